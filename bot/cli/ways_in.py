"""The ways in beside webhooks: polling Telegram, telling it our webhook, asking Twilio what was missed."""

import asyncio
import logging
import os
import uuid
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime, timedelta

from bot.bootstrap.path import Parts, TelegramParts, WhatsAppParts
from bot.cli.web_needs import WebParts
from bot.core.choices import WISHES
from bot.core.errors import ProviderAway, SendLater, SendRefused, StorageAway
from bot.core.message import Channel, Parcel
from bot.usecases.keep_place import StoredCursor

log = logging.getLogger(__name__)

RETRY = 10.0  # seconds between tries to reach a provider
SEEN = "whatsapp:seen"  # the cursor that says until when we were there to be called
NOTE_EVERY = 60.0  # seconds
OVERLAP = timedelta(minutes=5)  # more than a webhook may be under way


def ways_in(web: WebParts) -> list[Coroutine[None, None, None]]:
    """What has to go on, for as long as the process lives, so that messages come in."""
    ways: list[Coroutine[None, None, None]] = []
    settings, telegram, whatsapp = web.parts.settings, web.parts.telegram, web.parts.whatsapp
    if telegram and settings.telegram_mode == "polling":
        ways.append(_poll(web, telegram))
    elif telegram and settings.public_url:
        ways.append(_tell_webhook(web.parts, telegram))
    if whatsapp:
        ways.append(_keep_up_with_whatsapp(web, whatsapp))
    return ways


async def _poll(web: WebParts, telegram: TelegramParts) -> None:
    from bot.channels.telegram.polling import Poller
    from bot.channels.telegram.webhook import offer_commands

    holder = f"{os.getpid()}-{uuid.uuid4().hex}"
    cursor, acknowledge = StoredCursor(web.parts.storage), telegram.sender.acknowledge
    poller = Poller(telegram.connection, cursor, web.intake.take, acknowledge, holder)
    commands = _commands(web.parts)
    await asyncio.gather(poller.run(), _until_done(lambda: offer_commands(telegram.connection, commands)))


async def _tell_webhook(parts: Parts, telegram: TelegramParts) -> None:
    from bot.channels.telegram.webhook import open_webhook

    address = f"{parts.settings.public_url.rstrip('/')}/channels/telegram"
    secret = parts.settings.telegram_secret.get_secret_value()
    commands = _commands(parts)
    await _until_done(lambda: open_webhook(telegram.connection, address, secret, commands))


def _commands(parts: Parts) -> dict[str, str]:
    return {name: parts.content.wording.say(f"command-{name}") for name in WISHES}


async def _until_done(tell: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await tell()
        except ProviderAway as error:
            log.warning("Telegram was not told everything yet: %s", error)
            await asyncio.sleep(RETRY)
        else:
            return


async def _keep_up_with_whatsapp(web: WebParts, whatsapp: WhatsAppParts) -> None:
    """At start, fetch what came while we were away; then note every minute that we are there."""
    cursor, holder = StoredCursor(web.parts.storage), uuid.uuid4().hex
    is_caught_up = False
    while True:
        try:
            seen = await asyncio.to_thread(cursor.claim, SEEN, holder)
            if seen is not None:
                if seen and not is_caught_up:
                    await _catch_up(web, whatsapp, datetime.fromisoformat(seen) - OVERLAP)
                is_caught_up = True
                await asyncio.to_thread(cursor.advance, SEEN, holder, datetime.now(UTC).isoformat())
        except (StorageAway, ProviderAway) as error:
            log.warning("WhatsApp is not caught up with yet: %s", error)
        await asyncio.sleep(NOTE_EVERY if is_caught_up else RETRY)


async def _catch_up(web: WebParts, whatsapp: WhatsAppParts, since: datetime) -> None:
    from bot.channels.whatsapp.missed import missed_messages

    await web.intake.take(await missed_messages(whatsapp.account, web.parts.settings.whatsapp_from, since))


def tell_group(parts: Parts) -> Callable[[Channel, str], Awaitable[None]]:
    """Says once in a group that this assistant talks in private only."""

    async def tell(channel: Channel, address: str) -> None:
        sender = parts.senders.get(channel)
        if sender is None:
            return
        text = parts.content.wording.say("group-only-private")
        try:
            await sender.send(Parcel(message=f"group-{uuid.uuid4().hex}", address=address, text=text))
        except (SendLater, SendRefused) as error:
            log.info("a group was not told: %s", error)

    return tell
