"""Beside: people whom no list knows, told by the words beside them: "me, Jean and Dave"."""

import re
from collections.abc import Iterator, Sequence, Set

from bot.understanding.crew_words import (
    BETWEEN,
    DOING,
    ME,
    POSTS,
    ROOMS,
    THINGS,
    is_number,
    number_of,
    number_said,
)
from bot.understanding.in_line import InLine
from bot.understanding.mention import Mention
from bot.understanding.words import Found, Speller, Words

_LONGEST_KIND = 3  # words that may stand between a number and the "and me" that shows whom it counts
_SHORTEST_NAME = 3  # letters
AND = frozenset({"and", "with", "plus"})
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
# "Ash does sales, Tina runs the till": a name that does something.
_DOES = re.compile(
    r"(?:^|[.,;&] |\band )([A-Z][a-z]+) (?:does|handles|runs|cooks|drives|serves|helps|looks after|works|"
    r"makes)\b"
)
_BOTH_DO = re.compile(
    r"\b([A-Z][a-z]+) (?:and|&|n|\+) ([A-Z][a-z]+) (?:do|run|cook|help|work|handle|serve|drive|make|"
    r"look after)\b"
)
_OUR = re.compile(r"\b[Oo]ur ([A-Z][a-z]+)(?!'s)\b")
# "me, Jean and a lad", "me Pat and Lynne": names that go on from the owner to an "and".
_LISTED = re.compile(
    r"\b[Mm](?:e|yself),? ((?:[A-Z][a-z]+(?:,? | ?(?=&|\+)))+)(?:and|&|n|\+|plus) ?([A-Z][a-z]+)?"
)


class Beside:
    """Finds who is named beside the owner, whatever they are called."""

    def __init__(self, common: Set[str], speller: Speller) -> None:
        """`common`: words that are nobody's name."""
        self._common, self._speller = common, speller
        self._in_line = InLine(common, speller)

    def mentions(self, words: Words, named: set[int], shown: str) -> Iterator[Mention]:
        """Whom no list knows: "me and 2 coaches", "3 fixers and me", "me and Dave", "me and my bredrin"."""
        listed = [
            *self._listed(words, named, shown),
            *self._ours(words, named, shown),
            *self._doing(words, named, shown),
            *self._both_doing(words, named, shown),
        ]
        listed += self._in_line.mentions(words, named | {each.start for each in listed}, shown)
        yield from listed
        named = named | {mention.start for mention in listed}
        names = frozenset(_CAPITAL.findall(shown))
        for at, word in enumerate(words.plain):
            if word in ME and {*words.plain[at + 1 : at + 2]} & AND and at + 2 < len(words):
                yield from self._after_me(words, named, at + 2, names)
            if number_said(words, at) and at > 1 and words.plain[at - 1] in AND and at - 2 in named:
                yield from _unlisted(words, named, at)
            if at and words.plain[at - 1] in ME and words.clauses[at] != words.clauses[at - 1]:
                yield from _in_the_middle(words, named, at)
            if word in ME and {*words.plain[max(0, at - 1) : at]} & AND:
                yield from before_somebody(words, named, at - 1)

    def _listed(self, words: Words, named: set[int], shown: str) -> Iterator[Mention]:
        """The Jean of "me, Jean and two students": a name between the owner and an "and"."""
        for found in _LISTED.finditer(shown):
            for name in _CAPITAL.findall(found[1] + (found[2] or "")):
                said = name.lower()
                at = words.find(said)
                if at >= 0 and at not in named and said not in self._common and len(said) >= _SHORTEST_NAME:
                    yield Mention(1, "other", said, at, at + 1)

    def _ours(self, words: Words, named: set[int], shown: str) -> Iterator[Mention]:
        """The Dean of "plus our Dean": family, as it is said in the Black Country."""
        for found in _OUR.finditer(shown):
            said = found[1].lower()
            at = words.find(said)
            if at > 0 and at not in named and self._may_be_somebody(said, True, frozenset()):
                yield Mention(1, "other", said, at, at + 1)

    def _doing(self, words: Words, named: set[int], shown: str) -> Iterator[Mention]:
        """The Ash of "Ash does sales"."""
        for found in _DOES.finditer(shown):
            said = found[1].lower()
            at = words.find(said)
            if at >= 0 and at not in named and self._may_be_somebody(said, False, frozenset()):
                yield Mention(1, "other", said, at, at + 1)

    def _both_doing(self, words: Words, named: set[int], shown: str) -> Iterator[Mention]:
        """The two of "Sunita and Baljit do the cooking"."""
        for found in _BOTH_DO.finditer(shown):
            both = [name.lower() for name in found.groups()]
            places = [words.find(said) for said in both]
            is_free = not {*places} & {*named, -1} and not any(self._speller.knows(said) for said in both)
            if is_free:
                yield from (Mention(1, "other", words.plain[at], at, at + 1) for at in places)

    def _after_me(self, words: Words, named: set[int], at: int, names: frozenset[str]) -> Iterator[Mention]:
        number = number_said(words, at)
        if number:
            noun = past_small_words(words, at + 1)
            if words.plain[noun : noun + 1] in (("my",), ("our",)):
                noun = past_small_words(words, noun + 1)
            if not named & {*range(at, noun + 1)} and not _is_thing(words, at + 1):
                yield Mention(number, "other", words.plain[at], at, at + 1)
            return
        is_mine = words.plain[at] in ("my", "our", "a", "an", "one", "the")
        at = past_small_words(words, at + 1) if is_mine else at
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


