"""No crew: people an owner names who do not work there: the owner, who began it, whom they would hire."""

from itertools import pairwise

from bot.understanding.crew_words import BEFORE_US, HIRE, HIRE_PAIRS, IS, ME, ONE_OF
from bot.understanding.words import Found, Words

_NEAR = 6  # words before a person in which hiring is still about that person
_LOOK_AHEAD = 4
_HELPING = frozenset({"work", "works", "helps", "help", "does", "cooks"})
_BUSINESS = frozenset(
    {"practice", "business", "clinic", "shop", "salon", "company", "firm", "service", "services",
     "studio", "school", "agency", "round", "place", "stall", "van", "centre", "club", "repairs", "hire"}
)  # fmt: skip
_SHOPS = frozenset({"baker", "barber", "butcher", "florist", "hairdresser", "optician", "tailor"})
_HAVE_A = frozenset({("have", "a"), ("got", "a"), ("run", "a"), ("own", "a"), ("opened", "a")})
_WHICH = frozenset({"a", "an", "the", "am", "as", "my", "our", "her", "his", "their"})
_WANTED = frozenset({"want", "stay", "last", "apply"})
_AT = frozenset({"in", "on", "at", "near", "by", "round"})


def is_no_crew(words: Words, person: Found) -> bool:
    """True if this person is named and does not work there."""
    return _is_possessed(words, person) or _is_somebody_else(words, person) or _will_not(words, person)


def _will_not(words: Words, person: Found) -> bool:
    """True for "boys don't want kitchen work": nobody who could be had."""
    after = words.plain[person.end : person.end + 3]
    return after[:1] in (("dont",), ("do",), ("doesnt",), ("does",)) and bool(_WANTED & {*after})


def _is_somebody_else(words: Words, person: Found) -> bool:
    """True for who the owner is, whoever began the business, and whom they would like to hire."""
    earlier = words.plain[max(0, person.start - 3) : person.start]
    last = words.plain[person.end - 1]
    is_doing = last.endswith("ing") or (person.name == "role" and last.endswith("ed"))
    if is_doing or (
        person.name == "role" and IS & {*earlier[-2:]} and "there" not in earlier and earlier[-1] in _WHICH
    ):
        return True
    if person.name == "role" and _is_a_trade(words, person):
        return True
    if earlier[-2:-1] == ("to",) and earlier[-1] in ONE_OF:
        return True
    if last == "other" and earlier[-1:] == ("the",):
        return True
    return _is_to_come(words, person) or _came_before(words, person)


def _is_a_trade(words: Words, person: Found) -> bool:
    """True for a physio practice, for "we have a florist in Stone", and for "I cook for them"."""
    last, after = words.plain[person.end - 1], (*words.plain[person.end : person.end + 2], "", "")
    if not last.endswith("s") and after[0] in _BUSINESS:
        return True
    has_one = words.plain[max(0, person.start - 2) : person.start] in _HAVE_A
    is_a_shop = last in _SHOPS and has_one and after[0] in _AT and after[1] != "the"
    return is_a_shop or (last == "cook" and after[0] == "for")


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
    start, end = words.spans[person.end - 1]
    return words.text[start:end].endswith("'s") and not words.text.startswith(" been", end)
