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
        ("me + 3 ladies", 4), ("family of five run it", 5), ("two sisters with a tea room", 2),
        ("me and two coaches", 3), ("3 tilers and me", 4), ("me and Gaz", 2), ("me n my bredrin", 2),
        ("five engravers including me", 5), ("2 in the kitchen and 1 on the counter plus me", 4),
        ("two girls part time and one full time lad", 4), ("volunteers about twelve", 13),
        ("mom, dad and me", 3), ("my partner and I", 2), ("nobody else, just me", 1), ("one woman band", 1),
        ("on my own but my daughter does saturdays", 2), ("used to have 4 staff, now just me", 1),
        ("my father started it, now me and my brother", 2), ("we need to hire a chef", None),
        ("single mum of 3", None), ("self employed 11 years", 1), ("Farah, a hairdresser", None),
        ("4 of us plus 2 weekend girls", 6), ("400 of us", None), ("900 workers", None),
        ("I carve spoons in my shed", 1), ("I've been knitting hats for fairs", 1), ("stall, on my ones", 1),
        ("never had anyone working with me", 1), ("mobile barber, nobody but me", 1), ("zero staff", 1),
        ("alone mainly, cousin helps on big orders", 1), ("I want to make candles", None),
        ("I run a shoe shop", None), ("we make candles", None), ("I do it every week", None),
        ("I and wife and father in law", 3), ("me and three helpers, they're my cousins", 4),
        ("me, sis, 2 drivers n 1 inside", 5), ("we cook for about 60 people, 3 of us", 3),
        ("lunches for 45 elders, my sister helps", 2), ("there's me, Joan and a couple of students", 4),
        ("one of four partners and nobody else", 4), ("me cousins x2 and dad", 4),
        ("me, our Kev and a lad", 3),
        ("staff: chef, two waiters, porter and me", 5),
        ("there's dad, two uncles and me", 4), ("hubby is my assistant", 2),
        ("a manager (me) and 2 carers", 3),
        ("me and the boys help out (3 of them)", 4), ("5 in one and 7 in the other", 12),
        ("dad's still here plus two lads", 4), ("collective of 6", 6), ("half a dozen of us", 6),
        ("me, Wayne, Gary and Lee the apprentice", 4), ("just me and Rex (the dog)", 1),
        ("Kaur & Sons, me and one lad", 2), ("mother and son team, 2 waiters", 4),
        ("I share a unit with two others but work alone", 1), ("I have one freelancer", 2),
        ("it's me full time and mom part time", 2), ("2 directors and a receptionist", 3),
        ("me, my brother and 4 glaziers", 6), ("40 carers and 2 office staff", 43),
    ],
)  # fmt: skip
def test_everybody_who_works_there_is_counted_with_the_owner(
    reader: Reader, said: str, people: int | None
) -> None:
    assert reader.read_details(said).people == people


@pytest.mark.parametrize(
    "said",
    ["minicab driver in Walsall, 14 yrs", "Tree surgeon. Me and a chipper van.", "chimney sweep, own round",
     "I'm a French tutor, in my front room", "im an animator, only started in May", "soap maker!! in my flat",
     "mend clarinets in a lock up", "selling bangles from my bedroom", "payroll for small shops, just set up",
     "Ring maker, took a bench in Hockley", "florist, I sell posies to friends", "cake baker from home",
     "got about 9 ladies on my list, mobile hairdresser", "piano tuner", "I teach 14 kids drums",
     "carer for two other clients, freelance"],
)  # fmt: skip
def test_who_tells_of_themself_as_one_worker_is_one(reader: Reader, said: str) -> None:
    assert reader.read_details(said).people == 1


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("curry takeaway in Tipton", None), ("plasterers in Dudley", None), ("cafe, was my aunt place", None),
        ("car wash, few lads, different each week", None), ("want to go on me own, our Lee might help", None),
        ("me mom opened it in 1980, me and the gaffer's lad now", 2), ("used to have 9, now 2 and me", 3),
        ("mum and dad begin this shop, they tired so is me and wife", 2), ("we were 3, now 6", 6),
        ("Inherited from my uncle. Me and one part time girl", 2), ("our dad was a baker", None),
        ("My wife, her sister, two girls from church and me", 5), ("cook, waiter and me", 3),
        ("Me, 1 sitar player and my big brother", 3), ("4 directors, no staff", 4), ("me and a team of 6", 7),
        ("plumber with two lads", 3), ("photographer, my husband does the albums", 2),
    ],
)  # fmt: skip
def test_only_who_works_there_now_is_counted(reader: Reader, said: str, people: int | None) -> None:
    assert reader.read_details(said).people == people


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
        ("nail bar, opened last week", "starting"),
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
