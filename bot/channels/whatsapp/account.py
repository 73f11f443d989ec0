"""Our account at Twilio: its REST API, at the real address or at one that tests speak for it."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.core.errors import SendLater

log = logging.getLogger(__name__)

FAULT = HTTPStatus.INTERNAL_SERVER_ERROR  # and all above
CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0
# The library blocks, so it runs in threads of its own: a slow Twilio must not hold up anything else.
THREADS = 8


class _Http(HttpClient):  # type: ignore[misc]  # the library has no types that mypy may see
    """The library's way to the network, with the address replaced, nothing logged and nothing tried twice.

    Its own client writes addresses and numbers to the log, and its exceptions lose the Retry-After header.
    """

    def __init__(self, api_url: str, proxies: bool) -> None:
        super().__init__(log, False, READ_SECONDS)
        self._root = api_url.rstrip("/")
        self._session = requests.Session()
        self._session.trust_env = proxies
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, HTTPAdapter(pool_maxsize=THREADS, max_retries=0))

    def request(
        self,
        method: str,
        uri: str,
        params: dict[str, Any] | None = None,
        data: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,
    ) -> Response:
        """One request. Raises SendLater if Twilio is away, busy or broken: waiting helps then."""
        parts = urlsplit(uri)
        address = f"{self._root}{parts.path}" + (f"?{parts.query}" if parts.query else "")
        call = partial(self._session.request, method, address, params=params, data=data, headers=headers)
        try:
            answer = call(auth=auth, timeout=(CONNECT_SECONDS, READ_SECONDS), allow_redirects=allow_redirects)
        except requests.RequestException as error:
            raise SendLater(type(error).__name__) from error
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS or answer.status_code >= FAULT:
            raise SendLater(f"Twilio answers {answer.status_code}", _retry_after(answer))
        return Response(answer.status_code, answer.text, answer.headers)

    def close(self) -> None:
        """Close the connections."""
        self._session.close()


def _retry_after(answer: requests.Response) -> float | None:
    wait = answer.headers.get("Retry-After", "")
    return float(wait) if wait.isascii() and wait.isdecimal() else None


class Account:
    """Our account. `proxies` False ignores the proxies of the environment: for an address on this machine."""

    def __init__(self, sid: str, token: str, api_url: str, *, proxies: bool = True) -> None:
        self._http = _Http(api_url, proxies)
        self._client = Client(sid, token, http_client=self._http)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="twilio")

    async def run[T](self, work: Callable[[Any], T]) -> T:
        """What `work` returns when given the library's client, in a thread.

        Raises SendLater, or twilio.base.exceptions.TwilioException for what Twilio refuses.
        """
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, self._client)

    def disconnect(self) -> None:
        """Close what is open; what is under way ends first."""
        self._threads.shutdown()
        self._http.close()
