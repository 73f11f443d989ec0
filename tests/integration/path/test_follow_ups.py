"""What is owed is said once, when it is due and only then; what cannot be said any more is dropped."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from bot.core.conversation import Asking, Reply
from bot.core.events import CheckStarted, Event, MessagesStopped, ReminderWanted
from bot.core.message import ReachChanged
from bot.core.snapshot import Snapshot
from bot.usecases.forget_owner import forget_owner
from bot.usecases.handle_event import handle_event
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
from tests.integration.path.owing import (
    HALF_A_YEAR,
    REMINDER,
    changes,
    finishes,
    fire,
    in_real_words,
    said,
    said_to_reminders,
    states,
    stops_in_the_middle,
    write_statements,
)
from tests.integration.path.world import World

WAITING, SENT = ("waiting", None), ("sent", None)
CHANGED, LATE, MERGED = ("dropped", "changed"), ("dropped", "late"), ("dropped", "merged")


def dues(world: World) -> list[datetime]:
    """When what waits is due; the clock of the world begins on Monday, 2 November 2026, at 9:30."""
    rows = world.rows("SELECT due_at FROM follow_up WHERE state = 'waiting' ORDER BY due_at")
    return [datetime.fromisoformat(row.due_at).replace(tzinfo=UTC, microsecond=0) for row in rows]


def snapshot(world: World, address: str = "anna") -> Snapshot:
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", address)
        assert contact
        return unit.owners.snapshot(contact.conversation)


def test_two_reminders_and_then_silence(world: World) -> None:
    stops_in_the_middle(world)
    for hours, reminders in ((22, 0), (1, 1), (1, 1), (47, 1), (2, 2), (24 * 30, 2)):
        world.clock.advance(hours=hours)
        fire(world)
        assert said(world) == [REMINDER] * reminders
    assert states(world) == [SENT, SENT]


def test_a_reminder_is_a_question_with_choices_and_the_tables_know_it(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=1)
    (effect,) = fire(world)
    line = world.transcript().lines[-1]
    assert (line.asks, [c.id for c in line.choices]) == (
        "other",
        ["remind:yes", "remind:tomorrow", "remind:none"],
    )
    assert [c.title for c in line.choices] == ["Go on", "Tomorrow", "No reminders"]
    assert snapshot(world).asking == Asking("remind", said=True)
    (row,) = world.rows("SELECT engine_state FROM conversation WHERE asked_n = :n", n=line.n)
    assert row.engine_state is None
    assert (effect.address, effect.to_send) == ("anna", False)


async def test_the_timers_of_two_workers_say_it_once(world: World) -> None:
    world.say_follow_up = in_real_words
    stops_in_the_middle(world)
    for _ in range(2):
        world.worker().start()
    world.clock.advance(days=1)
    await world.until(lambda: said(world))
    await world.until(lambda: states(world) == [SENT, WAITING])
    assert said(world) == [REMINDER]


def test_half_a_year_after_a_check_its_owner_is_asked_to_look_again(world: World) -> None:
    finishes(world)
    world.clock.advance(days=HALF_A_YEAR - 1)
    assert fire(world) == ()
    world.clock.advance(days=1, hours=1)
    fire(world)
    assert len(said(world)) == 1 and "half a year" in said(world)[0]
    assert snapshot(world).asking == Asking("check_again", said=True)
    world.lives("anna", "not now thanks")
    world.clock.advance(days=1)
    assert fire(world) == ()


def test_who_never_agreed_is_owed_nothing_and_nothing_is_even_read(world: World) -> None:
    seen: list[str] = []
    event.listen(world.database.engine, "before_cursor_execute", lambda *each: seen.append(each[2]))
    world.lives("anna", "hello", "1", events=(CheckStarted(1, "short", world.clock.now()),))
    assert not [statement for statement in seen if "follow_up" in statement]


def test_who_said_no_is_owed_nothing(world: World) -> None:
    stops_in_the_middle(world, agrees=False)
    assert states(world) == []
    world.clock.advance(days=1)
    assert fire(world) == ()


def test_a_plan_that_stays_the_same_is_not_written_again(world: World) -> None:
    finishes(world)
    seen: list[str] = []
    event.listen(world.database.engine, "before_cursor_execute", lambda *each: seen.append(each[2]))
    world.lives("anna", "thanks")
    assert write_statements(seen) == []


def test_who_writes_again_is_reminded_from_then_on(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=1)
    fire(world)
    world.clock.advance(hours=6)
    world.lives("anna", "tomorrow")
    assert dues(world) == [
        datetime(2026, 11, 4, 11, 30, tzinfo=UTC),
        datetime(2026, 11, 6, 15, 30, tzinfo=UTC),
    ]
    world.clock.advance(hours=19)
    assert fire(world) == ()
    world.clock.advance(hours=2)
    fire(world)
    assert said(world) == [REMINDER] * 2


def test_the_day_an_owner_named_is_the_day_of_the_reminder(world: World) -> None:
    stops_in_the_middle(world)
    friday = (world.clock.now() + timedelta(days=4)).date()
    world.lives("anna", "remind me friday", events=(ReminderWanted(friday),))
    due = dues(world)[0]
    assert abs(due - datetime(2026, 11, 6, 9, 30, tzinfo=UTC)) < timedelta(minutes=1)  # the clock goes on


@pytest.mark.parametrize("changed", ["no", "stop", "another check"])
def test_what_an_owner_changes_drops_what_waited(world: World, changed: str) -> None:
    stops_in_the_middle(world)
    events: dict[str, Event] = {
        "no": said_to_reminders(world, False),
        "stop": MessagesStopped(),
        "another check": CheckStarted(2, "full", world.clock.now()),
    }
    world.lives("anna", changed, events=(events[changed],))
    planned_anew = [WAITING, WAITING] if changed == "another check" else []
    assert sorted(states(world), key=str) == sorted([CHANGED, CHANGED, *planned_anew], key=str)


def test_of_two_that_are_due_only_the_later_is_said(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=4)
    fire(world)
    assert said(world) == [REMINDER]
    assert states(world) == [MERGED, SENT]


def test_what_is_a_week_late_is_dropped(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=8)
    fire(world)
    assert (said(world), states(world)) == ([REMINDER], [LATE, SENT])


def test_after_a_long_outage_nothing_is_said_at_all(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=30)
    fire(world)
    assert (said(world), states(world)) == ([], [LATE, LATE])


def test_after_a_reminder_that_was_late_the_next_one_keeps_its_distance(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=2, hours=23)
    fire(world)
    world.clock.advance(hours=2)
    assert fire(world) == ()
    world.clock.advance(hours=23)
    fire(world)
    assert said(world) == [REMINDER] * 2


def test_nobody_is_reminded_at_night(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=1, hours=14)  # it could not be sent before half past eleven at night
    assert fire(world) == ()
    assert dues(world)[0] == datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
    world.clock.advance(hours=8, minutes=31)
    fire(world)
    assert said(world) == [REMINDER]


def test_nothing_is_said_while_a_message_waits_or_its_turn_runs(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(days=1)
    message = world.stores("anna", "back now")
    assert fire(world) == ()
    assert states(world) == [WAITING, WAITING]
    world.commits(message)
    assert fire(world) == ()
    assert dues(world)[0] > world.clock.now() + timedelta(hours=19)


def test_a_message_that_no_turn_ran_on_puts_the_reminder_off(world: World) -> None:
    stops_in_the_middle(world)
    world.clock.advance(hours=22)
    heard = str(world.clock.now().replace(tzinfo=None))
    changes(world, "UPDATE conversation SET last_heard_at = :at WHERE last_n = 2", at=heard)
    world.clock.advance(hours=1)
    assert fire(world) == ()
    assert dues(world)[0] == datetime(2026, 11, 4, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("happened", ["staff speak", "danger", "blocked", "leaving"])
def test_who_must_not_be_written_to_is_not(world: World, happened: str) -> None:
    stops_in_the_middle(world)
    now = world.clock.now()
    if happened == "staff speak":
        changes(world, "UPDATE conversation SET floor = 'Sam'")
    elif happened == "leaving":
        changes(world, "UPDATE conversation SET erase_after = 9")
    else:
        danger = world.arrival("bailiffs are coming", "danger")
        arrived = danger if happened == "danger" else ReachChanged("web", "anna", False)
        handle_event(arrived, now, now, world.reception)
    before = said(world)
    world.clock.advance(days=1)
    assert fire(world) == ()
    assert said(world) == before
    assert states(world)[0] == ("dropped", "unreachable" if happened == "blocked" else "changed")


def test_whatsapp_closes_24_hours_after_the_last_message(world: World) -> None:
    address = "whatsapp:+447700900001"
    stops_in_the_middle(world, address, channel="whatsapp")
    world.clock.advance(hours=23)
    (effect,) = fire(world)
    assert effect.to_send
    world.clock.advance(days=3)
    assert fire(world) == ()
    assert states(world) == [SENT, ("dropped", "window_closed")]
    (row,) = world.rows("SELECT count(*) AS n FROM message WHERE state = 'queued' AND asks = 'other'")
    assert row.n == 1


def test_what_is_owed_is_erased_with_its_owner(world: World) -> None:
    stops_in_the_middle(world)
    stops_in_the_middle(world, "bela")
    forget_owner("web", "anna", world.clock.now(), world.storage, world.spool, world.introductions)
    assert states(world) == [WAITING, WAITING]
    world.clock.advance(days=1)
    fire(world)
    assert (said(world), said(world, "bela")) == ([], [REMINDER])


def test_only_the_conversation_they_last_wrote_in_is_reminded(world: World) -> None:
    stops_in_the_middle(world)
    world.lives("anna-on-telegram", "hi")
    newest = "(SELECT max(last_heard_at) FROM conversation)"
    owner = "(SELECT owner_id FROM follow_up LIMIT 1)"
    changes(world, f"UPDATE conversation SET owner_id = {owner} WHERE last_heard_at = {newest}")
    world.lives("anna-on-telegram", "its me")
    world.clock.advance(days=1)
    fire(world)
    assert (said(world), said(world, "anna-on-telegram")) == ([], [REMINDER])


def test_one_that_cannot_be_said_keeps_nobody_else_waiting(world: World) -> None:
    stops_in_the_middle(world)
    stops_in_the_middle(world, "bela")
    broken = iter([True])

    def breaks_once(asking: Asking, snapshot: Snapshot, name: str) -> Reply:
        if next(broken, False):
            raise KeyError("remind")
        return in_real_words(asking, snapshot)

    world.clock.advance(days=1)
    assert len(send_follow_ups(world.clock.now(), world.storage, FollowUpParts(breaks_once))) == 1
    assert fire(world) == ()
    world.clock.advance(hours=1)
    fire(world)
    assert (said(world), said(world, "bela")) == ([REMINDER], [REMINDER])
