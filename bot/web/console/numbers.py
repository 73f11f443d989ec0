"""Whole numbers as forms and addresses hold them."""

UNKNOWN = -1  # a change that does not say which version it is based on is always overtaken
_DIGITS = 9  # every database holds these, and nothing of ours is counted further


def whole_number[T](written: str, otherwise: T) -> int | T:
    """The number that these digits write; `otherwise` for anything else and for what is far too long."""
    is_number = written.isascii() and written.isdecimal() and len(written) <= _DIGITS
    return int(written) if is_number else otherwise
