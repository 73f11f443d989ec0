"""The table of owners, as an adviser judged it, against what the directory offers them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content import load
from bot.core.matching import MOST_OFFERED, Fit, Seeker
from bot.storage.database import Database
from bot.storage.live_directory import LiveDirectory
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.directory_ports import Directory
from bot.usecases.load_directory import load_directory
from tests.conftest import ROOT
from tests.fakes.directory import content_directory

TABLE = yaml.safe_load((Path(__file__).parent / "support.yml").read_text(encoding="utf-8"))
OWNERS: list[dict[str, Any]] = TABLE["owners"]
KNOWN = ("sector", "council", "people", "stage", "years", "language")
AT_LEAST = 60


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """The real directory in a real database, read on the day of the table."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('golden')}/golden.db")
    migrate(database)
    listing, storage = content_directory().listing, SqlStorage(database)
    load_directory(listing.organisations.values(), listing.services.values(), (), storage)
    yield LiveDirectory(storage, lambda: TABLE["today"])
    database.close()


def seeker(row: dict[str, Any]) -> Seeker:
    return Seeker(tuple(row["needs"]), **{name: row[name] for name in KNOWN if name in row})


def offered(row: dict[str, Any], directory: Directory) -> tuple[Fit, ...]:
    """What fits the needs; without any, what is found by the owner's words, or else a first contact."""
    owner = seeker(row)
    if owner.needs:
        return directory.fits(owner, MOST_OFFERED)
    found = directory.search(row.get("words", ""), owner, MOST_OFFERED)
    return found or directory.front_doors(owner, MOST_OFFERED)


def test_the_table_has_sixty_owners_or_more_and_names_only_what_is_listed() -> None:
    services = content_directory().listing.services
    named = {id_ for row in OWNERS for column in ("must", "may", "must_not") for id_ in row[column]}
    assert len(OWNERS) >= AT_LEAST
    assert named <= services.keys()


def test_the_needs_of_an_answer_are_those_of_its_practice() -> None:
    needs_of = load(ROOT / "data" / "content", drafts=True).needs_of
    for row in OWNERS:
        allowed = [need for practice in row.get("answers", {}) for need in needs_of[practice]]
        assert not allowed or {*row["needs"]} <= {*allowed}, row["owner"]


@pytest.mark.parametrize("row", OWNERS, ids=[row["owner"] for row in OWNERS])
def test_an_owner_is_offered_what_an_adviser_would_offer(row: dict[str, Any], directory: Directory) -> None:
    found = [fit.service.id for fit in offered(row, directory)]
    assert 0 < len(found) <= MOST_OFFERED
    assert {*row["must"]} <= {*found}, row["why"]
    assert not {*row["must_not"]} & {*found}, row["why"]
    assert row["must"] or {*row["may"]} & {*found}, row["why"]