def _unlisted(words: Words, named: set[int], at: int) -> Iterator[Mention]:
    """The 3 of "my brother and 3 glaziers": whoever is joined to people is people."""
    noun = words.plain[at + 1 : at + 2]
    is_free = at + 1 not in named and noun and noun[0].endswith("s") and noun[0] not in THINGS
    is_last = at + 2 >= len(words) or words.clauses[at + 2] != words.clauses[at]
    number = number_said(words, at)
    if is_free and is_last and number:
        yield Mention(number, "other", noun[0], at, at + 2)


def _in_the_middle(words: Words, named: set[int], at: int) -> Iterator[Mention]:
    """The 1 of "me, 1 sitar player and my brother": whoever stands between people is people."""
    number, end = number_said(words, at), at + 1
    while end < len(words) and end <= at + _LONGEST_KIND and words.plain[end] not in AND:
        end += 1
    said = {*words.plain[at + 1 : end]}
    is_joined = end < len(words) and words.plain[end] in AND and words.clauses[end] == words.clauses[at]
    is_free = said and not said & (THINGS | ME) and not named & {*range(at, end)}
    if number and is_free and is_joined and named & {*range(end + 1, end + 5)}:
        yield Mention(number, "other", words.plain[end - 1], at, end)


def in_a_list_with_me(words: Words, found: Sequence[Found]) -> list[Found]:
    """The cook and the driver of "cook, driver and me", said without a number."""
    listed: list[Found] = []
    for person in reversed(found):
        at = person.end
        is_counted = number_said(words, person.start - 1) is not None
        if words.plain[at : at + 2] in (("and", "me"), ("and", "myself")):
            follows = words.plain[at + 2 : at + 3] != ("and",) or words.clauses[at + 1] != words.clauses[at]
        else:
            follows = bool(listed) and at == listed[-1].start and words.clauses[at] != words.clauses[at - 1]
        is_one = not words.plain[at - 1].endswith("s") and person.name != "not a worker"
        first = person.start - (
            is_counted or {*words.plain[max(0, person.start - 1) : person.start]} <= {"a", "an"}
        )
        is_first = any(
            at <= 0 or words.clauses[at] != words.clauses[at - 1]
            for at in (first, first - (person.name == "role" and not is_counted))
        )
        if (is_one or is_counted) and is_first and follows:
            listed.append(person)
    return [person for person in listed if number_said(words, person.start - 1) is None]


def before_somebody(words: Words, named: set[int], link: int) -> Iterator[Mention]:
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


def in_rooms(words: Words, named: set[int]) -> Iterator[Mention]:
    """The number of "2 in the kitchen", "3 bar" is of people."""
    for at, word in enumerate(words.plain):
        if not is_number(word) or at in named or {at + 1, at + 2} & named:
            continue
        rest = [each for each in words.plain[at + 1 : at + 4] if each not in ("the", "our", "my", "people")]
        is_last = at + 2 >= len(words) or words.clauses[at + 2] != words.clauses[at] or rest[1:2] == ["and"]
        is_linked = {*words.plain[max(0, at - 1) : at]} & (AND | ROOMS | POSTS)
        if (
            rest[:1] in (["in"], ["on"], ["behind"], ["at"], ["out"])
            and len(rest) > 1
            and rest[1] in ROOMS | POSTS
        ):
            yield Mention(number_of(word), "other", rest[1], at, at + 3)
        elif rest and rest[0] in POSTS | DOING and is_last and is_linked:
            yield Mention(number_of(word), "other", rest[0], at, at + 2)


def _is_thing(words: Words, at: int) -> bool:
    noun = past_small_words(words, at)
    return noun < len(words) and words.plain[noun] in THINGS


def past_small_words(words: Words, at: int) -> int:
    while at < len(words) and words.plain[at] in BETWEEN:
        at += 1
    return at
