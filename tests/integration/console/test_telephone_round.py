"""Staff ring one entry after the other: nobody rings the same number twice, and nothing is lost."""

import pytest

from bot.core.matching import Seeker
from bot.core.service import Proof
from bot.storage.live_directory import LiveDirectory
from bot.usecases.load_directory import mark_of
from bot.web.console.directory.typed import typed_of
from tests.integration.console.directory_rows import SCRIPT, held, lists, service, today, verbs
from tests.integration.console.visitor import at_console

SEEKER = Seeker(needs=("premises",), council="Sandwell")


@pytest.fixture
def world(world):
    lists(
        world, service(world, "old", 300), service(world, "older", 400),
        service(world, "never", None, name=f"Never {SCRIPT}"),
        service(world, "unrung", 20, proof=Proof("recheck", today(world))),
        service(world, "fine"), service(world, "gone", 900, status="defunct"),
        service(world, "ended", 900, proof=Proof("ended")), service(world, "line", 100, helpline=True),
    )  # fmt: skip
    return world


def ringing(staff):
    """The entry that is shown."""
    return str(staff.answer.url).partition("/round/")[2]


def mark(world, id_):
    return mark_of(held(world, id_))


async def goes_on(staff, world, came):
    """Says what came of the call, and is at the next."""
    id_ = ringing(staff)
    await staff.sends(f"/directory/round/{id_}", mark=mark(world, id_), came=came)
    return ringing(staff)


async def test_the_oldest_come_first_and_each_one_once(world):
    async with at_console(world, "coordinator") as staff:
        page = await staff.opens("/directory/round")
        assert "0 of 5 this week" in page
        await staff.sends("/directory/round/next")
        rung = [ringing(staff)]
        while following := await goes_on(staff, world, "right"):
            rung.append(following)
        assert rung == ["unrung", "never", "older", "old", "line"]
        assert "5 of 5 this week" in staff.text
        assert "Nobody has to be rung" in staff.text
    assert held(world, "never").proof == Proof("fresh", today(world), "Colin Coordinate")
    assert verbs(world, "service", "never") == ["checked"]


async def test_what_was_never_rung_is_shown_to_owners_once_it_is(world):
    def offered():
        directory = LiveDirectory(world.storage, lambda: today(world))
        return {fit.service.id: fit.please_check for fit in directory.fits(SEEKER, 20)}

    assert "unrung" not in offered()
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        assert ringing(staff) == "unrung"
        await goes_on(staff, world, "right")
    assert offered()["unrung"] is False


async def test_two_in_the_round_never_ring_the_same(world):
    async with at_console(world, "coordinator") as colin, at_console(world, "manager") as mina:
        await colin.sends("/directory/round/next")
        await mina.sends("/directory/round/next")
        assert (ringing(colin), ringing(mina)) == ("unrung", "never")
        page = await mina.opens("/directory/round/unrung")
        assert "Colin Coordinate is ringing them now." in page
        page = await mina.sends("/directory/round/unrung", mark=mark(world, "unrung"), came="gone")
        assert mina.answer.status_code == 409
        assert "Colin Coordinate is ringing them now." in page
        assert held(world, "unrung").status == "active"
        world.clock.advance(minutes=20)
        await mina.sends("/directory/round/never", mark=mark(world, "never"), came="right")
        assert ringing(mina) == "unrung"


async def test_who_begins_again_gets_the_one_they_had(world):
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        await staff.sends("/directory/round/next")
        assert ringing(staff) == "unrung"


async def test_where_nobody_answered_it_comes_again_tomorrow_with_its_tries_counted(world):
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        assert await goes_on(staff, world, "nobody") == "never"
        assert "0 of 5 this week" in staff.text
        while (following := ringing(staff)) and following != "unrung":
            await goes_on(staff, world, "nobody")
        assert "All that are left come again later" in staff.text
    world.clock.advance(days=1)
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        assert ringing(staff) == "unrung"
        assert "Nobody answered 1 time" in staff.text
    assert verbs(world, "service", "unrung") == ["rang"]
    assert held(world, "unrung").proof.checked_by is None


async def test_what_is_skipped_comes_again_in_an_hour(world):
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        assert await goes_on(staff, world, "later") == "never"
    world.clock.advance(minutes=61)
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        assert ringing(staff) == "unrung"


async def test_what_is_gone_is_hidden_and_not_rung_again(world):
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        assert await goes_on(staff, world, "gone") == "never"
        assert "1 of 5 this week" in staff.text
    assert held(world, "unrung").status == "defunct"


async def test_something_different_is_written_down_and_counts_as_checked(world):
    async with at_console(world, "coordinator") as staff:
        await staff.sends("/directory/round/next")
        page = await staff.opens("/directory/services/unrung/edit", round="1")
        assert "I have checked all of this today" in page
        one = held(world, "unrung")
        ticks = {name: list(values) for name, values in typed_of(one).ticks.items() if values}
        form = typed_of(one).words | ticks | {"phone": "07700 900999", "checked": "yes", "round": "1"}
        page = await staff.sends("/directory/services/unrung/edit", mark=mark_of(one), **form)
        assert "1 of 5 this week" in page
    assert held(world, "unrung").reach.phone == "07700 900999"
    assert held(world, "unrung").proof.checked_by == "Colin Coordinate"


async def test_the_page_of_a_call_says_the_number_and_what_to_ask(world):
    async with at_console(world) as staff:
        page = await staff.opens("/directory/round/never")
        assert 'href="tel:07700900123"' in staff.answer.text
        assert "What does it cost?" in page
        assert SCRIPT not in staff.answer.text


async def test_the_week_begins_anew_on_monday(world):
    async with at_console(world) as staff:
        await staff.sends("/directory/round/next")
        await goes_on(staff, world, "right")
    world.clock.advance(days=7)
    async with at_console(world) as staff:
        assert "0 of 4 this week" in await staff.opens("/directory/round")
