"""Entries for the tests of the standard: any that the directory can hold, and a foreign one."""

import json
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any, get_args

from hypothesis import strategies as st

from bot.core.practice import Sector, Stage
from bot.core.service import (
    NEEDS,
    SIGNPOST_ONLY,
    Facts,
    Organisation,
    Proof,
    Reach,
    Rules,
    Service,
    Span,
    Status,
)
from bot.open_referral.clean_text import clean_text
from bot.open_referral.ids import Ids

IDS = Ids("https://stallside.example.org")
CENTRE = Organisation("centre", "Advice Centre", "They advise.", Proof("fresh", date(2026, 11, 2)))
RENT = Service(
    id="rent", organisation="centre", name="Rent reviews", what="Your landlord wants more rent? Ask here.",
    needs=("premises",), proof=Proof("fresh", date(2026, 11, 2), "A. Adviser", ("https://example.org",)),
    cost="free", not_for="homes", conditions=("you rent a shop",), languages=("English", "Bengali"),
    rules=Rules(("retail",), ("Sandwell",), ("trading",), Span(1, 5), Span(None, 3), Span(18)),
    reach=Reach("07700 900111", "ask@example.org", "https://example.org/rent", "1 High Street, Tipton",
                ("mon-fri 9:00-17:00",)),
    area=("Sandwell", "England"), helpline=True,
)  # fmt: skip
FOREIGN_ID = "0e7a3a3e-6f0a-4d0e-9d1d-2f6a52d7c001"


def foreign(**changes: Any) -> dict[str, Any]:
    """A service of somebody else's, with fields that we have no place for; None takes one away."""
    entry = {
        "id": FOREIGN_ID,
        "name": "Stall holders' drop-in",
        "status": "active",
        "description": "Come and ask.",
        "organization": {
            "id": "1f0e3a3e-6f0a-4d0e-9d1d-2f6a52d7c002",
            "name": "Market Friends",
            "description": "A charity.",
            "logo": "https://example.org/logo.png",
        },
        "accreditations": "Matrix",
        "funding": [{"id": "2f0e3a3e-6f0a-4d0e-9d1d-2f6a52d7c003", "source": "the council"}],
        "attributes": [
            {
                "id": "3f0e3a3e-6f0a-4d0e-9d1d-2f6a52d7c004",
                "taxonomy_term": {
                    "id": "4f0e3a3e-6f0a-4d0e-9d1d-2f6a52d7c005",
                    "name": "Markets",
                    "description": "For traders",
                },
            }
        ],
    }
    return {name: value for name, value in (entry | changes).items() if value is not None}


def sample(samples: Path, folder: str, name: str) -> Any:
    """One of the official examples."""
    return json.loads((samples / "oruk" / folder / f"{name}.json").read_text())


def _is_kept(text: str) -> bool:
    return clean_text(text) == text


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40).filter(_is_kept)
filled = texts.filter(bool)
lines = filled.filter(lambda text: text == unicodedata.normalize("NFC", text))
# Names that differ: the ids of phones, areas and languages come from them.
names = st.lists(filled, max_size=3, unique=True).map(tuple)
hours = st.lists(
    st.sampled_from(
        ["always", "mon-fri 9:00-17:00", "sat 10:30-12:00", "fri-mon 0:00-24:00", "by arrangement"]
    ),
    max_size=3,
    unique=True,
).map(tuple)
quarters = st.integers(0, 600).map(lambda quarter: quarter / 4)
ages = st.one_of(st.none(), st.integers(0, 150), quarters)
numbers = st.one_of(st.none(), st.integers(0, 1000), quarters)


def spans(ends: st.SearchStrategy[Any]) -> st.SearchStrategy[Span]:
    """From the lower to the higher."""

    def ordered(pair: tuple[float | None, float | None]) -> Span:
        least, most = pair
        return Span(most, least) if None not in pair and least > most else Span(least, most)  # type: ignore[operator]

    return st.tuples(ends, ends).map(ordered)


def some(values: Any, most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of these, each once."""
    return st.lists(st.sampled_from(list(values)), max_size=most, unique=True).map(tuple)


proofs = st.builds(
    Proof,
    facts=st.sampled_from(get_args(Facts)),
    checked_on=st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2030, 1, 1))),
    checked_by=st.one_of(st.none(), filled),
    sources=names,
)
keys = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)
organisations = st.builds(
    Organisation, keys, filled, texts, proofs, st.one_of(texts, st.just("https://a.org"))
)
reaches = st.builds(
    Reach, phone=texts, email=st.one_of(texts, st.just("a@example.org")),
    web=st.one_of(texts, st.just("https://example.org/x")), where=texts, hours=hours,
)  # fmt: skip
rules = st.builds(
    Rules, some(get_args(Sector)), names, some(get_args(Stage)), spans(numbers), spans(numbers), spans(ages)
)


def _signposted(service: Service) -> bool:
    return service.signpost_only or not {*service.needs} & {*SIGNPOST_ONLY}


services = st.builds(
    Service, id=keys, organisation=keys, name=filled, what=texts, needs=some(NEEDS, 5), proof=proofs,
    cost=texts, rules=rules, not_for=texts, conditions=names, reach=reaches, languages=names, area=names,
    signpost_only=st.booleans(), front_door=st.booleans(), helpline=st.booleans(),
    status=st.sampled_from(get_args(Status)),
).filter(_signposted)  # fmt: skip
