"""One conversation: what was said, the path of each message, and who the owner is."""

import re
from contextlib import contextmanager
from datetime import timedelta
from typing import get_args
from uuid import uuid4

import pytest
from sqlalchemy import event, insert, update

from bot.core.conversation import Choice, Reply
from bot.core.events import AnswerRead, Event, FlagReason
from bot.storage import tables as t
from tests.conftest import ROOT
from tests.integration.console.talking import TalkingOwner
from tests.integration.console.visitor import at_console

SCRIPT = "<script>alert(1)</script>"


def changes(world, table, row, **values):
    with world.database.writing() as connection:
        connection.execute(update(table).where(table.c.id == row).values(**values))
        connection.commit()


def says_back(world, anna, *replies):
    with world.storage.write() as unit:
        contact = unit.turns.contact(anna.conversation)
        unit.outbox.add(contact, replies, world.clock.now(), caused_by=None)
        unit.commit()


def raises_flag(world, anna, reason, message=None):
    with world.storage.write() as unit:
        unit.flags.raise_flag(anna.conversation, message, reason, world.clock.now())
        unit.commit()
    return str(world.rows("SELECT id FROM flag ORDER BY rowid DESC")[0].id)


async def test_the_talk_is_shown_with_what_was_read_and_what_came_of_it(world):
    anna = TalkingOwner(world, name=SCRIPT)
    anna.begins()
    anna.says("we never ask anybody")
    async with at_console(world, "reviewer") as staff:
        page = await staff.opens(f"/conversations/{anna.conversation}")
        assert f"Conversation with {SCRIPT}" in page
        assert SCRIPT not in staff.answer.text
        assert "Asking customers : “No” (level 0)" in page
        assert "Answer counted: Asking customers, “No” (level 0)" in page
        assert "Says how they do things: an answer (91% sure)" in page
        assert "<mark>never</mark>" in staff.answer.text
        assert "takeaway (catering)" in page
        assert "Dudley" in page
        assert "Short check: under way, 1 of" in page
        assert "good morning" not in page, "what others said belongs to them"


async def test_choices_pictures_and_what_was_sent_instead_of_words_are_shown_as_what_they_were(world):
    anna = TalkingOwner(world)
    says_back(
        world, anna, Reply("Which one?", choices=(Choice("a:1", "A corner shop"), Choice("a:2", "Other")))
    )
    world.stores("anna", "", event="v1", kind="voice")
    async with at_console(world) as staff:
        page = await staff.opens(f"/conversations/{anna.conversation}")
        assert "A corner shop" in page
        assert "Voice message" in page
        assert "waits for the assistant" in page


@pytest.mark.parametrize(
    ("state", "error", "said"),
    [
        ("withheld", "staff", "Held back: staff held the floor"),
        ("withheld", "window_closed", "24 hours are over"),
        ("failed", "unreachable", "not delivered: nothing can reach this address"),
        ("failed", "code 63016", "not delivered: code 63016"),
        ("read", None, "Came to read"),
    ],
)
async def test_how_far_a_reply_got_is_said_with_the_reason(world, state, error, said):
    anna = TalkingOwner(world)
    (row,) = world.rows(
        "SELECT id FROM message WHERE conversation_id=:c AND direction='out'", c=anna.conversation
    )
    released = None if state == "withheld" else world.clock.now()
    changes(world, t.message, row.id, state=state, error=error, released_at=released)
    async with at_console(world) as staff:
        assert said in await staff.opens(f"/conversations/{anna.conversation}")


async def test_who_wrote_for_us_is_named(world):
    anna = TalkingOwner(world)
    async with at_console(world, "coordinator") as staff:
        (row,) = world.rows(
            "SELECT id FROM message WHERE conversation_id=:c AND direction='out'", c=anna.conversation
        )
        changes(world, t.message, row.id, said_by=staff.id)
        assert "by Colin Coordinate" in await staff.opens(f"/conversations/{anna.conversation}")


async def test_a_long_talk_is_read_in_parts_of_fifty_and_no_part_costs_more_than_another(world):
    anna = TalkingOwner(world)
    fills(world, anna, 3000)
    async with at_console(world) as staff:
        page = await staff.opens(f"/conversations/{anna.conversation}")
        assert "word 2999 " in page
        assert "word 2940 " not in page
        costs, seen, before = [], set(), 3001
        while before > 1 and len(costs) < 8:
            with counted(world) as statements:
                await staff.opens(f"/conversations/{anna.conversation}", before=str(before))
            costs.append(len(statements))
            numbers = [int(n) for n in re.findall(r'id="m(\d+)"', staff.answer.text)]
            assert len(numbers) <= 50
            assert not seen & set(numbers)
            seen |= set(numbers)
            before = min(numbers)
        assert max(costs) - min(costs) <= 2, costs  # statements; what they take is in `make bench`
        assert "To the newest messages" in staff.text


@contextmanager
def counted(world):
    """The statements that are run inside the block."""
    statements: list[str] = []

    def note(_connection, _cursor, statement, *_):
        statements.append(statement)

    event.listen(world.database.engine, "before_cursor_execute", note)
    yield statements
    event.remove(world.database.engine, "before_cursor_execute", note)


def fills(world, anna, count):
    now = world.clock.now()
    last = world.rows("SELECT last_n FROM conversation WHERE id=:c", c=anna.conversation)[0].last_n
    rows = [
        {
            "id": uuid4().hex, "conversation_id": anna.conversation, "n": n, "direction": "in",
            "kind": "text", "state": "done", "text": f"word {n} of a long talk",
            "created_at": now, "received_at": now, "attempts": 0, "urgent": False,
            "understood": {"intent": "answer", "confidence": 0.5},
            "event_hash": f"e{n}",
        }
        for n in range(last + 1, count + 1)
    ]  # fmt: skip
    with world.database.writing() as connection:
        connection.execute(insert(t.message), rows)
        connection.execute(
            update(t.conversation).where(t.conversation.c.id == anna.conversation).values(last_n=count)
        )
        connection.commit()


