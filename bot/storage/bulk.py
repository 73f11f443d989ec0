"""Rows of many owners at once, for a database that is filled to try something out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, select

from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.session import Session

type Rows = Mapping[str, Sequence[dict[str, Any]]]
_CACHE = "PRAGMA cache_size = -131072"  # KB: ids are random, so every index is written all over


class BulkRows:
    """Adds rows table by table, sealed as each column is; all rows of a table name the same columns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def has_owners(self) -> bool:
        """True if anybody ever wrote."""
        with self._database.reading() as connection:
            return connection.execute(select(t.owner.c.id).limit(1)).first() is not None

    def add(self, make: Callable[[Session], Rows]) -> None:
        """Add what `make` returns, in one transaction. The session is there for its ids and hashes."""
        with self._database.writing() as connection:
            if self._database.is_sqlite:
                connection.exec_driver_sql(_CACHE)
            made = make(Session(connection, self._database.cipher, lambda: uuid4().hex))
            for table in t.metadata.sorted_tables:
                if made.get(table.name):
                    connection.execute(insert(table), list(made[table.name]))
            connection.commit()
