"""A world in which staff have phones: Telegram's API on loopback, letters in a folder, and a worker."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from email import message_from_bytes
from email.headerregistry import Address
from email.policy import default
from pathlib import Path
from typing import Any

from bot.bank_holidays import bank_holidays
from bot.channels.email.folder import FolderSender
from bot.channels.email.letter import Frame
from bot.channels.telegram.connection import connect
from bot.channels.telegram.inbound import read_update
from bot.channels.telegram.outbound import TelegramSender
from bot.core.duty import Duty
from bot.core.message import Channel
from bot.core.staff import AlertBy
from bot.usecases.staff.change_alerting import invite_phone
from bot.usecases.staff.raise_alerts import raise_alerts
from bot.usecases.staff.reach_staff import AlertParts
from tests.fakes import telegram_api
from tests.fakes.small_talk import TickingClock
from tests.fakes.telegram_api import TelegramApi
from tests.integration.console.visitor import CONTENT, HOME
from tests.integration.path.world import NO_ENGINE, World

ALERTS = AlertParts(CONTENT.wording, bank_holidays, lambda name: False, HOME, sends_email=True)
FRAME = Frame(Address("Stallside", "stallside", "example.org"), HOME, "A message from Stallside", "From us.")
WEEKDAYS = range(5)


@asynccontextmanager
async def alerting(folder: Path, telegram: TelegramApi) -> AsyncIterator[World]:
    """A Monday morning; nobody works here yet. The worker is not started."""
    clock = TickingClock()
    connection = connect(telegram_api.TOKEN, telegram.url, proxies=False)
    senders: dict[Channel, Any] = {
        "telegram": TelegramSender(connection, lambda picture: b""),
        "email": FolderSender(folder / "mail", lambda language: FRAME, clock),
    }
    async with World(folder, NO_ENGINE, senders, clock=clock) as world:
        world.alerts = ALERTS
        yield world
    await connection.disconnect()


def is_there(world: World, staff: str, place: int = 1, *, days: Any = WEEKDAYS) -> None:
    """This member of staff is on duty from nine to five."""
    with world.storage.write() as unit:
        for day in days:
            unit.duties.add(Duty(f"{staff}{day}", staff, day, time(9), time(17), place))
        unit.commit()


def is_told(world: World, staff: str, by: AlertBy = "email") -> None:
    """This is how they want to be alerted."""
    with world.storage.write() as unit:
        unit.duties.save_alert_by(staff, by)
        unit.commit()


async def links(world: World, staff: str, telegram: TelegramApi, chat: int) -> None:
    """They link their phone with a code from the console. The worker must run."""
    with world.storage.write() as unit:
        member = unit.staff.find(staff)
        assert member
        code = invite_phone(unit, member, world.clock.now(), lambda signs: signs[chat % len(signs)]).code
        unit.commit()
    before = len(telegram.to(chat))
    await world.intake.take(read_update(telegram.write(chat, f"/start {code}")))
    await world.until(lambda: len(telegram.to(chat)) == before + 1)
    await world.intake.take(read_update(telegram.tap(chat, telegram.to(chat)[-1].buttons[0][1])))
    await world.until(lambda: len(telegram.to(chat)) == before + 2)


def looks(world: World) -> int:
    """The timer looks once, without a worker; how many phones were rung."""
    raised = raise_alerts(world.clock.now(), world.storage, ALERTS)
    return len(raised.effects)


def letters(world: World) -> list[Any]:
    """The letters that lie in the folder, in the order in which they came."""
    files = sorted((world.folder / "mail").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    return [message_from_bytes(file.read_bytes(), policy=default) for file in files]


def told(world: World) -> list[str]:
    """Who was alerted, by id, in order."""
    return [
        row.staff_id
        for row in world.rows("SELECT staff_id FROM alert WHERE place > 0 ORDER BY raised_at, place")
    ]


def flag_of(world: World, reason: str = "safety") -> str:
    """The flag with this reason that came last."""
    return str(world.rows("SELECT id FROM flag WHERE reason = :r ORDER BY at", r=reason)[-1].id)
