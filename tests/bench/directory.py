"""The directory with 5,000 invented services: matching, searching, loading, and reading it again."""

import random
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from bot.content.places import read_councils
from bot.core.matching import Seeker
from bot.core.practice import SECTORS
from bot.core.service import NEEDS, Organisation, Proof, Rules, Service, Span
from bot.storage.database import Database
from bot.storage.live_directory import LiveDirectory
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.load_directory import load_directory
from tests.bench.table import Row, below, milliseconds, percentile
from tests.conftest import ROOT

SERVICES, ORGANISATIONS, OWNERS = 5_000, 800, 500
MATCHED_WITHIN = 0.020
TODAY = date(2026, 11, 22)
HOME = ("Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton")
_TALK = """
    rent lease landlord books tax vat staff wages rota training food hygiene waste energy bills loan grant
    customers website photos prices costs supplier insurance licence care visits shop stall market fraud
"""
WORDS = _TALK.split()
RARER = [f"{begin}{middle}{end}" for begin in "bdfglmprst" for middle in ("ar", "en", "il", "or", "u")
         for end in ("ble", "dy", "ket", "man", "nis", "per", "ton", "vet", "wick", "zo")]  # fmt: skip


def measure(folder: Path) -> list[Row]:
    """What matching and searching cost an owner, and what a change costs the program."""
    database = Database(f"sqlite:///{folder}/directory.db", "a key")
    migrate(database)
    chance = random.Random(7)
    storage = SqlStorage(database)
    loading = _timed(lambda: load_directory(organisations(), services(chance), (), storage))
    directory = LiveDirectory(storage, lambda: TODAY)
    reading = _timed(directory.now)
    owners = [_owner(chance) for _ in range(OWNERS)]
    nowhere = [Seeker(owner.needs) for owner in owners]
    matched = _each(owners, directory.fits)
    unplaced = _each(nowhere, directory.fits)
    found = _each(owners, lambda owner: directory.search(_question(chance), owner))
    database.close()
    return [
        _worst(f"matching one owner with {SERVICES:,} services", matched),
        _worst(f"matching an owner without a place with {SERVICES:,} services", unplaced),
        _worst(f"searching {SERVICES:,} services by words", found),
        Row(f"reading {SERVICES:,} services anew after a change", milliseconds(reading)),
        Row(f"loading {SERVICES:,} services at the first start", milliseconds(loading)),
    ]


def _worst(what: str, took: Sequence[float]) -> Row:
    return below(f"{what}, p99", percentile(took, 99), MATCHED_WITHIN)


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _each(owners: Sequence[Seeker], do: Callable[[Seeker], object]) -> list[float]:
    return [_timed(lambda owner=owner: do(owner)) for owner in owners]  # type: ignore[misc]


def organisations() -> list[Organisation]:
    """Who offers them."""
    proof = Proof("fresh", TODAY)
    return [
        Organisation(f"o{n}", f"{WORDS[n % len(WORDS)].title()} Trust {n}", "They help.", proof)
        for n in range(ORGANISATIONS)
    ]


def services(chance: random.Random) -> list[Service]:
    """All of them, the same each time for the same chance."""
    councils = sorted(read_councils(ROOT / "data" / "content" / "places"))
    return [_service(n, chance, councils) for n in range(SERVICES)]


def _service(number: int, chance: random.Random, councils: Sequence[str]) -> Service:
    """Half of them serve the region: the worst that an owner there can meet."""
    areas = [("UK",), ("England",), HOME, (chance.choice(HOME),), (chance.choice(councils),)]
    return Service(
        id=f"s{number}",
        organisation=f"o{number % ORGANISATIONS}",
        name=" ".join(chance.sample(WORDS, 3)).title(),
        what=" ".join([*chance.choices(WORDS, k=3), *chance.choices(RARER, k=12)]),
        needs=tuple(chance.sample(NEEDS, chance.randint(1, 4))),
        proof=Proof("fresh", TODAY - timedelta(chance.randint(0, 400))),
        rules=Rules(
            sectors=tuple(chance.sample(SECTORS, chance.choice((0, 0, 1, 2)))),
            people=chance.choice((Span(), Span(), Span(1, 9), Span(5, 249))),
            years=chance.choice((Span(), Span(), Span(None, 3), Span(1))),
        ),
        conditions=(" ".join(chance.choices(WORDS, k=6)),),
        area=chance.choice(areas),
        front_door=number % 100 == 0,
    )


def _owner(chance: random.Random) -> Seeker:
    needs = tuple(chance.sample(NEEDS, chance.randint(1, 6)))
    return Seeker(needs, chance.choice(HOME), chance.choice(SECTORS), chance.randint(1, 9), "trading", 4)


def _question(chance: random.Random) -> str:
    return f"who can help me with my {chance.choice(WORDS)} and {chance.choice(RARER)}"
