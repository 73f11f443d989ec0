"""Join the directory with the standard by which others read it and we read theirs."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.open_referral.catalogue import Catalogue, build_catalogue
from bot.open_referral.feed import Tell
from bot.open_referral.fetching import Fetcher, Limits
from bot.open_referral.files import Entries, written
from bot.open_referral.ids import Ids
from bot.open_referral.reading import OpenReferral
from bot.open_referral.sources import read_bytes, read_source
from bot.settings import Settings
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.staging_ports import Delivery, Format

WAITED_FOR = 120.0  # seconds: longer nobody looks at a page that does not come
type InThread = Callable[[Callable[[], Catalogue]], Awaitable[Catalogue]]


def join_open_format(settings: Settings) -> OpenReferral:
    """The standard, with ids under our address."""
    return OpenReferral(Ids(settings.public_url))


def read_delivery(source: str, format_: Format | None, settings: Settings, tell: Tell) -> Delivery:
    """Everything in a source. Raises SourceRefused."""
    with Fetcher(settings.directory_hosts.split(",")) as fetcher:
        return read_source(source, format_, fetcher, Ids(settings.public_url), tell)


def read_upload(name: str, data: bytes, settings: Settings) -> Delivery:
    """Everything in a file that staff chose. Raises SourceRefused."""
    return read_bytes(name, data, Ids(settings.public_url))


def read_feed_soon(address: str, settings: Settings) -> Delivery:
    """Everything in a feed, while somebody waits for it. Raises SourceRefused."""
    with Fetcher(allowed_hosts(settings), Limits(all_seconds=WAITED_FOR)) as fetcher:
        return read_source(address, "feed", fetcher, Ids(settings.public_url), lambda line: None)


def allowed_hosts(settings: Settings) -> tuple[str, ...]:
    """The hosts whose feeds may be read."""
    return tuple(host.strip() for host in settings.directory_hosts.split(",") if host.strip())


def exported(format_: Format, settings: Settings, storage: SqlStorage, *, full: bool) -> bytes:
    """The directory as a file."""
    with storage.read() as unit:
        rows = unit.directory
        entries = Entries(rows.organisations(), rows.services(), unit.imports.kept(), full)
    return written(entries, format_, Ids(settings.public_url))


def live_catalogue(
    storage: SqlStorage, settings: Settings, in_thread: InThread
) -> Callable[[], Awaitable[Catalogue]]:
    """What is published now: read again only when the directory has changed, and by one reader only."""
    ids, lock = Ids(settings.public_url), asyncio.Lock()
    held: list[tuple[int, Catalogue]] = []

    def read() -> Catalogue:
        with storage.read() as unit:
            version = unit.directory.version()
            if not held or held[0][0] != version:
                rows, before = unit.directory, held[0][1] if held else None
                catalogue = build_catalogue(
                    rows.organisations(), rows.services(), unit.imports.kept(), ids, before
                )
                catalogue.prepare()
                held[:] = [(version, catalogue)]
        return held[0][1]

    async def read_alone() -> Catalogue:
        async with lock:
            return await in_thread(read)

    return read_alone
