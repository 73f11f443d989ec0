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
    ("said", "years"),
    [
        ("6 yr", 6), ("half a year", 0.5), ("18 months now", 1.5), ("since 2019", 7), ("est. 1998", 28),
        ("opened in march", 0.67), ("started last year", 1), ("about 3 years", 3), ("20 odd years", 20),
        ("2 years and 3 months", 2.25), ("open 9 hours a day", None), ("in 2 years time", None),
        ("aged 45 years old", None), ("15y", 15), ("20+ years", 20), ("30+ yrs", 30),
        ("7 saal", 7), ("2\u00bd years", 2.5),
        ("four and a half yrs", 4.5), ("a 3 year old business", 3), ("my son is 12 years old", None),
        ("since '98", 28), ("since 2031", None), ("open 8 days a week", None), ("a 10 year lease", None),
        ("opened last month", 0.08), ("opened 3 weeks ago", 0.06), ("a decade", 10), ("since lockdown", 6),
        ("workshop in the Jewellery Quarter, 4 years", 4), ("in our third year", 3),
        ("worked as a chef for 20 years, opened this place 2 years ago", 2),
        ("Mo Khan, butcher", None), ("6 mo now", 0.5), ("stall in the open market", None),
        ("we open in January, we will be two", None),
        ("started last summer", 0.33), ("been going since easter", 0.58), ("opened two summers ago", 1.33),
        ("began the christmas before last", 1.92), ("it has been quiet since last summer", None),
        ("opening next summer", None), ("open in the summer from 8 till late", None),
    ],
)  # fmt: skip
def test_how_long_it_has_been_going_is_read(reader: Reader, said: str, years: float | None) -> None:
    assert reader.read_details(said).years == years


@pytest.mark.parametrize(
    ("said", "place", "council"),
    [
        ("small heath", "Small Heath", "Birmingham"),
        ("on the Soho Rd", "Soho Rd", "Birmingham"),
        ("it is in Dudley, not Tipton", "Dudley", "Dudley"),
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
        ("live in Solihull, salon in Bilston", "Bilston", "Wolverhampton"),
        ("Oldbury, Birmingham", "Oldbury", "Sandwell"),
        ("studio near Lichfield, in Tamworth", "Tamworth", "Staffordshire"),
        ("newport in shropshire", "Newport", "Telford and Wrekin"),
        ("Newtown, Shrewsbury", "Newtown", "Shropshire"),
        ("leeds road, bradford", "Leeds Road", "Bradford"),
        ("stall at erdington high street", "Erdington", "Birmingham"),
        ("wolverhamton", "Wolverhampton", "Wolverhampton"),
        ("smal heath", "Small Heath", "Birmingham"),
        ("westbromwich", "West Bromwich", "Sandwell"),
        ("b100ab", "B10", "Birmingham"),
        ("i did that b4", None, None),
        ("just off the M6, WS1", "WS1", "Walsall"),
        ("Consent was given", None, None),
        ("taxi driver wolves", "Wolves", "Wolverhampton"),
        ("cleaner in b'ham", "B'ham", "Birmingham"),
        ("dudders", "Dudders", "Dudley"),
        ("kiddy market", "Kiddy", "Worcestershire"),
        ("garden design leam", "Leam", "Warwickshire"),
        ("studio in the JQ", "The Jq", "Birmingham"),
        ("WSM seafront", "WSM", "North Somerset"),
    ],
)
def test_a_place_is_named_and_its_council_known(
    reader: Reader, said: str, place: str | None, council: str | None
) -> None:
    details = reader.read_details(said)
    assert (details.place, details.council) == (place, council)


