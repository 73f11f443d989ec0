"""The directory in its tables: loaded, kept, and searched."""

import sqlite3
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from bot.content.directory import Listed, read_directory
from bot.core.errors import StorageAway
from bot.core.intermediary import DaysOff, Hours, Intermediary
from bot.core.matching import Seeker
from bot.core.service import Organisation, Proof, Reach, Rules, Service, Span
from bot.storage.database import Database
from bot.storage.live_directory import LOOK_EVERY, LiveDirectory
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.load_directory import Loaded, load_directory
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)
FRESH = Proof("fresh", TODAY, "A. Adviser", ("https://example.org",))
CENTRE = Organisation("centre", "Advice Centre", "They advise.", FRESH, "https://example.org")
RENT = Service(
    id="rent", organisation="centre", name="Rent reviews", what="Your landlord wants more rent? Ask here.",
    needs=("premises",), proof=FRESH, cost="free", not_for="homes",
    rules=Rules(("retail",), ("Sandwell",), ("trading",), Span(1, 5.5), Span(None, 3), Span(18)),
    conditions=("you rent a café",), reach=Reach("07700 900111", "a@example.org", "", "Tipton", ("always",)),
    languages=("en", "bn"), area=("Sandwell", "England"), helpline=True,
)  # fmt: skip
BOOKS = replace(RENT, id="books", name="Book keeping", what="We do your books.", needs=("bookkeeping",),
                rules=Rules(), conditions=(), reach=Reach(), area=("UK",))  # fmt: skip
RUKHSANA = Intermediary(
    id="rukhsana", name="Rukhsana", organisation="Advice Centre", languages=("bn", "en"),
    councils=("Sandwell",), needs=("premises",), about="She ran a shop herself.",
    hours=(Hours(0, time(9, 30), time(17)),), days_off=(DaysOff(date(2026, 12, 1), date(2026, 12, 9)),),
    email="rukhsana@example.org", code="r7", example=True,
)  # fmt: skip


@pytest.fixture(scope="module")
def real() -> Listed:
    return read_directory(ROOT / "data" / "content")


def load(storage: SqlStorage, listed: Listed) -> Loaded:
    return load_directory(
        listed.organisations.values(), listed.services.values(), listed.people.values(), storage
    )


def keep(storage: SqlStorage, *services: Service, people: tuple[Intermediary, ...] = ()) -> None:
    with storage.write() as unit:
        unit.directory.save([CENTRE], services)
        unit.directory.save_people(people)
        unit.commit()


def version(storage: SqlStorage) -> int:
    with storage.read() as unit:
        return unit.directory.version()


def found(storage: SqlStorage, words: str, limit: int = 10) -> tuple[str, ...]:
    with storage.read() as unit:
        return unit.directory.find(words, limit)


def test_what_is_kept_comes_back_as_it_was(storage: SqlStorage) -> None:
    keep(storage, RENT, BOOKS, people=(RUKHSANA,))
    with storage.read() as unit:
        assert unit.directory.organisations() == (CENTRE,)
        assert unit.directory.services() == (BOOKS, RENT)
        assert unit.directory.people() == (RUKHSANA,)


def test_the_first_start_loads_every_entry_and_the_second_writes_nothing(
    storage: SqlStorage, real: Listed
) -> None:
    count = len(real.organisations) + len(real.services) + len(real.people)
    assert load(storage, real) == Loaded(count, 0)
    before = version(storage)
    assert load(storage, real) == Loaded(0, 0)
    assert version(storage) == before
    with storage.read() as unit:
        assert {each.id: each for each in unit.directory.services()} == real.services
        assert {each.id: each for each in unit.directory.people()} == real.people


def test_what_staff_changed_stays_and_what_was_edited_in_the_files_is_taken_over(
    storage: SqlStorage, real: Listed
) -> None:
    load(storage, real)
    acas, samaritans = real.services["acas-helpline"], real.services["samaritans"]
    rung = replace(acas, proof=replace(acas.proof, checked_on=TODAY, checked_by="A. Adviser"))
    with storage.write() as unit:
        unit.directory.save([], [rung])
        unit.commit()
    edited = {s.id: replace(s, what="Edited.") for s in (acas, samaritans)}
    assert load(storage, replace(real, services={**real.services, **edited})) == Loaded(0, 1)
    with storage.read() as unit:
        now = {each.id: each for each in unit.directory.services()}
    assert now["acas-helpline"] == rung
    assert now["samaritans"].what == "Edited."


def test_an_entry_that_is_new_in_the_files_is_added(storage: SqlStorage, real: Listed) -> None:
    fewer = {id_: each for id_, each in real.services.items() if id_ != "acas-helpline"}
    load(storage, replace(real, services=fewer))
    assert load(storage, real) == Loaded(1, 0)


def test_an_entry_that_is_gone_from_the_files_stays(storage: SqlStorage, real: Listed) -> None:
    load(storage, real)
    assert load(storage, Listed({}, {}, {})) == Loaded(0, 0)
    with storage.read() as unit:
        assert len(unit.directory.services()) == len(real.services)


def test_each_change_raises_the_version(storage: SqlStorage) -> None:
    assert version(storage) == 0
    keep(storage, RENT)
    first = version(storage)
    keep(storage, BOOKS)
    assert 0 < first < version(storage)


def test_who_takes_no_introductions_any_more_is_not_available(storage: SqlStorage) -> None:
    keep(storage, RENT, people=(RUKHSANA, replace(RUKHSANA, id="gone", active=False)))
    with storage.read() as unit:
        assert [each.intermediary.id for each in unit.directory.availabilities()] == ["rukhsana"]


