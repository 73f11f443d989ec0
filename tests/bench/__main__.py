"""`make bench`: start the whole product on a database of its own, measure, print one table."""

import asyncio
import os
import statistics
import tempfile
import time
from pathlib import Path

import uvloop

from tests.bench import console, directory, directory_feed, long_talks, memory, reading
from tests.bench.arrivals import quick_pairs, steady_arrivals, talk_after_talk, talk_side_by_side
from tests.bench.table import Row, below, milliseconds, percentile, print_table
from tests.bench.telegram import BenchTelegram
from tests.bench.web_phone import write_for
from tests.bench.wire import Client
from tests.whole.product import Product
from tests.whole.with_providers import webhook

SECONDS = 12.0  # for each number of owners writing
READY_WITHIN, ALL_MB, LONGER_COSTS = 30.0, 800.0, 1.2
RATE, ARRIVE_FOR = 50, 12.0  # messages a second, seconds
LONG_TURNS = 120


async def bench(folder: Path) -> list[Row]:
    """All rows of the table."""
    telegram = BenchTelegram()
    await telegram.open()
    product = Product(folder)
    product.settings = {"STALLSIDE_PUBLIC_URL": product.url, **webhook(telegram)}
    began = time.perf_counter()
    await asyncio.to_thread(product.start)
    ready = time.perf_counter() - began
    client = Client(product.port)
    try:
        rows = [Row("from start to ready", f"{ready:.1f} s", f"< {READY_WITHIN:g} s", ready < READY_WITHIN)]
        for measured in (_one_owner, _second_message, _arrivals, _throughput, _side_by_side):
            rows += await measured(telegram, client)
        return rows + await _long_talks(product, client) + _memory(product)
    finally:
        client.close()
        await asyncio.to_thread(product.stop)
        telegram.close()


async def _one_owner(telegram: BenchTelegram, client: Client) -> list[Row]:
    took = await talk_after_talk(telegram, client)
    return [
        below("post to reply, 1 owner on Telegram, p50", statistics.median(took), 0.040),
        Row("post to reply, 1 owner on Telegram, p95", milliseconds(percentile(took, 95))),
    ]


async def _second_message(telegram: BenchTelegram, client: Client) -> list[Row]:
    alone, second = await quick_pairs(telegram, client)
    penalty = statistics.median(second) - statistics.median(alone)
    return [below("a second quick message waits longer by, p50", penalty, 0.100)]


async def _arrivals(telegram: BenchTelegram, client: Client) -> list[Row]:
    took = await steady_arrivals(telegram, client, RATE, ARRIVE_FOR)
    return [
        Row(f"webhook's 200 at {RATE} messages a second, p50", milliseconds(statistics.median(took))),
        below(f"webhook's 200 at {RATE} messages a second, p99", percentile(took, 99), 0.020),
    ]


async def _throughput(_telegram: BenchTelegram, client: Client) -> list[Row]:
    rows = []
    for owners in (1, 8, 32):
        rate, took = await write_for(SECONDS, owners, client, f"rate-{owners}")
        rows.append(Row(f"turns a second, {owners} owners writing on web phones", f"{rate:.0f}"))
        for percent in (50, 95):
            figure = milliseconds(percentile(took, percent))
            rows.append(Row(f"  post to reply read, {owners} owners, p{percent}", figure))
    return rows


async def _side_by_side(telegram: BenchTelegram, client: Client) -> list[Row]:
    rows = []
    for owners in (8, 32):
        took = await talk_side_by_side(telegram, client, owners)
        for percent in (50, 95):
            what = f"post to reply, {owners} owners on Telegram at {20} messages a second, p{percent}"
            rows.append(Row(what, milliseconds(percentile(took, percent))))
    return rows


async def _long_talks(product: Product, client: Client) -> list[Row]:
    owners = await long_talks.prepare(product, client, "long")
    took = await long_talks.compare(owners, LONG_TURNS)
    medians = {length: statistics.median(turns) for length, turns in took.items()}
    rows = [Row(f"a turn after {length:,} messages, p50", milliseconds(m)) for length, m in medians.items()]
    ratio = medians[5_000] / medians[100]
    return [*rows, Row("after 5,000 against after 100", f"{ratio:.2f} x", "< 1.2 x", ratio < LONGER_COSTS)]


def _memory(product: Product) -> list[Row]:
    held = memory.measure(product)
    rows = [Row(f"memory of {each.name}", f"{each.rss:.0f} MB (PSS {each.pss:.0f})") for each in held]
    total = sum(each.rss for each in held)
    share = sum(each.pss for each in held)
    met = total < ALL_MB
    return [*rows, Row("memory of all", f"{total:.0f} MB (PSS {share:.0f})", f"< {ALL_MB:g} MB", met)]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="stallside-bench-") as folder:
        rows = [
            *reading.measure(),
            *directory.measure(Path(folder)),
            *directory_feed.measure(Path(folder)),
            *console.measure(Path(folder)),
            *uvloop.run(bench(Path(folder))),
        ]
    print(f"\nStallside on {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print_table(rows)


if __name__ == "__main__":
    main()
