"""Crew: the people an owner names one by one: "the wife, two lads and Dave on Saturdays"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.crew_words import (
    ALSO,
    BEFORE_US,
    BETWEEN,
    FAMILY,
    HIRE,
    HIRE_PAIRS,
    IS,
    LINKS,
    MANY_OF,
    ME,
    NONE,
    NOT_PLURAL,
    ONE_OF,
    OUT_OF,
    POSTS,
    ROOMS,
    SEVERAL,
    SMALL,
    THINGS,
    is_number,
    number_of,
    number_said,
)
from bot.understanding.words import Found, Lexicon, Speller, Words

_NEAR = 6  # words before a person in which hiring is still about that person
_LOOK_AHEAD = 4
_LONGEST_KIND = 3  # words that may stand between a number and the "and me" that shows whom it counts
_SHORTEST_NAME = 3  # letters
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_HELPING = frozenset({"work", "works", "helps", "help", "does", "cooks"})
_AND = frozenset({"and", "with", "plus"})
_OURS = frozenset({"my", "our"})


@dataclass(frozen=True)
class Mention:
    """People who were named together: how many, what they were called, and which words say it."""

    count: int
    kind: str
    noun: str
    start: int
    end: int


class Crew:
    """Finds the people who are named in an owner's words."""

    def __init__(self, written: Mapping[str, Sequence[str]], speller: Speller) -> None:
        sets = {"family": written["family"], "role": written["roles"], "not a worker": written["not_workers"]}
        self._persons = Lexicon(sets, speller)
        self._common = frozenset(written["not_names"]) | frozenset(written["name_after"]) | THINGS | SMALL
        self._speller = speller

    def mentions(self, words: Words, taken: set[int], shown: str = "") -> Iterator[Mention]:
        """Everybody who is named beside the owner, each once; words in `taken` mean something else.

        `shown`: the text as it was typed, where a name has its capital.
        """
        found = [f for f in self._persons.longest_in(words) if not taken & {*range(f.start, f.end)}]
        named = {at for f in found for at in range(f.start, f.end)} | taken
        seen: set[object] = set()
        for before, person, after in zip([None, *found], found, [*found[1:], None], strict=False):
            if person.name == "not a worker" or _is_possessed(words, person) or _is_no_crew(words, person):
                continue
            if _is_a_kind(words, before, person, after):
                continue
            count, noun = _how_many(words, person), _noun(words, person)
            if count is None and _is_beside(words, person, after):
                count = 1
            once = noun if count == 1 and person.name == "family" else _number_before(words, person)
            if count is None or once in seen:
                continue
            seen.add(once)
            yield Mention(count, person.name, noun, person.start, person.end)
        rooms = [*_in_rooms(words, named)]
        yield from rooms
        named |= {at for room in rooms for at in range(room.start, room.end)}
        yield from self._beside_me(words, named, frozenset(_CAPITAL.findall(shown)))
        for person in found:
            at = _number_before(words, person)
            link = at if {*words.plain[at : at + 1]} & {"a", "an"} or number_said(words, at) else -1
            if link > 1 and words.plain[link - 1] == "and" and person.name == "role":
                yield from _before_somebody(words, named, link - 1)

    def _beside_me(self, words: Words, named: set[int], names: frozenset[str]) -> Iterator[Mention]:
        """Whom no list knows: "me and 2 coaches", "3 fixers and me", "me and Dave", "me and my bredrin"."""
        for at, word in enumerate(words.plain):
            if word in ME and {*words.plain[at + 1 : at + 2]} & _AND and at + 2 < len(words):
                yield from self._after_me(words, named, at + 2, names)
            if word in ME and {*words.plain[max(0, at - 1) : at]} & _AND:
                yield from _before_somebody(words, named, at - 1)

    def _after_me(self, words: Words, named: set[int], at: int, names: frozenset[str]) -> Iterator[Mention]:
        number = number_said(words, at)
        if number:
            noun = _past_small_words(words, at + 1)
            if not named & {*range(at, noun + 1)} and not _is_thing(words, at + 1):
                yield Mention(number, "other", words.plain[at], at, at + 1)
            return
        is_mine = words.plain[at] in ("my", "our", "a", "an", "one", "the")
        at = _past_small_words(words, at + 1) if is_mine else at
        if at >= len(words) or at in named or not self._may_be_somebody(words.plain[at], is_mine, names):
            return
        yield Mention(1, "other", words.plain[at], at, at + 1)
        if at + 2 < len(words) and words.plain[at + 1] == "and" and at + 2 not in named:
            yield from self._after_me(words, named, at + 2, names)

    def _may_be_somebody(self, word: str, is_mine: bool, names: frozenset[str]) -> bool:
        if not word.isalpha() or word in self._common or len(word) < _SHORTEST_NAME:
            return False
        if is_mine:
            return not word.endswith(("s", "ing"))
        return word.capitalize() in names or not self._speller.knows(word)


