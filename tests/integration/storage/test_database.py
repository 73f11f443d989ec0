"""The database keeps what was committed, and nothing else."""

import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.core.errors import StorageAway
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStorage
from tests.integration.storage.conftest import NOW

KILLED = """
import os, signal, sys
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStorage
from tests.integration.storage.conftest import NOW
storage = SqlStorage(Database(sys.argv[1], "a key"))
with storage.write() as unit:
    unit.conversations.begin("web", "committed", NOW)
    unit.commit()
with storage.write() as unit:
    unit.conversations.begin("web", "not committed", NOW)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def owners(database: Database) -> int:
    with database.reading() as connection:
        return connection.execute(text("SELECT count(*) FROM owner")).scalar_one()


def test_leaving_a_unit_without_a_commit_saves_nothing(storage: SqlStorage, database: Database) -> None:
    before = owners(database)
    with storage.write() as unit:
        unit.conversations.begin("web", "anna", NOW)
    assert owners(database) == before


def test_an_error_in_a_unit_saves_nothing(storage: SqlStorage, database: Database) -> None:
    before = owners(database)
    with pytest.raises(RuntimeError), storage.write() as unit:
        unit.conversations.begin("web", "anna", NOW)
        raise RuntimeError
    assert owners(database) == before


def test_what_was_committed_survives_a_kill_and_what_was_not_does_not(
    storage: SqlStorage, database: Database, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/test.db"
    killed = subprocess.run([sys.executable, "-c", KILLED, url], check=False)
    assert killed.returncode == -9
    with storage.read() as unit:
        assert unit.transcripts.of("web", "committed") is not None
        assert unit.transcripts.of("web", "not committed") is None


def test_many_writers_who_read_first_never_fail(storage: SqlStorage, tmp_path: Path) -> None:
    others = [SqlStorage(Database(f"sqlite:///{tmp_path}/test.db", "a key")) for _ in range(2)]
    with storage.write() as unit:
        unit.cursors.claim("poller", "me", 60.0)
        unit.commit()

    def count_up(n: int) -> None:
        with (storage, *others)[n % 3].write() as unit:
            value = int(unit.cursors.claim("poller", "me", 60.0) or 0)
            unit.cursors.advance("poller", "me", str(value + 1), 60.0)
            unit.commit()

    with ThreadPoolExecutor(12) as threads:
        list(threads.map(count_up, range(150)))
    with storage.write() as unit:
        assert unit.cursors.claim("poller", "me", 60.0) == "150"


def test_a_locked_database_is_away_after_the_patience_one_has(storage: SqlStorage, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    with pytest.raises(StorageAway), storage.write(patience=0.3):
        pass
    assert time.monotonic() - started > 0.25
    other.rollback()
    with storage.write(patience=0.3) as unit:
        unit.commit()


def test_readers_do_not_wait_for_a_writer(storage: SqlStorage) -> None:
    with storage.write() as unit:
        unit.conversations.begin("web", "anna", NOW)
        with storage.read() as reader:
            assert reader.transcripts.of("web", "anna") is None
        unit.commit()


def test_a_writer_waits_for_another_of_the_same_process(storage: SqlStorage) -> None:
    done = []

    def write() -> None:
        with storage.write() as unit:
            done.append("second")
            unit.commit()

    with storage.write() as unit:
        thread = threading.Thread(target=write)
        thread.start()
        time.sleep(0.1)
        done.append("first")
        unit.commit()
    thread.join()
    assert done == ["first", "second"]


def test_a_database_that_cannot_be_opened_is_away(tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    with pytest.raises(StorageAway), Database(f"sqlite:///{tmp_path}/folder.db").reading():
        pass


def test_what_is_away_is_said_without_the_words_that_were_to_be_stored(
    storage: SqlStorage, tmp_path: Path
) -> None:
    with pytest.raises(StorageAway) as error, storage.write() as unit:
        unit._session.connection.execute(text("SELECT :words FROM no_such_table"), {"words": "private"})
    assert "private" not in str(error.value)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)],
)
def test_sqlite_keeps_its_promises(database: Database, pragma: str, value: object) -> None:
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
