"""Content files, read so that a mistake can be shown to an editor with its file and line."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.core.errors import ContentBroken


def broken(path: Path, line: int, sentence: str) -> ContentBroken:
    """The error that names file and line and says to an editor what to do."""
    return ContentBroken(f"{path}:{line}: {sentence}")


class Row(dict[str, Any]):
    """One mapping of a YAML file, with the file and the line (from 1) it stands on."""

    path: Path
    line: int

    def wrong(self, sentence: str) -> ContentBroken:
        """The error about this row."""
        return self.wrong_at(self.line, sentence)

    def wrong_at(self, line: int, sentence: str) -> ContentBroken:
        """The error about a line of this row's file."""
        return broken(self.path, line, sentence)

    def take[T](self, name: str, kind: type[T]) -> T:
        """The value under this name. An absent value, or one of another kind, is refused."""
        value = self.get(name)
        if isinstance(value, kind):
            return value
        raise self.wrong(f"`{name}` must be {_KINDS[kind]} here.")

    def take_one_of(self, name: str, allowed: Mapping[str, Any] | tuple[str, ...]) -> str:
        """The value under this name, which must be one of these."""
        value = self.take(name, str)
        if value in allowed:
            return value
        raise self.wrong(f"`{name}: {value}` is not known; write one of: {', '.join(allowed)}.")

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of words under this name; empty if it is left out."""
        values = self.get(name) or []
        if isinstance(values, list) and all(isinstance(value, str) for value in values):
            return tuple(values)
        raise self.wrong(f"`{name}` must be a list of words, such as [one, two].")

    def rows(self, name: str) -> list["Row"]:
        """The list of rows under this name."""
        values = self.take(name, list)
        if all(isinstance(value, Row) for value in values):
            return values
        raise self.wrong(f"each entry of `{name}` must be a row of names and values, such as {{id: x}}.")

    def refuse_unknown(self, known: set[str]) -> None:
        """Refuse names that mean nothing here: most likely a typing mistake."""
        for name in self.keys() - known:
            raise self.wrong(f"`{name}` means nothing here; write one of: {', '.join(sorted(known))}.")


_KINDS: dict[type, str] = {
    str: "words, in quotes if they begin with a digit", int: "a whole number", float: "a number",
    list: "a list", dict: "a row of names and values", date: "a date such as 2026-11-01",
}  # fmt: skip


def read_text(path: Path) -> str:
    """The text of a content file, which must be there and be UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise broken(path, 1, "this file is missing; put it back from an earlier version.") from None
    except UnicodeDecodeError:
        raise broken(path, 1, "this file is not UTF-8 text; save it as UTF-8.") from None


def read_row(path: Path) -> Row:
    """The one mapping of a YAML file. Anything else, and broken YAML, is refused."""
    text = read_text(path)
    try:
        content = yaml.load(text, Loader=_loader_for(path))
    except yaml.MarkedYAMLError as error:
        sentence = f"the YAML cannot be read ({error.problem}); check spaces, colons and quotes."
        raise broken(path, _line_of(error), sentence) from None
    if not isinstance(content, Row):
        raise broken(path, 1, "this file must begin with a name and a colon, such as `version: 1`.")
    return content


def _line_of(error: yaml.MarkedYAMLError) -> int:
    """An open quote is noticed at the end of the file only: the line where it began helps more."""
    is_at_the_end = "end of stream" in (error.problem or "")
    mark = (error.context_mark if is_at_the_end else None) or error.problem_mark
    return mark.line + 1 if mark else 1


def _loader_for(path: Path) -> type[yaml.CSafeLoader]:
    class RowLoader(yaml.CSafeLoader):
        pass

    def construct_row(loader: RowLoader, node: yaml.MappingNode) -> Iterator[Row]:
        row = Row()
        row.path, row.line = path, node.start_mark.line + 1
        yield row
        _refuse_twice(row, node)
        row.update({str(name): value for name, value in loader.construct_mapping(node).items()})

    RowLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, construct_row)
    return RowLoader


def _refuse_twice(row: Row, node: yaml.MappingNode) -> None:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise broken(
                row.path, key.start_mark.line + 1, f"`{key.value}` stands here twice; keep one of them."
            )
        seen.add(key.value)
