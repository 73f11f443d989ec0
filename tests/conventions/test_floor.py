"""Whoever writes a reply is tried under a held floor, and nobody writes one past the outbox."""

import ast
from collections.abc import Iterator

from tests.conftest import ROOT
from tests.integration.console import test_alerts_and_floor
from tests.integration.path import test_held_floor

TRIED = {**test_held_floor.TRIED, **test_alerts_and_floor.TRIED}
# Without the environments that stand below it.
OURS = [file for file in sorted((ROOT / "bot").rglob("*.py")) if ".venv" not in file.parts]


def writers() -> Iterator[str]:
    """file.function for each that calls add() of an outbox."""
    for file in OURS:
        for node in ast.parse(file.read_text()).body:
            inside = node.body if isinstance(node, ast.ClassDef) else [node]
            yield from (f"{file.stem}.{each.name}" for each in inside if _adds(each))


def _adds(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and any(
        isinstance(call, ast.Call) and ast.unparse(call.func).endswith("outbox.add")
        for call in ast.walk(node)
    )


def test_everything_that_writes_a_reply_is_tried_while_staff_hold_the_floor() -> None:
    assert sorted(set(writers())) == sorted(TRIED)


def test_what_is_named_there_is_a_test() -> None:
    for module in (test_held_floor, test_alerts_and_floor):
        assert [name for name in module.TRIED.values() if not hasattr(module, name)] == []


def test_messages_are_written_by_inbox_and_outbox_only() -> None:
    writing = {file.name for file in OURS if "insert(t.message)" in file.read_text()}
    assert writing == {"inbox.py", "outbox.py"}