async def test_a_message_is_found_again_far_back_in_a_long_talk(world):
    anna = TalkingOwner(world)
    fills(world, anna, 400)
    row = world.rows("SELECT id FROM message WHERE conversation_id=:c AND n=120", c=anna.conversation)[0]
    async with at_console(world) as staff:
        assert "word 120 " in await staff.opens(f"/conversations/{anna.conversation}", message=row.id)
        assert "word 399 " in await staff.opens(f"/conversations/{anna.conversation}", message="no-such")


async def test_the_lines_alone_are_what_came_after_a_message(world):
    anna = TalkingOwner(world)
    fills(world, anna, 90)
    async with at_console(world) as staff:
        answer = await staff.client.get(
            f"/console/conversations/{anna.conversation}/lines", params={"after": "80"}
        )
        assert "word 81 " in answer.text
        assert "word 80 " not in answer.text
        assert "<html" not in answer.text


@pytest.mark.parametrize("written", ["", "-1", "x", "9" * 40, "1.5", "٣"])
async def test_what_makes_no_sense_in_the_address_is_ignored(world, written):
    anna = TalkingOwner(world)
    async with at_console(world) as staff:
        for name in ("before", "message"):
            assert "Conversation with Anna" in await staff.opens(
                f"/conversations/{anna.conversation}", **{name: written}
            )
        answer = await staff.client.get(
            f"/console/conversations/{anna.conversation}/lines", params={"after": written}
        )
        assert answer.status_code == 200


async def test_what_does_not_exist_is_said_to_be_missing(world):
    async with at_console(world) as staff:
        for path in (
            "/conversations/none",
            "/conversations/none/lines",
            "/conversations/none/messages/m/right",
        ):
            await staff.opens(path)
            assert staff.answer.status_code == 404


async def test_who_looked_at_an_owner_is_in_the_audit_trail(world):
    anna = TalkingOwner(world)
    async with at_console(world) as staff:
        await staff.opens(f"/conversations/{anna.conversation}")
        (row,) = world.rows("SELECT * FROM audit WHERE verb='saw'")
        assert (row.kind, row.thing, row.owner_id, row.staff_id) == (
            "conversation", anna.conversation, anna.owner, staff.id,
        )  # fmt: skip


async def test_a_flag_is_done_once_and_the_second_to_say_so_is_told(world):
    anna = TalkingOwner(world)
    flag = raises_flag(world, anna, "person_wanted")
    async with at_console(world, "reviewer") as staff, at_console(world, "coordinator") as other:
        assert "Asked for a person" in await staff.opens(f"/conversations/{anna.conversation}")
        done, back = f"/today/flags/{flag}/done", f"/conversations/{anna.conversation}"
        assert "Conversation with" in await other.sends(done, taken="", back=back)
        said = await staff.sends(done, taken="", back=back)
        assert "Colin Coordinate marked this as done" in said
        assert staff.answer.status_code == 409
        assert "Asked for a person" not in await staff.opens(f"/conversations/{anna.conversation}")
    (row,) = world.rows("SELECT done_by FROM flag WHERE id=:f", f=flag)
    assert row.done_by == other.id


async def test_all_their_chats_are_one_click_away(world):
    anna, bert = TalkingOwner(world), TalkingOwner(world, "bert", name="Bert")
    changes(world, t.conversation, bert.conversation, owner_id=anna.owner)
    async with at_console(world) as staff:
        await staff.opens(f"/conversations/{anna.conversation}")
        assert f'href="/console/conversations/{bert.conversation}"' in staff.answer.text


async def test_consents_and_what_is_owed_stand_beside_the_talk(world):
    anna = TalkingOwner(world, "anna", "research")
    with world.database.writing() as connection:
        row = {
            "id": uuid4().hex, "owner_id": anna.owner, "conversation_id": anna.conversation,
            "kind": "reminder", "check_number": 1, "place": 1, "state": "waiting",
            "due_at": world.clock.now() + timedelta(days=1),
        }  # fmt: skip
        connection.execute(insert(t.follow_up).values(row))
        connection.commit()
    async with at_console(world) as staff:
        page = await staff.opens(f"/conversations/{anna.conversation}")
        assert "Research: yes" in page
        assert "Reminder, 3 Nov 2026" in page
        assert "export-owner" in page


def test_everything_that_can_happen_in_a_turn_is_said_in_words():
    words = (ROOT / "bot/web/console/templates/transcript/words.html").read_text()
    for happened in set(get_args(Event)) - {AnswerRead}:
        assert f'"{happened.event}": ' in words
    for reason in get_args(FlagReason):
        assert f'"{reason}": ' in words


async def test_the_link_by_which_an_intermediary_answers_is_not_shown_to_staff(world):
    """Whoever has it answers as the intermediary, without signing in anywhere."""
    now = world.clock.now()
    with world.storage.write() as unit:
        letters = unit.conversations.begin("email", "sukhi@example.org", now)
        words = "Can you take this one? http://stallside.test/introductions/aBcDeF0123456789.sealed"
        unit.outbox.add(letters, (Reply(words),), now, caused_by=None)
        unit.commit()
    async with at_console(world) as staff:
        for path in ("", "/lines?after=0", "/floor"):
            await staff.opens(f"/conversations/{letters.conversation}{path}")
            assert "Can you take this one?" in staff.answer.text
            assert "aBcDeF" not in staff.answer.text
