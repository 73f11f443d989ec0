"""Fifty owners write while processes are killed: nothing is lost, and nothing is done twice."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.whole.killing import Kill, kill_through
from tests.whole.ledger import Ledger, count_of, read_ledger
from tests.whole.owners import PRACTICES, Owner, Street, street_of
from tests.whole.product import Kind, Product
from tests.whole.telegram_post import Carrier, SlowTelegram
from tests.whole.with_providers import SECRET, running_at_public_address, webhook

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(420)]

OWNERS = 50
SEED = 20_261
PAUSE = 1.5  # seconds that an owner thinks at most
LONGEST = 300.0  # seconds until the last owner must have a result
KILLED: tuple[Kind, ...] = ("web", "worker", "engine", "actions") * 3 + ("web", "worker")


@dataclass(frozen=True)
class Aftermath:
    """What is left when everybody has a result."""

    product: Product
    street: Street
    kills: list[Kill]
    ledgers: dict[int, Ledger]
    refused: int

    def each(self) -> Iterator[tuple[Owner, Ledger]]:
        """Every owner with what the database holds of them."""
        return ((owner, self.ledgers[owner.chat]) for owner in self.street.owners)


@pytest.fixture(scope="module")
def aftermath(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aftermath]:
    """Fifty talks, and as many kills as KILLED names; the product runs on."""
    with SlowTelegram() as telegram:
        settings = webhook(telegram) | {"STALLSIDE_WORKERS": "2"}
        with running_at_public_address(tmp_path_factory.mktemp("chaos"), settings) as product:
            carrier = Carrier(f"{product.url}/channels/telegram", SECRET, random.Random(SEED))
            street, kills = asyncio.run(_live_through_it(product, telegram, carrier))
            ledgers = {o.chat: read_ledger(product, "telegram", str(o.chat)) for o in street.owners}
            yield Aftermath(product, street, kills, ledgers, carrier.refused)


async def _live_through_it(
    product: Product, telegram: SlowTelegram, carrier: Carrier
) -> tuple[Street, list[Kill]]:
    street = street_of(OWNERS, telegram, carrier, SEED, PAUSE)
    killing = asyncio.create_task(kill_through(product, street, KILLED, random.Random(SEED)))
    try:
        await street.live(LONGEST)
        kills = await killing
        await carrier.finish()
    finally:
        killing.cancel()
    return street, kills


def test_every_kind_of_process_was_killed_while_owners_wrote(aftermath: Aftermath) -> None:
    assert Counter(kill.kind for kill in aftermath.kills) == Counter(KILLED)
    assert all(0 < kill.share < 1 for kill in aftermath.kills)


def test_every_message_is_stored_once_and_in_the_order_it_was_written(aftermath: Aftermath) -> None:
    for owner, ledger in aftermath.each():
        assert ledger.written == owner.written


def test_every_message_was_handled_and_none_was_given_up(aftermath: Aftermath) -> None:
    for _, ledger in aftermath.each():
        assert {row.state for row in ledger.inbound} == {"done"}


def test_no_message_was_handled_twice(aftermath: Aftermath) -> None:
    """A second turn on the same message would have said the same things a second time."""
    for _, ledger in aftermath.each():
        said = [(row.caused_by, line.text) for row, line in zip(ledger.rows, ledger.lines, strict=True)]
        answered = [each for each in said if each[0]]
        assert len(answered) == len(set(answered))


def test_messages_were_handled_in_the_order_they_were_written(aftermath: Aftermath) -> None:
    for _, ledger in aftermath.each():
        place = {row.id: row.n for row in ledger.inbound}
        handled = [place[row.caused_by] for row in ledger.outbound if row.caused_by]
        assert handled == sorted(handled)


def test_no_message_is_without_an_answer(aftermath: Aftermath) -> None:
    for _, ledger in aftermath.each():
        answered = {row.caused_by for row in ledger.outbound}
        assert [row.n for row in ledger.inbound if row.id not in answered] == []


def test_every_question_has_exactly_one_answer(aftermath: Aftermath) -> None:
    for _, ledger in aftermath.each():
        assert len(ledger.answers) == PRACTICES
        assert len(set(ledger.standing)) == PRACTICES


def test_everything_that_was_said_reached_the_owner_in_order(aftermath: Aftermath) -> None:
    for owner, ledger in aftermath.each():
        seen = [sent.text for sent in aftermath.street.telegram.to(owner.chat)]
        assert _without_repeats(seen) == _without_repeats([text.strip() for text in ledger.said])


def test_no_more_texts_were_repeated_than_processes_were_killed(aftermath: Aftermath) -> None:
    sent = len(aftermath.street.telegram.sent)
    said = sum(len(ledger.outbound) for ledger in aftermath.ledgers.values())
    assert 0 <= sent - said <= len(aftermath.kills)


def test_no_owner_saw_more_than_one_repeated_text_for_a_kill(aftermath: Aftermath) -> None:
    for owner, ledger in aftermath.each():
        repeats = len(aftermath.street.telegram.to(owner.chat)) - len(ledger.outbound)
        assert repeats <= sum(kill.kind == "worker" for kill in aftermath.kills)


def test_updates_had_to_come_again_while_the_web_process_was_gone(aftermath: Aftermath) -> None:
    """Otherwise this test did not disturb anybody."""
    assert aftermath.refused > 0


def test_telegram_found_nothing_wrong_with_what_it_was_asked(aftermath: Aftermath) -> None:
    aftermath.street.telegram.assert_as_published()


def test_nothing_was_left_for_staff_to_sort_out(aftermath: Aftermath) -> None:
    assert count_of(aftermath.product, "flag", "reason IN ('set_aside', 'not_sent')") == 0


def test_the_export_of_an_owner_holds_nine_answers_with_their_messages(aftermath: Aftermath) -> None:
    for owner in aftermath.street.owners[:3]:
        asked = ("export-owner", "--channel", "telegram", "--address", str(owner.chat))
        done = aftermath.product.command(*asked)
        assert done.returncode == 0, done.stderr
        (check,) = json.loads(done.stdout)["checks"]
        standing = [answer for answer in check["answers"] if not answer["replaced"]]
        assert len({answer["practice"] for answer in standing}) == len(standing) == PRACTICES
        assert all(answer["text"] in owner.written for answer in standing)


def _without_repeats(texts: list[str]) -> list[str]:
    return [text for text, before in zip(texts, [None, *texts], strict=False) if text != before]
