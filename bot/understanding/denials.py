"""Denials: the part of a correction that says what it is not: "not a salon", "the 5 is wrong"."""

import re

_FACT = r"[^.,;!?]+?"
_END = (
    r"(?=[.,;!?]|$| (?:but|its|it'?s|it is|we'?re|we are|i'?m|im|i am|actually|rather|should|just|more|"
    r"that'?s|thats|there'?s|theres|cos|because|and)\b)"
)
_FALSE = r"(?:wrong|incorrect|not right|not correct|not true|a mistake)"
# What is no denial of a fact: "not open yet" is one, and "not quite" denies nothing.
_NO_DENIAL = (
    r"(?! (?:really )?(?:\w+ )?(?:open|opened|start|started|trading|launched|running|sure|quite|right|"
    r"correct|yet|"
    r"even|true|now|all|exactly|far|wrong|too|bad|long|got|had)\b)"
)
_DENIED = (
    # "The town is wrong", "salon isn't right"
    re.compile(
        rf"(?P<no>{_FACT}) (?:is|are|'s|was|looks) (?:all |just |totally |a bit |quite )?{_FALSE}\b", re.I
    ),
    re.compile(rf"(?P<no>{_FACT}) (?:isn'?t|aint|ain'?t|not) (?:quite )?(?:right|correct)\b", re.I),
    # "Change 5 to 6", "from Dudley to Tipton"
    re.compile(rf"\b(?:change|swap|from) (?:the |that |it from )?(?P<no>{_FACT}) (?:to|into|for)(?= )", re.I),
    # "5 should be 6"
    re.compile(rf"(?P<no>{_FACT}) (?:should|shoud|needs to) (?:be|say|read)(?= )", re.I),
    # "Not a salon", "6 rather than 5"
    re.compile(
        r"\b(?:not|isn'?t|ain'?t|aint|aren'?t|wasn'?t|instead of|rather than|no longer)(?!\w)"
        rf"{_NO_DENIAL}(?P<no> (?:really |just |only |in |at |an? |the )*{_FACT}){_END}",
        re.I,
    ),
)


def part_denied(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without what it denies, and what it denies."""
    denied: list[str] = []
    for pattern in _DENIED:
        denied += [found["no"].strip() for found in pattern.finditer(text)]
        text = pattern.sub(" ; ", text)
    return " ".join(text.split()).strip(" ;,"), tuple(denied)
