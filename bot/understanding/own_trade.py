"""Own trade: what owners call their work when they put right what we called it."""

import re
from collections.abc import Callable

from bot.core.owner import Business, Details

MOST_WORDS, LONGEST = 6, 40
_OPENING = (
    r"(?:(?:no|nope|nah|well|sorry|actually|oh|yes|yeah|yep|er|um|hi|please|ok|and|but|so|"
    r"can you|could you|just)\b[ ,.!]*)*"
)
_IS = (
    r"(?:it'?s|its|it is|i'?m|im|i am|we'?re|we are|(?:it )?should (?:be|say|read)|i'?d say|say|put|"
    r"call (?:it|me|us|that|this)|make (?:it|that)|i(?: would|'d)? call (?:it|myself)|we call (?:it|"
    r"ourselves)|"
    r"what (?:i|we) do is|my (?:job|trade|business|work) is|our business is|the business is|it'?s called|"
    r"i work as|change (?:it |that |this )?(?:to|into)|"
    r"i(?:'d)? prefer(?: to be called)?|"
    r"i'?d rather (?:be(?: called)?|you said)|known as|i do|we do|i run|we run|(?:is )?to(?= [a-z]))"
)
_SMALL = (
    r"(?:(?:really|actually|just|only|more(?: of| like)?|called|technically|officially|an?|the|my|our|small|"
    r"little|lovely|nice|busy|good|proper|local|say) )*"
)
_STATED = re.compile(rf"(?:^|[.,;!?] ?|\b(?:but|and|so) ){_OPENING}{_IS} {_SMALL}(?P<own>[^.,;!?]+)", re.I)
_BARE = re.compile(rf"(?:^|; ?){_OPENING}{_SMALL}(?P<own>[^.,;!?]+)", re.I)
# Where what they are called is over.
_OVER = re.compile(
    r" (?:in|at|near|on|but|because|cos|so|though|who|which|that|not|since|instead|really|actually|"
    r"please|pls|"
    r"thanks|thank you|ta|lol|mate|love|tho|now|too|as well|and (?:i|we|it|its|it's))\b.*$",
    re.I,
)
_NO_NAME = re.compile(
    r"\d|\b(?:i|im|i'm|its|it's|we|they|you|he|she|it|me|us|my|your|them|him|her|is|are|was|were|have|has|had|do|does|"
    r"did|dont|don't|"
    r"know|think|thought|what|right|wrong|fine|okay|good|true|sure|year|years|change|something|same|"
    r"ask|open)\b",
    re.I,
)
# Where they say what they want to be called, one word is enough.
_WISHED = re.compile(r"\b(?:say|said|put|call\w*|prefer|rather|change|known as|make)\b", re.I)
# And where nothing else can be meant, it may be one we do not know.
_NAMED = re.compile(
    r"\b(?:rather (?:you said|be called)|prefer to be called|known as|"
    r"(?:we|i) call (?:it|myself|ourselves))\b",
    re.I,
)
_ALSO = re.compile(r"\b(?:as well|too|also|and sometimes)\b", re.I)
_LETTERS = re.compile(r"[a-z]{3,}")
_VAGUE = frozenset({"shop", "market stall", "online shop", "support service", "community group", ""})


class OwnTrade:
    """Finds what an owner says they are called."""

    def __init__(self, read: Callable[[str], Details]) -> None:
        """`read` is what reads a free sentence."""
        self._read = read

    def said(
        self, kept: str, denied: tuple[str, ...], known: Business, *, invited: bool = False
    ) -> Details | None:
        """Their own words as the trade, with its sector; None where they say nothing of it."""
        is_denied = any(self._is_trade(each, known) for each in denied)
        found = [*_STATED.finditer(kept), *_BARE.finditer(kept)]
        for each in found:
            own = _cleaned(each["own"])
            lead = each[0].removesuffix(each["own"])
            is_wished = invited or bool(_WISHED.search(lead))
            read = self._read(own) if own else Details()
            if not own or self._is_other_fact(read, own):
                continue
            if (
                is_denied
                or _NAMED.search(lead)
                or (self._is_another(read, own, known, is_wished) and not _ALSO.search(kept))
            ):
                whole = self._read(kept)
                return Details(sector=read.sector or whole.sector or known.sector, trade=own)
        return None

    def _is_trade(self, denied: str, known: Business) -> bool:
        """True for the salon of "not a salon", where we called it a hair salon."""
        words = {*_LETTERS.findall((known.trade or "").lower())}
        named = {word.rstrip("s") for word in words} & {
            w.rstrip("s") for w in _LETTERS.findall(denied.lower())
        }
        return bool(named) or (known.trade is not None and self._read(denied).trade == known.trade)

    @staticmethod
    def _is_another(read: Details, own: str, known: Business, is_wished: bool) -> bool:
        """True for a trade that says something else, or more, than what we called it."""
        if read.trade is None or read.trade in _VAGUE or own.lower() == (known.trade or "").lower():
            return False
        return is_wished or read.trade != known.trade or len(own.split()) > 1

    @staticmethod
    def _is_other_fact(read: Details, own: str) -> bool:
        """True for a place, for people and for years; "mobile hairdresser" is one person, and a trade."""
        if read.place or read.council or read.could_be or read.years is not None:
            return True
        return read.trade is None and bool(read.people)


def _cleaned(own: str) -> str:
    words = _OVER.sub("", f" {own.strip()}").strip(" -'\"").split()
    cleaned = " ".join(words)
    if not 0 < len(words) <= MOST_WORDS or len(cleaned) > LONGEST or _NO_NAME.search(cleaned):
        return ""
    return cleaned.lower() if cleaned.isupper() and len(cleaned) > 5 else cleaned  # noqa: PLR2004
