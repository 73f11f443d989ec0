"""The parameters of the standard, as somebody wrote them: read, or refused with one clear sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from bot.open_referral.clean_text import clean_text
from bot.open_referral.hours import CODES, DAYS
from bot.open_referral.published import Query

PER_PAGE, MOST_PER_PAGE = 50, 100
MOST_PAGES = 1_000_000
LONGEST = 200  # characters of one parameter


class ParameterWrong(Exception):
    """A parameter cannot be read; says which and what is expected."""


@dataclass(frozen=True)
class Stretch:
    """Which page of a listing, counted from 1, and how many entries a page has."""

    page: int
    per_page: int

    @property
    def start(self) -> int:
        """The first entry of the page, counted from 0."""
        return (self.page - 1) * self.per_page


def read_stretch(given: Mapping[str, str]) -> Stretch:
    """Page and size. More than a hundred a page are not given."""
    per_page = _whole(given, "per_page", PER_PAGE)
    return Stretch(_whole(given, "page", 1), min(per_page, MOST_PER_PAGE))


def read_query(given: Mapping[str, str]) -> Query:
    """Everything else that can be asked for."""
    _number(given, "proximity")
    return Query(
        search=_text(given, "search"),
        taxonomy_term_id=_text(given, "taxonomy_term_id"),
        taxonomy_id=_text(given, "taxonomy_id"),
        minimum_age=_number(given, "minimum_age"),
        maximum_age=_number(given, "maximum_age"),
        start_time=_time(given, "start_time"),
        end_time=_time(given, "end_time"),
        day=_day(given),
        postcode=_text(given, "postcode"),
    )


def _text(given: Mapping[str, str], name: str) -> str:
    text = clean_text(given.get(name, ""))
    if len(text) > LONGEST:
        raise ParameterWrong(f"{name} is longer than {LONGEST} characters.")
    return text


def _whole(given: Mapping[str, str], name: str, otherwise: int) -> int:
    text = given.get(name, "")
    if not text:
        return otherwise
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_PAGES)) and int(text) > 0):
        raise ParameterWrong(f"{name} must be a whole number from 1.")
    return int(text)


def _number(given: Mapping[str, str], name: str) -> float | None:
    text = given.get(name, "")
    if not text:
        return None
    if not (text.isascii() and len(text) <= LONGEST and text.replace(".", "", 1).isdecimal()):
        raise ParameterWrong(f"{name} must be a number.")
    return float(text)


def _time(given: Mapping[str, str], name: str) -> str:
    text = given.get(name, "")
    try:
        return time.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise ParameterWrong(f"{name} must be a time such as 09:00.") from None


def _day(given: Mapping[str, str]) -> str:
    text = given.get("day", "")
    code = text[:2].upper()
    if text and (code not in CODES or text.lower()[:3] not in (*DAYS, code.lower())):
        raise ParameterWrong("day must be one of MO, TU, WE, TH, FR, SA and SU.")
    return code
