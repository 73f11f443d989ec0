"""What the tests of understanding share: the reader with the project's own content."""

from collections.abc import Callable

import pytest

from bot.core.practice import Sector
from bot.core.reading import Reading
from bot.understanding import Reader
from tests.golden.reading import join

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def reader() -> Reader:
    return join()[1]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a text as an answer to a practice, in English unless told."""
    framework, understanding = join()

    def read_answer(
        text: str, practice: str, sector: Sector | None = "retail", language: str = "en"
    ) -> Reading:
        return understanding.read_answer(text, framework.practices[practice], sector, language)

    return read_answer
