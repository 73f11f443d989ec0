"""Which links to us there are: asked of the parts that are set up."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.bootstrap.path import Parts
from bot.channels.ways_to_us import WaysToUs
from bot.core.errors import ProviderAway

log = logging.getLogger(__name__)


def find_ways(parts: Parts) -> WaysToUs:
    """What can be linked to, for a process that ends then. A bot whose name cannot be asked is left out."""
    return WaysToUs(_bot_name(parts), _number(parts))


def live_ways(parts: Parts) -> Callable[[], Awaitable[WaysToUs]]:
    """The same for a process that goes on: the bot's name is asked once, on the connection that is open."""
    known: list[str] = []

    async def ways() -> WaysToUs:
        if not known and parts.telegram:
            from bot.channels.telegram.name import ask_name

            try:
                known.append(await ask_name(parts.telegram.connection))
            except ProviderAway as error:
                log.warning("%s", error)
        return WaysToUs(known[0] if known else "", _number(parts))

    return ways


def _number(parts: Parts) -> str:
    number = parts.settings.whatsapp_from if parts.whatsapp else ""
    return number.removeprefix("whatsapp:").replace(" ", "")


def _bot_name(parts: Parts) -> str:
    if parts.telegram is None:
        return ""
    from bot.channels.telegram.name import fetch_name

    try:
        return asyncio.run(fetch_name(parts.telegram.connection))
    except ProviderAway as error:
        log.warning("%s", error)
        return ""
