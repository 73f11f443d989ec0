"""Read a telephone number from an owner's own words: no slip that they put right may ring a stranger."""

import re
from dataclasses import dataclass

LEAST_DIGITS, MOST_DIGITS = 10, 15  # with 0 or + in front; at most 15: ITU-T E.164
BRITISH = 11  # digits of a number of this country that begins with 0
NEARLY = 9  # digits of what was meant for a number and may be none
NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{3,}\d")
# Between two numbers: the second one is meant. "No texts" puts nothing right.
_PUTS_RIGHT = re.compile(
    r"\b(?:no+(?=\W*(?:$|[,.;]|sorry|sry|wait|not|it|that|use|i\b|actually|hang|hold|oops|wrong|my|the|try))|"
    r"nope|nah|not|isn'?t|sorry|sry|oops|whoops|wrong|mistake|typo|mean|meant|actually|rather|wait|hang on|"
    r"hold on|correction|correct(?:ed)? (?:one|number)|scrap|scratch|ignore|forget|instead|change|"
    r"should (?:be|say)|make (?:that|it)|old)\b",
    re.I,
)
_BOTH = re.compile(r"\b(?:and|or|also|else|either|if|no answer)\b|[&/+]", re.I)  # a second way to reach them
# After the last one: it is taken back, or a part of it is, and nothing whole came in its place.
_TAKES_BACK = re.compile(
    r"^\W*(?:no|nope|sorry|sry|oops|wait)\W*$|\b(?:wrong|oops|whoops|typo|mistake|scrap|scratch that|"
    r"my old|old (?:one|number|phone)|not (?:that|right|mine|my)|no (?:wait|sorry|not|that))\b|"
    r"\b(?:no|sorry|sry|wait|actually|mean|meant|rather|should be|ends? (?:in|with)|"
    r"last (?:bit|digits?|numbers?|two|three|four|\d))\b.*\d\d",
    re.I | re.S,
)
_WRONG = re.compile(
    r"\b(?:wrong|change|different|new|other) (?:my |the |phone |mobile |that )?number\b|"
    r"\bnumber (?:is|was|isn'?t|is not|i gave)\b.*\b(?:wrong|right|old|correct|changed)\b|"
    r"\bchange (?:my|the) phone\b",
    re.I,
)
_REFUSES = re.compile(
    r"\b(?:not|isn'?t|instead of|rather than) +(?:(?:the|my|on) )?(?:old )?(?:number )?$", re.I
)


@dataclass(frozen=True)
class PhoneSaid:
    """What these words say: `number` is the one that counts, and `picked` if it stood beside another.

    Without it, `several` are those between which the words do not choose; `unsure` says that a number was
    given and taken back, and that nothing whole came in its place.
    """

    number: str | None = None
    picked: bool = False
    several: tuple[str, ...] = ()
    unsure: bool = False


@dataclass(frozen=True)
class _Found:
    number: str
    before: str  # the words between the last number and this one

    @property
    def digits(self) -> str:
        return re.sub(r"\D", "", self.number)

    @property
    def is_whole(self) -> bool:
        """True if it could be rung."""
        digits = self.digits
        is_long = len(digits) == BRITISH or not digits.startswith("0") or digits.startswith("00")
        return is_long and LEAST_DIGITS <= len(digits) <= MOST_DIGITS


def read_phone(text: str) -> PhoneSaid:
    """The telephone number in these words, as it was typed; of two, the last if words put the first right."""
    found, after = _numbers(text)
    meant = [each for each in found if not _REFUSES.search(each.before)]
    unsure = PhoneSaid(unsure=any(each.is_whole for each in found))
    if not meant or not meant[-1].is_whole or (meant[-1] is found[-1] and _TAKES_BACK.search(after)):
        return unsure
    last = meant[-1]
    if len({each.digits for each in meant}) > 1 and not _is_put_right(last.before):
        whole = tuple({each.digits: each.number for each in meant if each.is_whole}.values())
        return PhoneSaid(several=whole) if len(whole) > 1 else unsure
    return PhoneSaid(last.number, picked=len({each.digits for each in found}) > 1)


def takes_number_back(text: str) -> bool:
    """True for words that say that the number is not the right one, and name no other."""
    return bool(_WRONG.search(text)) and not any(letter.isdigit() for letter in text)


def _is_put_right(between: str) -> bool:
    return bool(_PUTS_RIGHT.search(between)) and not _BOTH.search(between)


def _numbers(text: str) -> tuple[list[_Found], str]:
    """What is a number, or was meant for one, with the words before each; and the words after the last."""
    found: list[_Found] = []
    end = 0
    for match in NUMBER.finditer(text):
        each = _Found(" ".join(match.group().split()), text[end : match.start()])
        if each.number.lstrip("(").startswith(("+", "0")) and len(each.digits) >= NEARLY:
            found.append(each)
            end = match.end()
    return found, text[end:]
