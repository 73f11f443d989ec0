"""Reads what owners may tell about themselves."""

from collections.abc import Mapping
from pathlib import Path

from bot.content.files import Row, read_row

Monitoring = Mapping[str, tuple[str, ...]]


def read_monitoring(path: Path) -> Monitoring:
    """The questions in their order, each with the values that can be chosen."""
    questions = read_row(path).take("questions", Row)
    for name in questions:
        if len(questions.texts(name)) < 2:  # noqa: PLR2004 (one value would be no choice)
            raise questions.wrong(f"`{name}` needs at least two values to choose from.")
    return {name: questions.texts(name) for name in questions}
