"""Staff see where every introduction stands, and move it on without losing anybody."""

import html
import re
from dataclasses import replace

import pytest

from bot.core.acts import SayContacted
from bot.core.events import DetailsConfirmed, DetailsGiven, OwnerArrived
from bot.core.introduction_events import IntroductionDrafted
from bot.core.owner import Details
from tests.integration.console.visitor import at_console
from tests.integration.path.introducing import (
    ID,
    NUMBER,
    RUKHSANA,
    SUKHI,
    accepts,
    acts,
    clocks,
    drafted,
    is_out,
    kept,
    offered,
    people,
    told,
)

ONE = f"/introductions/{ID}"
JAMAL = replace(RUKHSANA, id="jamal", name="Jamal", email="jamal@example.org", code="P3", told_by="email")
NASREEN = replace(RUKHSANA, id="nasreen", name="<script>alert(1)</script>", email="n@example.org", code="P4")


@pytest.fixture
def world(world):
    people(world, RUKHSANA, SUKHI, JAMAL, replace(NASREEN, told_by="email"))
    return world


def called(world, name="Mina <script>alert(1)</script>", council="Birmingham"):
    """The owner says who they are."""
    known = DetailsGiven(Details(name=name, council=council))
    world.lives("anna", "my name", events=(known, DetailsConfirmed()))


def now_at(world):
    """How many changes it has: what a form carries that was opened now."""
    return str(len(kept(world).history))


def audit(world):
    query = "SELECT verb, kind, thing, owner_id, detail FROM audit WHERE verb != 'saw' ORDER BY id"
    return world.rows(query)


async def test_the_board_counts_each_state_and_says_whose_clock_runs(world):
    offered(world)
    async with at_console(world, "reviewer") as staff:
        page = await staff.opens("/introductions")
        assert "Offered: 1" in page and "Rukhsana, Sparkbrook Traders" in page
        assert "a reminder goes out" in page
        assert "Past its clock, for" not in page


async def test_who_was_reminded_is_past_the_clock_and_comes_first(world):
    offered(world)
    for number in range(3):
        draft = drafted(id=f"late{number}")
        world.lives(f"o{number}", "yes", events=(OwnerArrived(), IntroductionDrafted(draft)))
    world.clock.advance(days=1, hours=1)
    clocks(world)
    async with at_console(world) as staff:
        assert "Past its clock, for" in await staff.opens("/introductions", late="1")
        assert "Being drafted" not in await staff.opens("/introductions", late="1")
        assert "Being drafted: 3" in await staff.opens("/introductions")


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ({"organisation": "Sparkbrook Traders"}, True), ({"organisation": "Handsworth Advice"}, False),
        ({"person": "rukhsana"}, True), ({"person": "sukhi"}, False), ({"need": "bookkeeping"}, True),
        ({"need": "tax"}, False), ({"council": "Birmingham"}, True), ({"council": "Dudley"}, False),
        ({"since": "2020-01-01"}, True), ({"until": "2020-01-01"}, False),
        ({"need": "nonsense", "since": "31 June", "after": "~", "state": "lost"}, True),
    ],
)  # fmt: skip
async def test_filters_stand_in_the_address_and_what_makes_no_sense_is_ignored(world, query, fits):
    offered(world)
    called(world)
    async with at_console(world) as staff:
        page = await staff.opens("/introductions", **query)
        assert staff.answer.status_code == 200
        assert ("Offered: 1" in page) is fits


async def test_a_long_state_is_a_list_of_pages_without_losing_or_repeating_anybody(world):
    for number in range(53):
        world.clock.advance(minutes=1)
        draft = drafted(id=f"d{number:02}")
        world.lives(f"o{number}", "yes", events=(OwnerArrived(), IntroductionDrafted(draft)))
    async with at_console(world) as staff:
        board = await staff.opens("/introductions")
        assert "All 53 being drafted" in board
        await staff.opens("/introductions", state="drafted")
        first = re.findall(r"/console/introductions/(d\d\d)", staff.answer.text)
        older = html.unescape(re.search(r'rel="next" href="([^"]+)"', staff.answer.text)[1])
        await staff.opens(older.removeprefix("/console"))
        rest = re.findall(r"/console/introductions/(d\d\d)", staff.answer.text)
        assert (len(first), len(rest), len({*first, *rest})) == (50, 3, 53)


async def test_one_shows_the_card_the_history_and_both_sides_words(world):
    called(world)
    offered(world)
    accepts(world)
    acts(world, SayContacted(False))
    async with at_console(world, "reviewer") as staff:
        page = await staff.opens(ONE)
        assert NUMBER in page and "Please ring" in page
        assert "Owner: did they get in touch? No" in page
        assert "Accepted by Rukhsana" in page
        assert "<script>alert(1)" not in staff.answer.text and "Mina <script>" in page
        assert "Ask Jamal" not in page, "reviewers look, and move nothing"
    (saw,) = world.rows("SELECT owner_id FROM audit WHERE kind = 'introduction'")
    assert saw.owner_id


async def test_an_address_of_nothing_is_not_found(world):
    async with at_console(world) as staff:
        await staff.opens("/introductions/nowhere")
        assert staff.answer.status_code == 404
        await staff.sends("/introductions/nowhere/close", seen="1", outcome="met")
        assert staff.answer.status_code == 404


