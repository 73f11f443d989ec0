"""Crew: the people an owner names one by one: "the wife, two lads and Dave on Saturdays"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.words import Found, Lexicon, Speller, Words

_FEW = {
    "one": 1, "another": 1, "couple": 2, "both": 2, "few": 3, "several": 4, "handful": 5, "dozen": 12,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_ONE_OF = frozenset(
    {"my", "me", "a", "an", "the", "our", "his", "her", "and", "with", "plus", "one", "also", "by"}
)
# Words that may stand between the number and the person: "2 part time lads".
_BETWEEN = frozenset(
    {"of", "or", "part", "full", "time", "young", "little", "big", "old", "older", "younger", "eldest",
     "lovely", "other", "more", "paid", "good", "local", "saturday", "sunday", "best", "staff", "own", "busy",
     "regular", "new", "family", "in", "law", "weekend", "evening", "bar", "kitchen", "shop", "female", "male",
     "casual", "unpaid", "qualified", "trained", "senior", "junior", "care", "support", "teenage", "extra",
     "great", "lady", "agency", "zero", "hours", "hour", "trainee", "delivery", "polish",
     "asian", "elder", "youngest", "hired", "employed", "self", "floor", "salon", "school", "college", "uni"}
)  # fmt: skip
_MANY_OF = frozenset(
    {"about", "around", "roughly", "approx", "maybe", "nearly", "is", "are", "number", "over"}
)
_OUT_OF = frozenset({"from", "off", "like", "since", "for"})
_NONE = frozenset({"no", "not", "without", "never", "zero"})
_LINKS = frozenset(
    {"and", "with", "plus", "have", "has", "got", "employ", "also", "or", "then", "by", "using"}
)
_IS = frozenset({"am", "is", "was", "as", "be", "being", "are"})
# What somebody does who was there before, or is not there yet.
_BEFORE_US = frozenset(
    {"started", "opened", "founded", "began", "bought", "built", "retired", "died", "passed", "taught", "gave",
     "left", "ran", "set", "established", "wants", "want", "used", "thinks", "says", "said", "told", "had",
     "lent", "trained", "starts", "owned", "began", "wanting"}
)  # fmt: skip
_HIRE = frozenset({"hire", "hiring", "recruit", "recruiting", "need", "needs", "advertise", "without"})
_HIRE_PAIRS = frozenset(
    {("take", "on"), ("taking", "on"), ("looking", "for"), ("look", "for"), ("used", "to"), ("find", "a")}
)
_NEAR = 6  # words before a person in which hiring is still about that person
_LOOK_AHEAD = 4
# Numbers of these are no people.
_THINGS = frozenset(
    """year years yr yrs y month months week weeks day days hour hours minute minutes night nights evenings mornings kid
    kids child children baby babies grandkids grandchildren shop shops stall stalls van vans car cars dog dogs cat cats
    chair chairs table tables bench benches branch branches site sites unit units room rooms machine machines bike
    bikes truck trucks trailer trailers lorry lorries taxi taxis customer customers client clients guests residents
    pupils members pound pounds k am pm mile miles time times location locations place places seat seats cover covers
    bed beds bay bays ramp ramps pitch flat flats house houses property properties pub pubs cafe cafes floor floors
    phone phones oven ovens st nd rd th road street percent half quarter business businesses salon salons market
    markets studio studios laptop camera website horse horses team crew family sewing trusty stars""".split()
)
_SMALL = frozenset(
    """and or to we i it is in at of the a my our from home since now so then but just only also been open on for
    with little""".split()
)
_ROOMS = frozenset(
    {"kitchen", "office", "shop", "front", "back", "salon", "warehouse", "unit", "workshop", "yard", "van",
     "bar", "it", "team", "bakery", "factory", "studio", "garage", "store"}
)  # fmt: skip
_SPOUSE = frozenset(
    {"wife", "missus", "mrs", "husband", "hubby", "half", "girlfriend", "boyfriend", "fiance"}
)
_FAMILY = _SPOUSE | {"brother", "sister", "son", "daughter", "mum", "mom", "dad", "partner", "cousin", "friend", "mate"}
_ALSO = {
    "hubby": "husband", "missus": "wife", "mrs": "wife", "mom": "mum", "mother": "mum", "mam": "mum", "mama": "mum", "ammi": "mum", "father": "dad", "abbu": "dad",
    "bro": "brother", "bhai": "brother", "sis": "sister", "auntie": "aunt", "aunty": "aunt",
}  # fmt: skip
_NOT_PLURAL = frozenset({"mrs", "missus", "boss", "sis", "others"})
_POSTS = frozenset({"bar", "till", "tills", "counter", "front", "delivery", "kitchen"})
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_I = frozenset({"me", "myself", "i"})
_SEVERAL = frozenset({"parents", "sons", "daughters", "brothers", "sisters", "cousins", "nephews", "nieces", "uncles",
    "inlaws", "mates", "friends", "bros"})  # fmt: skip


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
        self._common = frozenset(written["not_names"]) | frozenset(written["name_after"]) | _THINGS | _SMALL
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

    def _beside_me(self, words: Words, named: set[int], names: frozenset[str]) -> Iterator[Mention]:
        """Whom no list knows: "me and 2 coaches", "3 fixers and me", "me and Dave", "me and my bredrin"."""
        for at, word in enumerate(words.plain):
            if word in _I and at + 2 < len(words) and words.plain[at + 1] in ("and", "with", "plus"):
                yield from self._after_me(words, named, at + 2, names)
            if word in _I and at > 2 and words.plain[at - 1] in ("and", "with", "plus"):
                yield from _before_me(words, named, at - 1)

    def _after_me(
        self, words: Words, named: set[int], at: int, names: frozenset[str]
    ) -> Iterator[Mention]:
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
        if not word.isalpha() or word in self._common or len(word) < 3:  # noqa: PLR2004
            return False
        if is_mine:
            return not word.endswith(("s", "ing"))
        return word.capitalize() in names or not self._speller.knows(word)


def is_number(word: str) -> bool:
    """True for a number in digits or one of the small number words."""
    return word.isdigit() or word in _FEW


def number_said(words: Words, at: int) -> int | None:
    """The number at this word; of "3 or 4" and "3-4" the lower middle; None if there is none."""
    if not 0 <= at < len(words) or not is_number(words.plain[at]):
        return None
    low, high = _lower_end(words, at), _value(words.plain[at])
    return high if low is None else int((low + high) / 2)


def _value(said: str) -> int:
    return int(said) if said.isdigit() else _FEW[said]


def _lower_end(words: Words, at: int) -> int | None:
    """The 3 of "3 or 4 lads", "3-4 lads"."""
    if at > 1 and words.plain[at - 1] in ("or", "to") and is_number(words.plain[at - 2]):
        return _value(words.plain[at - 2])
    beside = words.plain[at - 1] if at >= 1 else ""
    both = beside.isdigit() and words.plain[at].isdigit()
    return int(beside) if both and int(beside) + 1 == int(words.plain[at]) else None


def _before_me(words: Words, named: set[int], link: int) -> Iterator[Mention]:
    at = link - 1
    while at > link - 4 and at >= 0 and not is_number(words.plain[at]):
        at -= 1
    number = number_said(words, at)
    is_free = not named & {*range(at, link)} and not {*words.plain[at:link]} & _THINGS
    if number and is_free and at < link - 1:
        yield Mention(number, "other", words.plain[link - 1], at, link)


def _in_rooms(words: Words, named: set[int]) -> Iterator[Mention]:
    """The number of "2 in the kitchen", "3 bar" is of people."""
    for at, word in enumerate(words.plain):
        if not is_number(word) or at in named or {at + 1, at + 2} & named:
            continue
        rest = [each for each in words.plain[at + 1 : at + 4] if each not in ("the", "our", "my", "people")]
        is_last = at + 2 >= len(words) or words.clauses[at + 2] != words.clauses[at]
        if rest[:1] in (["in"], ["on"]) and len(rest) > 1 and rest[1] in _ROOMS | _POSTS:
            yield Mention(_value(word), "other", rest[1], at, at + 3)
        elif rest and rest[0] in _POSTS and (is_last or rest[1:2] == ["and"]) and at and words.plain[at - 1] == "and":
            yield Mention(_value(word), "other", rest[0], at, at + 2)


def _is_thing(words: Words, at: int) -> bool:
    noun = _past_small_words(words, at)
    return noun < len(words) and words.plain[noun] in _THINGS


def _past_small_words(words: Words, at: int) -> int:
    while at < len(words) and words.plain[at] in _BETWEEN:
        at += 1
    return at


def _noun(words: Words, person: Found) -> str:
    last = words.plain[person.end - 1]
    return _ALSO.get(last, last)


def _how_many(words: Words, person: Found) -> int | None:
    """How many of these persons; None where no number or small word says it, 0 for "no staff"."""
    at = _number_before(words, person)
    before = words.plain[at] if at >= 0 else ""
    if before in _NONE:
        return 0
    if before in _OUT_OF or (at > 0 and words.plain[at - 1] in _OUT_OF):
        return None
    number = number_said(words, at)
    if number is not None:
        return number
    if person.name == "family" and before in ("my", "our", "and") and words.plain[person.end - 1] in _SEVERAL:
        return 2
    return 1 if _is_one(words, before, person) else _said_after(words, person)


def _number_before(words: Words, person: Found) -> int:
    """Where the number of these persons would stand: before all words that only say what kind they are."""
    at = person.start - 1
    while at >= 0 and (words.plain[at] in _BETWEEN or (words.plain[at - 1 : at] == ("of",) and words.plain[at] in ("my", "our"))):
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
        return bool({*follows} & _I) or (after is not None and after.start <= person.end + 2)
    return after is not None and after.start == person.end and after.name == "family"


def _said_after(words: Words, person: Found) -> int | None:
    """The 4 of "staff 4", "volunteers about ten"."""
    at = person.end
    if not words.plain[at - 1].endswith("s") and words.plain[at - 1] != "staff":
        return None
    while at < len(words) and words.plain[at] in _MANY_OF:
        at += 1
    number = number_said(words, at)
    is_last = at + 1 >= len(words) or words.clauses[at + 1] != words.clauses[at]
    return number if is_last else None


def _is_one(words: Words, before: str, person: Found) -> bool:
    last = words.plain[person.end - 1]
    if last.endswith("s") and last not in _NOT_PLURAL:
        return False
    in_a_list = person.start > 0 and words.clauses[person.start] != words.clauses[person.start - 1]
    if person.name == "family":
        return before in _ONE_OF or in_a_list or person.start == 0
    if before in ("my", "our", "his", "her"):
        return True
    return before in _ONE_OF and _is_linked(words, person, before)


def _is_linked(words: Words, person: Found, before: str) -> bool:
    """True for the apprentice of "me and an apprentice", not for "Samira, a photographer"."""
    earlier = words.plain[max(0, person.start - 5) : person.start]
    beside_somebody = any(word in _I or is_number(word) or word in _FAMILY for word in earlier)
    return beside_somebody or (before != "and" and bool(_LINKS & {*earlier}))


def _is_no_crew(words: Words, person: Found) -> bool:
    """True for who the owner is, whoever began the business, and whom they would like to hire."""
    earlier = words.plain[max(0, person.start - 3) : person.start]
    last = words.plain[person.end - 1]
    is_doing = last.endswith("ing") or (person.name == "role" and last.endswith("ed"))
    if is_doing or (
        person.name == "role" and _IS & {*earlier[-2:]} and earlier[-1] in ("a", "an", "the", "am", "as")
    ):
        return True
    return _is_to_come(words, person) or _came_before(words, person)


def _is_to_come(words: Words, person: Found) -> bool:
    clause = words.clauses[person.start]
    near = range(max(0, person.start - _NEAR), person.start)
    earlier = [words.plain[at] for at in near if words.clauses[at] == clause]
    return bool(_HIRE & {*earlier}) or any(
        pair in _HIRE_PAIRS for pair in zip(earlier, earlier[1:], strict=False)
    )


def _came_before(words: Words, person: Found) -> bool:
    """True for "my dad opened it", not for "me and my dad opened it"."""
    if person.name != "family":
        return False
    clause = words.clauses[person.start]
    if any(words.plain[at] in _I for at in range(person.start) if words.clauses[at] == clause):
        return False
    ahead = [
        words.plain[at]
        for at in range(person.end, min(person.end + _LOOK_AHEAD, len(words)))
        if words.clauses[at] == clause
    ]
    for word in ahead:
        if word in _I or word in ("work", "works", "helps", "help", "does", "cooks"):
            return False
        if word in _BEFORE_US:
            return True
    return False


def _is_possessed(words: Words, person: Found) -> bool:
    """True for "my dad's shop": the person is named, not counted. The speller leaves the bare word."""
    name = words.plain[person.end - 1]
    return f"{name}'s " in words.text and f"{name}'s been" not in words.text
