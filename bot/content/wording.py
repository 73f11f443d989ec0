"""Reads every word an owner reads from Fluent files, one folder per language."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser, ast

from bot.content.files import broken, read_text

FIRST_LANGUAGE = "en"
# fluent.runtime refuses a value of more than 2,500 characters (resolver.MAX_PART_LENGTH), and owners write
# longer messages, which are passed on whole. Such a value is put in after the text is made.
LONGEST_VALUE = 2_000
_STAND_IN = "\ue000{}\ue001"  # characters that nobody types
_parser = FluentParser(with_spans=True)
_KEPT = 128  # files, three times what there are


class WordingMissing(KeyError):
    """A text was asked for that is not there, or a value that the text needs was not given."""


class FluentWording:
    """The words of all languages. `version` is a short hash of the files they came from."""

    def __init__(
        self,
        bundles: dict[str, FluentBundle],
        version: str,
        keys: Collection[str] = (),
        translations: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        """`keys` are those of the first language; `translations` each text of the others as it is written."""
        self._bundles = bundles
        self.version = version
        self.keys = tuple(keys)
        self.translations = translations or {}

    def say(self, key: str, language: str = FIRST_LANGUAGE, **values: object) -> str:
        """The text under `message` or `message.attribute`; English where a language is not spoken yet."""
        bundle = self._bundle(language)
        pattern = _pattern(bundle, key)
        if pattern is None:
            raise WordingMissing(f"no text under `{key}` in {language}")
        long = {name: value for name, value in values.items() if len(str(value)) > LONGEST_VALUE}
        text, errors = bundle.format_pattern(
            pattern, values | {name: _STAND_IN.format(name) for name in long}
        )
        if errors:
            raise WordingMissing(f"`{key}` in {language}: {errors[0]}")
        return _with_long(str(text), long)

    def has(self, key: str, language: str = FIRST_LANGUAGE) -> bool:
        """True if there is a text under this key."""
        return _pattern(self._bundle(language), key) is not None

    def _bundle(self, language: str) -> FluentBundle:
        return self._bundles.get(language) or self._bundles[FIRST_LANGUAGE]


def read_wording(folder: Path) -> FluentWording:
    """The wording in this folder, which has one folder of .ftl files per language."""
    files = wording_files(folder)
    if not any(file.parent.name == FIRST_LANGUAGE for file in files):
        raise broken(folder / FIRST_LANGUAGE, 1, "there is no .ftl file here; put the words back.")
    bundles: dict[str, FluentBundle] = {}
    written: dict[str, dict[str, str]] = {}
    for language in sorted({file.parent.name for file in files}):
        theirs = [f for f in files if f.parent.name == language]
        bundles[language], written[language] = _read_language(language, theirs)
    keys = tuple(written.pop(FIRST_LANGUAGE))
    return FluentWording(bundles, _version(folder, files), keys, written)


def wording_files(folder: Path) -> list[Path]:
    """All .ftl files, in a stable order."""
    return sorted(folder.glob("*/*.ftl"))


def parse(path: Path) -> ast.Resource:
    """The entries of one .ftl file. A part that Fluent cannot read is refused, with its line."""
    text = read_text(path)
    resource = _parsed(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise broken(path, _junk_line(text, entry), _junk_sentence(entry))
    return resource


@lru_cache(maxsize=_KEPT)
def _parsed(text: str) -> ast.Resource:
    """All files take half a second; where content is read again, most of them are as they were."""
    return _parser.parse(text)


def line_of(text: str, node: ast.SyntaxNode) -> int:
    """The line (from 1) on which this part of a file begins."""
    return text.count("\n", 0, node.span.start) + 1 if node.span else 1


def _with_long(text: str, long: dict[str, object]) -> str:
    for name, value in long.items():
        text = text.replace(_STAND_IN.format(name), str(value))
    return text


def _read_language(language: str, files: Iterable[Path]) -> tuple[FluentBundle, dict[str, str]]:
    """The texts of a language, and each of its messages as it is written in its file."""
    bundle = FluentBundle([language], use_isolating=False)
    seen: dict[str, Path] = {}
    written: dict[str, str] = {}
    for path in files:
        resource = parse(path)
        _refuse_twice(path, resource, seen)
        bundle.add_resource(resource)
        source = read_text(path)
        for entry in resource.body:
            if isinstance(entry, ast.Message) and entry.span:
                written[entry.id.name] = source[entry.span.start : entry.span.end].strip()
    return bundle, written


def _refuse_twice(path: Path, resource: ast.Resource, seen: dict[str, Path]) -> None:
    for entry in resource.body:
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        key = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
        if key in seen:
            line = line_of(read_text(path), entry)
            raise broken(path, line, f"`{key}` is already in {seen[key].name}; keep one of them.")
        seen[key] = path


def _junk_line(text: str, junk: ast.Junk) -> int:
    """Where reading stopped; a mistake at the end of a line is only found on the next one."""
    marks = [annotation.span.start for annotation in junk.annotations if annotation.span]
    before = text[: marks[0]].rstrip() if marks else ""
    return before.count("\n") + 1 if before else line_of(text, junk)


def _junk_sentence(junk: ast.Junk) -> str:
    reason = junk.annotations[0].message if junk.annotations else "unknown"
    return (
        f"Fluent cannot read this ({reason}); write `key = text`, indent the lines that follow, "
        "and give every { its }."
    )


def _pattern(bundle: FluentBundle, key: str) -> Pattern | None:
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    return message.attributes.get(attribute) if attribute else message.value


def _version(folder: Path, files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
