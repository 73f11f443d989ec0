"""The councils that data/content/places knows: where services and people can be said to serve."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.content.files import broken, read_text

NOWHERE = "none"  # what is written there for places outside England


def read_councils(folder: Path) -> frozenset[str]:
    """The names of all councils in the files of this folder."""
    found: frozenset[str] = frozenset()
    for path in sorted(folder.glob("*.yml")):
        found |= _councils_in(path, path.stat().st_mtime_ns)
    return found - {NOWHERE}


@cache
def _councils_in(path: Path, _changed: int) -> frozenset[str]:
    try:
        content = yaml.load(read_text(path), yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise broken(path, 1, f"the YAML cannot be read ({error}); check it.") from None
    entries = content if isinstance(content, list) else [content]
    return frozenset(name for entry in entries if isinstance(entry, dict) for name in _named(entry))


def _named(entry: dict[str, Any]) -> list[str]:
    return [entry["council"]] if "council" in entry else [*entry.get("councils", ())]
