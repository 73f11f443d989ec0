"""Texts that are missing, that nothing uses, or that differ from one language to the other."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content.mistakes.texts import Text

FEWEST_LETTERS = (
    3  # an f-string needs some letters of its own to say anything about a key: f"{a}-{b}" fits all
)
SPEAKING = ("say", "reply")
PAGES = (".html", ".js", ".j2")
# The engine says nothing to owners, and what checks the content names every family of texts by itself.
NOT_READ = ("engine", "content", "__pycache__")


@dataclass(frozen=True)
class Uses:
    """How the program names texts.

    `exact` are string literals that may be keys, `patterns` the f-strings, `said` what is given to say() or
    reply() as a literal, with the place where it stands.
    """

    exact: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    said: Mapping[str, str]

    def names(self, key: str) -> bool:
        """True if something in the program can mean this key."""
        return key in self.exact or any(pattern.fullmatch(key) for pattern in self.patterns)


def read_uses(folders: Iterable[Path]) -> Uses:
    """How the Python files and pages in these folders name texts.

    A key that is put together at run time counts as used if an f-string in the program fits it. This finds a
    text whose whole family is gone, not one member that is never asked for.
    """
    exact: set[str] = set()
    patterns: set[str] = set()
    said: dict[str, str] = {}
    for file in (file for folder in folders for file in _files(folder)):
        if file.suffix == ".py":
            _read_python(file, exact, patterns, said)
        elif file.suffix in PAGES:
            exact |= set(re.findall(r"[a-z][\w.-]+", file.read_text(encoding="utf-8")))
    return Uses(frozenset(exact), tuple(re.compile(pattern) for pattern in sorted(patterns)), said)


def unused(texts: Iterable[Text], uses: Uses) -> Iterator[str]:
    """Texts that no owner can ever read."""
    for text in texts:
        if not uses.names(text.key):
            yield text.mistake(f"nothing in the program uses `{text.key}`; delete it, or correct its name.")


def missing(texts: Iterable[Text], uses: Uses, folder: Path) -> Iterator[str]:
    """Texts that the program says and that are not there."""
    keys = {text.key for text in texts}
    for key, where in sorted(uses.said.items()):
        if key not in keys:
            yield f"{folder}:1: the program says `{key}` (in {where}), and no file here has it; write it."


def differing_languages(texts: Iterable[Text], first: str = "en") -> Iterator[str]:
    """Languages that lack a text, have one too many, or have other placeholders than English."""
    texts = list(texts)
    english = {text.key: text for text in texts if text.language == first}
    for language in sorted({text.language for text in texts} - {first}):
        theirs = {text.key: text for text in texts if text.language == language}
        for key, text in english.items():
            if key not in theirs:
                yield text.mistake(f"`{key}` is missing in {language}; every language needs every text.")
        for key, text in theirs.items():
            if key not in english:
                yield text.mistake(f"`{key}` is only in {language}; write it in English first.")
            elif text.placeholders != english[key].placeholders:
                yield text.mistake(_other_placeholders(text, english[key]))


def _files(folder: Path) -> Iterator[Path]:
    for inside, folders, names in folder.walk():
        folders[:] = sorted(name for name in folders if name not in NOT_READ and not name.startswith("."))
        yield from (inside / name for name in sorted(names))


def _other_placeholders(text: Text, english: Text) -> str:
    wanted = ", ".join(f"{{ ${name} }}" for name in sorted(english.placeholders)) or "none"
    return f"`{text.key}` must have the same placeholders as in English ({wanted})."


def _read_python(file: Path, exact: set[str], patterns: set[str], said: dict[str, str]) -> None:
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    literals = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    exact |= literals
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            patterns |= _pattern_of(node, literals)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in SPEAKING and node.args:
            said |= dict.fromkeys(_literals(node.args[0]), f"{file.name}, line {node.lineno}")


def _literals(node: ast.expr) -> set[str]:
    """The literal keys of an argument: one, or the two sides of an `if`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return _literals(node.body) | _literals(node.orelse) if isinstance(node, ast.IfExp) else set()


def _pattern_of(node: ast.JoinedStr, literals: set[str]) -> set[str]:
    """The keys this f-string can make. Where it begins with a value, that is one of the words in its file."""
    literal = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    if not re.fullmatch(r"[\w.-]+", literal):
        return set()
    parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values]
    if len(re.findall("[a-z]", literal)) < FEWEST_LETTERS:
        words = sorted(word for word in literals if re.fullmatch("[a-z_]+", word))
        if parts[0] != ".+" or not words:
            return set()
        parts[0] = f"(?:{'|'.join(words)})"
    return {"".join(parts)}
