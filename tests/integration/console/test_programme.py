"""The picture of the programme: what it shows, to whom, and that each number opens the rows it counts."""

import html
import re
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.core.owner import Business
from bot.core.picture import FIGURES, Asked, Scope, yardstick
from bot.core.scoring import area_scores, overall
from bot.storage.checks import all_checks
from tests.integration.console.programme_rows import programme
from tests.integration.console.visitor import CONTENT, at_console

TOPICS = (
    "", "/arrivals", "/way", "/bands", "/levels", "/change", "/introductions", "/support", "/reading",
    "/follow-ups",
)  # fmt: skip
EVERYBODY = Scope()
YARD = yardstick(CONTENT.framework, CONTENT.cut_offs)
SMALL = re.compile(r">([1-4])<")


def about(figure):
    """What a figure is about that cannot be counted without it."""
    if "_by_" not in figure:
        return ""
    return {"bands": "money", "levels": "customers_asked"}.get(figure.partition("_by_")[0], "")


def all_rows(unit, asked, scope=EVERYBODY, at_once=17):
    """Every row behind a number, page by page."""
    rows = list(unit.figures.rows(asked, scope, YARD, "", at_once))
    while rows and len(page := unit.figures.rows(asked, scope, YARD, rows[-1].mark, at_once)):
        rows += page
    return rows


@pytest.mark.parametrize("figure", FIGURES)
async def test_each_number_is_the_sum_of_the_rows_it_opens(world, figure):
    programme(world, 60)
    scope = Scope(last=date(2030, 1, 1))
    with world.storage.read() as unit:
        of = about(figure)
        counts = unit.figures.counts(figure, scope, YARD, of)
        for (a, b), count in counts.items():
            rows = all_rows(unit, Asked(figure, a, b, of=of), scope)
            assert sum(row.n for row in rows) == count.n
            assert len({row.owner for row in rows}) == count.owners
            assert len({row.thing for row in rows}) == len(rows)
        for a in {a for a, _ in counts}:
            rows = all_rows(unit, Asked(figure, a, of=of), scope)
            assert sum(row.n for row in rows) == sum(n.n for (key, _), n in counts.items() if key == a)
            assert not any("desk" in row.owner for row in rows)


async def test_every_number_on_every_page_leads_to_as_many_rows(world):
    """Each kind of number, and of each kind the first few."""
    programme(world, 80)
    links = 0
    async with at_console(world, "reviewer") as staff:
        for topic in TOPICS:
            await staff.opens(f"/programme{topic}")
            found = re.findall(r'<a href="(/console/programme/rows[^"]*)">([\d,]+)</a>', staff.answer.text)
            with world.storage.read() as unit:
                for address, number in one_of_each(found):
                    asked = asked_by(html.unescape(address))
                    links += 1
                    assert sum(row.n for row in all_rows(unit, asked, at_once=500)) == int(
                        number.replace(",", "")
                    )
    assert links > 20


def one_of_each(found):
    """The first and the last number of each figure on a page."""
    kinds = [(urlsplit(address).query.partition("&")[0], (address, number)) for address, number in found]
    return {*dict(kinds).values(), *dict(reversed(kinds)).values()}


def asked_by(address):
    query = {
        name: values[0] for name, values in parse_qs(urlsplit(address).query, keep_blank_values=True).items()
    }
    return Asked(
        query["figure"], query.get("a"), query.get("b"), at_least="reached" in query, of=query.get("of", "")
    )


@pytest.mark.parametrize("topic", TOPICS)
async def test_every_page_opens_with_no_owner_a_few_and_many_and_shows_no_small_number(world, topic):
    async with at_console(world, "researcher") as staff:
        for owners, seed in ((0, 0), (4, 1), (60, 2)):
            if owners:
                programme(world, owners, seed, prefix=f"p{seed}-")
            await staff.opens(f"/programme{topic}")
            assert staff.answer.status_code == 200
            assert "How this is counted" in staff.text
            inside = staff.answer.text.partition("<main")[2].partition("How this is counted")[0]
            assert not SMALL.findall(re.sub(r"<text[^>]*>|<a [^>]*>|</a>", "", inside))
            assert "<script>" not in inside
            assert 'style="' not in inside


async def test_a_researcher_sees_numbers_and_no_rows(world):
    programme(world, 60)
    async with at_console(world, "researcher") as staff:
        assert "How this is counted" in await staff.opens("/programme")
        assert "/programme/rows" not in staff.answer.text
        await staff.opens("/programme/rows?figure=arrived")
        assert staff.answer.status_code == 403