def test_how_an_intermediary_is_reached_cannot_be_read_in_the_file(
    storage: SqlStorage, tmp_path: Path
) -> None:
    keep(storage, RENT, people=(RUKHSANA,))
    with sqlite3.connect(tmp_path / "test.db") as raw:
        cells = [str(cell) for row in raw.execute("SELECT * FROM intermediary") for cell in row]
    assert not [cell for cell in cells if "Rukhsana" in cell or "@example.org" in cell]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("my landlord wants more rent", ("rent",)),
        ("RENTS!", ("rent",)),
        ("somebody good to do my books", ("books",)),
        ("Tipton", ("rent",)),
        ("a cafe", ("rent",)),
        ("café", ("rent",)),
        ("late payment", ()),
        ("premises", ("rent",)),
        ("homes", ()),  # whom it is not for is not what it is for
        ("rent books", ("books", "rent")),
        ("books and book keeping, or rent", ("books", "rent")),
        ("help me with my business please", ()),
        ("", ()),
        ("   ", ()),
        ('rent" OR "books', ("books", "rent")),
        ("rent AND NOT books", ("books", "rent")),
        ("NEAR(rent books, 3)", ("books", "rent")),
        ("name:rent", ("rent",)),
        ("rent*", ("rent",)),
        ("^rent -books +(", ("books", "rent")),
        ("'; DROP TABLE service; --", ()),
        ("rent\x00", ("rent",)),
        ("😀 rent 👍", ("rent",)),
        ("দোকান ভাড়া", ()),
        ("\u202erent", ("rent",)),
        ("rent_books %", ("books", "rent")),
    ],
)  # fmt: skip
def test_services_are_found_by_words_and_nothing_in_them_is_syntax(
    storage: SqlStorage, words: str, ids: tuple[str, ...]
) -> None:
    keep(storage, RENT, BOOKS)
    assert tuple(sorted(found(storage, words))) == ids


def test_a_very_long_question_is_answered(storage: SqlStorage) -> None:
    keep(storage, RENT, BOOKS)
    assert found(storage, "rent " * 5000 + "x" * 5000) == ("rent",)


def test_a_word_in_the_name_counts_more_than_in_the_text(storage: SqlStorage) -> None:
    named = replace(BOOKS, id="z-named", name="Landlords", what="They advise.")
    keep(storage, RENT, BOOKS, named)
    assert found(storage, "landlord") == ("z-named", "rent")
    assert found(storage, "landlord", 1) == ("z-named",)


def test_a_service_is_found_by_the_new_name_of_its_organisation(storage: SqlStorage) -> None:
    keep(storage, BOOKS)
    with storage.write() as unit:
        unit.directory.save([replace(CENTRE, name="Sunflower Trust")], [])
        unit.commit()
    assert found(storage, "sunflower") == ("books",)
    assert found(storage, "advice") == ()


class Seconds:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_reader_sees_a_change_after_a_second_and_looks_no_sooner(storage: SqlStorage) -> None:
    keep(storage, RENT)
    seconds = Seconds()
    directory = LiveDirectory(storage, lambda: TODAY, seconds=seconds)
    owner = Seeker(("bookkeeping",), "Sandwell")
    assert directory.fits(owner) == ()
    keep(storage, BOOKS, people=(replace(RUKHSANA, example=False),))
    seconds.now += LOOK_EVERY / 2
    assert directory.fits(owner) == ()
    seconds.now += LOOK_EVERY
    assert [fit.service.id for fit in directory.fits(owner)] == ["books"]
    assert directory.intermediary("rukhsana") is not None


def test_a_reader_finds_by_words_only_what_an_owner_may_have(storage: SqlStorage) -> None:
    keep(storage, RENT, BOOKS)
    directory = LiveDirectory(storage, lambda: TODAY)
    assert [fit.service.id for fit in directory.search("rent books", Seeker(sector="care"))] == ["books"]


@pytest.mark.parametrize(("examples", "seen"), [(True, ["rukhsana"]), (False, [])])
def test_invented_people_are_seen_in_the_example_programme_only(
    storage: SqlStorage, examples: bool, seen: list[str]
) -> None:
    keep(storage, RENT, people=(RUKHSANA,))
    directory = LiveDirectory(storage, lambda: TODAY, examples=examples)
    assert [each.availability.intermediary.id for each in directory.people_for(Seeker())] == seen
    assert (directory.person_with_code("r7") is not None) is examples


def test_what_was_read_last_stays_while_the_database_is_away(
    storage: SqlStorage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(storage, RENT)
    seconds = Seconds()
    directory = LiveDirectory(storage, lambda: TODAY, seconds=seconds)
    assert directory.organisation("centre") == CENTRE

    def away() -> None:
        raise StorageAway("away")

    monkeypatch.setattr(storage, "read", away)
    seconds.now += LOOK_EVERY
    assert directory.organisation("centre") == CENTRE
    with pytest.raises(StorageAway):
        LiveDirectory(storage, lambda: TODAY).organisation("centre")


def test_a_reading_process_can_change_nothing(storage: SqlStorage, tmp_path: Path) -> None:
    keep(storage, RENT)
    reading = SqlStorage(Database(f"sqlite:///{tmp_path}/test.db", "a key", read_only=True))
    with reading.read() as unit:
        assert unit.directory.services() == (RENT,)
    with pytest.raises(StorageAway, match="readonly"), reading.write() as unit:
        unit.directory.save([CENTRE], [BOOKS])


def test_a_reading_process_makes_no_file(tmp_path: Path) -> None:
    reading = SqlStorage(Database(f"sqlite:///{tmp_path}/none.db", "a key", read_only=True))
    with pytest.raises(StorageAway), reading.read() as unit:
        unit.directory.version()
    assert [*tmp_path.iterdir()] == []
