"""The way an editor writes a phrase, turned into a pattern.

want to die             these words, in this order, whole words, any space or sign between them
bailif*                 any ending
(hurt|kill) myself      one of several; an alternative may have several words
i [just] want           a word that may be there
take ... tablets        up to five other words between
don't                   with or without the apostrophe
<partner> hits me       one of the words listed under `partner` in the same file
/any.thing/             a regular expression, for those who know them
"""

import re
import unicodedata
from collections import deque
from collections.abc import Mapping

# Vowel signs of Indian scripts and of Arabic script belong to the word, though Python's \w leaves them out.
# Only phrases in these scripts pay for it: such a set takes a hundred times as long to compile as \w.
_WITH_SIGNS = r"\w\u064b-\u065f\u0670\u0900-\u0963\u0981-\u09e3\u0a01-\u0a75\u0a81-\u0ae3"
_HAS_SIGNS = re.compile(r"[\u0600-\u06ff\u0900-\u0dff]")
_TOKEN = re.compile(r"\.\.\.|<\w+>|[()|\[\]*']|\s+|[^()|\[\]*'<>\s.]+|[<>.]")
_CLOSING = {"(": ")", "[": "]"}
_ENDS = ("|", ")", "]")

Words = Mapping[str, tuple[str, ...]]


class PhraseWriter:
    """Turns the phrases of one file, with its lists of words, into regular expressions for re.IGNORECASE."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._latin = _Script(r"\w", words)
        self._signs = _Script(_WITH_SIGNS, words)

    def pattern(self, phrase: str) -> str:
        """The regular expression for this phrase. One that cannot be read is a ValueError with a sentence."""
        phrase = unicodedata.normalize("NFKC", phrase).strip()
        if len(phrase) > 1 and phrase.startswith("/") and phrase.endswith("/"):
            return _compilable(phrase[1:-1])
        script = self._signs if _HAS_SIGNS.search(phrase) else self._latin
        return script.whole(phrase)


def _compilable(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"the regular expression between the two / is wrong ({error})") from None
    return pattern


class _Script:
    """Writes patterns for one kind of script: `letters` is what may stand in a word."""

    def __init__(self, letters: str, words: Words) -> None:
        self._letters = letters
        self._words = words
        self._lists: dict[str, str] = {}
        self._between = f"[^{letters}]+"
        # An apostrophe is no letter, so that "don't" is two words. Were it letter and sign at once, a text
        # such as "he's'he's'he's" could be cut up in so many ways that the search would take hours.
        self._gap = f"(?:[^{letters}]+[{letters}]+){{0,5}}?"

    def whole(self, phrase: str) -> str:
        """The phrase, as whole words."""
        tokens = deque(_TOKEN.findall(phrase))
        inner = self._alternatives(tokens)
        if tokens or not inner:
            raise ValueError("a bracket is closed but never opened")
        return f"(?<![{self._letters}])(?:{inner})(?![{self._letters}])"

    def _alternatives(self, tokens: deque[str]) -> str:
        """One or more sequences with | between them, up to a closing bracket."""
        found = [self._sequence(tokens)]
        while tokens and tokens[0] == "|":
            tokens.popleft()
            found.append(self._sequence(tokens))
        return "|".join(found)

    def _sequence(self, tokens: deque[str]) -> str:
        """Words one after the other, up to a | or a closing bracket."""
        pattern, begun = "", False
        while tokens and tokens[0] not in _ENDS:
            if tokens[0].isspace():
                tokens.popleft()
            elif tokens[0] == "...":
                pattern += tokens.popleft().replace("...", self._gap)
            elif tokens[0] == "[":
                pattern += self._maybe(self._bracket(tokens), begun)
            else:
                pattern += (self._between if begun else "") + self._word(tokens)
                begun = True
        return pattern

    def _maybe(self, part: str, begun: bool) -> str:
        """A word that may be left out takes the space on one side of it along."""
        return f"(?:{self._between}{part})?" if begun else f"(?:{part}{self._between})?"

    def _word(self, tokens: deque[str]) -> str:
        """One word, with the brackets and stars in it."""
        pattern = ""
        while tokens and not tokens[0].isspace() and tokens[0] not in (*_ENDS, "[", "..."):
            pattern += self._piece(tokens)
        return pattern

    def _piece(self, tokens: deque[str]) -> str:
        if tokens[0] == "(":
            return self._bracket(tokens)
        token = tokens.popleft()
        if token.isalnum():
            return token
        if token.startswith("<") and len(token) > 1:
            return self._listed(token[1:-1])
        return {"*": f"[{self._letters}]*", "'": "'?"}.get(token) or re.escape(token)

    def _bracket(self, tokens: deque[str]) -> str:
        opened = tokens.popleft()
        inner = self._alternatives(tokens)
        if not tokens or tokens.popleft() != _CLOSING[opened]:
            raise ValueError(f"a {opened} is opened but never closed")
        return f"(?:{inner})"

    def _listed(self, name: str) -> str:
        if name not in self._words:
            raise ValueError(f"<{name}> is not under `words` in this file")
        if name not in self._lists:
            written = (self._alternatives(deque(_TOKEN.findall(word))) for word in self._words[name])
            self._lists[name] = "(?:" + "|".join(written) + ")"
        return self._lists[name]
