"""The whole life of an alert: a phone rings, the next one rings, somebody looks, and all is quiet."""

from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.telegram.inbound import read_update
from bot.core.events import FlagRaised, OwnerArrived
from bot.usecases.forget_owner import forget_owner
from bot.usecases.staff.raise_alerts import raise_alerts
from tests.fakes.telegram_api import Refusal, TelegramApi
from tests.integration.console.alerting import (
    ALERTS,
    alerting,
    flag_of,
    is_there,
    is_told,
    letters,
    links,
    looks,
    told,
)
from tests.integration.console.visitor import at_console, hires
from tests.integration.path.world import World

HELP = "bailiffs coming monday, my name is Joan"
RITA, COLIN = 901, 902


@pytest.fixture
def telegram() -> Iterator[TelegramApi]:
    """The Bot API; whatever we sent was as published."""
    with TelegramApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
async def world(tmp_path: Path, telegram: TelegramApi) -> AsyncIterator[World]:
    """Staff with phones, and owners of whom nothing is wanted."""
    async with alerting(tmp_path, telegram) as world:
        yield world


@pytest.fixture
def rita(world: World) -> str:
    """She is on duty first, and is told by e-mail."""
    staff = hires(world, "reviewer", "Rita Review")
    is_there(world, staff)
    is_told(world, staff)
    return staff


async def test_a_phone_rings_until_somebody_taps(world: World, telegram: TelegramApi) -> None:
    rita, colin = hires(world, "reviewer"), hires(world, "coordinator")
    for place, staff in enumerate((rita, colin), 1):
        is_there(world, staff, place)
    world.worker().start()
    await links(world, rita, telegram, RITA)
    await links(world, colin, telegram, COLIN)
    await world.hears(HELP)
    await world.until(lambda: len(telegram.to(RITA)) == 3)
    alert = telegram.to(RITA)[-1]
    assert "a debt crisis" in alert.text and "/console/alerts/" in alert.text
    assert "Joan" not in alert.text and "bailiffs" not in alert.text and "anna" not in alert.text
    assert len(telegram.to(COLIN)) == 2, "only the first on duty"
    world.clock.advance(minutes=11)
    await world.until(lambda: len(telegram.to(COLIN)) == 3)
    await world.intake.take(read_update(telegram.tap(COLIN, telegram.to(COLIN)[-1].buttons[0][1])))
    await world.until(lambda: "are looking" in telegram.to(COLIN)[-1].text)
    await world.intake.take(read_update(telegram.tap(RITA, alert.buttons[0][1])))
    await world.until(lambda: "Colin Coordinate has been looking at it since" in telegram.to(RITA)[-1].text)
    world.clock.advance(hours=3)
    assert looks(world) == 0 and told(world) == [rita, colin]


async def test_a_duty_phone_is_nobody_s_conversation_and_asks_no_engine(
    world: World, telegram: TelegramApi
) -> None:
    rita = hires(world, "reviewer")
    world.worker().start()
    await links(world, rita, telegram, RITA)
    await world.intake.take(read_update(telegram.write(RITA, "hello, how are my takings?")))
    await world.until(lambda: len(telegram.to(RITA)) == 3)
    assert "for alerts only" in telegram.to(RITA)[-1].text


async def test_a_letter_leads_to_a_page_with_a_button(world: World, rita: str) -> None:
    world.worker().start()
    await world.hears(HELP)
    await world.until(lambda: letters(world))
    (letter,) = letters(world)
    text = letter.get_body(("plain",)).get_content()
    assert letter["Subject"] == "Someone needs a person now" and "Joan" not in letter.as_string()
    path = next(word for word in text.split() if "/console/alerts/" in word).partition("/console")[2]
    async with at_console(world) as staff:
        assert "Debt crisis" in await staff.opens(path) and "Nobody looks at it yet" in staff.text
        assert looks(world) == 0 and "Nobody looks at it yet" in await staff.opens(path), "a look is no yes"
        await staff.sends(path)
        assert "Mina Manage looks at it" in await staff.opens("/today")
        assert "Mina Manage has been looking at it" in await staff.opens(path)
    world.clock.advance(hours=1)
    assert looks(world) == 0


async def test_two_workers_that_look_at_the_same_time_ring_once(world: World, rita: str) -> None:
    await world.hears(HELP)
    with ThreadPoolExecutor(4) as threads:
        rung = list(threads.map(lambda _: looks(world), range(8)))
    assert sum(rung) == 1 and told(world) == [rita]


async def test_an_alert_that_cannot_be_sent_goes_to_the_next_at_once(
    world: World, telegram: TelegramApi, rita: str
) -> None:
    colin = hires(world, "coordinator")
    is_there(world, colin, 0)
    is_told(world, rita)
    world.worker().start()
    await links(world, colin, telegram, COLIN)
    telegram.refuse_next(Refusal(403, "Forbidden: bot was blocked by the user"))
    await world.hears(HELP)
    await world.until(lambda: letters(world))
    assert told(world) == [colin, rita]


