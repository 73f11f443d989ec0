"""The connection to Telegram's Bot API, at the real address or at one that tests speak for it."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

import httpx
from telegram import Bot
from telegram.request import HTTPXRequest

# An owner thinks for a minute between two messages; httpx's 5 seconds would mean a TLS handshake per reply.
KEEP_ALIVE_SECONDS = 75.0
CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0


class Connection(Bot):
    """The Bot API. It is never asked who we are (`getMe`): nothing here depends on the answer."""

    async def fetch_updates(self, offset: int, wait: int, kinds: Sequence[str]) -> list[Any]:
        """The updates from `offset` on as Telegram wrote them, waiting up to so many seconds for the first.

        The library's own `get_updates` gives objects: an update that they do not fit would fail all others.
        """
        asked = {"offset": offset, "timeout": wait, "allowed_updates": list(kinds)}
        found = await self._post("getUpdates", asked, read_timeout=wait + READ_SECONDS)
        return found if isinstance(found, list) else []

    async def disconnect(self) -> None:
        """Close what is open. The library's `shutdown` does so only after a `getMe`."""
        await asyncio.gather(*(request.shutdown() for request in self._request))


def connect(token: str, api_url: str, *, proxies: bool = True) -> Connection:
    """The Bot API at this address for this token; opens nothing yet.

    `proxies` False ignores the proxies of the environment: for an address on this machine. Raises
    telegram.error.InvalidToken for an empty token.
    """
    # httpx tells every address at level INFO, and Telegram's addresses hold the token.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    root = api_url.rstrip("/")
    return Connection(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=_request(64, proxies),
        get_updates_request=_request(2, proxies),
    )


def _request(connections: int, proxies: bool) -> HTTPXRequest:
    limits = httpx.Limits(max_connections=connections, keepalive_expiry=KEEP_ALIVE_SECONDS)
    return HTTPXRequest(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        pool_timeout=READ_SECONDS,
        httpx_kwargs={"limits": limits, "trust_env": proxies},
    )
