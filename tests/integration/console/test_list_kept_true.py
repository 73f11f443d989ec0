"""What the lists are read from is true after everything that happens to a conversation."""

import sqlite3
from typing import Any

from alembic import command
from sqlalchemy import event, insert, text, update

from bot.core.events import AnswerRead, CheckStarted, ConsentRecorded
from bot.core.owner import Consent
from bot.storage import tables as t
from bot.storage.migrate import _config
from bot.usecases.begin_turn import begin_turn
from bot.usecases.commit_turn import commit_turn
from bot.usecases.forget_owner import forget_owner
from bot.usecases.path_ports import TurnResult
from tests.fakes.small_talk import EnglishHearing, say
from tests.integration.console.talks import days_of, flagged, of, review_of, writes
from tests.integration.console.visitor import hires
from tests.integration.path.world import World


def as_tables_say(world: World) -> list[dict[str, Any]]:
    """Every row, as it would be if it were made now."""
    with world.storage.write() as unit:
        for row in world.rows("SELECT conversation_id AS id FROM review"):
            unit.reviews.refresh(row.id)
        unit.commit()
    return all_rows(world)


def all_rows(world: World) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in world.rows("SELECT * FROM review ORDER BY conversation_id")]


async def test_a_message_is_in_the_list_before_its_turn_has_run(world):
    await world.hears("hello")
    row = review_of(world, of(world, "anna"))
    assert (row.last_in_n, row.read_n, row.progress, row.floor) == (1, 0, "arrived", "bot")
    assert days_of(world, of(world, "anna"))[0][1:] == (1, 0)


async def test_the_same_event_twice_is_counted_once(world):
    await world.hears("hello", "hello")
    assert days_of(world, of(world, "anna"))[0][1:] == (1, 0)


async def test_a_cry_for_help_is_in_the_list_with_its_flag(world):
    await world.hears("hello", "the bailiffs are here")
    row = review_of(world, of(world, "anna"))
    assert (row.open_flags, row.last_in_n) == (1, 2)
    assert days_of(world, of(world, "anna"))[0][1] == 2


async def test_a_turn_that_changes_how_far_they_are_changes_the_row(world):
    now = world.clock.now()
    agreed = ConsentRecorded(Consent("take_part", True, now, "v1", "en"))
    talk = writes(world, "anna", "yes", events=(agreed,))
    assert review_of(world, talk).progress == "agreed"
    world.lives("anna", "start", events=(CheckStarted(1, "short", now),))
    assert review_of(world, talk).progress == "in_check"
    assert all_rows(world) == as_tables_say(world)


async def test_what_was_not_understood_is_counted_on_its_day_and_asks_to_be_looked_at(world):
    talk = writes(world, "anna", "mmm", events=flagged("not_understood"))
    assert review_of(world, talk).unsure == 1
    assert days_of(world, talk)[0][1:] == (1, 1)
    world.clock.advance(days=1)
    world.lives("anna", "a person please", events=flagged("person_wanted"))
    row = review_of(world, talk)
    assert (row.unsure, row.open_flags, row.wants_person) == (1, 2, True)
    assert [day[1:] for day in days_of(world, talk)] == [(1, 1), (1, 0)]


async def test_an_unsure_turn_counts_when_its_decision_says_so(world):
    message = world.stores("anna", "the thing")
    talk = of(world, "anna")
    begun = begin_turn(talk.id, world.clock.now(), 10.0, world.storage, EnglishHearing())
    said_back = AnswerRead("waste_counted", "level", 2, 0.5, confirm=True)
    result = TurnResult((said_back,), (), {"version": 1}, {})
    commit_turn(begun.turn, result, world.clock.now(), 10.0, world.storage, say, world.introductions)
    assert message
    assert review_of(world, talk).unsure == 1


async def test_a_day_is_a_day_in_london(world):
    now = world.clock.now()
    late = now.replace(month=6, day=30, hour=23, minute=30)
    with world.storage.write() as unit:
        unit.reviews.note_heard(of(world, "noise-1").id, late)
        unit.commit()
    assert (f"{late.year}-07-01", 1, 0) in days_of(world, of(world, "noise-1"))


