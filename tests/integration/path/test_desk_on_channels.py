"""A desk over Telegram's and Twilio's published APIs, from the code to the yes, while the engine is away."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.channels.telegram.connection import connect
from bot.channels.telegram.inbound import read_update
from bot.channels.telegram.outbound import TelegramSender
from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.inbound import read_webhook
from bot.channels.whatsapp.outbound import Ways, WhatsAppSender
from bot.channels.whatsapp.templates import read_templates
from tests.fakes import telegram_api, twilio_api
from tests.fakes.small_talk import TickingClock
from tests.fakes.telegram_api import TelegramApi
from tests.fakes.twilio_api import ACCOUNT, OURS, TwilioApi
from tests.integration.path.at_desk import CODE, invited
from tests.integration.path.introducing import ID, NAME, NUMBER, RUKHSANA, agrees, clocks, kept
from tests.integration.path.world import NO_ENGINE, World

CHAT, PHONE = 900, "+447700900321"


@pytest.fixture
def telegram() -> Iterator[TelegramApi]:
    """The Bot API; whatever we sent was as published."""
    with TelegramApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
def twilio() -> Iterator[TwilioApi]:
    """The Messages API; whatever we sent was as published."""
    with TwilioApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
async def world(tmp_path: Path, telegram: TelegramApi, twilio: TwilioApi) -> AsyncIterator[World]:
    """Rukhsana has a code, an owner has said yes to her, and a worker runs."""
    clock = TickingClock()
    connection = connect(telegram_api.TOKEN, telegram.url, proxies=False)
    account = Account(ACCOUNT, twilio_api.TOKEN, twilio.url, proxies=False)
    whatsapp = WhatsAppSender(account, Ways(OURS), read_templates(""), clock)
    senders = {"telegram": TelegramSender(connection, lambda picture: b""), "whatsapp": whatsapp}
    async with World(tmp_path, NO_ENGINE, senders, clock=clock) as world:
        with world.storage.write() as unit:
            unit.desks.save((RUKHSANA,))
            unit.commit()
        invited(world)
        world.worker().start()
        yield world
    await connection.disconnect()
    account.disconnect()


async def test_on_telegram_by_the_link_and_by_taps(world: World, telegram: TelegramApi) -> None:
    await world.intake.take(read_update(telegram.write(CHAT, f"/start {CODE}")))
    await world.until(lambda: telegram.to(CHAT))
    assert "Is that you?" in telegram.to(CHAT)[-1].text
    await world.intake.take(read_update(telegram.tap(CHAT, f"desk:-:link.{CODE}")))
    await world.until(lambda: len(telegram.to(CHAT)) == 2)
    agrees(world)
    clocks(world)
    await world.until(lambda: len(telegram.to(CHAT)) == 3)
    assert NAME not in telegram.to(CHAT)[-1].text
    await world.intake.take(read_update(telegram.tap(CHAT, f"desk:{ID}:accept")))
    await world.until(lambda: len(telegram.to(CHAT)) == 4)
    assert NAME in telegram.to(CHAT)[-1].text and NUMBER in telegram.to(CHAT)[-1].text
    assert kept(world).state == "accepted"


async def test_on_whatsapp_by_words_and_numbers(world: World, twilio: TwilioApi) -> None:
    async def writes(words: str, count: int) -> str:
        form = {"From": f"whatsapp:{PHONE}", "Body": words, "MessageSid": f"SM{count:032d}", "NumMedia": "0"}
        await world.intake.take(read_webhook(form))
        await world.until(lambda: len(twilio.to(PHONE)) == count)
        return twilio.to(PHONE)[-1].body

    assert "1 Yes, that's me" in await writes(CODE, 1)
    assert "Thank you, Rukhsana" in await writes("1", 2)
    agrees(world)
    clocks(world)
    await world.until(lambda: len(twilio.to(PHONE)) == 3)
    assert NAME not in twilio.to(PHONE)[-1].body
    assert "Why not" in await writes("2", 4)
    assert "Thank you for telling me" in await writes("1", 5)
    assert [move.why for move in kept(world).history if move.state == "declined"] == ["too_busy"]


def test_a_code_in_a_start_link_is_not_kept_as_a_source() -> None:
    message = {
        "message_id": 1, "date": 1, "chat": {"id": CHAT, "type": "private"},
        "from": {"id": CHAT, "is_bot": False, "first_name": "R"}, "text": f"/start {CODE}",
    }  # fmt: skip
    (arrival,) = read_update({"update_id": 1, "message": message})
    assert (arrival.choice, arrival.source) == ("command:start", None)  # type: ignore[union-attr]
