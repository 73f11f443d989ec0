"""Conversations that are long already: their messages are put there through the storage's own code."""

import time
from datetime import UTC, datetime

from bot.core.conversation import Choice, Reply
from bot.core.message import Arrival
from bot.usecases.records import NewMessage
from tests.bench.telegram import CHECK
from tests.bench.web_phone import BenchPhone
from tests.bench.wire import Client
from tests.whole.ledger import storage_of
from tests.whole.product import Product

LENGTHS = (100, 1_000, 5_000)
UP_TO_THE_CHECK = CHECK[:4]
ASKED = Reply("Do you? Tap one, or tell me how you do it.", (Choice("level:1:x:0:is", "No"),), "practice:x")


async def prepare(product: Product, client: Client, run: str) -> dict[int, BenchPhone]:
    """For each length an owner in the middle of a check whose conversation has so many messages."""
    owners = {}
    for length in LENGTHS:
        owner = owners[length] = BenchPhone(f"{run}-{length}", client)
        for text in UP_TO_THE_CHECK:
            await owner.turn(text)
        _lengthen(product, owner.name, length)
        await owner.turn("why")  # and thereby read to the end
    return owners


def _lengthen(product: Product, name: str, length: int) -> None:
    now = datetime.now(UTC)
    with storage_of(product) as storage, storage.write(60.0) as unit:
        contact = unit.transcripts.of("web", name)
        assert contact
        for number in range(length // 2):
            arrival = Arrival("web", name, f"seed-{number}", "text", text="we do that most days")
            message = unit.inbox.add(contact, arrival, NewMessage("text", arrival.text, now, now), "done")
            unit.outbox.add(contact, (ASKED,), now, caused_by=message)
        unit.commit()


async def compare(owners: dict[int, BenchPhone], turns: int) -> dict[int, list[float]]:
    """Turns in all of them by turns, so that a busy machine is unfair to none; seconds for each turn."""
    took: dict[int, list[float]] = {length: [] for length in owners}
    for _ in range(turns):
        for length, owner in owners.items():
            began = time.perf_counter()
            await owner.turn("why")
            took[length].append(time.perf_counter() - began)
    return took