def _before_somebody(words: Words, named: set[int], link: int) -> Iterator[Mention]:
    """The 3 of "3 fixers and me", "3 fixers and a driver": whoever is joined to people is people."""
    at = link - 1
    while at >= max(0, link - _LONGEST_KIND) and not is_number(words.plain[at]):
        at -= 1
    if at < max(0, link - _LONGEST_KIND) or at == link - 1 or words.clauses[at] != words.clauses[link]:
        return
    number = number_said(words, at)
    is_free = not named & {*range(at, link)} and not {*words.plain[at:link]} & (THINGS | ME)
    if number and is_free:
        named |= {*range(at, link)}
        yield Mention(number, "other", words.plain[link - 1], at, link)


def _in_rooms(words: Words, named: set[int]) -> Iterator[Mention]:
    """The number of "2 in the kitchen", "3 bar" is of people."""
    for at, word in enumerate(words.plain):
        if not is_number(word) or at in named or {at + 1, at + 2} & named:
            continue
        rest = [each for each in words.plain[at + 1 : at + 4] if each not in ("the", "our", "my", "people")]
        is_last = at + 2 >= len(words) or words.clauses[at + 2] != words.clauses[at]
        if rest[:1] in (["in"], ["on"]) and len(rest) > 1 and rest[1] in ROOMS | POSTS:
            yield Mention(number_of(word), "other", rest[1], at, at + 3)
        elif rest and rest[0] in POSTS and is_last and {*words.plain[max(0, at - 1) : at]} & _AND:
            yield Mention(number_of(word), "other", rest[0], at, at + 2)


def _is_thing(words: Words, at: int) -> bool:
    noun = _past_small_words(words, at)
    return noun < len(words) and words.plain[noun] in THINGS


def _past_small_words(words: Words, at: int) -> int:
    while at < len(words) and words.plain[at] in BETWEEN:
        at += 1
    return at


def _noun(words: Words, person: Found) -> str:
    last = words.plain[person.end - 1]
    return ALSO.get(last, last)


def _how_many(words: Words, person: Found) -> int | None:
    """How many of these persons; None where no number or small word says it, 0 for "no staff"."""
    at = _number_before(words, person)
    before = words.plain[at] if at >= 0 else ""
    if before in NONE:
        return 0
    if before in OUT_OF or (at > 0 and words.plain[at - 1] in OUT_OF):
        return None
    number = number_said(words, at)
    if number is not None:
        return number
    if words.plain[person.end - 1] in SEVERAL and (before in ("my", "our", "and") or not person.start):
        return 2
    return 1 if _is_one(words, before, person) else _said_after(words, person)


def _number_before(words: Words, person: Found) -> int:
    """Where the number of these persons would stand: before all words that only say what kind they are."""
    at = person.start - 1
    while at >= 0 and (
        words.plain[at] in BETWEEN or (words.plain[at] in _OURS and words.plain[at - 1 : at] == ("of",))
    ):
        at -= 1
    return at


