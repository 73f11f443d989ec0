"""Today shows what waits for a person, the oldest first, and two who press at once do not both win."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.events import DetailsGiven, FlagRaised, OwnerArrived
from bot.core.owner import Details
from tests.integration.console.alerting import flag_of, is_there
from tests.integration.console.visitor import Staff, at_console, hires
from tests.integration.path.introducing import RUKHSANA, agrees, people
from tests.integration.path.world import World

SCRIPT = "<script>alert(1)</script>"
HELP = "bailiffs coming monday"


def wants(world: World, reason: str, address: str = "joan") -> None:
    """An owner writes something that staff should look at."""
    details = DetailsGiven(Details(name=SCRIPT, sector="catering", council="Sandwell"))
    flag = FlagRaised(reason)  # type: ignore[arg-type]
    world.lives(address, f"{SCRIPT} {reason}", events=(OwnerArrived("K7"), details, flag))


async def test_when_nothing_waits_it_says_so_and_warns_that_there_is_no_rota(world: World) -> None:
    async with at_console(world) as staff:
        assert "Nothing waits for you" in await staff.opens("/today")
        assert "There is no duty rota yet" in staff.text


async def test_who_is_on_duty_stands_at_the_top_and_until_when(world: World) -> None:
    is_there(world, hires(world, "reviewer", f"Rita {SCRIPT}"))
    async with at_console(world) as staff:
        assert f"On duty now: Rita {SCRIPT} until 17:00" in await staff.opens("/today")
        assert "<script>alert" not in staff.answer.text
    world.clock.advance(hours=10)
    async with at_console(world) as staff:
        assert "Nobody is on duty now" in await staff.opens("/today") and "3 Nov 2026, 09:00" in staff.text


async def test_each_group_opens_the_thing_itself_and_names_nobody(world: World) -> None:
    await world.hears(HELP, address="cry")
    for reason in ("person_wanted", "complaint", "not_understood", "set_aside"):
        wants(world, reason, reason)
    async with at_console(world, "reviewer") as staff:
        text = await staff.opens("/today")
        for title in ("Safety", "Owners who want a person", "Not sent, or set aside", "Not understood"):
            assert title in text
        assert "Debt crisis" in text and "catering · Sandwell" in text
        assert SCRIPT not in text and "bailiffs" not in text, "no name and no word of an owner"
        (row,) = world.rows("SELECT conversation_id AS c FROM flag WHERE reason = 'safety'")
        assert f'href="/console/conversations/{row.c}#m1"' in staff.answer.text
        assert world.rows("SELECT 1 FROM audit WHERE verb = 'saw' AND thing = 'today'")


async def test_the_list_alone_is_for_pages_that_are_open(world: World) -> None:
    wants(world, "person_wanted")
    async with at_console(world) as staff:
        await staff.opens("/today/list")
        assert "Asks for a person" in staff.answer.text and "<html" not in staff.answer.text


async def test_a_complaint_has_its_number_and_thirty_days(world: World) -> None:
    wants(world, "complaint")
    (row,) = world.rows("SELECT message_id AS m FROM flag")
    async with at_console(world) as staff:
        text = await staff.opens("/today")
        assert f"Complaint {row.m[:6].upper()}" in text and "Answer by 2 Dec 2026" in text
    world.clock.advance(days=31)
    async with at_console(world) as staff:
        assert "Answer was due on 2 Dec 2026" in await staff.opens("/today")


async def test_the_oldest_is_first_and_what_is_more_stands_behind_a_link(world: World) -> None:
    for n in range(12):
        wants(world, "person_wanted", f"owner-{n}")
        world.clock.advance(minutes=10)
    async with at_console(world) as staff:
        text = await staff.opens("/today")
        assert "and 2 more" in text and text.index("Waiting 2 h") < text.index("Waiting 50 min")
        assert "12 in all" in await staff.opens("/today/groups/person")
        assert staff.answer.text.count('class="wait"') == 12


async def test_a_long_group_is_turned_page_by_page_without_losing_or_repeating_one(world: World) -> None:
    wants(world, "not_understood")
    now = world.clock.now()
    with world.storage.write() as unit:
        contact = unit.transcripts.of("web", "joan")
        assert contact
        for n in range(70):  # several at the same moment
            unit.flags.raise_flag(contact.conversation, None, "media", now + timedelta(seconds=n // 7))
        unit.commit()
    async with at_console(world) as staff:
        await staff.opens("/today/groups/understanding")
        first, older = _flags(staff), _older(staff)
        staff.answer = await staff.client.get(older)
        second = _flags(staff)
        assert (len(first), len(second), len(set(first + second))) == (50, 21, 71)


@pytest.mark.parametrize("after", ["", "yesterday x", "2026-11-02T09:00:00 x", "%00"])
async def test_what_cannot_be_read_in_the_address_is_ignored(world: World, after: str) -> None:
    wants(world, "person_wanted")
    async with at_console(world) as staff:
        assert "Asks for a person" in await staff.opens("/today/groups/person", after=after)
        await staff.opens("/today/groups/nonsense")
        assert staff.answer.status_code == 404


async def test_who_looks_after_it_is_shown_and_done_takes_it_off(world: World) -> None:
    wants(world, "media")
    flag = flag_of(world, "media")
    async with at_console(world) as staff:
        text = await staff.sends(f"/today/flags/{flag}/take", taken="", back="/today")
        assert "Mina Manage looks at it" in text
        text = await staff.sends(f"/today/flags/{flag}/done", taken=staff.id, back="/today")
        assert "Nothing waits for you" in text
    (done,) = world.rows("SELECT done_at, done_by FROM flag")
    assert done.done_at and done.done_by == staff.id
    assert [row.verb for row in world.rows("SELECT verb FROM audit WHERE kind = 'flag' ORDER BY id")] == [
        "took", "finished",
    ]  # fmt: skip


async def test_of_two_who_press_done_at_once_the_second_is_told(world: World) -> None:
    wants(world, "media")
    flag = flag_of(world, "media")
    async with at_console(world) as mina, at_console(world, "coordinator") as colin:
        both = (mina, colin)
        await asyncio.gather(*(each.sends(f"/today/flags/{flag}/done", taken="") for each in both))
        assert sorted(each.answer.status_code for each in both) == [200, 409]
        late = next(each for each in both if each.answer.status_code == 409)
        assert "marked this as done at" in late.text
    assert len(world.rows("SELECT 1 FROM audit WHERE verb = 'finished'")) == 1


async def test_what_somebody_else_took_since_is_not_done_behind_their_back(world: World) -> None:
    wants(world, "person_wanted")
    flag = flag_of(world, "person_wanted")
    async with at_console(world) as mina, at_console(world, "coordinator") as colin:
        await colin.sends(f"/today/flags/{flag}/take", taken="")
        for doing in ("done", "take"):
            assert "Colin Coordinate looks after this since" in await mina.sends(
                f"/today/flags/{flag}/{doing}", taken=""
            )
            assert mina.answer.status_code == 409
        await mina.sends(f"/today/flags/{flag}/take", taken=colin.id)
        assert "Mina Manage looks at it" in await colin.opens("/today"), "taking over knowingly is allowed"


async def test_a_flag_that_is_not_there_is_not_found(world: World) -> None:
    async with at_console(world) as staff:
        for doing in ("take", "done"):
            await staff.sends(f"/today/flags/nothing/{doing}", taken="")
            assert staff.answer.status_code == 404
        assert "This one is done" in await staff.opens("/alerts/nothing")


async def test_who_waits_for_the_answer_of_staff_stands_here_until_it_is_given(world: World) -> None:
    world.lives("joan", "are you there?")
    rita = hires(world, "reviewer", "Rita")
    with world.database.writing() as connection:
        here = "(SELECT conversation_id FROM message WHERE state = 'done' ORDER BY created_at DESC LIMIT 1)"
        connection.exec_driver_sql(f"UPDATE conversation SET floor = '{rita}' WHERE id = {here}")
        connection.commit()
    async with at_console(world) as staff:
        text = await staff.opens("/today")
        assert "Owners who wait for your answer" in text and "Rita has the floor" in text
        with world.database.writing() as connection:
            connection.exec_driver_sql(f"UPDATE message SET said_by = '{rita}' WHERE direction = 'out'")
            connection.commit()
        assert "Nothing waits for you" in await staff.opens("/today")


async def test_introductions_past_their_clock_and_those_with_staff_open_themselves(world: World) -> None:
    people(world, RUKHSANA)
    agrees(world)
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE introduction SET state = 'with_staff'")
        connection.commit()
    (row,) = world.rows("SELECT id FROM introduction")
    async with at_console(world) as staff:
        assert "With the programme team" in await staff.opens("/today")
        assert f'href="/console/introductions/{row.id}"' in staff.answer.text


def _flags(staff: Staff) -> list[str]:
    return [part.partition("/")[0] for part in staff.answer.text.split("/console/today/flags/")[1::2]]


def _older(staff: Staff) -> str:
    part = next(each for each in staff.answer.text.split("<a ") if 'rel="next"' in each)
    return part.partition('href="')[2].partition('"')[0].replace("&amp;", "&")


async def test_the_conversation_itself_shows_who_looks_after_its_flag(world: World) -> None:
    wants(world, "person_wanted")
    (row,) = world.rows("SELECT id, conversation_id AS c FROM flag")
    async with at_console(world, "reviewer") as rita:
        assert "I'll look" in await rita.opens(f"/conversations/{row.c}")
        back = f"/conversations/{row.c}"
        text = await rita.sends(f"/today/flags/{row.id}/take", taken="", back=back)
        assert "Rita Review looks at it" in text and "Conversation with" in text
