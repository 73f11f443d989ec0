"""Where the actions answer, called over connections that stay open through a turn."""

from contextlib import nullcontext
from typing import Any, Optional

import aiohttp
from rasa.utils.endpoints import EndpointConfig

# Rasa's own limit is five minutes; the program gives up on a turn long before.
PATIENCE = aiohttp.ClientTimeout(total=20)
# Shorter than the action server keeps an idle connection (Sanic: 5 seconds): none is used as it closes.
IDLE_SECONDS = 2.0


class ActionsEndpoint(EndpointConfig):
    def __init__(self, url: str) -> None:
        # Selective: the domain goes only to actions that ask for it, and none does.
        super().__init__(url, enable_selective_domain=True)
        self._open: Optional[aiohttp.ClientSession] = None

    def session(self) -> Any:
        """Rasa leaves it after each call, which closes nothing."""
        if self._open is None:
            connector = aiohttp.TCPConnector(keepalive_timeout=IDLE_SECONDS, limit=0)
            self._open = aiohttp.ClientSession(connector=connector)
        return nullcontext(self._open)

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        return await super().request(*args, **{**kwargs, "timeout": PATIENCE})
