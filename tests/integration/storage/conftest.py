"""A real database file."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.message import Arrival
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.records import Contact, NewMessage

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database with all tables, sealed with a key."""
    database = Database(f"sqlite:///{tmp_path}/test.db", "a key")
    migrate(database)
    yield database
    database.close()


@pytest.fixture
def storage(database: Database) -> SqlStorage:
    """The storage on it, with two owners who have nothing to do with the test."""
    storage = SqlStorage(database)
    with storage.write() as unit:
        unit.conversations.begin("web", "noise-1", NOW)
        unit.conversations.begin("telegram", "noise-2", NOW)
        unit.commit()
    return storage


@pytest.fixture
def contact(storage: SqlStorage) -> Contact:
    """Anna, who has just written for the first time."""
    with storage.write() as unit:
        contact = unit.conversations.begin("web", "anna", NOW)
        unit.commit()
    return contact


@pytest.fixture
def message(storage: SqlStorage, contact: Contact) -> str:
    """The id of what she wrote."""
    new = NewMessage("text", "number 2", NOW, NOW)
    with storage.write() as unit:
        id_ = unit.inbox.add(contact, Arrival("web", "anna", "e1", "text"), new, "done")
        unit.commit()
    return id_
