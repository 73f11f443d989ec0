"""What a text loses on arrival: what no database or engine can hold, and nothing else."""

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
_SOURCE = re.compile(r"[A-Za-z0-9_-]{1,64}")  # Telegram, deep linking: the charset and length of `start`


def clean(text: str) -> str:
    """Without NUL (PostgreSQL refuses it); halves of broken characters become a replacement character."""
    return _SURROGATE.sub("\ufffd", text).replace("\x00", "")


def clean_source(source: str | None) -> str | None:
    """The code by which an owner came, None if it is not a code: it is stored in the clear, so no words."""
    return source if source and _SOURCE.fullmatch(source) else None
