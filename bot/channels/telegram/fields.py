"""Fields of a JSON value whose types nobody vouches for: what is not as published counts as not there."""

from collections.abc import Mapping, Sequence
from typing import Any


def part(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The object under this key, empty if there is none."""
    found = value.get(key)
    return found if isinstance(found, Mapping) else {}


def items(value: Mapping[str, Any], key: str) -> Sequence[Any]:
    """The list under this key, empty if there is none."""
    found = value.get(key)
    return found if isinstance(found, list) else ()


def words(value: Mapping[str, Any], key: str) -> str:
    """The string under this key, empty if there is none."""
    found = value.get(key)
    return found if isinstance(found, str) else ""


def number(value: Mapping[str, Any], key: str) -> int | None:
    """The whole number under this key, at most 64 bits; Python's True and False are not numbers here."""
    found = value.get(key)
    is_number = isinstance(found, int) and not isinstance(found, bool) and abs(found) < 2**63
    return found if is_number else None