async def test_the_rows_show_names_as_text_and_who_looked_is_written_down(world):
    programme(world, 60)
    async with at_console(world, "reviewer") as staff:
        text = await staff.opens("/programme/rows?figure=arrived")
        assert "<script>alert(1)</script>" in text
        assert "<script>alert" not in staff.answer.text
        seen = world.rows("SELECT owner_id FROM audit WHERE kind = 'figure' AND staff_id = :id", id=staff.id)
        assert len(seen) == 50
        older = re.search(r'rel="next" href="([^"]+)"', staff.answer.text)
        assert older
        await staff.opens(html.unescape(older[1]).removeprefix("/console"))
        assert len(world.rows("SELECT DISTINCT owner_id FROM audit WHERE kind = 'figure'")) == 62
        assert 'rel="next"' not in staff.answer.text


async def test_filters_live_in_the_address_and_every_link_keeps_them(world):
    programme(world, 120)
    (row,) = world.rows(
        "SELECT count(*) AS n FROM owner JOIN business ON owner_id = id WHERE sector = 'care'"
    )
    async with at_console(world) as staff:
        await staff.opens("/programme?sector=care")
        assert f">{row.n}</a>" in staff.answer.text
        assert "figure=arrived&amp;sector=care" in staff.answer.text
        assert "/console/programme/way?sector=care" in staff.answer.text
        await staff.opens("/programme?source=none&channel=web")
        assert "Counted: some owners only" in staff.text


async def test_days_are_those_of_arrival(world):
    programme(world, 120)
    today = world.clock.now().date()
    middle = today - timedelta(days=100)
    with world.storage.read() as unit:
        early, late, all_ = (
            sum(count.n for count in unit.figures.counts("arrived", scope, YARD).values())
            for scope in (Scope(last=middle), Scope(first=middle + timedelta(days=1)), Scope())
        )
    assert early and late
    assert early + late == all_


@pytest.mark.parametrize(
    "query",
    [
        "from=yesterday", "from=2026-13-45&to=x", "from=2026-12-01&to=2026-01-01", "council=" + "x" * 4000,
        "sector=%00", "channel=fax", "practice=nothing", "area=%27", "source=%3Cscript%3E",
    ],
)  # fmt: skip
async def test_nonsense_in_an_address_is_no_error(world, query):
    programme(world, 12)
    async with at_console(world) as staff:
        for topic in ("", "/arrivals", "/levels", "/bands"):
            await staff.opens(f"/programme{topic}?{query}")
            assert staff.answer.status_code == 200
            assert "<script>" not in staff.answer.text.partition("<main")[2]
        await staff.opens(f"/programme/rows?figure=levels_by_sector&of=goal_set&after=~&{query}")
        assert staff.answer.status_code == 200


async def test_what_does_not_exist_is_said_to_be_missing(world):
    async with at_console(world) as staff:
        for path in ("/programme/nothing", "/programme/rows", "/programme/rows?figure=x", "/programme/main"):
            await staff.opens(path)
            assert staff.answer.status_code == 404
        await staff.opens("/programme/rows?figure=levels_by_sector&of=nothing")
        assert staff.answer.status_code == 404


async def test_bands_are_those_that_owners_are_told(world):
    """Area by area, what is counted is what core/scoring.py says of the same checks."""
    programme(world, 40)
    bands = ("to_start", "part_way", "mostly_there", "strong")
    with world.storage.read() as unit, world.database.reading() as connection:
        counted = {
            row.owner: band
            for band in bands
            for row in unit.figures.rows(Asked("bands", "overall", band), EVERYBODY, YARD, "", 500)
        }
        assert counted
        for owner, band in counted.items():
            last = [c for c in all_checks(connection, owner) if c.finished][-1]
            assert overall(last, CONTENT.framework, CONTENT.cut_offs).band == band


async def test_an_area_counts_only_where_enough_was_answered(world):
    programme(world, 60)
    with world.storage.read() as unit, world.database.reading() as connection:
        counted = {
            (row.owner, a, b)
            for a, b in unit.figures.counts("bands", EVERYBODY, YARD)
            if a != "overall"
            for row in unit.figures.rows(Asked("bands", a, b), EVERYBODY, YARD, "", 500)
        }
        for owner in {row[0] for row in counted}:
            full = [c for c in all_checks(connection, owner) if c.finished and c.kind == "full"][-1]
            shares = {area: score.band for area, score in _as_told(full).items()}
            assert {(a, b) for who, a, b in counted if who == owner} == set(shares.items())


def _as_told(check):
    """The rule of core/scoring.py on what has an answer: a finished check has one for all that it asks."""
    asked = {answer.practice for answer in check.standing()}
    practices = {id_: p for id_, p in CONTENT.framework.practices.items() if id_ in asked}
    plain = {
        id_: replace(p, sectors=("other",), variants=(), needs_people=False, follows=None)
        for id_, p in practices.items()
    }
    framework = replace(CONTENT.framework, practices=plain)
    return area_scores(check, framework, Business(sector="other", people=3), CONTENT.cut_offs)
