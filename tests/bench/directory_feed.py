"""The feed with 5,000 invented services, a fifth of them foreign: what a page of it costs."""

import asyncio
import json
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import httpx

from bot.bootstrap.open_referral import live_catalogue
from bot.core.service import Reach
from bot.open_referral.catalogue import Catalogue
from bot.open_referral.ids import Ids
from bot.open_referral.keeping import full_service, to_keep
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.staging_ports import Kept
from bot.web.app import build_app
from tests.bench.directory import SERVICES, organisations, services
from tests.bench.table import Row, below, milliseconds, percentile
from tests.fakes.scripted_talk import ScriptedTalk, needs_for

PAGE_WITHIN, ASKED = 0.050, 100
PAGES = {
    "a page of 100 services": "/services?per_page=100&page={n}",
    "a page of services found by words": "/services?search=rent+tax&page=1&per_page={n}",
    "a page of services under a need": "/services?per_page={n}&taxonomy_term_id=" + Ids().of(
        "taxonomy_term", "needs/grants"
    ),
    "a page of services on a Monday": "/services?day=MO&per_page={n}",
    "a page of 100 places": "/service_at_locations?per_page=100&page={n}",
    "a page of terms": "/taxonomy_terms?per_page={n}",
}  # fmt: skip


def measure(folder: Path) -> list[Row]:
    """Each kind of page, as one process answers it. The slowest one in a hundred tells of the machine, too:
    a page that takes 2 ms at the median was seen to take 341.
    """
    database = Database(f"sqlite:///{folder}/feed.db", "a key")
    migrate(database)
    storage = SqlStorage(database)
    _fill(storage)
    rows = asyncio.run(_ask(storage))
    database.close()
    return rows


def _fill(storage: SqlStorage) -> None:
    offering, ids, kept = organisations(), Ids(), []
    listed = []
    for number, service in enumerate(services(random.Random(7))):
        reach = Reach("0121 496 0000", where="1 High Street, B70 1AA", hours=("mon-fri 9:00-17:00",))
        service = replace(service, reach=reach)  # noqa: PLW2901
        if number % 5 == 0:
            service = replace(service, id=str(UUID(int=number)))  # noqa: PLW2901
            raw = json.loads(json.dumps(full_service(service, offering[number % len(offering)], ids)))
            raw["funding"] = [{"id": str(UUID(int=number)), "source": "the council"}]
            kept.append(Kept("service", service.id, "https://feeds.example.org", to_keep(raw)))
        listed.append(service)
    with storage.write() as unit:
        unit.directory.save(offering, listed)
        unit.imports.keep(kept)
        unit.commit()


async def _ask(storage: SqlStorage) -> list[Row]:
    async def in_thread(read: Callable[[], Catalogue]) -> Catalogue:
        return await asyncio.to_thread(read)

    directory = live_catalogue(storage, Settings(), in_thread)
    transport = httpx.ASGITransport(build_app(needs_for(ScriptedTalk(), directory=directory)))
    async with httpx.AsyncClient(transport=transport, base_url="http://bench") as client:
        first = await _took(client, "/directory/service_at_locations")
        rows = [Row(f"the first page with {SERVICES:,} services after a change", milliseconds(first))]
        for what, path in PAGES.items():
            await _took(client, f"/directory{path.format(n=1)}")
            took = [await _took(client, f"/directory{path.format(n=n % 50 + 1)}") for n in range(ASKED)]
            rows.append(below(f"{what} of {SERVICES:,}, p50", statistics.median(took), PAGE_WITHIN))
            rows.append(Row(f"{what} of {SERVICES:,}, p99", milliseconds(percentile(took, 99))))
    return rows


async def _took(client: httpx.AsyncClient, path: str) -> float:
    began = time.perf_counter()
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    return time.perf_counter() - began
