"""Tools whose words are their keys, so that a test sees what is said without knowing the wording."""

from types import SimpleNamespace
from typing import Any, cast

from bot.usecases.tools import Tools
from tests.fakes.directory import content_directory


class _Wording:
    """Says each key, with what is put into it."""

    version = "v1"

    def say(self, key: str, language: str = "en", **values: Any) -> str:
        """The key and the values."""
        return " ".join((key, *(str(value) for value in values.values())))

    def has(self, key: str, language: str = "en") -> bool:
        """Every text is there."""
        return True


KEYS = Tools(
    cast("Any", SimpleNamespace(wording=_Wording(), framework=None)),
    cast("Any", None),
    "a programme",
    "",
    content_directory(),
)
