"""A part is down for a minute: nothing is lost, the owner is told once, and nobody has to lend a hand."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes.telegram_api import TelegramApi
from tests.whole.ledger import count_of, read_ledger
from tests.whole.owners import WORDING
from tests.whole.parts import Parts, running_parts
from tests.whole.phone_owner import CLIENT, PhoneOwner
from tests.whole.product import Product, running_product
from tests.whole.waiting import until
from tests.whole.with_providers import running_at_public_address, webhook

IT_TAKES_LONGER = WORDING.say("turn-late")
AT_ONCE = 3.0  # seconds within which a provider must have its 200, also while the database is locked
LOCKED = 12.0  # seconds
# Takes the lock that no other process can write against, says so, and keeps it until it is told to end.
LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def telegram() -> Iterator[TelegramApi]:
    with TelegramApi() as api:
        yield api


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    folder = tmp_path_factory.mktemp("parts")
    with running_parts(folder, Product(folder).env) as running:
        yield running


@pytest.fixture(scope="module")
def product(
    tmp_path_factory: pytest.TempPathFactory, parts: Parts, telegram: TelegramApi
) -> Iterator[Product]:
    """A product whose engine and action server are the test's own to end."""
    var = tmp_path_factory.mktemp("outages")
    with running_at_public_address(var, parts.settings | webhook(telegram)) as running:
        telegram.wait_until(lambda: telegram.webhook)
        yield running


@pytest.mark.parametrize("name", ["actions", "engine"])
def test_while_a_part_is_down_the_owner_is_told_once_and_then_answered(
    name: str, product: Product, parts: Parts
) -> None:
    part = getattr(parts, name)
    owner = product.owner()
    first = owner.arrive()[-1]["asks"]
    part.kill()
    owner.post(id="a", text="2").raise_for_status()
    time.sleep(1)
    assert texts_of(owner) == [], "nobody was told too early"
    product.move_clock("PT60S")
    until(lambda: IT_TAKES_LONGER in texts_of(owner))
    owner.post(id="b", text="3").raise_for_status()
    product.move_clock("PT60S")
    time.sleep(2)
    assert texts_of(owner) == [IT_TAKES_LONGER], "told once, however long it takes"
    part.start()
    asked = [message["asks"] for message in owner.listen() if message["asks"]]
    ledger = read_ledger(product, "web", owner.name)
    assert {row.state for row in ledger.inbound} == {"done"}
    assert ledger.written[-2:] == ["2", "3"]
    assert asked[0] not in (None, first), "the first message was taken as the answer that it was"
    # The second was written before its question was there: it is said back before it counts.
    assert asked[-1] == "confirm"


@pytest.mark.parametrize("name", ["actions", "engine"])
def test_readiness_names_the_part_that_is_away(name: str, product: Product, parts: Parts) -> None:
    part = getattr(parts, name)
    part.kill()
    answer = CLIENT.get(f"{product.url}/ready")
    assert answer.status_code == 503 and answer.json()[name] != "ready"
    part.start()
    product.wait_until_ready()


def test_while_the_database_is_locked_telegram_gets_its_200_and_nothing_is_lost(
    product: Product, telegram: TelegramApi
) -> None:
    chats = range(81_001, 81_006)
    for chat in chats:
        telegram.write(chat, "/start")
    telegram.wait_until(lambda: all(telegram.to(chat) for chat in chats))
    slowest = 0.0
    with locked(product.database):
        began = time.monotonic()
        for text in ("yes", "Maria, a corner shop in Walsall, two of us, 10 years", "yes", "thanks"):
            for chat in chats:
                sent_at = time.monotonic()
                telegram.write(chat, text)
                slowest = max(slowest, time.monotonic() - sent_at)
        time.sleep(max(0.0, LOCKED - (time.monotonic() - began)))
        assert count_of(product, "message", "state = 'waiting'") == 0
    assert slowest < AT_ONCE
    until(lambda: all(len(read_ledger(product, "telegram", str(c)).inbound) == 5 for c in chats))
    until(lambda: count_of(product, "message", "state IN ('waiting', 'queued', 'sending')") == 0)
    for chat in chats:
        ledger = read_ledger(product, "telegram", str(chat))
        assert ledger.written[1:3] == ["yes", "Maria, a corner shop in Walsall, two of us, 10 years"]
        assert ledger.written[3:] == ["yes", "thanks"]
        assert {row.state for row in ledger.inbound} == {"done"}


def test_a_turn_that_meets_a_locked_database_is_done_once_it_is_free(product: Product) -> None:
    owner = product.owner()
    owner.arrive()
    with locked(product.database):
        owner.post(id="a", text="2").raise_for_status()
        time.sleep(LOCKED)
    asked = [message["asks"] for message in owner.listen() if message["asks"]]
    assert asked == ["practice:cash_and_bills_known"]


def test_after_a_power_cut_in_the_middle_of_a_check_it_goes_on_where_it_was(
    tmp_path: Path, parts: Parts
) -> None:
    with running_product(tmp_path, **parts.settings) as product:
        owner = product.owner("Shah")
        owner.arrive()
        asked = owner.say("2")[-1]["asks"]
        owner.post(id="last", text="3").raise_for_status()
        product.kill()
        product.start()
        answers = owner.listen()
        assert [a["asks"] for a in answers if a["asks"]][-1] != asked, "what was on its way was not lost"
        product.kill()
        product.start()
        product.move_clock("P7D")
        again = owner.say("hello")[-1]["asks"]
        assert again == answers[-1]["asks"], "a week later it is the same question"
        assert owner.say("2")[-1]["asks"] not in (None, again)
        ledger = read_ledger(product, "web", "Shah")
        assert len(ledger.answers) == len(set(ledger.standing)) == 3


def test_everything_starts_again_by_itself_when_the_parts_belong_to_the_product(tmp_path: Path) -> None:
    with running_product(tmp_path) as product:
        owner = product.owner()
        asked = owner.arrive()[-1]["asks"]
        product.kill()
        assert not any(product.is_ready() for _ in range(3)), "no process outlived the cut"
        product.start()
        assert owner.say("2")[-1]["asks"] not in (None, asked)


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another process has the database to itself for as long as the block runs."""
    command = [sys.executable, "-c", LOCK, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ) as other:
        assert other.stdout and other.stdout.readline() == b"locked\n"
        try:
            yield
        finally:
            other.kill()


def texts_of(owner: PhoneOwner) -> list[str]:
    """What was said to this owner since they last read on."""
    return [message["text"] for message in owner.read()["messages"] if message["from"] != "owner"]