async def test_when_two_owners_become_one_both_rows_say_so(world):
    first = writes(world, "anna", "hello", name="Anna", council="Sandwell")
    second = writes(world, "bela", "hi", sector="care")
    with world.storage.write() as unit:
        into, moved = unit.turns.contact(first.id), unit.turns.contact(second.id)
        unit.audit.note(world.clock.now(), None, "saw", "conversation", second.id, second.owner)
        unit.joinings.join(moved, into, world.clock.now())
        unit.reviews.refresh(first.id)
        unit.commit()
    rows = [review_of(world, first), review_of(world, second)]
    assert {(row.owner_id, row.council, row.sector) for row in rows} == {(first.owner, "Sandwell", "care")}
    assert [row.owner_id for row in world.rows("SELECT owner_id FROM audit")] == [first.owner]


async def test_nothing_that_staff_wrote_about_an_erased_owner_is_left(world):
    talk, kept = writes(world, "anna", "hello there"), writes(world, "bela", "hello here")
    staff, now = hires(world, "reviewer"), world.clock.now()
    messages = [row.id for row in world.rows("SELECT id FROM message WHERE conversation_id = :c", c=talk.id)]
    with world.storage.write() as unit:
        for each in (talk, kept):
            unit.talk_marks.add_note(each.id, staff, "rang back", now)
            unit.talk_marks.add_tag(each.id, "rent")
            unit.talk_marks.save_for(each.id, staff, now, saved=True)
            unit.audit.note(now, staff, "saw", "conversation", each.id, each.owner, {"message": messages[0]})
            unit.audit.note(now, staff, "saw", "conversation", each.id)
        unit.commit()
    with world.database.writing() as connection:
        put = {"id": "c1", "conversation_id": talk.id, "message_id": messages[0], "staff_id": staff}
        connection.execute(
            insert(t.correction).values(put | {"kind": "intent", "right": {"intent": "why"}, "at": now})
        )
        connection.execute(update(t.audit).where(t.audit.c.thing == kept.id).values(detail=None))
        connection.commit()
    forget_owner("web", "anna", now, world.storage, world.spool, world.introductions)
    with sqlite3.connect(world.folder / "test.db") as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        cells = [
            str(cell) for name in tables for row in raw.execute(f'SELECT * FROM "{name}"') for cell in row
        ]
    assert not [cell for cell in cells if any(known in cell for known in (talk.id, talk.owner, *messages))]
    for table in ("review", "talk_day", "note", "tag", "saved_talk"):
        assert [
            row.n
            for row in world.rows(f"SELECT COUNT(*) AS n FROM {table} WHERE conversation_id = :c", c=kept.id)
        ] == [1]
    stubs = world.rows("SELECT staff_id, verb FROM audit WHERE thing = 'erased'")
    assert [tuple(row) for row in stubs] == [(staff, "saw"), (staff, "saw")]


async def test_a_database_from_before_is_filled_by_its_migration(world):
    talk = writes(world, "anna", "one", "two", events=flagged("not_understood"), council="Dudley")
    writes(world, "bela", "a person", events=flagged("person_wanted"))
    world.clock.advance(days=2)
    world.lives("anna", "three")
    rows, days = all_rows(world), world.rows("SELECT * FROM talk_day ORDER BY conversation_id, day")
    with world.database.writing() as connection:
        command.downgrade(_config(connection), "0012")
        assert connection.execute(text("SELECT COUNT(*) FROM review")).scalar() == 0
        command.upgrade(_config(connection), "head")
        connection.commit()
    assert all_rows(world) == rows
    assert world.rows("SELECT * FROM talk_day ORDER BY conversation_id, day") == days
    assert review_of(world, talk).unsure == 2


async def test_keeping_a_row_true_takes_one_statement(world):
    talk = writes(world, "anna", "hello")
    seen: list[str] = []
    event.listen(world.database.engine, "before_cursor_execute", lambda _c, _k, sql, *_: seen.append(sql))
    with world.storage.write() as unit:
        unit.reviews.refresh(talk.id)
        unit.commit()
    assert len([sql for sql in seen if "review" in sql and not sql.startswith("SELECT")]) == 1
