"""What comes from elsewhere is text and nothing else: cleaned of what steers a screen, limited in size.

A script tag stays the text it is: whoever shows it escapes it.
"""

import json
import re
import unicodedata
from typing import Any

DEEPEST = 20  # levels; a full entry of the profile has 8
LONGEST_TEXT = 20_000  # characters
MOST_VALUES = 5_000  # in one entry
# Control characters, and those that turn the direction of what follows. Joiners stay: scripts need them.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


class Refused(Exception):
    """This entry, or all of them, cannot be taken; the message says why, in one line."""


def clean_text(text: str) -> str:
    """The same words, without what steers, and without space around them."""
    return unicodedata.normalize("NFC", _STEERING.sub("", text.replace("\r\n", "\n"))).strip()


def cleaned(value: Any) -> Any:
    """A JSON value, cleaned throughout: no empty text, no null, no empty list or object is left in it.

    Raises Refused if it is too deep, too long or holds too much.
    """
    count = [0]
    return _clean(value, 0, count)


def _clean(value: Any, depth: int, count: list[int]) -> Any:
    count[0] += 1
    if count[0] > MOST_VALUES:
        raise Refused(f"it holds more than {MOST_VALUES:,} values")
    if depth > DEEPEST:
        raise Refused(f"it is nested more than {DEEPEST} deep")
    if isinstance(value, str):
        return _limited(clean_text(value))
    if isinstance(value, dict):
        pairs = ((clean_text(str(k)), _clean(v, depth + 1, count)) for k, v in value.items())
        return {name: item for name, item in pairs if not is_empty(item)}
    if isinstance(value, list):
        return [item for item in (_clean(v, depth + 1, count) for v in value) if not is_empty(item)]
    return value


def _limited(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise Refused(f"a text is longer than {LONGEST_TEXT:,} characters")
    return text


def is_empty(value: Any) -> bool:
    """True for what the profile wants left out: null, empty text, an empty list or object."""
    return value is None or (isinstance(value, str | list | dict) and not value)


def without_empty(fields: dict[str, Any]) -> dict[str, Any]:
    """These fields, without the empty ones."""
    return {name: value for name, value in fields.items() if not is_empty(value)}


def parse_json(body: bytes) -> Any:
    """The value in this JSON. Raises Refused if it is not UTF-8, not JSON, or nested without end."""
    try:
        return json.loads(body.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise Refused("it is not UTF-8") from None
    except RecursionError:
        raise Refused("it is nested too deep") from None
    except ValueError as error:
        raise Refused(f"it is not JSON: {str(error)[:100]}") from None


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")
