"""People: how many work in a business, the owner and family counted."""

import re
from collections.abc import Mapping, Sequence

from bot.understanding.numbers import prepare
from bot.understanding.words import Found, Lexicon, Speller, Words

MOST_PEOPLE = 250  # More is a slip of the finger or another business than this programme serves.
_FEW = {
    "one": 1, "another": 1, "couple": 2, "both": 2, "few": 3, "several": 4, "handful": 5, "dozen": 12,
    "two": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven":
    11, "twelve": 12,
}  # fmt: skip
_ONE_OF = frozenset(
    {"my", "me", "a", "an", "the", "our", "his", "her", "and", "with", "plus", "one", "also", "by"}
)
# Words that may stand between the number and the person: "2 part time lads".
_BETWEEN = frozenset(
    {"of", "or", "part", "full", "time", "young", "little", "big", "old", "older", "younger", "eldest",
    "lovely",
     "other", "more", "paid", "good", "local", "saturday", "best", "staff", "own", "busy", "regular",
     "new", "family",
     "in", "law", "weekend", "evening"}
)  # fmt: skip
_OUT_OF = frozenset({"from", "off", "like", "since"})
_NONE = frozenset({"no", "not", "without", "never"})
_NOT_PEOPLE = r"(?! ?(?:year|yr|month|week|day|am|pm|shop|time))"
_TEAM_OF = re.compile(
    rf"\b(?:team|crew|staff|group|total) of (?P<after>\d+)|\bwe(?: are|'re| r|re)? (?P<we>\d+)\b{_NOT_PEOPLE}"
)
_OF_US = re.compile(
    r"(?P<many>\d+(?:\.\d+)?)(?: of us|(?: people)? in total| altogether| all together| strong| in the team|"
    r" including me| counting me| people (?:work|altogether|in the|including|here)| people$)"
)
_PLUS = re.compile(rf"\bme (?:and|plus|with|n|\+|&) (?P<many>\d+)\b{_NOT_PEOPLE}")
_EMPLOYS = re.compile(r"\b(?:employ|employs|employing|employed) (?:about |around )?(?P<many>\d+)\b")
_OWNER = frozenset({"i", "me", "my", "we", "us", "our", "with", "myself"})
_COUPLES = (frozenset({"husband", "wife"}), frozenset({"mother", "daughter"}), frozenset({"father", "son"}))


class People:
    """Counts the people an owner names."""

    def __init__(self, written: Mapping[str, Sequence[str]], speller: Speller) -> None:
        sets = {"family": written["family"], "role": written["roles"], "not a worker": written["not_workers"]}
        self._persons = Lexicon(sets, speller)
        self._alone = Lexicon({"alone": written["alone"]}, speller)

    def count(self, words: Words) -> int | None:
        """How many work there, the owner counted; None if nothing was said about it."""
        total = _said_in_total(words.text)
        named = total or self._named(words)
        if named:
            return named if named <= MOST_PEOPLE else None
        return 1 if self._alone.all_in(words) else None

    def _named(self, words: Words) -> int | None:
        found = self._persons.longest_in(words)
        persons = [f for f in found if f.name != "not a worker" and not _is_possessed(words, f.end)]
        counts = [count for f in persons if (count := _how_many(words, f)) is not None]
        if not counts:
            return None
        return (0 if _are_the_owners(words, persons) else 1) + sum(counts) if any(counts) else None


def _are_the_owners(words: Words, persons: Sequence[Found]) -> bool:
    """True for "a husband and wife team" and "three brothers": the owner is one of them."""
    said = frozenset(word for f in persons for word in words.plain[f.start : f.end])
    if any(couple <= said for couple in _COUPLES) and not _owner_words(words) & {"me", "my", "i"}:
        return True
    if len(persons) != 1 or persons[0].name != "family":
        return False
    return words.plain[persons[0].end - 1].endswith("s") and not _owner_words(words)


def _owner_words(words: Words) -> frozenset[str]:
    return _OWNER & frozenset(words.plain)


def _said_in_total(text: str) -> int | None:
    prepared = prepare(text)
    if found := _EMPLOYS.search(prepared):
        return 1 + int(found["many"])
    if found := _OF_US.search(prepared) or _TEAM_OF.search(prepared):
        said = next(value for value in found.groupdict().values() if value)
        return int(float(said)) or None
    if found := _PLUS.search(prepared):
        return 1 + int(found["many"]) if _stands_alone(prepared, found.end()) else None
    return None


def _stands_alone(prepared: str, end: int) -> bool:
    """True for "me and 2", "me and 2 others", not for "me and 2 lads", who are counted as lads."""
    return bool(re.match(r"$|[^\w ]|  | (?:others?|more|people)\b", prepared[end:]))


def _how_many(words: Words, person: Found) -> int | None:
    """How many of these persons; None where no number or small word before says it, 0 for "no staff"."""
    at = person.start - 1
    while at >= 0 and words.plain[at] in _BETWEEN:
        at -= 1
    before = words.plain[at] if at >= 0 else ""
    if before in _NONE:
        return 0
    if before in _OUT_OF or (at > 0 and words.plain[at - 1] in _OUT_OF):
        return None
    number = _number(words, at)
    return 1 if number is None and _is_one(words, before, person) else number


def _number(words: Words, at: int) -> int | None:
    if at < 0:
        return None
    said = words.plain[at]
    if said.isdigit():
        low = _lower_end(words, at)
        return int((int(said) + low) / 2) if low is not None else int(said)
    if said in _FEW:
        low = _lower_end(words, at)
        return int((_FEW[said] + low) / 2) if low is not None else _FEW[said]
    return None


def _lower_end(words: Words, at: int) -> int | None:
    """The 3 of "3 or 4 lads", "3-4 lads"."""
    if at > 1 and words.plain[at - 1] in ("or", "to"):
        said = words.plain[at - 2]
        return int(said) if said.isdigit() else _FEW.get(said)
    beside = words.plain[at - 1] if at >= 1 else ""
    both = beside.isdigit() and words.plain[at].isdigit()
    return int(beside) if both and int(beside) + 1 == int(words.plain[at]) else None


def _is_one(words: Words, before: str, person: Found) -> bool:
    last = words.plain[person.end - 1]
    if last.endswith("s") and last not in ("mrs", "missus", "boss"):
        return False
    in_a_list = person.start > 0 and words.clauses[person.start] != words.clauses[person.start - 1]
    return before in _ONE_OF or (person.name == "family" and (in_a_list or person.start == 0))


def _is_possessed(words: Words, end: int) -> bool:
    """True for "my dad's shop": the person is named, not counted. The speller leaves the bare word."""
    person = words.plain[end - 1]
    return f"{person}'s " in words.text and f"{person}'s been" not in words.text
