"""Cells of our simple CSV. A spreadsheet takes a cell that begins with =, +, - or @ for a formula, so such a
cell goes out with an apostrophe before it, which is taken away when it comes back.
"""

import re
from collections.abc import Iterable, Mapping

from bot.open_referral.clean_text import Refused

_FORMULA = ("=", "+", "-", "@", "'", "\t", "\r")


def written_cell(value: str) -> str:
    """Safe to open in a spreadsheet."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def read_cell(value: str) -> str:
    """As it was before it was written."""
    return value[1:] if value.startswith("'") and value[1:].startswith(_FORMULA) else value


def join(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return " | ".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)


def split(cell: str) -> tuple[str, ...]:
    """The values of a cell."""
    values: list[str] = [""]
    letters = iter(cell)
    for letter in letters:
        if letter == "\\":
            values[-1] += next(letters, "")
        elif letter == "|":
            values.append("")
        else:
            values[-1] += letter
    return tuple(value.strip() for value in values if value.strip())


def number(row: Mapping[str, str], name: str) -> float | None:
    """The number in this cell; whole if it is whole."""
    text = row.get(name, "")
    if not text:
        return None
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6})?", text):
        raise Refused(f"{name}: must be a number")
    return float(text) if "." in text else int(text)


def yes_no(row: Mapping[str, str], name: str) -> bool:
    """True for yes, false for no and for nothing."""
    text = row.get(name, "").lower()
    if text not in ("", "yes", "no"):
        raise Refused(f"{name}: must be yes or no")
    return text == "yes"
