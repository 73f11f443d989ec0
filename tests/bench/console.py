"""The console with 1,000,000 messages of 20,000 owners, sealed as they are: what a page costs the server.

`python -m tests.bench.console large.db "the field key"` asks a database that `stallside demo --large` filled.
"""

import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import psutil

from bot.cli.demo_large.command import MESSAGES, OWNERS, fill
from bot.content import follow
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.staff.conversation_list_ports import TalkFilter, TalkPlace
from bot.web.app import build_app
from bot.web.console.conversations.address import query_of, written
from bot.web.console.guard import SESSION
from bot.web.console.needs import ConsoleNeeds
from tests.bench.table import Row, below, milliseconds, percentile, print_table
from tests.conftest import ROOT
from tests.fakes.floor import FLOOR
from tests.fakes.scripted_talk import ScriptedTalk, needs_for

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAGE_WITHIN, ASKED, GROWS_BY = 0.150, 30, 60.0  # seconds, times, MB
KEY = "a key for the bench"
YESTERDAY = date(2026, 11, 21)
SPRING = {"since": date(2026, 4, 1), "until": date(2026, 4, 30)}
LISTS: dict[str, dict[str, Any]] = {
    "all": {},
    "oldest first": {"oldest_first": True},
    "language": {"language": "en"},
    "rare language": {"language": "so"},
    "sector": {"sector": "care"},
    "area": {"council": "Sandwell"},
    "channel": {"channel": "whatsapp"},
    "source": {"source": "DEMO40"},
    "stage": {"progress": "introduced"},
    "yesterday": {"since": YESTERDAY, "until": YESTERDAY},
    "a month long ago": SPRING,
    "up to a day long ago": {"until": date(2026, 6, 1)},
    "flagged": {"flagged": True},
    "unread": {"unread": True},
    "misread": {"unsure": True},
    "asked for a person": {"wants_person": True},
    "floor held": {"held": True},
    "saved": {"saved": True},
    "tag": {"tags": ("rent",)},
    "two tags": {"tags": ("rent", "tax")},
    "yesterday, catering, Sandwell, misread": {
        "since": YESTERDAY, "until": YESTERDAY, "sector": "catering", "council": "Sandwell", "unsure": True,
    },
    "long ago, misread, flagged": SPRING | {"unsure": True, "flagged": True},
    "long ago, unread, English, by telegram": SPRING | {
        "unread": True, "language": "en", "channel": "telegram",
    },
    "rare in all ways": {
        "language": "so", "sector": "care", "council": "Solihull", "wants_person": True, "held": True,
        "tags": ("rent",),
    },
}  # fmt: skip
SEARCHES = {"a word often said": "boiler", "a word never said": "xylophone", "a trade": "takeaway"}


def measure(folder: Path) -> list[Row]:
    """All rows of the table, on a database that is filled for it."""
    database = Database(f"sqlite:///{folder}/large.db", KEY)
    migrate(database)
    began = time.perf_counter()
    fill(database, follow(ROOT / "data" / "content", drafts=True), NOW, OWNERS, MESSAGES)
    took = time.perf_counter() - began
    rows = measure_on(database)
    database.close()
    return [Row(f"filling a database with {MESSAGES:,} messages", f"{took:.0f} s"), *rows]


def measure_on(database: Database) -> list[Row]:
    """The rows for a database that is filled already."""
    with ThreadPoolExecutor(1) as threads:
        return asyncio.run(_measure(database, threads))


async def _measure(database: Database, threads: ThreadPoolExecutor) -> list[Row]:
    storage = SqlStorage(database)
    app = build_app(needs_for(ScriptedTalk(), console=_needs(storage, threads)))
    transport = httpx.ASGITransport(app)
    cookies = {SESSION: _signed_in(storage)}
    async with httpx.AsyncClient(transport=transport, base_url="http://bench", cookies=cookies) as client:
        await _took(client, "/console/conversations")
        before = _memory()
        rows = [await _asked(client, what, path) for what, path in _paths(storage)]
        held = _memory() - before
    grows = Row("memory after all these pages, more than before", f"{held:.0f} MB", f"< {GROWS_BY:g} MB",
                held < GROWS_BY)  # fmt: skip
    return [*rows, grows]


