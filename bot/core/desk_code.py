"""Desk codes: a one-time code from staff makes a chat the place where somebody's introductions arrive."""

import re
from collections.abc import Callable

from bot.core.joining import CODE_SIGNS, make_code

_PREFIX = "DESK"
_signs = f"[{CODE_SIGNS}]"


def code_pattern(prefix: str) -> re.Pattern[str]:
    """Finds codes with this prefix: with a dash it is one even if a sign was misread, as with other codes."""
    return re.compile(
        rf"\b{prefix}[-\u2010-\u2015_]\s?([A-Z0-9]{{4}})[-\u2010-\u2015_\s]*([A-Z0-9]{{2}})\b"
        rf"|\b{prefix}[\s-]*({_signs}{{4}})[\s-]*({_signs}{{2}})\b",
        re.IGNORECASE,
    )


_CODE = code_pattern(_PREFIX)


def make_desk_code(pick: Callable[[str], str]) -> str:
    """A new code such as DESK-7K4P-2M; `pick` takes one of these signs at random."""
    return make_code(pick, _PREFIX)


def find_desk_code(text: str) -> str | None:
    """The code in these words, written as we write it; None if there is none."""
    found = _CODE.search(text)
    if found is None:
        return None
    long_, short = (part for part in found.groups() if part)
    return f"{_PREFIX}-{long_}-{short}".upper()
