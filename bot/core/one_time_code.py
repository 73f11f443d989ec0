"""One-time codes that people read on one screen and type into another, such as JOIN-7K4P-2M."""

import re
from collections.abc import Callable
from functools import cache

# No vowels, so that no code is a word, and nothing that is taken for something else: 0 and O, 1 and I and L,
# 5 and S, 8 and B, U and V, G and 6. 20 signs in six places are 64 million codes.
CODE_SIGNS = "234679CDFHJKMNPRTWXY"
_LONG, _SHORT = 4, 2
_signs = f"[{CODE_SIGNS}]"
_BARE = re.compile(rf"^\W*({_signs}{{{_LONG}}})-({_signs}{{{_SHORT}}})\W*$", re.IGNORECASE)


def make_one_time_code(prefix: str, pick: Callable[[str], str]) -> str:
    """A new code; `pick` takes one of these signs at random."""
    signs = "".join(pick(CODE_SIGNS) for _ in range(_LONG + _SHORT))
    return f"{prefix}-{signs[:_LONG]}-{signs[_LONG:]}"


def find_one_time_code(prefix: str, text: str, *, bare: bool = False) -> str | None:
    """The code in these words, written as we write it; None if there is none.

    With its dashes it is a code even if a sign was misread; without them only if every sign is one of ours.
    `bare` also takes a message that is nothing but the code without its prefix.
    """
    found = _pattern(prefix).search(text) or (_BARE.search(text) if bare else None)
    if found is None:
        return None
    long_, short = (part for part in found.groups() if part)
    return f"{prefix}-{long_}-{short}".upper()


@cache
def _pattern(prefix: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{prefix}[-\u2010-\u2015_]\s?([A-Z0-9]{{{_LONG}}})[-\u2010-\u2015_\s]*([A-Z0-9]{{{_SHORT}}})\b"
        rf"|\b{prefix}[\s-]*({_signs}{{{_LONG}}})[\s-]*({_signs}{{{_SHORT}}})\b",
        re.IGNORECASE,
    )
