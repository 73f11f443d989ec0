"""Numbers and spans of time as people say them: a couple, half, three or four, 5ish, ২-৩, a fortnight."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from text_to_num import alpha2digit

from bot.understanding.plain import READ_AT_MOST, normalise_text

_SAID = {
    "couple": 2, "pair": 2, "few": 3, "handful": 5, "dozen": 12, "half": 0.5, "half a dozen": 6, "once": 1,
    "twice": 2, "thrice": 3, "single": 1, "none": 0, "nil": 0, "nobody": 0, "nought": 0, "naught": 0,
    "zilch": 0,
}  # fmt: skip
_SIZES = {
    "dozen": 12, "hundred": 100, "k": 1_000, "thousand": 1_000, "grand": 1_000, "lakh": 100_000, "lac":
    100_000,
    "m": 1_000_000, "million": 1_000_000, "crore": 10_000_000,
}  # fmt: skip
_MONTH, _QUARTER = 365 / 12, 365 / 4
_DAYS = {
    "minute": 1 / 1440, "min": 1 / 1440, "hour": 1 / 24, "hr": 1 / 24, "day": 1, "night": 1, "week": 7,
    "wk": 7,
    "wik": 7, "fortnight": 14, "month": _MONTH, "mnth": _MONTH, "mth": _MONTH, "mo": _MONTH, "quarter":
    _QUARTER,
    "year": 365, "yr": 365,
}  # fmt: skip
_BENGALI = {
    "শূন্য": 0, "এক": 1, "দুই": 2, "তিন": 3, "চার": 4, "পাঁচ": 5, "ছয়": 6, "সাত": 7, "আট": 8, "নয়": 9,
    "দশ": 10,
    "বারো": 12, "পনেরো": 15, "কুড়ি": 20, "ত্রিশ": 30, "পঞ্চাশ": 50,
}  # fmt: skip


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BENGALI_WORD = re.compile(_longest_first(_BENGALI))
_NUMBER = r"(?:\d+(?:\.\d+)?|\.\d+)"
_SIZE = rf"(?:\s?(?:{_longest_first(_SIZES.keys() - set('km'))})s?|[km])\b"
_ONE = rf"(?:{_NUMBER}(?:{_SIZE}|\b)|(?:a )?(?:{_longest_first(_SAID)})\b)"
_BETWEEN = r"\s*(?:-|\bto\b|\bor\b|,? ?maybe)\s*"
_SHARE = re.compile(rf"(?P<part>{_NUMBER})\s*(?:/|\bout of\b|\bof every\b)\s*(?P<whole>{_NUMBER})")
_PERCENT = re.compile(rf"(?P<percent>{_NUMBER})\s*(?:%|per ?cent\b)")
_RANGE = re.compile(
    rf"(?:between )?(?P<low>{_ONE})(?:{_BETWEEN}|(?<=\d)(?P<beside> )(?=\d)| and (?=\d))(?P<high>{_ONE})"
)
_HALF = r"(?P<half{}> and (?:(?:a|1) )?half)?"
_PLAIN = re.compile(rf"(?P<one>{_ONE}){_HALF.format('')}")
_SPAN = re.compile(
    rf"(?P<many>{_ONE}|an?|half an?)?{_HALF.format('_before')}(?:ish| odd)? ?(?:of )?"
    rf"(?P<unit>{_longest_first(_DAYS)})s?\b{_HALF.format('_after')}"
)
# text2num makes "5 thousand" into "5 1000".
_MANY_OF = re.compile(r"(?P<many>\d+(?:\.\d+)?) (?P<size>100|1000|1000000)\b")
_POINT = re.compile(r"(?P<whole>\d*) ?\bpoint (?P<part>\d+)\b")
_SEPARATED = re.compile(r"(?<=\d),(?=\d{3}\b)")
_NOT_A_NUMBER = re.compile(
    r"\b(?:no one|the one|this one|that one|which one|other one|any one|one of|one day)\b"
)
_POUND = re.compile(r"[£$€]\s?")
_STUCK = re.compile(r"(?<=\d)(?=(?:ish|hours?|hrs?|days?|weeks?|wks?|months?|mnths?|mths?|years?|yrs?)\b)")


@dataclass(frozen=True)
class Amount:
    """A number that was said, and where in the prepared text."""

    value: float
    start: int
    end: int


def prepare(text: str) -> str:
    """The text in lower case with every spelled number written in plain digits."""
    shown = normalise_text(text[:READ_AT_MOST]).lower()
    shown = _SEPARATED.sub("", _POUND.sub("", shown))
    shown = _BENGALI_WORD.sub(lambda found: str(_BENGALI[found[0]]), shown.replace("\u2044", "/"))
    shown = _NOT_A_NUMBER.sub(lambda found: found[0].replace("one", "o_ne"), shown)
    digits = _STUCK.sub(" ", str(alpha2digit(shown, "en", threshold=0)))
    digits = _POINT.sub(lambda found: f"{found['whole']}.{found['part']}", digits)
    return _MANY_OF.sub(lambda found: f"{float(found['many']) * int(found['size']):.10g}", digits)


def read_number(text: str) -> float | None:
    """The one number that these words say ("three or four" is 3.5); None if there is none, or several."""
    values = {amount.value for amount in amounts_in(prepare(text))}
    return values.pop() if len(values) == 1 else None


def amounts_in(prepared: str) -> list[Amount]:
    """The numbers of a prepared text in order: a range as its middle, a share or a percentage below 1."""
    found: list[Amount] = []
    at = 0
    while at < len(prepared):
        amount = _next_amount(prepared, at)
        if amount is None:
            break
        found.append(amount)
        at = max(amount.end, at + 1)
    return found


def spans_in(prepared: str) -> list[Amount]:
    """The spans of time of a prepared text, in days: "two or three weeks" is 17.5."""
    ranges = [(m, _middle(m)) for m in _RANGE.finditer(prepared)]
    found = []
    for span in _SPAN.finditer(prepared):
        many = _how_many(span, ranges)
        half = 0.5 if span["half_before"] or span["half_after"] else 0.0
        days = (many + half) * _DAYS[span["unit"]]
        found.append(Amount(days, span.start(), span.end()))
    return found


def _how_many(span: re.Match[str], ranges: list[tuple[re.Match[str], float]]) -> float:
    many = span["many"]
    if many is None or many in ("a", "an"):
        return 1.0
    if many.startswith("half a") and "dozen" not in many:
        return 0.5
    return next((middle for found, middle in ranges if found.end() == span.end("many")), _value(many))


def _next_amount(text: str, at: int) -> Amount | None:
    readers = ((_SHARE, _share), (_PERCENT, _percent), (_RANGE, _middle), (_PLAIN, _plain))
    found = [(m, read) for pattern, read in readers if (m := pattern.search(text, at)) and _rises(m)]
    if not found:
        return None
    match, read = min(found, key=lambda each: (each[0].start(), -each[0].end()))
    return Amount(read(match), match.start(), match.end())


def _rises(found: re.Match[str]) -> bool:
    """False for two numbers that make no range: "9 or 5", or "2 6" that only stand side by side."""
    said = found.groupdict()
    if said.get("low") is None:
        return True
    step = _value(said["high"]) - _value(said["low"])
    return step == 1 if said["beside"] else step > 0


def _share(found: re.Match[str]) -> float:
    whole = float(found["whole"])
    return float(found["part"]) / whole if whole else 0.0


def _percent(found: re.Match[str]) -> float:
    return float(found["percent"]) / 100


def _middle(found: re.Match[str]) -> float:
    return (_value(found["low"]) + _value(found["high"])) / 2


def _plain(found: re.Match[str]) -> float:
    return _value(found["one"]) + (0.5 if found["half"] else 0.0)


def _value(said: str) -> float:
    said = said.removeprefix("a ")
    if said in _SAID:
        return float(_SAID[said])
    number, size = re.fullmatch(rf"({_NUMBER})\s?([a-z]*)", said).groups()  # type: ignore[union-attr]
    return float(number) * _SIZES.get(size.removesuffix("s"), 1)
