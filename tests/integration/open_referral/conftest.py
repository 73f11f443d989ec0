"""A real database with one organisation and one service of our own, and a feed on loopback."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.service import Service
from bot.open_referral.fetching import Fetcher, Limits
from bot.open_referral.reading import OpenReferral
from bot.open_referral.sources import read_source
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.approve_import import Said, approve_import
from bot.usecases.stage_import import stage_import
from bot.usecases.staging_ports import Approval, Staged
from tests.fakes.open_feed import OpenFeed
from tests.unit.open_referral.entries import CENTRE, IDS, RENT, foreign

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
OPEN_FORMAT = OpenReferral(IDS)
SMALL = Limits(
    answer_bytes=200_000, all_bytes=1_000_000, wait_seconds=1.0, answer_seconds=1.5, all_seconds=20.0,
    entries=500, pages=5,
)  # fmt: skip


class Desk:
    """What staff can do, on a real database."""

    def __init__(self, storage: SqlStorage) -> None:
        self.storage = storage

    def take_in(self, source: str | Path, limits: Limits = SMALL) -> int:
        """Stage what a source gives; the number of the import."""
        with Fetcher(["127.0.0.1"], limits) as fetcher:
            delivery = read_source(str(source), None, fetcher, IDS, lambda line: None)
        return stage_import(delivery, NOW, self.storage, OPEN_FORMAT)

    def approve(self, number: int, *only: str, by: str = "B. Keeper") -> Said:
        """Say yes."""
        return approve_import(number, only, Approval(by, NOW), self.storage, OPEN_FORMAT)

    def entries(self, number: int, change: str | None = None) -> list[Staged]:
        """What an import would do."""
        with self.storage.read() as unit:
            return [e for e in unit.imports.entries(number) if change in (None, e.change)]

    def services(self) -> dict[str, Service]:
        """The directory now."""
        with self.storage.read() as unit:
            return {each.id: each for each in unit.directory.services()}


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all tables and our own two entries, to be copied."""
    file = tmp_path_factory.mktemp("prepared") / "test.db"
    database = Database(f"sqlite:///{file}", "a key")
    migrate(database)
    with SqlStorage(database).write() as unit:
        unit.directory.save([CENTRE], [RENT])
        unit.commit()
    database.truncate_wal()
    database.close()
    return file


@pytest.fixture
def storage(prepared: Path, tmp_path: Path) -> Iterator[SqlStorage]:
    """A database of the test's own."""
    shutil.copy(prepared, tmp_path / "test.db")
    database = Database(f"sqlite:///{tmp_path}/test.db", "a key")
    yield SqlStorage(database)
    database.close()


@pytest.fixture
def desk(storage: SqlStorage) -> Desk:
    """Staff at work."""
    return Desk(storage)


@pytest.fixture
def feed() -> Iterator[OpenFeed]:
    """A feed with one foreign service."""
    with OpenFeed([foreign()]) as feed:
        yield feed


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Writes a file."""

    def write(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write
