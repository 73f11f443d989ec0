"""Amounts as owners say them: 2 grand, 2-3k, 500 a day 6 days, 60 hours each and two of us."""

import re
from dataclasses import dataclass

from bot.core.counting import AmountSaid, FigureUnit
from bot.understanding.numbers import prepare
from bot.understanding.plain import READ_AT_MOST
from bot.understanding.spans import Spans, find_spans

# Hundreds and thousands get names of our own, so that nothing else adds them up: "2-3 hundred".
_SIZES = {"hndrd": 100, "k": 1_000, "thsnd": 1_000, "thou": 1_000, "grand": 1_000, "gs": 1_000,
          "lakh": 100_000, "mllion": 1_000_000, "mil": 1_000_000}  # fmt: skip
_OURS = {"hundred": "hndrd", "thousand": "thsnd", "million": "mllion"}
_WORDS = {"couple": 2, "pair": 2, "few": 3, "half": 0.5, "0.5": 0.5, "dozen": 12, "nothing": 0, "nowt": 0,
          "nil": 0, "none": 0, "zero": 0, "not a penny": 0, "monkey": 500, "pony": 25}  # fmt: skip
_SIZE = "|".join(sorted(_SIZES, key=len, reverse=True))
_WORD = "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<sign>£ ?)?(?:(?P<digits>(?<![\d.])(?:\d+(?:\.\d+)?|\.\d+))|"
    rf"\b(?:(?:a|an|1) )?(?P<word>{_WORD})\b|\b(?:a|1) (?=(?:{_SIZE})\b))"
    rf"(?P<half> and (?:a )?(?:half|0\.5)\b)?(?: of)?(?: an?\b(?= (?:{_SIZE})\b))?"
    rf"(?: ?(?P<size>{_SIZE})s?\b)?(?P<half_after> and (?:a )?(?:half|0\.5)\b)?"
    r"(?P<quid> ?(?:quid|pounds?|gbp)\b)?"
)
_UNIT = r"(?:quid|pounds?|hours?|hrs?|covers?)?"
# What stands between the two ends of a range; "and" only does after "between".
_TO = re.compile(
    rf"\s*{_UNIT}\s*(?:-|to|or|/|,? ?maybe|or maybe|up to|sometimes|,? ?or)\s*"
    r"(?:about |around |even |up to )?"
)
_AND = re.compile(rf"\s*{_UNIT}\s*and\s*(?:about )?")
_BETWEEN = re.compile(r"\bbetween\b")
_APART = 3  # times: two ends as far apart as that are said back
_SHORTENED = (100, 1_000, 10)  # what is left out in "3-400" and "12-1300"
# Numbers that are no amount: telephone numbers, clock times, dates, minutes, shares.
_ASIDE = re.compile(
    r"\+?\b(?:44|0)(?:[ -]?\d){9,10}\b|\b\d{7,}\b|\b\d{1,2}:\d\d(?: ?[ap]m)?\b|"
    r"\b\d{1,2} ?(?:am|pm|o'?clock)\b|"
    r"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b24/7\b|\b\d{1,2}(?:st|nd|rd|th)\b|"
    r"\b\d+ ?(?:minutes?|mins?|seconds?|secs?)\b|\b\d+(?:\.\d+)? ?(?:%|per ?cent\b)|\bnumber \d+\b"
)
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_IN_YEAR = re.compile(
    r"\b(?:in|since|from|year|jan\w*|feb\w*|march|april?|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*) "
    rf"({_YEAR.pattern})\b"
)
_ROUND_YEAR = 50  # 2000 is an amount, 2024 is most likely a year
_CLOCK = re.compile(r"\btill?\b|\buntil\b|\b[ap]m\b|\bo'?clock\b")
_UNSURE = re.compile(
    r"\b(?:dont know|do not know|no idea|not sure|unsure|idk|dunno|no clue|(?:havent|not) (?:got )?a clue|"
    r"cant say|could ?nt say|cant tell|hard to say|varies|vary|depends|never count\w*|cant remember|forgot|"
    r"who knows|wouldnt know|dont count|all over the place|up and down|different every)\b"
)
# Words that make a number another thing than what it comes to in a normal week.
_NOT_QUITE = re.compile(
    r"\b(?:less|more|over|under|up to|at least|at most|not|used to|before|last year|ago|want|wish|hope|"
    r"hoping|target|should|would|could|aim|weekends?|sat|saturdays?|sun|sundays?|christmas|xmas|except|plus|without|"
    r"minus|tips)\b|[?+]"
)
_BAD_AND_GOOD = re.compile(
    r"(?=.*\b(?:bad|slow|quiet|worst|dead|poor)\b)(?=.*\b(?:good|busy|best|great|decent|normal)\b)"
)
_PERSON = re.compile(
    r"\b(?:me|i do|i work|myself|wife|missus|mrs|husband|brother|bro|sister|mum|mom|dad|son|daughter|"
    r"lads?|cousin|partner|girls?|staff|workers?|she|he|him|her|they|nephew|uncle|auntie)\b"
)
_PENCE = re.compile(r"(?<![£\d.])\b(\d+) ?p\b(?!/)")
_MONEY = re.compile(r"£|quid|pounds?|gbp|grand|(?<=[\d ])k\b")
_STICKY = re.compile(r"(?<=\d)(?=(?:quid|pounds?|grand|hndrd|thsnd|h\b|pw\b|p/w))")
_SOFT = re.compile(
    r"\bmore or less\b|\bgive or take\b|\b(?:i )?(?:would|could|id) (?:say|be|guess)\b|\bnot sure\b"
)
_ONES = re.compile(r"\b(good|bad|busy|quiet|slow|great|decent|normal|best|worst) ones?\b")
_OF_A_TIME = re.compile(r"\s*(?:an?|per|/) ?[a-z]+")  # "a weekend", "a nigt": a time that we do not know
_HOURS = re.compile(r"\b(?:\d+(?:\.\d+)? ?(?:-|to|or) ?)?\d+(?:\.\d+)? ?(?:hours?|hrs?)\b(?! \d)")
_SHIFTS = re.compile(
    r"\b\d+ ?(?:mornings|afternoons|evenings|nights|shifts|staff|people|lads|girls|workers)\b"
)
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
_LONGEST_DAY = 18  # hours
_FEW_DAYS = 5  # fewer of them beside an amount may be all the days in which it came in


