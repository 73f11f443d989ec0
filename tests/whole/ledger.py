"""What the database holds of an owner, read past the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.records import Line
from tests.whole.product import FIELD_KEY, Product


@dataclass(frozen=True)
class Row:
    """A message as its row says it: what no owner sees."""

    id: str
    n: int
    direction: str
    state: str
    caused_by: str | None
    attempts: int


@dataclass(frozen=True)
class Ledger:
    """One conversation: rows and texts by `n`, and all answers as (practice, replaced)."""

    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    answers: tuple[tuple[str, bool], ...]

    @property
    def written(self) -> list[str]:
        """What the owner wrote, in the order in which it was stored."""
        return [line.text for line in self.lines if line.sender == "owner"]

    @property
    def inbound(self) -> list[Row]:
        """The owner's messages."""
        return [row for row in self.rows if row.direction == "in"]

    @property
    def outbound(self) -> list[Row]:
        """What was said to the owner."""
        return [row for row in self.rows if row.direction == "out"]

    @property
    def said(self) -> list[str]:
        """The texts of what was said, in order."""
        return [line.text for line in self.lines if line.sender != "owner"]

    @property
    def standing(self) -> list[str]:
        """The practices that have an answer which counts."""
        return sorted(practice for practice, replaced in self.answers if not replaced)


@contextmanager
def storage_of(product: Product) -> Iterator[SqlStorage]:
    """The product's storage, opened beside it with its own key."""
    database = Database(f"sqlite:///{product.database}", FIELD_KEY)
    try:
        yield SqlStorage(database)
    finally:
        database.close()


def read_ledger(product: Product, channel: str, address: str) -> Ledger:
    """Everything about one conversation; AssertionError if there is none."""
    with storage_of(product) as storage, storage.read() as unit:
        contact = unit.transcripts.of(channel, address)  # type: ignore[arg-type]
        assert contact, f"nothing is kept of {channel} {address}"
        lines = unit.transcripts.lines(contact.conversation, 0, 100_000)
    return Ledger(_rows(product, contact.conversation), lines, _answers(product, contact.owner))


def count_of(product: Product, table: str, where: str = "1") -> int:
    """How many rows of a table are so."""
    return int(_select(product, f'SELECT count(*) FROM "{table}" WHERE {where}')[0][0])


def _rows(product: Product, conversation: str) -> tuple[Row, ...]:
    columns = "id, n, direction, state, caused_by, attempts"
    found = f"SELECT {columns} FROM message WHERE conversation_id = ? ORDER BY n"
    return tuple(Row(*row) for row in _select(product, found, conversation))


def _answers(product: Product, owner: str) -> tuple[tuple[str, bool], ...]:
    found = "SELECT practice, replaced FROM answer WHERE owner_id = ? ORDER BY position"
    return tuple((practice, bool(replaced)) for practice, replaced in _select(product, found, owner))


def _select(product: Product, statement: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
    with closing(sqlite3.connect(product.database, timeout=30)) as connection:
        return connection.execute(statement, values).fetchall()
