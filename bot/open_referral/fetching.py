"""Asking an address that somebody else has: only hosts we were told of, and never for long or for much.

A host's name is looked up once; every address behind it must be public, and the request goes to that very
address, so that a name cannot turn inward between the look and the request.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx

from bot.open_referral.clean_text import Refused

MOST_REDIRECTS = 3
HTTPS_PORT, HTTP_PORT, OK, GONE = 443, 80, 200, (404, 410)
type Lookup = Callable[[str, int], list[str]]  # a host and port: the addresses behind it


@dataclass(frozen=True)
class Limits:
    """How much is taken from a source. Seconds and bytes; an answer counts unpacked."""

    answer_bytes: int = 20 * 1024 * 1024
    all_bytes: int = 200 * 1024 * 1024
    wait_seconds: float = 10.0  # for the next bytes
    answer_seconds: float = 60.0
    all_seconds: float = 1800.0
    entries: int = 20_000
    pages: int = 2_000


def look_up(host: str, port: int) -> list[str]:
    """The addresses behind a name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]


@dataclass
class Fetcher:
    """Asks the hosts of the allow-list. A loopback host is only ever asked if the list names it."""

    hosts: Iterable[str]
    limits: Limits = field(default_factory=Limits)
    look_up: Lookup = look_up

    def __post_init__(self) -> None:
        self._hosts = {host.strip().lower() for host in self.hosts if host.strip()}
        self._until = time.monotonic() + self.limits.all_seconds
        self._left = self.limits.all_bytes
        # The machine's own proxies and certificates of the environment stay out of it.
        self._client = httpx.Client(
            trust_env=False, timeout=self.limits.wait_seconds, verify=ssl.create_default_context()
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._client.close()

    def fetch(self, url: str) -> bytes | None:
        """What is at this address; None if there is nothing. Raises Refused."""
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._ask(url)
            if not isinstance(answer, str):
                return answer[0]
            url = _joined(url, answer)
        raise Refused("it redirects more than three times")

    def _ask(self, url: str) -> str | tuple[bytes | None]:
        """The answer in a tuple, or where it redirects to."""
        request = self._request(url)
        try:
            response = self._client.send(request, stream=True, follow_redirects=False)
            try:
                return self._take(response)
            finally:
                response.close()
        except httpx.TimeoutException:
            raise Refused(f"{_host(url)} did not answer in time") from None
        except httpx.HTTPError as error:
            raise Refused(f"{_host(url)} cannot be asked: {type(error).__name__}") from None

    def _request(self, url: str) -> httpx.Request:
        host, port, secure = self._allowed(url)
        address = self._address(host, port)
        parts = urlsplit(url)
        shown = f"[{address}]" if ":" in address else address
        pinned = parts._replace(netloc=f"{shown}:{port}", fragment="").geturl()
        named = host if port in (HTTPS_PORT, HTTP_PORT) else f"{host}:{port}"
        headers = {"host": named, "accept": "application/json", "accept-encoding": "identity"}
        extensions = {"sni_hostname": host} if secure else {}
        return self._client.build_request("GET", pinned, headers=headers, extensions=extensions)

    def _allowed(self, url: str) -> tuple[str, int, bool]:
        try:
            parts = urlsplit(url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            raise Refused("that is no web address") from None
        if parts.username is not None or not host:
            raise Refused("that is no web address")
        if host not in self._hosts:
            raise Refused(f"{host} is not in STALLSIDE_DIRECTORY_HOSTS")
        if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
            raise Refused(f"{host} must be asked with https")
        secure = parts.scheme == "https"
        return host, port or (HTTPS_PORT if secure else HTTP_PORT), secure

    def _address(self, host: str, port: int) -> str:
        try:
            addresses = self.look_up(host, port)
        except OSError:
            raise Refused(f"{host} is not known") from None
        inward = [each for each in addresses if not is_public(each)]
        if not addresses or (inward and not is_loopback(host)):
            raise Refused(f"{host} leads to an address inside a network")
        return addresses[0]

    def _take(self, response: httpx.Response) -> str | tuple[bytes | None]:
        if response.is_redirect:
            return response.headers["location"]
        if response.status_code in GONE:
            return (None,)
        if response.status_code != OK:
            raise Refused(f"it answers with status {response.status_code}")
        if response.headers.get("content-encoding", "identity") != "identity":
            raise Refused("it answers packed, which was not asked for")
        return (self._body(response),)

    def _body(self, response: httpx.Response) -> bytes:
        until = min(self._until, time.monotonic() + self.limits.answer_seconds)
        body = bytearray()
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > min(self.limits.answer_bytes, self._left):
                raise Refused("it is too large")
            if time.monotonic() > until:
                raise Refused("it takes too long")
        self._left -= len(body)
        if time.monotonic() > until:
            raise Refused("it takes too long")
        return bytes(body)


def is_loopback(host: str) -> bool:
    """True for this machine, by its usual names."""
    return host in ("localhost", "127.0.0.1", "::1")


def is_public(address: str) -> bool:
    """True for an address out in the world, also when it is an IPv4 address in IPv6 clothes."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        ip = inner or ip
    return ip.is_global and not ip.is_multicast and ip not in _NAT64


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise Refused("it redirects to what is no web address") from None


def _host(url: str) -> str:
    return urlsplit(url).hostname or "it"
