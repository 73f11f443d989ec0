"""No step of a message's path reads a whole table: what it costs does not grow with what is stored."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event

from bot.core.check import Answer
from bot.core.events import AnswerGiven, CheckStarted, ConsentRecorded, Event, OwnerArrived
from bot.core.message import StatusReported
from bot.core.owner import Consent
from bot.usecases.forget_owner import forget_owner
from bot.usecases.handle_event import handle_event
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
from bot.usecases.send_replies import Taken, begin_sending, go_on_sending
from bot.usecases.tell_it_takes_longer import tell_it_takes_longer
from tests.fakes.small_talk import say, say_follow_up
from tests.integration.path.world import NO_ENGINE, World

GROWING = (
    "message",
    "conversation",
    "owner",
    "answer",
    "check",
    "flag",
    "part",
    "edit",
    "consent",
    "tombstone",
    "follow_up",
    "review",
    "talk_day",
    "note",
    "tag",
    "saved_talk",
    "correction",
    "audit",
)


def watch(world: World) -> set[tuple[str, Any]]:
    """Every statement from now on, with its values."""
    seen: set[tuple[str, Any]] = set()

    def note(_c: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        seen.add((statement, tuple(values)))

    event.listen(world.database.engine, "before_cursor_execute", note)
    return seen


def live(world: World) -> None:
    """One of everything that happens on the path."""
    address, now = "whatsapp:+447700900001", world.clock.now()
    message = world.stores(address, "hello", channel="whatsapp")
    answer = Answer("cash_known", "level", 1, "choice", True, message, now, 1)
    agreed = ConsentRecorded(Consent("reminders", True, now, "v1", "en"))
    events: tuple[Event, ...] = (OwnerArrived(), agreed, CheckStarted(1, "short", now), AnswerGiven(answer))
    world.commits(message, events)
    assert send_follow_ups(now + timedelta(hours=23), world.storage, FollowUpParts(say_follow_up))
    world.lives(address, "second", channel="whatsapp")
    (conversation,) = world.rows("SELECT id FROM conversation WHERE channel = 'whatsapp'")
    sending = begin_sending(conversation.id, now, 10.0, world.storage)
    while sending:
        sending = go_on_sending(sending, Taken(("SM1",)), now, 10.0, world.storage)
    status = StatusReported("whatsapp", "delivered", "SM1")
    edit = world.arrival("third", "e3", address=address, channel="whatsapp", corrects="second")
    danger = world.arrival("bailiffs", "e4", address=address, channel="whatsapp")
    for each in (status, edit, danger):
        handle_event(each, now, now, world.reception)
    world.transcript(address, "whatsapp")
    tell_it_takes_longer(now, world.pace.notice_after, world.storage, say)
    with world.storage.read() as unit:
        unit.turns.due(now, 10)
        unit.outbox.due(now, 10)
        unit.erasures.due(now, 10)


def plans(world: World, statements: set[tuple[str, Any]]) -> list[str]:
    with world.database.reading() as connection:
        return [
            row[-1]
            for statement, values in tuple(statements)
            if not statement.startswith("PRAGMA")
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]


async def test_no_statement_of_the_path_reads_a_whole_table(tmp_path: Path) -> None:
    async with World(tmp_path, NO_ENGINE) as world:
        statements = watch(world)
        live(world)
        scans = {plan for plan in plans(world, statements) if plan.startswith("SCAN")}
    assert len(statements) > 40
    # Indexes of ours that are scanned hold only what waits.
    assert not [plan for plan in scans if plan.split()[1] in GROWING and " ix_" not in plan]


async def test_no_statement_of_an_erasure_reads_a_whole_table(tmp_path: Path) -> None:
    async with World(tmp_path, NO_ENGINE) as world:
        live(world)
        statements = watch(world)
        forget_owner(
            "whatsapp",
            "whatsapp:+447700900001",
            world.clock.now(),
            world.storage,
            world.spool,
            world.introductions,
        )
        scans = [plan for plan in plans(world, statements) if plan.startswith("SCAN")]
    assert len(statements) > 10
    assert not [plan for plan in scans if plan.split()[1] in GROWING and " ix_" not in plan]
