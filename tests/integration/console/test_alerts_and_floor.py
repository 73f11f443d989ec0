"""What members of staff are told on their duty phone comes through, whoever speaks in that chat."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.usecases.staff.change_alerting import unlink_phone
from tests.fakes.telegram_api import TelegramApi
from tests.integration.console.alerting import alerting, is_there, links
from tests.integration.console.visitor import hires
from tests.integration.path.staffed import rita, takes
from tests.integration.path.world import World

HELP = "bailiffs coming monday, my name is Joan"
OLD, NEW = 901, 902
# Who writes on these phones, and what shows that a held floor does not keep it back (test_held_floor.py).
TRIED = {
    "raise_alerts._tell": "test_a_duty_phone_rings_while_a_colleague_speaks_there",
    "link_duty_phone.carry_out_link": "test_a_duty_phone_rings_while_a_colleague_speaks_there",
    "change_alerting.unlink_phone": "test_a_duty_phone_rings_while_a_colleague_speaks_there",
}


@pytest.fixture
def telegram() -> Iterator[TelegramApi]:
    """The Bot API."""
    with TelegramApi() as api:
        yield api


@pytest.fixture
async def world(tmp_path: Path, telegram: TelegramApi) -> AsyncIterator[World]:
    """Staff with phones."""
    async with alerting(tmp_path, telegram) as world:
        yield world


async def test_a_duty_phone_rings_while_a_colleague_speaks_there(world, telegram) -> None:
    colin, other = hires(world, "coordinator"), rita(world)
    is_there(world, colin)
    world.worker().start()
    await links(world, colin, telegram, OLD)
    takes(world, other, str(OLD), "telegram")
    await world.hears(HELP)
    await world.until(lambda: "a debt crisis" in telegram.to(OLD)[-1].text)
    heard = len(telegram.to(OLD))
    await links(world, colin, telegram, NEW)
    await world.until(lambda: len(telegram.to(OLD)) > heard)
    takes(world, other, str(NEW), "telegram")
    heard = len(telegram.to(NEW))
    with world.storage.write() as unit:
        effect = unlink_phone(unit, colin, other, world.clock.now(), "No alerts come here any more.")
        unit.commit()
    assert effect
    world.wake.note(effect)
    await world.until(lambda: len(telegram.to(NEW)) > heard)
