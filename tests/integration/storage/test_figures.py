"""Figures are kept as they were given, sealed, and never changed."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.core.conversation import Asking
from bot.core.counting import Figure
from bot.core.snapshot import Snapshot
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.records import Contact
from tests.integration.storage.conftest import NOW


def save(storage: SqlStorage, contact: Contact, before: Snapshot, *more: Figure) -> Snapshot:
    after = replace(before, figures=(*before.figures, *more))
    with storage.write() as unit:
        unit.owners.save(contact, before, after, NOW)
        unit.commit()
    with storage.read() as unit:
        return unit.owners.snapshot(contact.conversation)


def test_figures_come_back_as_they_were_given(storage: SqlStorage, contact: Contact, message: str) -> None:
    first = Figure("takings", 2000, 3000.5, True, message, NOW, "week")
    second = Figure("takings", 250_000, 250_000, False, message, NOW + timedelta(days=190), "left_per_hour")
    known = save(storage, contact, Snapshot(), first)
    assert known.figures == (first,)
    assert save(storage, contact, known, second).figures == (first, second)


def test_what_an_owner_earns_cannot_be_read_in_the_file(
    storage: SqlStorage, contact: Contact, message: str, tmp_path: Path
) -> None:
    save(storage, contact, Snapshot(), Figure("takings", 73125.5, 73126.5, True, message, NOW, "week"))
    with sqlite3.connect(tmp_path / "test.db") as raw:
        (row,) = raw.execute("SELECT * FROM figure")
    assert "takings" in row
    assert not [cell for cell in map(str, row) if "73125" in cell or "73126" in cell]


def test_a_figure_that_is_said_back_cannot_be_read_in_the_file_either(
    storage: SqlStorage, contact: Contact, message: str, tmp_path: Path
) -> None:
    doubt = Asking("count_sure", topic="takings", options=("week", "low=73125.5"), message=message)
    with storage.write() as unit:
        unit.owners.save(contact, Snapshot(), Snapshot(asking=doubt), NOW)
        unit.commit()
    with storage.read() as unit:
        assert unit.owners.snapshot(contact.conversation).asking == doubt
    with sqlite3.connect(tmp_path / "test.db") as raw:
        cells = [str(cell) for row in raw.execute("SELECT * FROM conversation") for cell in row]
    assert not [cell for cell in cells if "73125" in cell]


def test_an_owner_who_is_erased_leaves_no_figure(
    storage: SqlStorage, contact: Contact, message: str, tmp_path: Path
) -> None:
    save(storage, contact, Snapshot(), Figure("takings", 1, 1, True, message, NOW, "week"))
    with storage.write() as unit:
        unit.erasures.erase(contact.conversation, NOW)
        unit.commit()
    with sqlite3.connect(tmp_path / "test.db") as raw:
        assert raw.execute("SELECT count(*) FROM figure").fetchone() == (0,)
