"""Our own fields in somebody's entry: of the right type, or the entry is refused."""

from collections.abc import Mapping
from typing import Any

from bot.core.service import Span
from bot.open_referral.clean_text import Refused


def text(fields: Mapping[str, Any], name: str) -> str:
    """The text under this name; empty if there is none."""
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise Refused(f"{name}: must be text")
    return value


def texts(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The texts under this name."""
    value = fields.get(name, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Refused(f"{name}: must be a list of texts")
    return tuple(value)


def flag(fields: Mapping[str, Any], name: str) -> bool:
    """True if this is set."""
    value = fields.get(name, False)
    if not isinstance(value, bool):
        raise Refused(f"{name}: must be true or false")
    return value


def known(fields: Mapping[str, Any], name: str, values: tuple[str, ...]) -> str:
    """One of these, or empty if there is none."""
    value = text(fields, name)
    if value and value not in values:
        raise Refused(f"{name}: must be one of {', '.join(values)}")
    return value


def span(fields: Mapping[str, Any], name: str) -> Span:
    """From `least` to `most`."""
    value = fields.get(name, {})
    if not isinstance(value, Mapping):
        raise Refused(f"{name}: must have least or most")
    ends = [value.get("least"), value.get("most")]
    if any(end is not None and (isinstance(end, bool) or not isinstance(end, int | float)) for end in ends):
        raise Refused(f"{name}: least and most must be numbers")
    if None not in ends and ends[0] > ends[1]:
        raise Refused(f"{name}: least is above most")
    return Span(*ends)
