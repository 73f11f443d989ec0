"""A long text becomes several messages, cut where a reader would pause."""

import re

# From the best place for a cut to the worst: between paragraphs, lines, sentences, words.
_PAUSES = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?।])\s"), re.compile(r"\s"))


def length(text: str) -> int:
    """Characters as providers may count them: UTF-16 code units, so that an emoji can count as two.

    Their pages say "characters" without saying which; this count is never lower than the other one.
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int) -> tuple[str, ...]:
    """The text in parts of at most `limit` characters, none of them blank; no part for a blank text."""
    parts: list[str] = []
    rest = text.strip()
    while length(rest) > limit:
        head, rest = _cut(rest, limit)
        parts.append(head)
    return tuple([*parts, rest] if rest else parts)


def _cut(text: str, limit: int) -> tuple[str, str]:
    window = _longest_start(text, limit)
    for pause in _PAUSES:
        last = next(reversed(list(pause.finditer(text, 0, len(window) + 1))), None)
        # A pause right at the beginning would leave a tiny first message: the next kind of pause does better.
        if last and last.start() > len(window) // 4:
            return text[: last.start()].rstrip(), text[last.end() :].lstrip()
    return window, text[len(window) :].lstrip()


def _longest_start(text: str, limit: int) -> str:
    start = text[:limit]
    while length(start) > limit:
        start = start[: len(start) - max(1, (length(start) - limit) // 2)]
    return start
