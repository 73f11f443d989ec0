"""Names: what an owner wants to be called, read from how people introduce themselves."""

import re
from collections.abc import Mapping, Sequence

from bot.understanding.places import Gazetteer
from bot.understanding.trades import Trades
from bot.understanding.words import Speller

LONGEST = 3  # words in a name
_SEGMENT = re.compile(r"[.,;:!?\n]| - | and | n | & ")
_NAME = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_TITLED = r"(?:mr|mrs|miss|ms|dr)\.? [^\W\d_]{2,}"
_HERE = re.compile(r"^(?P<name>[^\W\d_]{2,}) here\b", re.IGNORECASE)


class Names:
    """Finds the name in a first message."""

    def __init__(
        self, written: Mapping[str, Sequence[str]], trades: Trades, gazetteer: Gazetteer, speller: Speller
    ) -> None:
        before, greeting = _one_of(written["name_before"]), _one_of(written["greetings"])
        self._before = re.compile(rf"\b(?:{before})(?:'s)? (?P<rest>.+)", re.IGNORECASE)
        self._greeting = re.compile(rf"^(?:(?:{greeting})\b[\s,.!-]*)+", re.IGNORECASE)
        self._titled = re.compile(
            rf"\b(?:{before}) (?P<name>{_TITLED})|^(?P<first>{_TITLED})\s*,", re.IGNORECASE
        )
        self._after = frozenset(written["name_after"])
        self._never = frozenset(written["not_names"])
        self._given = frozenset(written["given_names"])
        self._trades, self._gazetteer, self._speller = trades, gazetteer, speller

    def find(self, shown: str) -> str | None:
        """The name in normalised text, in tidy case; None if there is none."""
        text = self._greeting.sub("", shown).strip()
        if found := _HERE.search(text):
            return self._tidy(found["name"])
        if titled := self._titled.search(text):
            return self._tidy(titled["name"] or titled["first"])
        for introduced in self._before.finditer(text):
            name = self._named_at_start(introduced["rest"])
            if name:
                return name
        return self._first_words(text)

    def without_title(self, shown: str) -> str:
        """The text without a name such as "Mrs Khan", of whom nobody need be the wife."""
        return self._titled.sub(lambda found: "_" * len(found[0]), shown)

    def _named_at_start(self, rest: str) -> str | None:
        words: list[str] = []
        for word in _SEGMENT.split(rest, maxsplit=1)[0].split()[:LONGEST]:
            if (
                word.lower() in self._after
                or not _NAME.fullmatch(word)
                or self._is_everyday(word, bool(words))
            ):
                break
            words.append(word)
        return self._tidy(" ".join(words)) if words else None

    def _first_words(self, text: str) -> str | None:
        segment, *others = _SEGMENT.split(text, maxsplit=1)
        words = segment.split()
        if not others or not 0 < len(words) <= LONGEST or not all(_NAME.fullmatch(word) for word in words):
            return None
        return self._tidy(segment) if not any(self._is_everyday(word) for word in words) else None

    def _is_everyday(self, word: str, after_a_name: bool = False) -> bool:
        low = word.lower()
        if low in self._given:
            return False
        if (
            low in self._never
            or self._trades.find(self._speller.read(low))
            or self._gazetteer.spans(f"in {low}")
        ):
            return True
        written_as_a_name = word[0].isupper() and not word.isupper()
        return not written_as_a_name and (after_a_name or self._speller.knows(low))

    @staticmethod
    def _tidy(name: str) -> str | None:
        if not name:
            return None
        return " ".join(w.capitalize() if w.islower() or w.isupper() else w for w in name.split())


def _one_of(expressions: Sequence[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(expressions, key=len, reverse=True))
