"""One editing mistake, one sentence to the editor: what is wrong, where, and what to do."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.check import find_mistakes, mistakes_in
from bot.content.mistakes.keys import Uses, read_uses
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)
PROGRAM = (ROOT / "bot", ROOT / "actions")
MISTAKES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "mistakes.yml").read_text())
PRACTICES, SAID = "check/practices.yml", "wording/en/safety.ftl"


def make(content: Path, mistake: dict[str, Any]) -> None:
    """Do to the content what the editor did."""
    file = content / mistake["in"]
    file.parent.mkdir(exist_ok=True)
    text = file.read_text() if file.exists() else ""
    assert mistake.get("instead_of", "") in text
    if mistake.get("delete"):
        file.unlink()
    elif "append" in mistake:
        file.write_text(f"{text}{mistake['append']}\n")
    else:
        file.write_text(text.replace(mistake["instead_of"], mistake["write"], 1))


def write(content: Path, file: str, old: str, new: str) -> None:
    make(content, {"in": file, "instead_of": old, "write": new})


@pytest.fixture(scope="module")
def uses() -> Uses:
    """How the real program names texts: it takes a second to read, and no test changes it."""
    return read_uses(PROGRAM)


def test_the_content_as_it_is_has_no_mistake(content: Path) -> None:
    assert find_mistakes(content, PROGRAM, TODAY) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=[m["mistake"] for m in MISTAKES])
def test_a_mistake_is_said_to_its_editor(content: Path, uses: Uses, mistake: dict[str, Any]) -> None:
    make(content, mistake)
    said = mistakes_in(content, uses, TODAY)
    assert [line for line in said if mistake["where"] in line and mistake["says"] in line], said
    assert [line for line in said if not re.match(r"\S+:\d+: \S", line)] == []


def test_a_broken_file_does_not_hide_a_mistake_in_another(content: Path, uses: Uses) -> None:
    write(content, PRACTICES, "areas: [", "areas: [[")
    write(content, SAID, "Samaritans, 116 123,", "Samaritans, 0800 111 222,")
    said = "\n".join(mistakes_in(content, uses, TODAY))
    assert "practices.yml" in said
    assert "0800 111 222" in said


def test_lines_are_fresh_for_ninety_days(content: Path, uses: Uses) -> None:
    def stale(today: date) -> int:
        return sum("was last checked" in line for line in mistakes_in(content, uses, today))

    assert [stale(date(2027, 1, 30)), stale(date(2027, 1, 31))] == [0, 18]


def test_a_made_up_number_may_stand_in_an_example(content: Path, uses: Uses) -> None:
    write(content, SAID, "Samaritans, 116 123,", "Samaritans, 116 123, or 07700 900123,")
    assert [line for line in mistakes_in(content, uses, TODAY) if "has the number" in line] == []


def test_bank_holidays_must_reach_into_the_next_year(content: Path, uses: Uses) -> None:
    said = mistakes_in(content, uses, date(2028, 10, 1))
    assert [line for line in said if "the bank holidays end on 2028-12-26" in line]


def test_a_file_that_is_not_utf_8_is_said_to_its_editor(content: Path, uses: Uses) -> None:
    (content / PRACTICES).write_bytes("# Café\n".encode("latin-1"))
    assert any("save it as UTF-8" in line for line in mistakes_in(content, uses, TODAY))
