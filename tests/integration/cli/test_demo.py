"""An invented programme fills an empty database, and no other."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.clock import SystemClock

# What comes of invented owners hangs on the day: what lies in the future has not happened.
NOW = datetime(2026, 11, 17, 15, tzinfo=UTC)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme that has just been set up."""
    for name, value in {"DATABASE_URL": f"sqlite:///{tmp_path}/test.db", "VAR": str(tmp_path)}.items():
        monkeypatch.setenv(f"STALLSIDE_{name}", value)
    monkeypatch.setattr(SystemClock, "now", lambda self: NOW)
    return tmp_path


def rows(folder: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(folder / "test.db") as database:
        return database.execute(query).fetchall()


@pytest.mark.timeout(900)
def test_a_demo_has_owners_of_all_kinds_and_staff_who_looked_after_them(shell, capsys) -> None:
    assert main(["demo", "--owners", "60"]) == 0
    assert "/console/join/" in capsys.readouterr().out
    ((owners,),) = rows(shell, "SELECT count(*) FROM owner WHERE source IS NOT NULL OR name IS NOT NULL")
    assert owners > 20
    assert len(rows(shell, "SELECT DISTINCT sector FROM business WHERE sector IS NOT NULL")) >= 4
    assert len(rows(shell, "SELECT DISTINCT channel FROM conversation")) >= 3
    assert len(rows(shell, "SELECT DISTINCT progress FROM review")) >= 4
    assert len(rows(shell, "SELECT DISTINCT state FROM introduction")) >= 3
    for table in ("duty", "note", "correction", "approval", "staged_entry", "audit", "answer", "follow_up"):
        assert rows(shell, f"SELECT 1 FROM {table} LIMIT 1"), table
    assert rows(shell, "SELECT 1 FROM message WHERE said_by IS NOT NULL LIMIT 1")
    assert not rows(shell, "SELECT 1 FROM message WHERE state = 'queued' LIMIT 1")
    assert main(["demo"]) == 1
    assert "There are owners in this database" in capsys.readouterr().err


def test_a_demo_is_refused_beside_a_real_channel(shell, monkeypatch, capsys) -> None:
    given = {"TELEGRAM_TOKEN": "1:x", "PERSON_CONTACT": "hello@example.org", "FIELD_KEY": "ab" * 32}
    for name, value in given.items():
        monkeypatch.setenv(f"STALLSIDE_{name}", value)
    assert main(["demo"]) == 1
    assert "not for real channels" in capsys.readouterr().err
