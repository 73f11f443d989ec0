"""Crew: the people an owner names one by one: "the wife, two lads and Dave on Saturdays"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bot.understanding.beside import Beside, Mention, before_somebody, in_a_list_with_me, in_rooms
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
    SEVERAL,
    SMALL,
    THINGS,
    is_number,
    number_said,
)
from bot.understanding.words import Found, Lexicon, Speller, Words

_NEAR = 6  # words before a person in which hiring is still about that person
_LOOK_AHEAD = 4
_SEVERAL_ARE = 2
# Words after which people are said one by one: "staff: chef, two waiters, porter and me".
_LIST = re.compile(
    r"\b(?:staff|team|crew|workers|people|there'?s|there is|we have|we've got|owner)(?: is| are)?\b[ :,-]"
)
# The same people said again: "two volunteers... well, my nephews".
_SAY_AGAIN = frozenset({"and", "plus", "with", "then", "also"})
_HELPING = frozenset({"work", "works", "helps", "help", "does", "cooks"})
_ANYBODY = frozenset(
    {"lad", "girl", "boy", "woman", "lady", "bloke", "man", "chap", "guy", "student", "driver"}
)
_COMES = frozenset(
    {"comes", "helps", "does", "works", "serves", "cooks", "drives", "covers", "do", "come", "help"}
)
# A physio practice is no physio.
_BUSINESS = frozenset(
    {"practice", "business", "clinic", "shop", "salon", "company", "firm", "service", "services",
     "studio", "school", "agency", "round", "place", "stall", "van", "centre", "club", "repairs", "hire"}
)  # fmt: skip
_OURS = frozenset({"my", "our"})


class Crew:
    """Finds the people who are named in an owner's words."""

    def __init__(self, written: Mapping[str, Sequence[str]], speller: Speller) -> None:
        sets = {"family": written["family"], "role": written["roles"], "not a worker": written["not_workers"]}
        self._persons = Lexicon(sets, speller)
        common = frozenset(written["not_names"]) | frozenset(written["name_after"]) | THINGS | SMALL
        self._beside = Beside(common, speller)

    def mentions(self, words: Words, taken: set[int], shown: str = "") -> Iterator[Mention]:
        """Everybody who is named beside the owner, each once; words in `taken` mean something else.

        `shown`: the text as it was typed, where a name has its capital.
        """
        found = [f for f in self._persons.longest_in(words) if not taken & {*range(f.start, f.end)}]
        named = {at for f in found for at in range(f.start, f.end)} | taken
        seen: set[object] = set()
        bare = in_a_list_with_me(words, found)
        for before, person, after in zip([None, *found], found, [*found[1:], None], strict=False):
            if person.name == "not a worker" or _is_possessed(words, person) or _is_no_crew(words, person):
                continue
            if _is_a_kind(words, before, person, after):
                continue
            if person.name == "role" and _is_about_a_name(words, person, shown):
                continue
            if _is_said_again(words, before, person) or (person.name == "role" and _is_taught(words, person)):
                continue
            count, noun = _how_many(words, person), _noun(words, person)
            if count is None and (person in bare or _is_beside(words, person, after)):
                count = 1
            once = noun if count == 1 and person.name == "family" else _number_before(words, person)
            if count is None or once in seen:
                continue
            seen.add(once)
            yield Mention(count, person.name, noun, person.start, person.end)
        rooms = [*in_rooms(words, named)]
        yield from rooms
        named |= {at for room in rooms for at in range(room.start, room.end)}
        yield from self._beside.mentions(words, named, shown)
        for person in found:
            at = _number_before(words, person)
            link = at if {*words.plain[at : at + 1]} & {"a", "an"} or number_said(words, at) else -1
            if link > 1 and words.plain[link - 1] == "and" and person.name == "role":
                yield from before_somebody(words, named, link - 1)


def _is_said_again(words: Words, before: Found | None, person: Found) -> bool:
    """True for the nephews of "two volunteers, they're my nephews": no number of their own, no "and"."""
    if not before or words.plain[person.end - 1] not in SEVERAL:
        return False
    if before.name == "not a worker" or (_how_many(words, before) or 0) < _SEVERAL_ARE:
        return False
    between = words.plain[before.end : person.start]
    is_counted = number_said(words, _number_before(words, person)) is not None
    return len(between) < _NEAR and not is_counted and not _SAY_AGAIN & {*between}


def _is_about_a_name(words: Words, person: Found, shown: str) -> bool:
    """True for the apprentice of "Lee the apprentice", who is Lee, and the brewer of "me the brewer"."""
    name, the = words.plain[person.start - 2 : person.start] if person.start > 1 else ("", "")
    return the == "the" and (name in ME or bool(re.search(rf"\b{name.capitalize()} the\b", shown)))


def _is_taught(words: Words, person: Found) -> bool:
    """True for students who are no helpers: "I have 12 students", not "me and a student at weekends"."""
    if not words.plain[person.end - 1].startswith("student"):
        return False
    return not {*words.plain[: person.start]} & (ME | {"plus"}) - {"i"}


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
    if {*words.plain[max(0, person.start - 1) : person.start]} & ME:
        return True
    return bool(
        (before and before.end == person.start)
        or (after and after.start == person.end and words.clauses[after.start] == words.clauses[person.start])
    )


def _is_beside(words: Words, person: Found, after: Found | None) -> bool:
    """True for the dad of "dad and me" and the mum of "mum dad and me"."""
    if words.plain[person.end - 1].endswith("s"):
        return False
    if person.name != "family":
        return bool(_LIST.search(words.text)) and words.plain[person.end : person.end + 2] in (
            ("and", "me"),
            ("and", "myself"),
        )
    if words.plain[person.end : person.end + 1] in (("me",), ("myself",)):
        return True
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
        return before in ONE_OF or in_a_list or person.start == 0 or _there_is(words, person)
    if in_a_list and last in _ANYBODY and {*words.plain[person.end : person.end + 1]} & _COMES:
        return True
    if (in_a_list or _there_is(words, person)) and _LIST.search(words.text):
        return True
    if before in ("my", "our", "his", "her"):
        return True
    return before in ONE_OF and _is_linked(words, person, before)


def _there_is(words: Words, person: Found) -> bool:
    """True for the dad of "there's dad, two uncles and me"."""
    earlier = words.plain[max(0, person.start - 2) : person.start]
    return earlier[-1:] in (("theres",), ("staff",)) or earlier in (
        ("there", "is"),
        ("staff", "is"),
        ("team", "is"),
    )


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
        person.name == "role"
        and IS & {*earlier[-2:]}
        and "there" not in earlier
        and earlier[-1] in ("a", "an", "the", "am", "as", "my", "our")
    ):
        return True
    if (
        person.name == "role"
        and not last.endswith("s")
        and {*words.plain[person.end : person.end + 1]} & _BUSINESS
    ):
        return True
    if earlier[-2:-1] == ("to",) and earlier[-1] in ONE_OF:
        return True
    if last == "other" and earlier[-1:] == ("the",):
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
