"""A cry for help waits behind nothing."""

import asyncio

from tests.fakes.engine import FakeEngine, says, unreachable
from tests.integration.path.world import World

HELP = "bailiffs coming monday"


async def test_the_lines_are_there_before_the_provider_gets_its_answer(world: World) -> None:
    await world.hears(HELP)
    assert world.texts() == [HELP, "lines:debt_crisis"]
    assert not world.transcript().waiting


async def test_help_comes_while_the_engine_is_away(world: World, engine: FakeEngine) -> None:
    engine.script = unreachable
    world.worker().start()
    await world.hears("hello", HELP)
    assert world.texts()[-1] == "lines:debt_crisis"


async def test_no_turn_runs_on_it_nor_on_what_waited_before_it(world: World, engine: FakeEngine) -> None:
    await world.hears("one", "two", HELP)
    world.worker().start()
    await asyncio.sleep(0.3)
    assert engine.asked == []
    flags = world.rows("SELECT state, flags FROM message WHERE direction = 'in' AND flags IS NOT NULL")
    assert [(row.state, row.flags) for row in flags] == [("done", '["passed_over_for_safety"]')] * 2


async def test_a_turn_that_runs_meanwhile_does_not_count(world: World, engine: FakeEngine) -> None:
    engine.held = True
    engine.script = lambda body: says("the next question")
    world.worker().start()
    await world.hears("hello")
    await world.until(lambda: engine.asked)
    await world.hears(HELP)
    engine.held = False
    await asyncio.sleep(0.5)
    assert world.texts() == ["hello", HELP, "lines:debt_crisis"]
    assert len(engine.asked) == 1


async def test_what_comes_after_it_meets_a_check_that_has_stopped(world: World, engine: FakeEngine) -> None:
    world.worker().start()
    await world.hears(HELP, "thank you")
    await world.quiet()
    assert engine.texts == ["thank you"]
    assert engine.asked[0]["snapshot"]["held_for_safety"] is True
    assert engine.asked[0]["state"] is None
    assert engine.asked[0]["asking"] is False


async def test_staff_are_told_the_category_and_no_words(world: World) -> None:
    await world.hears(HELP)
    flags = world.rows("SELECT reason, detail FROM flag")
    assert [(row.reason, row.detail) for row in flags] == [("safety", "debt_crisis")]


async def test_an_edit_is_screened_as_well(world: World) -> None:
    await world.hears("all fine")
    await world.intake.take([world.arrival(HELP, "edit", corrects="all fine")])
    assert world.texts() == ["all fine", HELP, "lines:debt_crisis"]
    assert not world.transcript().waiting


async def test_the_same_cry_twice_is_answered_once(world: World) -> None:
    await asyncio.gather(*(world.intake.take([world.arrival(HELP, "e1")]) for _ in range(5)))
    assert world.texts() == [HELP, "lines:debt_crisis"]


async def test_it_is_screened_while_staff_hold_the_floor(world: World) -> None:
    await world.hears("hello")
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE conversation SET floor = 'Rukhsana'")
        connection.commit()
    await world.hears(HELP)
    assert world.texts()[-1] == "lines:debt_crisis"
