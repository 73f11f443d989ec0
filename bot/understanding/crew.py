"""Crew: the people an owner names one by one: "the wife, two lads and Dave on Saturdays"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.understanding.beside import Beside, before_somebody, in_a_list_with_me, in_rooms
from bot.understanding.crew_words import (
    ALSO,
    BETWEEN,
    FAMILY,
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
from bot.understanding.mention import Mention
from bot.understanding.no_crew import is_no_crew
from bot.understanding.words import Found, Lexicon, Speller, Words

_SHORTEST_KIND = 4  # letters
_NEAR = 6  # words before a person in which hiring is still about that person
_SEVERAL_ARE = 2
# Words after which people are said one by one: "staff: chef, two waiters, porter and me".
_LIST = re.compile(
    r"\b(?:staff|team|crew|workers|people|there'?s|there is|we have|we've got|owner)(?: is| are)?\b[ :,-]"
)
# The same people said again: "two volunteers... well, my nephews".
_SAY_AGAIN = frozenset({"and", "plus", "with", "then", "also"})
_ANYBODY = frozenset(
    {"lad", "girl", "boy", "woman", "lady", "bloke", "man", "chap", "guy", "student", "driver"}
)
_COMES = frozenset(
    {"comes", "helps", "does", "works", "serves", "cooks", "drives", "covers", "do", "come", "help"}
)
_HELPERS = frozenset({"apprentice", "assistant", "boy", "girl", "helper", "lad", "timer", "trainee"})
_AND = frozenset({"and", "plus", "with", "including"})
_WHEN = frozenset({"on", "at", "for", "most", "every"})
_MANY = frozenset({"staff", "people", "men", "women"})
_OURS = frozenset({"my", "our"})
_THEIRS = frozenset({"his", "her", "their"})


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
            if person.name == "not a worker" or is_no_crew(words, person):
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
            once = (
                _whose(words, person)
                if count == 1 and person.name == "family"
                else _number_before(words, person)
            )
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
    if not before or words.plain[person.end - 1] not in SEVERAL or words.plain[person.start - 1] in _THEIRS:
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


def _whose(words: Words, person: Found) -> tuple[str, str]:
    """The same wife is told once; "my wife, my son and his wife" are two."""
    before = words.plain[person.start - 1] if person.start else ""
    return (before if before in _THEIRS else "", _noun(words, person))


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
    if words.plain[person.end - 1] in SEVERAL and (
        before in ("my", "our", "their", "and") or not person.start
    ):
        return 2
    is_told = {*words.plain[person.end : person.end + 1]} & {"is", "are"}
    told = _said_after(words, person) if is_told else None
    return told or (1 if _is_one(words, before, person) else _said_after(words, person))


def _number_before(words: Words, person: Found) -> int:
    """Where the number of these persons would stand: before all words that only say what kind they are."""
    at = person.start - 1
    while at >= 0 and (
        words.plain[at] in BETWEEN or (words.plain[at] in _OURS and words.plain[at - 1 : at] == ("of",))
    ):
        at -= 1
    if words.plain[at] in _OURS and at and words.clauses[at - 1] == words.clauses[at]:
        at -= number_said(words, at - 1) is not None
    is_kind = person.name == "role" and at > 0 and at == person.start - 1 and _may_be_a_kind(words, at)
    return at - 1 if is_kind else at


def _may_be_a_kind(words: Words, at: int) -> bool:
    """True for the "sessional" of "four sessional workers": any one word that says what kind they are."""
    word = words.plain[at]
    is_word = word.isalpha() and len(word) >= _SHORTEST_KIND and not word.endswith(("ing", "ly", "s"))
    is_free = word not in ME | FAMILY | LINKS | IS | THINGS | OUT_OF and not is_number(word)
    return is_word and is_free and (number_said(words, at - 1) or 0) > 1


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
    is_told = {*words.plain[at : at + 1]} & {"is", "are"}
    if not is_told and not words.plain[at - 1].endswith("s") and words.plain[at - 1] != "staff":
        return None
    while at < len(words) and words.plain[at] in MANY_OF:
        at += 1
    number = number_said(words, at)
    is_last = at + 1 >= len(words) or words.clauses[at + 1] != words.clauses[at]
    return number if is_last or words.plain[at + 1] in _AND else None


def _works(words: Words, person: Found) -> bool:
    """True for the lad of "lad comes Saturdays", and of "I print, lad packs"."""
    does = "".join(words.plain[person.end : person.end + 1])
    return does in _COMES or (
        "i" in words.plain[: person.start] and does.endswith("s") and len(does) >= _SHORTEST_KIND
    )


def _is_one(words: Words, before: str, person: Found) -> bool:
    last = words.plain[person.end - 1]
    if last.endswith("s") and last not in NOT_PLURAL:
        return False
    if last in _MANY and person.end - person.start == 1:
        return False
    if _is_a_helper(words, person):
        return True
    in_a_list = person.start > 0 and words.clauses[person.start] != words.clauses[person.start - 1]
    if person.name == "family":
        return before in ONE_OF or in_a_list or person.start == 0 or _there_is(words, person)
    if in_a_list and last in _ANYBODY and _works(words, person):
        return True
    if (in_a_list or _there_is(words, person)) and _LIST.search(words.text):
        return True
    if before in ("my", "our", "his", "her"):
        return True
    return before in ONE_OF and _is_linked(words, person, before)


def _is_a_helper(words: Words, person: Found) -> bool:
    """True for the helper of "a little shop, part time helper at weekends": a role of its own clause."""
    first = _number_before(words, person) + 1
    begins = first > 0 and words.clauses[first] != words.clauses[first - 1]
    ends = person.end >= len(words) or words.clauses[person.end] != words.clauses[first]
    is_when = {*words.plain[person.end : person.end + 1]} & _WHEN
    return words.plain[person.end - 1] in _HELPERS and begins and bool(ends or is_when)


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