@dataclass(frozen=True)
class _Number:
    """A number in the text, whether pounds are named with it, and by how much its size word multiplies it."""

    value: float
    start: int
    end: int
    is_money: bool
    size: float
    text: str

    @property
    def may_be_year(self) -> bool:
        bare = self.text.strip()
        return not self.is_money and bool(_YEAR.fullmatch(bare)) and int(bare) % _ROUND_YEAR != 0


@dataclass(frozen=True)
class _Bounds:
    """The least and the most; pieced together if more was made of the words than they say."""

    low: float
    high: float
    is_pieced: bool
    is_of_persons: bool = False


# "-5" may be a dash or a sum below nothing, which no figure is.
_BELOW_NOTHING = re.compile(r"\s*(?:[-\u2212] ?|minus )£?\d", re.IGNORECASE)


def read_amount(text: str, unit: FigureUnit) -> AmountSaid:
    """What these words say of a figure in this unit. Never takes a telephone number or a year for money."""
    plain = _plain(text, unit)
    shown = _IN_YEAR.sub(_without_year, _ASIDE.sub(_blank, plain))
    spans = find_spans(shown, unit)
    numbers = _numbers(spans.rest, unit)
    if not numbers:
        return AmountSaid("unsure" if _UNSURE.search(plain) else "none", days=spans.days)
    if (unit == "hours" and _CLOCK.search(plain)) or spans.is_unknown:
        return AmountSaid("several")
    found = _bounds(numbers, spans.rest, shown)
    if found is None or (spans.each and found.is_of_persons):
        return AmountSaid("several")
    is_unclear = (
        found.is_pieced
        or bool(_BELOW_NOTHING.match(text))
        or bool(_NOT_QUITE.search(_SOFT.sub("", shown)))
        or _is_short(spans, unit)
    )
    is_of_a_day = unit == "hours" and spans.span is None and spans.days and found.high <= _LONGEST_DAY
    span = "day" if is_of_a_day else spans.span  # "six days, ten hours"
    return AmountSaid(
        "amount", found.low, found.high, span, spans.weeks, spans.days, spans.each, spans.people,
        sure=not is_unclear,
    )  # fmt: skip


def _is_short(spans: Spans, unit: FigureUnit) -> bool:
    """True if it may be of a few days, or of each of several people, though it does not say so."""
    few_days = spans.days is not None and spans.days < _FEW_DAYS and spans.span != "day"
    return few_days or (unit == "hours" and (spans.people or 0) > 1 and not spans.each)


