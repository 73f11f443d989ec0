"""Names: what an owner wants to be called, read from how people introduce themselves."""

import re
from collections.abc import Sequence

from bot.understanding.places import Gazetteer
from bot.understanding.trades import Trades
from bot.understanding.words import Speller

LONGEST = 3  # words in a name
_SEGMENT = re.compile(r"[.,;:!?\n]| - | and | n | & ")
_NAME = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_HERE = re.compile(r"^(?P<name>[^\W\d_]{2,}) here\b", re.IGNORECASE)
_ENDS = frozenset("from i im i'm ive i've in at and run runs own owns with the a an my we our here got have n at of is are work working based".split())
# Words that open a first message and are no names, beyond those that the vocabulary knows.
_NEVER = frozenset(
    "a an the my our we you he she it they this that there here not just only so very really still now new old based in at from near on "
    "running looking hoping thinking doing going trying making selling opening starting working starting based interested afraid sorry "
    "happy fine good great ok okay yes no none nothing nobody person owner boss business small big little local mobile home online "
    "indian chinese bangladeshi pakistani polish turkish african caribbean jamaican italian british english asian somali kurdish afghan "
    "thai vegan halal desi self employed part full time one two three four five six seven eight nine ten retired disabled single married "
    "retail catering creative care cook chef driver manager director mom mum dad woman man lady bloke lad girl test hello hi help start stop skip".split()
)


class Names:
    """Finds the name in a first message."""

    def __init__(
        self, before: Sequence[str], greetings: Sequence[str], trades: Trades, gazetteer: Gazetteer, speller: Speller
    ) -> None:
        joined = "|".join(re.escape(each) for each in sorted(before, key=len, reverse=True)).replace("i\\ am", "i am|i'm")
        self._before = re.compile(rf"\b(?:{joined})(?:'s)? (?P<rest>.+)", re.IGNORECASE)
        greeting = "|".join(re.escape(each) for each in sorted(greetings, key=len, reverse=True))
        self._greeting = re.compile(rf"^(?:(?:{greeting})\b[\s,.!-]*)+", re.IGNORECASE)
        self._trades, self._gazetteer, self._speller = trades, gazetteer, speller

    def find(self, shown: str) -> str | None:
        """The name in normalised text, in tidy case; None if there is none."""
        text = self._greeting.sub("", shown).strip()
        if found := _HERE.search(text):
            return self._tidy(found["name"])
        for introduced in self._before.finditer(text):
            name = self._named_at_start(introduced["rest"])
            if name:
                return name
        return self._first_words(text)

    def _named_at_start(self, rest: str) -> str | None:
        words: list[str] = []
        for word in _SEGMENT.split(rest, maxsplit=1)[0].split()[:LONGEST]:
            if word.lower() in _ENDS or not _NAME.fullmatch(word) or self._is_everyday(word, bool(words)):
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
        if low in _NEVER or self._trades.find(self._speller.read(low)) or self._gazetteer.spans(f"in {low}"):
            return True
        written_as_a_name = word[0].isupper() and not word.isupper()
        return not written_as_a_name and (after_a_name or self._speller.knows(low))

    @staticmethod
    def _tidy(name: str) -> str | None:
        if not name:
            return None
        return " ".join(w.capitalize() if w.islower() or w.isupper() else w for w in name.split())
