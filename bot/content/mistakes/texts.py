"""The texts of the wording files as an editor sees them: with file, line, placeholders and plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import ast

from bot.content.files import read_text
from bot.content.wording import line_of, parse

STAND_IN = "five"  # read in place of a value that is only known later: an easy word of one syllable


@dataclass(frozen=True)
class Text:
    """One message, attribute or term. `words` is how it reads, with stand-ins for its values."""

    key: str
    language: str
    path: Path
    line: int
    words: str
    placeholders: frozenset[str]

    @property
    def message(self) -> str:
        """The key without its attribute."""
        return self.key.partition(".")[0]

    @property
    def attribute(self) -> str:
        """The attribute, empty if this is the message itself."""
        return self.key.partition(".")[2]

    def mistake(self, sentence: str) -> str:
        """The sentence to an editor, with file and line."""
        return f"{self.path}:{self.line}: {sentence}"


def read_texts(path: Path) -> list[Text]:
    """All messages and attributes of one .ftl file. Raises ContentBroken."""
    source, resource = read_text(path), parse(path)
    entries = [e for e in resource.body if isinstance(e, ast.Message | ast.Term)]
    terms = {e.id.name: e.value for e in entries if isinstance(e, ast.Term)}
    messages = [e for e in entries if isinstance(e, ast.Message)]
    return [
        _text(key, path, line_of(source, node), pattern, terms) for key, node, pattern in _patterns(messages)
    ]


def _patterns(messages: list[ast.Message]) -> Iterator[tuple[str, ast.SyntaxNode, ast.Pattern]]:
    for message in messages:
        if message.value:
            yield message.id.name, message, message.value
        for attribute in message.attributes:
            yield f"{message.id.name}.{attribute.id.name}", attribute, attribute.value


def _text(key: str, path: Path, line: int, pattern: ast.Pattern, terms: dict[str, ast.Pattern]) -> Text:
    words = _Reading(terms).pattern(pattern)
    return Text(key, path.parent.name, path, line, words, frozenset(_placeholders(pattern)))


@dataclass(frozen=True)
class _Reading:
    """Reads a pattern aloud, taking the last of several variants."""

    terms: dict[str, ast.Pattern]

    def pattern(self, pattern: ast.Pattern) -> str:
        return "".join(self._element(element) for element in pattern.elements)

    def _element(self, element: ast.BaseNode) -> str:
        if isinstance(element, ast.TextElement):
            return element.value
        return self._expression(element.expression) if isinstance(element, ast.Placeable) else ""

    def _expression(self, expression: ast.BaseNode) -> str:
        match expression:
            case ast.StringLiteral() | ast.NumberLiteral():
                return str(expression.value)
            case ast.SelectExpression():
                return self.pattern(next(v.value for v in expression.variants if v.default))
            case ast.TermReference() if expression.id.name in self.terms:
                return self.pattern(self.terms[expression.id.name])
            case _:
                return STAND_IN


def _placeholders(pattern: ast.Pattern) -> Iterator[str]:
    return (node.id.name for node in _below(pattern) if isinstance(node, ast.VariableReference))


def _below(node: object) -> Iterator[ast.BaseNode]:
    """This part of a text and everything in it."""
    if isinstance(node, list):
        for each in node:
            yield from _below(each)
    elif isinstance(node, ast.BaseNode):
        yield node
        for value in vars(node).values():
            yield from _below(value)
