"""Which words of a text went and which came, so that a change is seen at a glance."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Side = Literal["before", "after"]
_PIECES = re.compile(r"\s+|[\w'’]+|[^\w\s]")


def word_changes(before: str, after: str, side: Side) -> Iterator[tuple[bool, str]]:
    """The pieces of one side, each with whether it is only there."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, False).get_opcodes():
        piece = "".join(old[old_from:old_to] if side == "before" else new[new_from:new_to])
        if piece:
            yield kind != "equal", piece
