"""What the database says of freshness and of the round is what the domain says, for every kind of entry."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from bot.core.directory_care import WHY_RING, why_ring
from bot.core.eligibility import judge_place
from bot.core.service import Facts, Organisation, Proof, Rules, Service, Standing, Status, standing
from bot.storage import tables as t
from bot.storage.console.directory_standing import serves, stands, to_ring
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage

TODAY = date(2026, 11, 22)
DAYS = (None, 0, 89, 90, 91, 179, 180, 181)
AREAS = ((), ("UK",), ("England",), ("Scotland",), ("Leeds",), ("Sandwell", "Leeds"))


def every_kind() -> Iterator[Service]:
    """Services in every state."""
    states = product(get_args(Facts), get_args(Status), (None, "A. Adviser"), DAYS, (True, False))
    for number, (facts, status, by, days, helpline) in enumerate(states):
        checked = None if days is None else TODAY - timedelta(days=days)
        proof = Proof(facts, checked, by)
        yield Service(
            f"s{number}", "o", "Name", "What", (), proof, helpline=helpline, status=status, area=("UK",)
        )
    for number, (area, rule) in enumerate(product(AREAS, AREAS)):
        yield Service(
            f"p{number}", "o", "Name", "What", (), Proof("fresh"), area=area, rules=Rules(councils=rule)
        )


SERVICES = tuple(every_kind())


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder: Path = tmp_path_factory.mktemp("standing")
    database = Database(f"sqlite:///{folder}/test.db", "a key")
    migrate(database)
    with SqlStorage(database).write() as unit:
        unit.directory.save([Organisation("o", "O", "Somebody", Proof("fresh"))], SERVICES)
        unit.commit()
    yield database
    database.close()


def ids(database: Database, condition: object) -> set[str]:
    with database.reading() as connection:
        asked = t.service.select().where(condition)  # type: ignore[arg-type]
        return {row.id for row in connection.execute(asked)}


@pytest.mark.parametrize("wanted", get_args(Standing))
def test_an_entry_stands_in_the_list_as_owners_see_it(database: Database, wanted: Standing) -> None:
    expected = {each.id for each in SERVICES if standing(each, TODAY) == wanted}
    assert ids(database, stands(wanted, TODAY)) == expected != set()


@pytest.mark.parametrize("why", WHY_RING)
def test_who_must_be_rung_is_in_the_round(database: Database, why: str) -> None:
    expected = {each.id for each in SERVICES if why_ring(each, TODAY) == why}
    assert ids(database, to_ring(TODAY)[why]) == expected != set()  # type: ignore[index]


@pytest.mark.parametrize("council", ["Sandwell", "Leeds", "Powys"])
def test_a_list_for_a_council_leaves_out_what_its_owners_may_not_have(
    database: Database, council: str
) -> None:
    expected = {each.id for each in SERVICES if judge_place(council, each) != "broken"}
    assert ids(database, serves(council)) == expected


def test_what_one_change_makes_of_a_service_is_found_and_what_it_was_is_not(storage: SqlStorage) -> None:
    centre, other = (
        Organisation(id_, name, "x", Proof("fresh")) for id_, name in [("c", "Oak"), ("d", "Elm")]
    )
    rent, oven = (
        Service(id_, by, id_, "Talk", (), Proof("fresh")) for id_, by in [("rent", "c"), ("oven", "d")]
    )

    def found(words: str) -> tuple[str, ...]:
        with storage.read() as unit:
            return unit.directory.find(words, 9)

    def saves(organisations: list[Organisation], services: list[Service]) -> None:
        with storage.write() as unit:
            unit.directory.save(organisations, services)
            unit.commit()

    saves([centre, other], [rent, oven])
    saves([], [replace(rent, name="lease")])
    assert (found("rent"), found("lease"), found("oak"), found("oven")) == (
        (),
        ("rent",),
        ("rent",),
        ("oven",),
    )
    saves([replace(centre, name="Birch")], [])
    assert (found("oak"), found("birch"), found("lease"), found("elm")) == (
        (),
        ("rent",),
        ("rent",),
        ("oven",),
    )