async def test_somebody_else_of_the_same_organisation_is_asked_and_everybody_hears_it(world):
    called(world)
    offered(world)
    accepts(world)
    world.clock.advance(days=4)
    async with at_console(world, "coordinator") as staff:
        assert "Ask Jamal" in await staff.opens(ONE)
        page = await staff.sends(f"{ONE}/reassign", seen=now_at(world), person="jamal")
        assert "They are asked now" in page and "by Colin Coordinate" in page
    one = kept(world)
    assert (one.state, one.asked, one.is_known) == ("offered", "jamal", False)
    assert "delete the name" in told(world, RUKHSANA)[-1] and "someone else" in told(world, RUKHSANA)[-1]
    assert NUMBER not in told(world, JAMAL)[-1] and "Can you take this" in told(world, JAMAL)[-1]
    assert "asked Jamal at Sparkbrook Traders" in world.texts()[-1]
    assert "asked to delete what they have" in world.texts()[-1]
    assert [(row.verb, row.thing) for row in audit(world)] == [("reassigned", ID)]
    is_out(world, JAMAL)
    clocks(world)
    accepts(world, "jamal")
    assert NUMBER in told(world, JAMAL)[-1]
    assert "Jamal from Sparkbrook Traders has said yes" in world.texts()[-1]


async def test_who_was_asked_and_did_not_answer_need_not_any_more(world):
    offered(world)
    async with at_console(world) as staff:
        await staff.sends(f"{ONE}/reassign", seen=now_at(world), person="jamal")
    assert "need not answer this one" in told(world, RUKHSANA)[-1]
    assert kept(world).tried == ("rukhsana",)


async def test_nobody_elsewhere_is_asked_without_the_owner(world):
    offered(world)
    async with at_console(world) as staff:
        assert "Ask Sukhi" not in await staff.opens(ONE)
        await staff.sends(f"{ONE}/reassign", seen=now_at(world), person="sukhi")
        assert staff.answer.status_code == 409
        await staff.sends(f"{ONE}/reassign", seen=now_at(world), person="nobody")
        assert staff.answer.status_code == 422
    assert kept(world).asked == "rukhsana"
    assert told(world, SUKHI) == []


async def test_the_owner_is_asked_before_another_organisation_hears_of_them(world):
    called(world)
    offered(world)
    async with at_console(world) as staff:
        assert "Suggest Sukhi" in await staff.opens(ONE)
        await staff.sends(f"{ONE}/give-back", seen=now_at(world), person="sukhi")
    one = kept(world)
    assert (one.state, one.to.intermediary, one.card) == ("drafted", "sukhi", None)
    last = world.transcript().lines[-1]
    assert "Sukhi at Handsworth Advice may fit" in last.text
    assert [each.id for each in last.choices] == ["intro_who:sukhi", "intro_who:other", "intro_who:none"]
    assert told(world, SUKHI) == []


async def test_of_two_who_act_at_once_the_second_is_told_who_was_quicker(world):
    offered(world)
    accepts(world)
    at = now_at(world)
    async with at_console(world, "coordinator") as first, at_console(world, "manager") as second:
        await first.sends(f"{ONE}/reassign", seen=at, person="jamal")
        page = await second.sends(f"{ONE}/close", seen=at, outcome="met")
        assert second.answer.status_code == 409
        assert "Colin Coordinate reassigned this introduction since you opened this page" in page
    assert kept(world).state == "offered"


async def test_what_the_intermediary_did_meanwhile_is_said_too(world):
    offered(world)
    at = now_at(world)
    accepts(world)
    async with at_console(world) as staff:
        assert "Rukhsana answered since" in await staff.sends(f"{ONE}/staff", seen=at)


async def test_staff_take_it_and_close_it_with_what_came_of_it(world):
    offered(world)
    async with at_console(world) as staff:
        await staff.sends(f"{ONE}/staff", seen=now_at(world))
        assert kept(world).history[-1].by == "staff" and kept(world).state == "with_staff"
        assert "passed this to the programme team" in world.texts()[-1]
        await staff.sends(f"{ONE}/close", seen=now_at(world))
        assert staff.answer.status_code == 422, "no outcome was chosen"
        page = await staff.sends(f"{ONE}/close", seen=now_at(world), outcome="not_suitable")
        assert "It is closed" in page
    assert kept(world).outcome == "not_suitable"
    assert [row.verb for row in audit(world)] == ["took over", "closed"]
    assert all("bills" not in str(row.detail) for row in audit(world))


async def test_who_nothing_reaches_is_not_asked(world):
    offered(world)
    people(world, replace(JAMAL, email=""))
    async with at_console(world) as staff:
        assert "nothing reaches them" in await staff.opens(ONE)
        assert "Nothing reaches this person" in await staff.sends(
            f"{ONE}/reassign", seen=now_at(world), person="jamal"
        )
    assert kept(world).asked == "rukhsana"


@pytest.mark.parametrize("act", ["reassign", "give-back", "close", "staff"])
async def test_reviewers_move_nothing(world, act):
    offered(world)
    async with at_console(world, "reviewer") as staff:
        await staff.sends(f"{ONE}/{act}", seen=now_at(world), person="jamal", outcome="met")
        assert staff.answer.status_code == 403
    assert kept(world).state == "offered"