def _plain(text: str, unit: FigureUnit) -> str:
    """Small letters, digits for words, and pounds still marked where they were."""
    cut = text[:READ_AT_MOST].lower().replace("'", "").replace("\u2019", "")
    for mark, written in _FRACTIONS.items():
        cut = re.sub(rf"(?<=\d) ?{mark}", written, cut)
    cut = re.sub(r"(\d),(\d{1,2})(?= ?(?:k|grand|thousand)\b)", r"\1.\2", cut)
    cut = re.sub(r"(£ ?\d{1,3}) (\d{3})\b", r"\1\2", _ONES.sub(r"\1", cut)).replace("£", " pound_sign ")
    for word, ours in _OURS.items():
        cut = re.sub(rf"(?<![a-z]){word}(?=s?\b)", f" {ours}", cut)
    plain = prepare(cut).replace("pound_sign ", "£").replace("pound_sign", "£")
    plain = _STICKY.sub(" ", plain)
    if unit == "hours":
        plain = re.sub(r"(?<=\d) h\b", " hours", plain)
    if unit == "pounds":
        plain = _PENCE.sub(lambda found: f"£{int(found[1]) / 100:g}", plain)
    return " ".join(plain.split())


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _without_year(found: re.Match[str]) -> str:
    return found[0] if int(found[1]) % _ROUND_YEAR == 0 else _blank(found)


def _numbers(rest: str, unit: FigureUnit) -> list[_Number]:
    """The numbers that can be in this unit; parts of one number are one."""
    if unit != "hours":
        rest = _HOURS.sub(_blank, rest)
    if unit == "pounds":
        rest = _SHIFTS.sub(_blank, rest)
    found: list[_Number] = []
    for number in map(_number, _NUMBER.finditer(rest)):
        last = found[-1] if found else None
        if last and number.value < last.size and rest[last.end : number.start].strip() in ("", "and"):
            text = rest[last.start : number.end]
            value = last.value + number.value
            found[-1] = _Number(value, last.start, number.end, last.is_money, number.size, text)
        else:
            found.append(number)
    return found if unit == "pounds" else [number for number in found if not _MONEY.search(number.text)]


def _number(found: re.Match[str]) -> _Number:
    value = float(found["digits"]) if found["digits"] else float(_WORDS.get(found["word"] or "", 1))
    size = float(_SIZES.get(found["size"] or "", 1))
    value = (value + (0.5 if found["half"] or found["half_after"] else 0.0)) * size
    is_money = bool(found["sign"] or found["quid"]) or size > 1
    return _Number(value, found.start(), found.end(), is_money, size, found[0])


def _bounds(numbers: list[_Number], rest: str, shown: str) -> _Bounds | None:
    """One number, or the two ends of a range; None for several that belong to several things."""
    if len(numbers) == 1:
        return _one(numbers[0], rest)
    if len(numbers) == 2:  # noqa: PLR2004
        found = _range(numbers[0], numbers[1], rest[numbers[0].end : numbers[1].start], shown)
        if found:
            return found
    if _is_of_persons(numbers, rest):
        total = sum(number.value for number in numbers)
        return _Bounds(total, total, is_pieced=True, is_of_persons=True)
    marked = [number for number in numbers if number.is_money]
    return _Bounds(marked[0].value, marked[0].value, is_pieced=True) if len(marked) == 1 else None


def _one(number: _Number, rest: str) -> _Bounds:
    is_nothing = number.value == 0 and not number.text.strip("£ ").isdigit()
    is_vague = is_nothing or "few" in number.text or bool(_OF_A_TIME.match(rest, number.end))
    return _Bounds(number.value, number.value, number.may_be_year or is_vague)


def _range(first: _Number, second: _Number, between: str, shown: str) -> _Bounds | None:
    low, high = _with_left_out(first, second), second.value
    is_guessed = low != first.value and second.size == 1
    is_apart = low == 0 or high / low > _APART
    if low == high:
        return _Bounds(low, high, is_pieced=True)
    if low < high and (_TO.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(shown))):
        return _Bounds(low, high, is_guessed or is_apart or (first.may_be_year and second.may_be_year))
    if low < high and not between.strip() and not is_apart:
        return _Bounds(low, high, is_pieced=True)
    if _BAD_AND_GOOD.search(shown):
        return _Bounds(min(low, high), max(low, high), is_pieced=True)
    return None


def _with_left_out(first: _Number, second: _Number) -> float:
    """The lower end, with what was only said once: "2-3k" is from 2,000, "3-400" from 300."""
    low, high = first.value, second.value
    if first.size == 1 and second.size > 1 and low * second.size < high:
        return low * second.size
    if first.size == second.size and 0 < low < high / 10 and not first.is_money:
        return next((low * times for times in _SHORTENED if high / 2 <= low * times < high), low)
    return low


def _is_of_persons(numbers: list[_Number], rest: str) -> bool:
    """True if the numbers are of one person after the other: "me 60, the wife 40"."""
    starts, ends = [number.start for number in numbers], [number.end for number in numbers]
    before = [rest[start:end] for start, end in zip([0, *ends[:-1]], starts, strict=True)]
    after = [rest[start:end] for start, end in zip(ends, [*starts[1:], len(rest)], strict=True)]
    return all(map(_PERSON.search, before)) or all(map(_PERSON.search, after))
