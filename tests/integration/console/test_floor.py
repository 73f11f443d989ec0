"""Staff take the floor, write, hand over and give back, over the pages of the console."""

import asyncio
from uuid import uuid4

import pytest

from bot.core.events import MessagesStopped
from tests.fakes.engine import FakeEngine, says
from tests.integration.console.visitor import Staff, at_console, hires, signed_in
from tests.integration.path.world import World

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def engine():
    """An engine that asks something each time."""
    with FakeEngine(lambda body: says(f"heard {body['message']['text']}", asks="open")) as engine:
        yield engine


@pytest.fixture
async def world(tmp_path, engine):
    """A world with noise, and an owner whose turn is done."""
    async with World(tmp_path, engine.url) as world:
        world.lives("anna", f"hello {SCRIPT}")
        yield world


def conversation(world: World, address: str = "anna") -> str:
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", address)
    assert contact
    return contact.conversation


def place(world: World, address: str = "anna") -> str:
    return f"/conversations/{conversation(world, address)}/floor"


async def takes(staff: Staff, world: World, held_by: str = "bot") -> str:
    return await staff.sends(f"{place(world)}/take", held_by=held_by, back="floor")


async def writes(staff: Staff, world: World, text: str, **more: str) -> str:
    return await staff.sends(f"{place(world)}/write", text=text, back="floor", **more)


async def test_staff_take_the_floor_write_under_their_first_name_and_give_it_back(world):
    async with at_console(world, "reviewer") as staff:
        page = await staff.opens(place(world))
        assert "The assistant answers this owner." in page and SCRIPT in page
        assert SCRIPT not in staff.answer.text
        assert "The floor is yours." in await takes(staff, world)
        await writes(staff, world, f"  Good morning {SCRIPT}  ")
        page = await staff.sends(f"{place(world)}/give-back", held_by=staff.id, back="floor")
        assert "The assistant answers again." in page
    lines = [(line.sender, line.text) for line in world.transcript().lines[2:]]
    assert lines == [
        ("assistant", "floor:taken:Rita"), ("Rita", f"Good morning {SCRIPT}"),
        ("assistant", "floor:given_back:Rita"),
    ]  # fmt: skip


async def test_of_two_who_take_it_at_once_the_second_is_told_and_nothing_is_changed(world):
    async with at_console(world, "coordinator") as first, at_console(world, "manager") as second:
        await takes(first, world)
        page = await takes(second, world)
        assert second.answer.status_code == 409 and "Colin Coordinate has taken the floor" in page
    assert world.texts()[2:] == ["floor:taken:Colin"]


async def test_a_reviewer_does_not_take_it_from_a_colleague_and_a_manager_does(world):
    async with at_console(world, "reviewer") as rita, at_console(world, "manager") as mina:
        async with at_console(world, "reviewer") as other:
            await takes(rita, world)
            page = await takes(other, world, held_by=rita.id)
            assert other.answer.status_code == 409 and "Only a co-ordinator or a manager" in page
        await takes(mina, world, held_by=rita.id)
        page = await writes(rita, world, "still me")
        assert rita.answer.status_code == 409 and "Mina Manage has the floor now" in page
    assert world.texts()[2:] == ["floor:taken:Rita", "floor:taken:Mina"]


async def test_handing_over_tells_the_owner_and_flags_it_for_the_colleague(world):
    colin = hires(world, "coordinator")
    rosa = hires(world, "researcher")
    async with at_console(world, "reviewer") as staff:
        await takes(staff, world)
        page = await staff.sends(f"{place(world)}/hand-over", to=rosa, back="floor")
        assert staff.answer.status_code == 409 and "cannot take the floor" in page
        page = await staff.sends(f"{place(world)}/hand-over", to=colin, back="floor")
        assert "Colin Coordinate has the floor." in page
    assert world.texts()[2:] == ["floor:taken:Rita", "floor:taken:Colin"]
    (flag,) = world.rows("SELECT detail FROM flag WHERE reason = 'floor_handed_over'")
    assert flag.detail == colin


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b"])
async def test_an_empty_message_is_not_sent(world, text):
    async with at_console(world) as staff:
        await takes(staff, world)
        page = await writes(staff, world, text)
        assert staff.answer.status_code == 422 and "Write something first." in page
    assert world.texts()[2:] == ["floor:taken:Mina"]


async def test_a_text_that_is_too_long_comes_back_to_be_cut(world):
    async with at_console(world) as staff:
        await takes(staff, world)
        page = await writes(staff, world, "word " * 900)
        assert "at most 4,000 can be sent" in page
        assert "word word" in staff.answer.text.partition("<textarea")[2]
    assert len(world.texts()) == 3


async def test_numbers_of_cards_are_dotted_out_and_staff_are_told(world):
    async with at_console(world) as staff:
        await takes(staff, world)
        page = await writes(staff, world, "Was it 4111 1111 1111 1111?")
        assert "A long number in it was dotted out" in page
    assert world.texts()[-1] == "Was it •••• •••• •••• ••••?"


async def test_a_double_click_writes_once(world):
    async with at_console(world) as staff:
        await takes(staff, world)
        once = uuid4().hex
        await asyncio.gather(writes(staff, world, "hi", once=once), writes(staff, world, "hi", once=once))
    assert world.texts()[2:] == ["floor:taken:Mina", "hi"]


async def test_nobody_writes_to_an_owner_who_said_stop(world):
    world.lives("ben", "stop", events=(MessagesStopped(),))
    async with at_console(world) as staff:
        there = place(world, "ben")
        page = await staff.opens(there)
        assert "This owner said stop." in page and "Take the floor" not in page
        await staff.sends(f"{there}/take", held_by="bot", back="floor")
        assert staff.answer.status_code == 422
    assert "floor" not in " ".join(world.texts("ben"))


async def test_everything_staff_do_is_in_the_audit_trail_without_words(world):
    async with at_console(world, "reviewer") as staff:
        await takes(staff, world)
        await writes(staff, world, "a secret word")
        await staff.sends(f"{place(world)}/give-back", held_by=staff.id, back="floor")
        done = world.rows(
            "SELECT verb, thing, detail FROM audit WHERE staff_id = :id ORDER BY id", id=staff.id
        )
    assert [row.verb for row in done if row.verb != "saw"] == ["took", "wrote", "gave_back"]
    assert {row.thing for row in done} == {conversation(world)}
    assert "secret" not in str(done) and "saw" in {row.verb for row in done}


@pytest.mark.parametrize("what", ["take", "write", "give-back", "hand-over", "invite"])
async def test_a_conversation_that_does_not_exist_is_said_kindly(world, what):
    async with at_console(world) as staff:
        await staff.opens("/conversations/nobody/floor")
        assert staff.answer.status_code == 404
        await staff.sends(f"/conversations/nobody/floor/{what}", held_by="bot", to="x", text="hi")
        assert staff.answer.status_code == 409


async def test_who_left_the_programme_holds_no_floor_for_longer_than_a_moment(world):
    staff = hires(world, "reviewer")
    with world.storage.write() as unit:
        unit.floors.give(conversation(world), staff, world.clock.now())
        unit.commit()
    signed_in(world, staff)
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE staff SET active = 0 WHERE id = ?", (staff,))
        connection.commit()
    world.worker().start()
    await world.until(lambda: "floor:forgotten:Rita" in world.texts())
