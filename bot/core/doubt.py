"""Whether staff should look at what a message was read as."""

from collections.abc import Mapping
from typing import Any


def is_unsure(decided: Mapping[str, Any] | None) -> bool:
    """True if a turn was not sure what its message meant: it asked back, said back, or could not read it.

    `decided` is what is kept of a turn beside the message:
    {"events": [name, ...], "readings": [{"practice", "outcome", "level", "confidence", "confirm",
    "rests_on": [[first, last], ...]}, ...], "unsure": bool}; positions are of characters of the message.
    """
    return bool(decided and decided.get("unsure"))
