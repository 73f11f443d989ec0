"""One database: its connections, its write units, and what SQLite needs so that nothing is lost."""

import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolEmpty

from bot.core.errors import StorageAway
from bot.storage.cipher import Cipher
from bot.storage.column_types import seal_with

log = logging.getLogger(__name__)

PATIENCE = 10.0  # seconds that a unit waits for the database before it gives up
_CONNECTIONS = 32  # more than the threads of one process that ask at once
_TRUNCATE_TRIES = 40
_ON_SQLITE_CONNECT = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a message is on disk before its 200
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}",
)


class Database:
    """A SQLite file or a PostgreSQL database. Safe to use from several threads."""

    def __init__(self, url: str, field_key: str = "", *, read_only: bool = False) -> None:
        """`read_only`: no statement of this process can change anything, and no file is made."""
        self.cipher = Cipher(field_key)
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.engine = create_engine(
            _never_made(url) if read_only and self.is_sqlite else url,
            pool_size=_CONNECTIONS,
            max_overflow=0,
            pool_timeout=PATIENCE,
            hide_parameters=True,  # they hold words of owners, and errors end up in logs
        )
        seal_with(self.engine.dialect, self.cipher)
        # SQLite has one writer. Threads of this process queue here, where the next one starts at once;
        # SQLite's own queue sleeps up to 100 ms between its looks at the lock.
        self._gate = Lock()
        if self.is_sqlite:
            if not read_only:
                _make_file(url)
            event.listen(self.engine, "connect", _on_read_only_connect if read_only else _on_connect)
            event.listen(self.engine, "begin", _on_begin)
        elif read_only:
            self.engine = self.engine.execution_options(postgresql_readonly=True)
        self._writing = self.engine.execution_options(stallside_writes=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A unit that only reads: it sees one state of the database and never waits for a writer."""
        with _away_said(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, patience: float = PATIENCE) -> Iterator[Connection]:
        """A unit that writes; without a commit it saves nothing. Raises StorageAway after `patience`."""
        with _away_said(), self._turn_to_write(patience) as left, self._writing.connect() as connection:
            if self.is_sqlite:
                raw: Any = connection.connection.dbapi_connection
                raw.execute(f"PRAGMA busy_timeout = {int(left * 1000)}")
            connection.begin()
            yield connection

    def truncate_wal(self) -> None:
        """Empty SQLite's write-ahead log, where erased rows would otherwise still be found."""
        if not self.is_sqlite:
            return
        with self._gate, self.engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            for _ in range(_TRUNCATE_TRIES):
                busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                if not busy:
                    return
                time.sleep(0.05)  # somebody still reads an older state
        log.warning("the write-ahead log could not be emptied: somebody reads on")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def _turn_to_write(self, patience: float) -> Iterator[float]:
        until = time.monotonic() + patience
        if not self.is_sqlite:
            yield patience
            return
        if not self._gate.acquire(timeout=patience):
            raise StorageAway("the database is busy")
        try:
            yield max(0.0, until - time.monotonic())
        finally:
            self._gate.release()


@contextmanager
def _away_said() -> Iterator[None]:
    try:
        yield
    except (OperationalError, sqlite3.OperationalError, PoolEmpty) as error:
        raise StorageAway(f"the database is away: {_cause(error)}") from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StorageAway("the connection to the database was lost") from error
        raise


def _cause(error: Exception) -> str:
    # The statement and its values stay out of it: they hold words of owners.
    return str(error if isinstance(error, sqlite3.Error) else getattr(error, "orig", type(error).__name__))


def _make_file(url: str) -> None:
    """Make folder and file readable for nobody else; SQLite gives its other files the same rights."""
    name = make_url(url).database
    if not name or name == ":memory:":
        return
    file = Path(name)
    with suppress(OSError):  # what cannot be made cannot be opened either: the first unit says so
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # sqlite3 must not begin by itself: _on_begin does
    for pragma in _ON_SQLITE_CONNECT:
        connection.execute(pragma)


def _on_read_only_connect(connection: Any, record: Any) -> None:
    _on_connect(connection, record)
    connection.execute("PRAGMA query_only = ON")


def _never_made(url: str) -> URL:
    """SQLite would make an empty file where there is none yet, readable by everybody."""
    file = make_url(url)
    named = file.set(database=f"file:{quote(file.database or '')}")
    return named.update_query_dict({"mode": "rw", "uri": "true"})


def _on_begin(connection: Connection) -> None:
    # A transaction that reads first and writes later fails under load in spite of the busy timeout.
    writes = connection.get_execution_options().get("stallside_writes")
    raw: Any = connection.connection.dbapi_connection  # four times as fast as through SQLAlchemy
    raw.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
