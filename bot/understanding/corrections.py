"""Corrections: what of the line that was read back is wrong, and what is right instead.

Where "Is that right?" stands open, much else is said as well. So only words that state a fact about the
business change one: each kind of fact has its own signs.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.core.owner import Business, Correction, Details
from bot.understanding.denials import part_denied
from bot.understanding.numbers import read_number
from bot.understanding.own_trade import OwnTrade
from bot.understanding.people import MOST_PEOPLE
from bot.understanding.plain import READ_AT_MOST, normalise_text

MOST_LEFT = 3  # words: a number, its unit, and one more
_WORD = re.compile(r"[\w']+")
# Words that may stand around a fact without making it a tale: "no it's in Tipton actually".
_AROUND = frozenset(
    {
    "no", "nope", "nah", "yes", "yeah", "its", "it's", "it", "is", "im", "i'm", "we're", "we", "are",
    "were", "the", "a", "an", "in", "at", "near", "on", "by", "just", "only", "sorry", "oh", "well",
    "should", "be", "say", "said", "meant", "mean", "i", "that", "that's", "thats", "there's", "theres",
    "there", "now", "about", "going", "and", "but", "of", "actually", "really", "more", "like", "please",
    "change", "to", "put", "make", "town", "area", "place", "shop", "business", "based", "live", "still",
    "have", "got", "has", "my", "our", "than", "technically", "proper", "new", "address", "correct",
    "wrong", "not", "quite", "nearly", "almost", "over", "around", "been", "for", "trading", "open",
    "since", "part", "time", "full", "me", "us", "him", "her", "them", "with", "plus", "n", "altogether",
    "total", "all", "staff", "people", "workers", "number", "years", "year"
    }
)  # fmt: skip
_NUMBER = r"(?:\d+|a|an|no|one|two|three|four|five|six|seven|eight|nine|ten|some|couple of|few)"
_US = r"(?:we'?re|we are|i'?m|i am|it'?s|it is|that'?s|we|i|shop'?s|salon'?s|business is|shop is|should be)"
_FILL = r"(?: (?:really|actually|just|now|based|all|still|down|up|over|out|in|at|near|to|by|moved|the|a))*"
_PEOPLE = re.compile(
    r"\b(?:just|only) (?:me|myself)\b|\b(?:on my own|by myself|of us|alone|sole trader|self[ -]?employed)\b"
    r"|^(?:\W*(?:no|actually|sorry|well|oh|it'?s|its|just|only|there'?s|theres|"
    r"we'?re)\b)*\W*me (?:and|&|n|plus)\b(?!.* (?:had|went|love|like|said|took|argue)\b)"
    r"|\b(?:and|&|n|plus) (?:me|myself)\b(?! (?:had|went|were|was|go)\b)"
    rf"|\b{_NUMBER} (?:\w+ ){{0,2}}(?:staff|employees?|workers?|helpers?|volunteers?|apprentices?|"
    rf"people|lads?|"
    r"girls?|part[ -]?timers?)\b"
    r"|\bmy \w+(?: \w+)? (?:works?|helps?|joined|comes in|started|left|is in (?:it|the business))\b"
    r"|\bwe(?:'re| are) \d|\b(?:employ|taken on|took on|missed|forgot|left out|works? with me)\b"
    r"|\bme,? (?:(?:and|&|n) )?(?:my|the) \w+ (?:and|&|n) "
)
# Who comes in is nobody who works there.
_VISITORS = re.compile(
    r"\b(?:through the door|customers?|clients?|came|come in|queu\w+|served?|saw|see|had|get|got in)\b[^.;]*"
    r"\b(?:people|lads?|girls?)\b|\bpeople (?:a|per|every|each|came|come|who|through|in on)\b"
)
_OF_TRADING = re.compile(
    r"\b(?:been|open|opened|going|trading|running|started|since|established|its|it's|had (?:it|the)|"
    r"doing (?:it|this)|in business|more like|nearer|about|actually|over|nearly|coming up)\b"
)
_NOT_OPEN = re.compile(
    r"\b(?:not|haven'?t|have not|hasn'?t|isn'?t|ain'?t|never|only|just|still)\b[^.;]*\b(?:open|opened|"
    r"start|started|"
    r"trading|launched|running|idea|yet|begun)\b|\b(?:an|my) idea\b|\bthinking (?:of|"
    r"about) (?:opening|starting)\b"
)
_IS_OPEN = re.compile(
    r"\b(?:already|i'?m|we'?re|we are|i am|been|now) (?:\w+ )?(?:open|trading|going|running)\b|"
    r"\bup and running\b"
)
_SPELLED = re.compile(r"\b(?:is |it'?s )?(?:spelled|spelt)\b", re.IGNORECASE)
_OTHER_UNITS = re.compile(
    r"\b(?:days?|hours?|hrs?|nights?|mornings?|times?|am|pm|weeks?|pounds?|quid|chairs?|tables?|miles?|kids?)\b|£"
)
_NAMED = re.compile(r"\b(?:name|call me|i'?m called|spelt|spelled)\b")
# What kind of fact is called wrong, where nothing is said instead.
_KINDS = {
    "place": re.compile(r"\b(?:place|town|area|council|location|address|where (?:i|we|it))\b"),
    "years": re.compile(r"\b(?:years?|yrs?|how long)\b"),
    "people": re.compile(
        r"\b(?:people|staff|how many|number of|team|just (?:me|you)|(?:one|two|three) of)\b"
    ),
    "business": re.compile(r"\b(?:business|trade|job|what (?:i|we) do|type|kind)\b"),
}
_IS_WRONG = re.compile(
    r"\b(?:wrong|incorrect|mistake|change|changing|fix|not right|isn'?t right|not correct|amend|"
    r"update|different)\b"
)


class Corrections:
    """Reads what an owner says to the line about their business."""

    def __init__(self, read: Callable[[str], Details]) -> None:
        """`read` is what reads a free sentence."""
        self._read, self._trade = read, OwnTrade(read)

    def read(self, text: str, known: Business, *, invited: bool = False) -> Correction:
        """What these words change of what is known. `invited`: what to change was asked for just now."""
        typed = normalise_text(text[:READ_AT_MOST])
        kept, denied = part_denied(_SPELLED.sub("is", typed))
        said, shown = self._read(kept), kept.lower()
        stated = replace(said, sector=None, trade=None) if invited else self._stated(said, shown, known)
        stated = _with_bare_number(stated, shown, denied, known)
        trade = self._trade.said(kept, denied, known, invited=invited)
        stated = replace(stated, sector=trade.sector, trade=trade.trade) if trade else stated
        details = _only_new(stated, known)
        return Correction(details, tuple(self._only_denied(typed.lower(), denied, stated, known)))

    def _stated(self, said: Details, shown: str, known: Business) -> Details:
        """What was said with a sign that it is about the business."""
        place = self._place_is_stated(said, shown)
        is_short = len(_left(shown)) <= MOST_LEFT
        years = said.years if said.years is not None and (is_short or _OF_TRADING.search(shown)) else None
        works = _PEOPLE.search(shown) and not _VISITORS.search(shown)
        people = said.people if works else None
        return Details(
            name=said.name if _NAMED.search(shown) else None,
            place=said.place if place else None,
            council=said.council if place else None,
            could_be=said.could_be if place else (),
            people=people,
            years=years,
            stage=_stage(said, shown, known, years),
        )

    def _place_is_stated(self, said: Details, shown: str) -> bool:
        if not (said.place or said.council or said.could_be):
            return False
        place = re.escape((said.place or said.council or "").lower())
        if place and re.search(rf"\b{_US}{_FILL} {place}\b", shown):
            return True
        most = len((said.place or "one").split())
        return len(_left(shown)) <= most

    def _only_denied(
        self, shown: str, denied: tuple[str, ...], stated: Details, known: Business
    ) -> Iterable[str]:
        """The kinds of fact that were called wrong, and for which nothing was said instead."""
        about = " ; ".join((*denied, shown if _IS_WRONG.search(shown) else "")).lower()
        read = self._read(" ; ".join(denied)) if denied else Details()
        of_line = {
            "place": bool(read.place and read.place in (known.place, known.council)),
            "years": read.years is not None and read.years == known.years,
            "people": bool(read.people and read.people == known.people),
            "business": bool(read.trade and read.trade == known.trade),
        }
        for kind, pattern in _KINDS.items():
            given = stated.trade if kind == "business" else getattr(stated, kind)
            if given is None and (of_line[kind] or pattern.search(about)) and not stated.could_be:
                yield kind


def _stage(said: Details, shown: str, known: Business, years: float | None) -> object:
    if said.stage in ("idea", "starting") and _NOT_OPEN.search(shown):
        return said.stage
    is_open = bool(_IS_OPEN.search(shown)) or bool(years)
    return "trading" if known.stage != "trading" and said.stage == "trading" and is_open else None


def _only_new(stated: Details, known: Business) -> Details:
    """The same without what was known already."""
    same = {
        name: None
        for name, value in vars(stated).items()
        if name not in ("name", "could_be") and value == getattr(known, name)
    }
    moved = stated.place is not None and stated.place != known.place
    if moved:
        same.pop("council", None)
    could_be = () if stated.place is not None and not moved and known.council else stated.could_be
    return replace(stated, **same, could_be=could_be)  # type: ignore[arg-type]


def _left(shown: str) -> list[str]:
    """The words that do not only stand around a fact."""
    return [word for word in _WORD.findall(shown) if word not in _AROUND]


def _with_bare_number(stated: Details, shown: str, denied: tuple[str, ...], known: Business) -> Details:
    """The 6 of "6 not 5" is what the 5 was: years, or people."""
    if _OTHER_UNITS.search(shown) or any(_one_number(word) is None for word in _left(shown)):
        return stated
    number, instead = _one_number(shown), _one_number(" ".join(denied))
    if number is None or stated.years is not None:
        return stated
    was_years = known.years is not None and int(known.years) == instead
    if was_years and known.people != instead and not stated.people:
        return replace(stated, years=float(number))
    were_people = instead is not None and known.people == instead and not was_years
    if were_people or (not stated.people and _KINDS["people"].search(shown)):
        return replace(stated, people=number)
    return stated


def _one_number(text: str) -> int | None:
    number = read_number(text) if text else None
    return round(number) if number and 0 < number < MOST_PEOPLE else None