@pytest.mark.parametrize(
    ("said", "could_be"),
    [
        ("newport", ("Telford and Wrekin", "Isle of Wight")),
        ("newport in shropshire", ()),
        ("great barr", ("Birmingham", "Sandwell", "Walsall")),
        ("great barr, walsall", ()),
        ("one shop in Dudley and one in Walsall", ("Dudley", "Walsall")),
        ("west midlands", ("Birmingham", "Coventry", "Dudley", "Sandwell")),
        ("shop in Ambleside", ()),
        ("Dudley", ()),
    ],
)
def test_a_place_that_fits_several_councils_has_none_and_they_are_named(
    reader: Reader, said: str, could_be: tuple[str, ...]
) -> None:
    details = reader.read_details(said)
    assert details.could_be == could_be
    assert not (details.council and details.could_be)


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("I sew costumes", "trading"), ("hoping to open a deli", "idea"), ("bakery, not open yet", "idea"),
        ("signed the lease for a deli, opening in 2 weeks", "starting"), ("barber, thinking of it", "idea"),
        ("I have a deli and want to open a second one", "trading"),
        ("bakery, thinking about hiring somebody", "trading"),
        ("not started, idea is a food van", "idea"), ("just registered my ltd", "starting"),
        ("nail bar, opened last week", "starting"), ("nail bar, just set up, no clients yet", "starting"),
        ("we open first week of december, lease is signed", "starting"), ("kebabs, no shop yet", "idea"),
        ("perfume shop, not open yet, about 2 weeks off", "starting"), ("I got idea for a cafe", "idea"),
        ("burger bar, opening friday", "starting"), ("pub food, open friday and saturday nights", "trading"),
        ("ring maker, first fair is next weekend", "starting"), ("we want make tea room", "idea"),
        ("cafe for 3 years, opened in January, I'll be 50 in May", "trading"),
        ("hello", None),
    ],
)  # fmt: skip
def test_the_stage_is_what_was_said_of_it(reader: Reader, said: str, stage: str | None) -> None:
    assert reader.read_details(said).stage == stage


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("corner shop", "retail"), ("barber shop", "other"), ("phone shop", "retail"), ("coffee shop",
        "catering"),
        ("market stall", "retail"), ("hot food stall", "catering"), ("wedding photographer", "creative"),
        ("candle making", "creative"), ("home care", "care"), ("childminder", "care"), ("lunch club", "care"),
        ("plumber", "other"), ("hairdresser", "other"), ("nails", "other"), ("off licence", "retail"),
        ("car parts", "retail"), ("mandap decor", "creative"), ("carpet fitter", "other"),
        ("roti wala", "catering"), ("farm shop", "retail"), ("cornrows", "other"),
        ("i make leather belts in my workshop", "creative"),
        ("forest school", "care"), ("was a taxi driver, now a bakery", "catering"), ("resturant", "catering"),
        ("i sell umbrellas", "retail"), ("charity doing gardening for mental health", "care"),
        ("every hour we take bookings", None),
        ("I sew and alter clothes in a unit", "other"), ("community cafe in a chapel", "catering"),
        ("restoring old chairs and tables, furniture restorer", "creative"), ("henna artist", "creative"),
        ("pottery painting", "creative"), ("bicycle repairs", "other"), ("fixing bikes", "other"),
        ("I make and sell wooden toys", "creative"), ("a toy shop", "retail"),
        ("2 man band plumbing", "other"),
        ("teach kids ballet", "creative"), ("my brother does the cars and I do the books, MOTs", "other"),
        ("food bank and cafe", "care"), ("tiffin, we do deliveries", "catering"),
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


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("shabnam, sari shop in Smethwick, me and my sister", "Shabnam"),
        ("my name is dev and I fix phones in Tipton", "Dev"),
        ("call me mr hussain, dessert place in Alum Rock, just me", "Mr Hussain"),
        ("Mrs O'Brien, wool shop in Stone", "Mrs O'Brien"),
    ],
)
def test_a_name_may_be_written_small_or_with_a_title(reader: Reader, said: str, name: str) -> None:
    assert reader.read_details(said).name == name


def test_a_title_is_nobodys_wife(reader: Reader) -> None:
    assert reader.read_details("call me mrs khan, sweet shop in Aston, just me").people == 1
    assert reader.read_details("me, the mrs and two lads, chip shop in Dudley").people == 4
