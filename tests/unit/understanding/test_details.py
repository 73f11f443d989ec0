"""Details: who an owner is and what they run."""

from dataclasses import asdict
from typing import Any

import pytest

from bot.core.owner import Details
from bot.understanding import Reader


@pytest.mark.parametrize(
    ("said", "details"),
    [
        (
            "shah. bangladeshi takeaway small heath me my brother n 2 lads part time. 6 yr",
            {"name": "Shah", "sector": "catering", "trade": "takeaway", "place": "Small Heath",
             "council": "Birmingham", "people": 4, "years": 6, "stage": "trading"},
        ),
        (
            "me, the wife and two lads in Sparkbrook, takeaway",
            {"sector": "catering", "place": "Sparkbrook", "council": "Birmingham", "people": 4, "name": None},
        ),
        (
            "Hi I'm Amina, I run a nail bar in Erdington on my own, been going 18 months",
            {"name": "Amina", "sector": "other", "trade": "nail bar", "people": 1, "years": 1.5},
        ),
        (
            "Priya here. thinking of opening a cake shop in Dudley",
            {"name": "Priya", "sector": "catering", "stage": "idea", "council": "Dudley", "people": None},
        ),
        (
            "im opening a dessert place next month in Walsall town centre",
            {"stage": "starting", "council": "Walsall", "years": None},
        ),
        (
            "rajinder singh, off licence on dudley road, me and wife",
            {"name": "Rajinder Singh", "sector": "retail", "place": "Dudley Road", "council": None,
            "people": 2},
        ),
        (
            "Took over the butchers from my dad in 2015, Bilston market. Three lads work for me",
            {"sector": "retail", "council": "Wolverhampton", "people": 4, "years": 11},
        ),
        (
            "we're a CIC running a youth club in Lozells, 6 staff and 10 volunteers",
            {"sector": "care", "council": "Birmingham", "people": 17},
        ),
        ("DJ and event lighting, Coventry, just started", {"sector": "creative", "stage": "starting"}),
        ("I'm 45 years old and have a garage in Oldbury", {"years": None, "council": "Sandwell",
        "sector": "other"}),
    ],
)  # fmt: skip
def test_a_free_sentence_gives_all_it_says(reader: Reader, said: str, details: dict[str, Any]) -> None:
    read = asdict(reader.read_details(said))
    assert {name: read[name] for name in details} == details


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("just me", 1), ("I work alone", 1), ("no staff, only myself", 1), ("I have 3 staff", 4),
        ("me and the wife", 2),
        ("me plus 2", 3), ("4 of us", 4), ("there's five of us", 5), ("we are 3", 3), ("team of 8", 8),
        ("husband and wife team", 2), ("three brothers", 3), ("my sister helps me", 2),
        ("I employ 5 people", 6),
        ("me, my mum and a saturday girl", 3), ("3 or 4 part timers", 4),
        ("couple of lads and an apprentice", 4),
        ("12 carers", 13), ("my dad's old shop", None), ("I have 2 kids", None), ("open 7 days", None),
        ("me and 2 others", 3), ("two directors and me", 3),
    ],
)  # fmt: skip
def test_everybody_who_works_there_is_counted_with_the_owner(
    reader: Reader, said: str, people: int | None
) -> None:
    assert reader.read_details(said).people == people


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("6 yr", 6), ("half a year", 0.5), ("18 months now", 1.5), ("since 2019", 7), ("est. 1998", 28),
        ("opened in march", 0.67), ("started last year", 1), ("about 3 years", 3), ("20 odd years", 20),
        ("2 years and 3 months", 2.25), ("open 9 hours a day", None), ("in 2 years time", None),
        ("aged 45 years old", None),
    ],
)  # fmt: skip
def test_how_long_it_has_been_going_is_read(reader: Reader, said: str, years: float | None) -> None:
    assert reader.read_details(said).years == years


@pytest.mark.parametrize(
    ("said", "place", "council"),
    [
        ("small heath", "Small Heath", "Birmingham"),
        ("on the Soho Rd", "Soho Rd", "Birmingham"),
        ("B66", "B66", "Sandwell"),
        ("dy5 3xx", "DY5", "Dudley"),
        ("ws10", "WS10", None),
        ("Great Barr", "Great Barr", None),
        ("Great Barr, Walsall", "Great Barr", "Walsall"),
        ("merry hill in dudley", "Merry Hill", "Dudley"),
        ("stoke-on-trent", "Stoke on Trent", "Stoke-on-Trent"),
        ("malvern link, worcester", "Malvern Link", "Worcestershire"),
        ("leamington spa", "Leamington Spa", "Warwickshire"),
        ("oakengates telford", "Oakengates", "Telford and Wrekin"),
        ("shop in Leicester", "Leicester", "Leicester"),
        ("we're in Cardiff", "Cardiff", None),
        ("shop in Ambleside", "Ambleside", None),
        ("I sell stone and leek soup", None, None),
        ("I'm Shirley", None, None),
        ("in Shirley", "Shirley", "Solihull"),
    ],
)
def test_a_place_is_named_and_its_council_known(
    reader: Reader, said: str, place: str | None, council: str | None
) -> None:
    details = reader.read_details(said)
    assert (details.place, details.council) == (place, council)


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("corner shop", "retail"), ("barber shop", "other"), ("phone shop", "retail"), ("coffee shop",
        "catering"),
        ("market stall", "retail"), ("hot food stall", "catering"), ("wedding photographer", "creative"),
        ("candle making", "creative"), ("home care", "care"), ("childminder", "care"), ("lunch club", "care"),
        ("plumber", "other"), ("hairdresser", "other"), ("nails", "other"), ("off licence", "retail"),
    ],
)  # fmt: skip
def test_a_trade_belongs_to_its_sector(reader: Reader, said: str, sector: str) -> None:
    assert reader.read_details(said).sector == sector


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my name is Mohammed Ali and I sell phones", "Mohammed Ali"), ("call me Jaz", "Jaz"),
        ("Kasia, polish shop", "Kasia"),
        ("im tunde, food van", "Tunde"), ("I'm a barber", None), ("im opening a shop", None), ("hello", None),
        ("retail, 3 people", None), ("Dudley, hair salon", None), ("This is Dave from Tipton", "Dave"),
    ],
)  # fmt: skip
def test_a_name_is_what_somebody_calls_themselves(reader: Reader, said: str, name: str | None) -> None:
    assert reader.read_details(said).name == name


@pytest.mark.parametrize(
    "said", ["", "ok", "yes please", "\U0001f600", "why do you ask", "\x00" * 50, "x" * 20000]
)
def test_what_says_nothing_about_a_business_gives_nothing(reader: Reader, said: str) -> None:
    assert reader.read_details(said) == Details()