async def test_five_cries_of_one_owner_ring_once_and_a_new_one_after_the_yes_rings_again(
    world: World, rita: str
) -> None:
    for n in range(5):
        await world.hears(f"{HELP} {n}")
    assert looks(world) == 1 and looks(world) == 0
    async with at_console(world) as staff:
        await staff.sends(f"/today/flags/{flag_of(world)}/take", taken="", back="/today")
        alert = world.rows("SELECT id FROM alert WHERE place > 0")[0].id
        await staff.sends(f"/alerts/{alert}")
    world.clock.advance(minutes=30)
    assert looks(world) == 0
    await world.hears(f"{HELP} again")
    assert looks(world) == 1


async def test_at_night_danger_rings_who_is_next_and_all_who_look_after_the_rota(
    world: World, rita: str
) -> None:
    mina = hires(world, "manager")
    is_told(world, mina)
    world.clock.advance(hours=12)
    await world.hears(HELP)
    assert looks(world) == 2 and set(told(world)) == {rita, mina}


async def test_a_wish_for_a_person_rings_nobody_at_night_and_one_in_the_morning(
    world: World, rita: str
) -> None:
    world.clock.advance(hours=12)
    world.lives("joan", "a person please", events=(OwnerArrived("K7"), FlagRaised("person_wanted")))
    assert looks(world) == 0 and told(world) == []
    world.clock.advance(hours=12)
    assert looks(world) == 1 and told(world) == [rita]


async def test_what_is_done_or_held_by_staff_rings_no_more(world: World, rita: str) -> None:
    is_told(world, hires(world, "manager", "Max"))
    await world.hears(HELP)
    assert looks(world) == 1
    async with at_console(world) as staff:
        await staff.sends(f"/today/flags/{flag_of(world)}/done", taken="", back="/today")
    world.clock.advance(minutes=11)
    assert looks(world) == 0


async def test_who_takes_the_floor_looks_after_it(world: World, rita: str) -> None:
    is_told(world, hires(world, "manager", "Max"))
    await world.hears(HELP)
    looks(world)
    now = world.clock.now().isoformat(" ").removesuffix("+00:00")
    with world.database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE conversation SET floor = '{rita}', floor_at = '{now}'")
        connection.commit()
    world.clock.advance(minutes=11)
    assert looks(world) == 0
    assert [row.acknowledged_by for row in world.rows("SELECT acknowledged_by FROM alert")] == [rita]


async def test_danger_of_which_nobody_can_be_told_is_red_on_today(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.worker().start()
    await world.hears(HELP)
    await world.until(lambda: "nobody can be alerted" in caplog.text)
    assert "Joan" not in caplog.text
    world.clock.advance(minutes=2)
    async with at_console(world) as staff:
        assert "Nobody could be alerted" in await staff.opens("/today")


async def test_an_erased_owner_leaves_no_alert(world: World, rita: str) -> None:
    await world.hears(HELP)
    looks(world)
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", "anna")
    assert contact
    forget_owner("web", "anna", world.clock.now(), world.storage, world.spool, world.introductions)
    assert world.rows("SELECT id FROM alert") == []
    assert not [m for m in world.transcript("", "email").lines if contact.conversation in m.text]


@pytest.mark.parametrize(("name", "channel"), [("", "email"), ("staff_alert", "whatsapp")])
async def test_on_whatsapp_a_day_later_only_a_template_rings_else_a_letter_is_sent(
    world: World, name: str, channel: str
) -> None:
    rita = hires(world, "reviewer", "Rita")
    is_there(world, rita)
    world.lives("447700900123", "hello", channel="whatsapp")
    with world.storage.write() as unit:
        contact = unit.transcripts.of("whatsapp", "447700900123")
        assert contact
        unit.duties.link(rita, contact.conversation, world.clock.now())
        unit.duties.save_alert_by(rita, "chat")
        unit.commit()
    world.clock.advance(hours=25)
    await world.hears(HELP)
    raised = raise_alerts(
        world.clock.now(), world.storage, replace(ALERTS, has_template=lambda asked: asked == name)
    )
    assert [effect.channel for effect in raised.effects] == [channel]


async def test_who_left_or_has_another_role_is_not_on_duty_any_more(world: World, rita: str) -> None:
    for change in ("role = 'researcher'", "active = 0"):
        with world.database.writing() as connection:
            connection.exec_driver_sql(f"UPDATE staff SET {change} WHERE id = '{rita}'")
            connection.commit()
        await world.hears(f"{HELP} {change}")
        assert looks(world) == 0