def _paths(storage: SqlStorage) -> Iterator[tuple[str, list[str]]]:
    """What is asked, each with the addresses that are asked by turns."""
    home = "/console/conversations"
    for what, conditions in LISTS.items():
        yield f"list: {what}", [f"{home}?{query_of(TalkFilter(**conditions))}"]
    for what, conditions in (("all", {}), ("English", {"language": "en"}), ("unread", {"unread": True})):
        wanted = TalkFilter(**conditions)
        deep = [TalkPlace(NOW - timedelta(days=days), "m") for days in (30, 90, 180)]
        yield (
            f"list: deep pages of {what}",
            [f"{home}?{query_of(wanted, after=written(each))}" for each in deep],
        )
    for what, words in SEARCHES.items():
        yield f"search: {what}", [f"{home}?q={words}"]
        yield (
            f"search: {what}, in April and misread",
            [f"{home}?{query_of(TalkFilter(words=words, unsure=True, **SPRING))}"],
        )
    yield from _talks(storage, home)


def _talks(storage: SqlStorage, home: str) -> Iterator[tuple[str, list[str]]]:
    """Pages of the longest talk, where the console has such pages."""
    from bot.web.console.routes import PAGES  # noqa: PLC0415  the table, as it is in this version

    if not any(page.path == "/conversations/{conversation}" for page in PAGES):
        return
    with storage.read() as unit:
        rows = unit.talk_lists.page(TalkFilter(), "", None, 1_000)
    longest = max(rows, key=lambda row: row.last_in_n)
    for where, n in (("end", 0), ("middle", longest.last_in_n // 2), ("beginning", 40)):
        before = f"?before={n}" if n else ""
        yield (
            f"transcript of {longest.last_in_n:,} messages, {where}",
            [f"{home}/{longest.conversation}{before}"],
        )


async def _asked(client: httpx.AsyncClient, what: str, paths: list[str]) -> Row:
    await _took(client, paths[0])
    began = time.process_time()
    took = [await _took(client, paths[number % len(paths)]) for number in range(ASKED)]
    worked = milliseconds((time.process_time() - began) / ASKED)
    slowest = milliseconds(percentile(took, 99))
    return below(
        f"console, {what}, p50 (p99 {slowest}, processor {worked})", percentile(took, 50), PAGE_WITHIN
    )


async def _took(client: httpx.AsyncClient, path: str) -> float:
    began = time.perf_counter()
    answer = await client.get(path)
    assert answer.status_code == 200, (path, answer.status_code, answer.text[:300])
    return time.perf_counter() - began


def _memory() -> float:
    return float(psutil.Process().memory_info().rss) / 1024 / 1024


def _signed_in(storage: SqlStorage) -> str:
    token = os.urandom(8).hex()
    with storage.write() as unit:
        staff = next(each for each in unit.staff.all() if each.role == "manager")
        unit.staff.begin_session(staff.id, token, "a form's key", NOW, NOW + timedelta(days=1))
        unit.commit()
    return token


def _needs(storage: SqlStorage, threads: ThreadPoolExecutor) -> ConsoleNeeds:
    async def in_thread[T](call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, call)

    given: dict[str, Any] = {
        "storage": storage, "clock": SimpleNamespace(now=lambda: NOW), "in_thread": in_thread,
        "content": follow(ROOT / "data" / "content", drafts=True), "programme": "the bench",
        "public_url": "http://bench", "wake": lambda effect: None, "is_stopping": lambda: False,
    }  # fmt: skip
    given["floor"] = FLOOR
    unused = {field.name for field in fields(ConsoleNeeds) if field.default is MISSING} - set(given)
    return ConsoleNeeds(**given, **dict.fromkeys(unused))


if __name__ == "__main__":
    print_table(measure_on(Database(f"sqlite:///{sys.argv[1]}", sys.argv[2])))