def _is_a_kind(words: Words, before: Found | None, person: Found, after: Found | None) -> bool:
    """True for the part time of "two part time girls" and "two girls part time": they are no others."""
    if words.plain[person.start] not in ("part", "full", "casual"):
        return False
    return bool((before and before.end == person.start) or (after and after.start == person.end))


def _is_beside(words: Words, person: Found, after: Found | None) -> bool:
    """True for the dad of "dad and me" and the mum of "mum dad and me"."""
    if person.name != "family" or words.plain[person.end - 1].endswith("s"):
        return False
    if words.plain[person.end : person.end + 1] == ("and",):
        follows = words.plain[person.end + 1 : person.end + 2]
        return bool({*follows} & ME) or (after is not None and after.start <= person.end + 2)
    return after is not None and after.start == person.end and after.name == "family"


def _said_after(words: Words, person: Found) -> int | None:
    """The 4 of "staff 4", "volunteers about ten"."""
    at = person.end
    if not words.plain[at - 1].endswith("s") and words.plain[at - 1] != "staff":
        return None
    while at < len(words) and words.plain[at] in MANY_OF:
        at += 1
    number = number_said(words, at)
    is_last = at + 1 >= len(words) or words.clauses[at + 1] != words.clauses[at]
    return number if is_last else None


def _is_one(words: Words, before: str, person: Found) -> bool:
    last = words.plain[person.end - 1]
    if last.endswith("s") and last not in NOT_PLURAL:
        return False
    in_a_list = person.start > 0 and words.clauses[person.start] != words.clauses[person.start - 1]
    if person.name == "family":
        return before in ONE_OF or in_a_list or person.start == 0
    if before in ("my", "our", "his", "her"):
        return True
    return before in ONE_OF and _is_linked(words, person, before)


def _is_linked(words: Words, person: Found, before: str) -> bool:
    """True for the apprentice of "me and an apprentice", not for "Samira, a photographer"."""
    earlier = words.plain[max(0, person.start - 5) : person.start]
    beside_somebody = any(word in ME or is_number(word) or word in FAMILY for word in earlier)
    return beside_somebody or (before != "and" and bool(LINKS & {*earlier}))


def _is_no_crew(words: Words, person: Found) -> bool:
    """True for who the owner is, whoever began the business, and whom they would like to hire."""
    earlier = words.plain[max(0, person.start - 3) : person.start]
    last = words.plain[person.end - 1]
    is_doing = last.endswith("ing") or (person.name == "role" and last.endswith("ed"))
    if is_doing or (
        person.name == "role" and IS & {*earlier[-2:]} and earlier[-1] in ("a", "an", "the", "am", "as")
    ):
        return True
    return _is_to_come(words, person) or _came_before(words, person)


def _is_to_come(words: Words, person: Found) -> bool:
    clause = words.clauses[person.start]
    near = range(max(0, person.start - _NEAR), person.start)
    earlier = [words.plain[at] for at in near if words.clauses[at] == clause]
    return bool(HIRE & {*earlier}) or bool(HIRE_PAIRS & {*pairwise(earlier)})


def _came_before(words: Words, person: Found) -> bool:
    """True for "my dad opened it", not for "me and my dad opened it"."""
    if person.name != "family":
        return False
    clause = words.clauses[person.start]
    if any(words.plain[at] in ME for at in range(person.start) if words.clauses[at] == clause):
        return False
    ahead = [
        words.plain[at]
        for at in range(person.end, min(person.end + _LOOK_AHEAD, len(words)))
        if words.clauses[at] == clause
    ]
    for word in ahead:
        if word in ME or word in _HELPING:
            return False
        if word in BEFORE_US:
            return True
    return False


def _is_possessed(words: Words, person: Found) -> bool:
    """True for "my dad's shop": the person is named, not counted. The speller leaves the bare word."""
    name = words.plain[person.end - 1]
    return f"{name}'s " in words.text and f"{name}'s been" not in words.text
