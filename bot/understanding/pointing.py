"""Pointing back: "for the last question", "the cash one", "sorry I meant": which answer words speak of.

Only plain cases: what is read here never fills the question that is open.
"""

import re
from collections.abc import Iterable, Sequence

from bot.core.pointing import Pointing
from bot.understanding.about import Practices
from bot.understanding.plain import READ_AT_MOST, normalise_text

_THING = r"(?:questions?|quest|q|answer|ans|reply|bit)"
_ONE = rf"(?:one|1|{_THING})"
_THE = r"(?:(?:the|that|this|my|your|our) )?"
_FOR = r"(?:for|on|about|re|regarding)"
_SHOULD = r"(?:should|shud)(?:'?ve| have| of)? (?:be|been|say|put|said)"
_CHANGE = r"(?:chang(?:e|ing)|correct|edit|redo|alter|amend|swap)"
# "Change it to most" asks for it; "we change it every week" tells of a habit.
_ASKING_TO_CHANGE = (
    r"(?:(?:^|[,.;:!?-] *|\b(?:please|pls|plz|actually|no|ok|oh|wait|sorry|wanna|lets|let me|"
    rf"(?:want|like|need) to|(?:can|could|may|should) (?:i|you|we)|you can) ){_CHANGE})"
)
# Words that say that something was said wrong, or is to be said anew.
_MARK = re.compile(
    r"\b(?:sorry|soz|oops|whoops|wrong(?:ly)?|mistakes?|(?<!i )(?<!we )wait|hang on|actually|i mean|"
    rf"i meant|{_SHOULD}|correction|misread|instead|scrap|take back)\b"
    rf"|{_ASKING_TO_CHANGE}\b",
    re.IGNORECASE,
)
_LAST = rf"{_THE}(?:last|previous|prev|prior|earlier)"
# Where "the one before" ends: "the one before Christmas" points at nothing.
_END = (
    r"(?= *(?:$|[,.;:!?-])"
    r"| (?:i|i'm|im|it|it's|its|is|was|should|shud|sorry|put|to|from|no|yes|only|just|make)\b)"
)
_BEFORE = re.compile(
    rf"\b(?:{_FOR}|in|to) {_LAST} {_THING}\b"
    rf"|\b{_FOR} {_THE}{_ONE} before(?: (?:this|that|it|now))?{_END}"
    # "That should have been most", but not "that should be all of it".
    r"|^(?:(?:oh|no|ah|sorry|soz|oops|wait|actually)[ ,.]+)*(?:that|it) (?:should|shud)"
    r"(?:'?ve| have| of) (?:been|said)\b"
    rf"|^{_THE}{_THING} before(?: (?:this|that))?{_END}"
    rf"|(?:^|[,.;!?-] *|\b(?:and|but|oh|no|ok) ){_FOR} {_LAST} (?:one|1){_END}",
    re.IGNORECASE,
)
# "I meant three", but neither "I meant to ask" nor "what he meant".
_MEANT = re.compile(
    r"(?:^|[,.;!?-] *|\b(?:sorry|soz|oops|no|wait|oh|wrong|actually) )i(?:'d)? meant"
    r"(?! (?:to|it|that|well)\b)"
    r"|\b(?:sorry|soz|oops|wrong),? (?:i mean|meant)\b(?! to\b)"
    # Where nothing was said back, "less, I was joking" is for the answer that just counted.
    r"|^(?:(?:no|nah|actually),? )?(?:less|more)(?: than that)?(?:[,.;!]|$)"
    r"|\bi was (?:only |just )?(?:joking|kidding)\b",
    re.IGNORECASE,
)
_BEFORE_MARKED = re.compile(
    rf"\b{_LAST} {_ONE}\b|\b{_THE}{_ONE} before(?: (?:this|that|it))?{_END}"
    rf"|\bfix {_THE}{_ONE}\b|(?:{_ASKING_TO_CHANGE}|\bmake) (?:it|that|this)(?: one)?\b",
    re.IGNORECASE,
)
_PLACES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_PLACE = re.compile(
    rf"\b(?:{_FOR} )?{_THE}(?P<ordinal>{'|'.join(_PLACES)}) {_ONE}\b"
    rf"|\b(?:{_FOR} )?{_THE}(?:question|quest|q) ?(?P<number>\d{{1,2}})\b"
    rf"|\b{_CHANGE} (?:number|no\.?) ?(?P<changed>\d{{1,2}})\b"
    rf"|\bnumber ?(?P<named>\d{{1,2}})(?= (?:{_SHOULD}|is wrong|was wrong)\b)",
    re.IGNORECASE,
)
# What stands before the name of a practice, and after it, where it is spoken of as a question.
_FRAME = re.compile(rf"\b{_FOR} {_THE}(?:(?:{_ONE}|thing) )?(?:{_FOR} )?{_THE}$", re.IGNORECASE)
_CHANGE_IT = re.compile(
    rf"{_ASKING_TO_CHANGE} {_THE}(?:(?:{_ONE}|thing) )?(?:{_FOR} )?{_THE}$", re.IGNORECASE
)
_TO_CHANGE = re.compile(rf"^ *(?:$|[,.;:!?-]|(?:to|please|pls|plz|{_SHOULD}|{_ONE})\b)", re.IGNORECASE)
_ARTICLE = re.compile(rf"\b(?:{_FOR} )?(?:the|that|my|your)(?: \w+)? $", re.IGNORECASE)
_ONE_AFTER = re.compile(
    rf"^(?: (?:and|&|n) \w+)?(?: question)? {_ONE}\b(?! (?:thing|of|or|by|more|product|time|day)\b)",
    re.IGNORECASE,
)
# What stands between the pointing and the new answer, and what is neither.
_VALUE = re.compile(
    rf"\b(?:to|{_SHOULD}|it's|its|is|was|meant|i mean|put|so|as|make (?:it|that)|say)\b[:,]? +([^?]+)$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:[ ,.;:!?-]+|\b(?:oh|ah|no|nah|ok|sorry|soz|wait|wrong|oops|mistake|my|bad|actually|hang|on|that|"
    r"thats|that's|was|is|it|i|mean)\b)*",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"^(?:[ ,.;:!?-]+|(?:no|nah|oh|ok|yes|and|but|well)(?=,? (?:sorry|wait|wrong|actually|i mean|for|on)\b)|"
    r"(?:sorry|soz|oops|whoops|wait|hang on|wrong|mistake|actually|my bad|my mistake|"
    r"(?:less|more)(?: than that)?(?=[,.;!])|i was (?:only |just )?(?:joking|kidding)|"
    r"i (?:was|got it|put it) wrong|i meant?|meant|please|pls|(?:can|could|may) (?:i|you|we)|"
    r"(?:i )?(?:want|wanna|would like|need) to|"
    rf"{_CHANGE}(?: (?:one|something|an answer))?|it|that|(?:my|the) (?:answer|one)|to|"
    rf"{_SHOULD}|put|make|is|was|its|it's)"
    r"(?= |$|[,.;:!?-]))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[ ,.;:!?-]+(?:(?:sorry|soz|please|pls|i meant?|instead|my bad|wrong)[ ,.;:!?-]*)?$", re.IGNORECASE
)


class Pointers:
    """Reads which earlier answer words speak of."""

    def __init__(self, practices: Practices) -> None:
        self._practices = practices

    def read(self, text: str, *, asked: bool = False) -> Pointing | None:
        """The plain pointing in these words; None if they may as well answer what is open.

        `asked`: the owner was asked which answer they mean.
        """
        shown = normalise_text(text[:READ_AT_MOST])
        marked = asked or bool(_MARK.search(shown))
        named = dict(self._named(shown, marked=marked))
        place = _PLACE.search(shown) if marked else None
        before = _BEFORE.search(shown) or (_BEFORE_MARKED.search(shown) if marked else None)
        spans = [*named.values(), *(found.span() for found in (place, before) if found)]
        meant = not spans and bool(_MEANT.search(shown))
        if not spans and not meant:
            return None
        number = _number(place) if place else None
        return Pointing(tuple(named), number, bool(before) or meant, meant, tuple(_rests(shown, spans)))

    def _named(self, shown: str, *, marked: bool) -> Iterable[tuple[str, tuple[int, int]]]:
        """Practices spoken of as questions ("the cash one", "for the cash, sorry"), and where."""
        for practice, (start, end) in self._practices.places_in(shown):
            before, after = shown[:start], shown[end:]
            one = _ONE_AFTER.search(after)
            article = _ARTICLE.search(before) if one else None
            change = _CHANGE_IT.search(before) if _TO_CHANGE.search(after) else None
            frame = change or (_FRAME.search(before) if marked else None)
            if one and article and (marked or _LEAD.fullmatch(before[: article.start()])):
                yield practice, (article.start(), end + one.end())
            elif frame:
                yield practice, (frame.start(), end)


def _number(place: re.Match[str]) -> int:
    number = place["number"] or place["changed"] or place["named"]
    return int(number) if number else _PLACES[place["ordinal"].lower()]


def _rests(shown: str, spans: Sequence[tuple[int, int]]) -> Iterable[str]:
    """What may be the new answer: what stands after "to" or "should be", then all but the pointing."""
    first = min((start for start, _ in spans), default=0)
    if _LEAD.fullmatch(shown[:first]):
        spans = [*spans, (0, first)]
    left = list(shown)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    rest = " ".join("".join(left).split())
    value = _VALUE.search(rest)
    found = dict.fromkeys(_bare(each) for each in (value[1] if value else "", rest))
    return (each for each in found if any(map(str.isalnum, each)))


def _bare(rest: str) -> str:
    shorter = _TAIL.sub("", _NOISE.sub("", rest))
    return rest if shorter == rest else _bare(shorter)
