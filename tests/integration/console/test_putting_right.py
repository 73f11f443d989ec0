"""Staff put right what a message was read as: in place, with who and when, and never against each other."""

import json

import pytest
import yaml
from sqlalchemy import update

from bot.core.scoring import overall
from bot.storage import tables as t
from bot.storage.database_clock import seconds_now
from bot.usecases.staff.put_right import INTENTS
from tests.conftest import ROOT
from tests.fakes.owner_in_check import real_content
from tests.integration.console.talking import TalkingOwner
from tests.integration.console.visitor import at_console

PRACTICE = "customers_asked"


@pytest.fixture
def world(world):
    TalkingOwner(world, "noor", name="Noor").says("hi", "greet")
    return world


@pytest.fixture
def anna(world):
    anna = TalkingOwner(world)
    anna.begins()
    assert anna.open_practice == PRACTICE
    return anna


def place(anna, message, what="right"):
    return f"/conversations/{anna.conversation}/messages/{message}/{what}"


def reading(level, version=0, practice=PRACTICE):
    return {"kind": "reading", "practice": practice, "reading": str(level), "version": str(version)}


def answers(world, anna):
    with world.storage.read() as unit:
        return unit.owners.snapshot(anna.conversation).check.answers


def standing(world, anna):
    return [(a.practice, a.outcome, a.level) for a in answers(world, anna) if not a.replaced]


def corrections(world):
    return [
        (r.kind, json.loads(r.was), json.loads(r.right))
        for r in world.rows("SELECT * FROM correction ORDER BY at")
    ]


async def test_a_level_that_is_put_right_counts_and_the_old_one_stays_marked(world, anna):
    said = anna.says("we never ask anybody")
    before = answers(world, anna)[0]
    async with at_console(world, "reviewer") as staff:
        assert "All the time (level 3)" in await staff.opens(place(anna, said))
        page = await staff.sends(place(anna, said), **reading(2))
        assert "Put right." in page
        assert "Rita Review" in page
        assert "“No” (level 0) → “Quite a few” (level 2)" in page
    assert standing(world, anna) == [(PRACTICE, "level", 2)]
    old, new = answers(world, anna)
    assert old.replaced
    assert (old.level, new.level) == (0, 2)
    assert (new.how, new.message, new.at, new.confirmed) == (before.how, said, before.at, before.confirmed)
    with world.storage.read() as unit:
        check = unit.owners.snapshot(anna.conversation).check
    content = real_content()
    assert overall(check, content.framework, content.cut_offs).score == pytest.approx(2 / 3)
    (row,) = world.rows("SELECT verb, owner_id, detail FROM audit WHERE verb = 'put_right'")
    assert row.owner_id == anna.owner
    assert "never" not in row.detail


async def test_a_later_correction_wins_and_takes_the_first_one_back(world, anna):
    said = anna.says("we never ask anybody")
    async with at_console(world) as staff:
        await staff.sends(place(anna, said), **reading(2))
        await staff.sends(place(anna, said), **reading(0, version=1))
        page = await staff.opens(f"/conversations/{anna.conversation}")
    assert standing(world, anna) == [(PRACTICE, "level", 0)]
    assert len(corrections(world)) == 2
    assert page.count("→ “") == 2


async def test_words_that_say_nothing_are_left_out_and_can_be_counted_again(world, anna):
    said = anna.says("we never ask anybody")
    async with at_console(world) as staff:
        await staff.sends(place(anna, said), **reading("not_an_answer"))
        assert standing(world, anna) == [(PRACTICE, "skipped", None)]
        await staff.sends(place(anna, said), **reading("not_applicable", version=1))
        assert standing(world, anna) == [(PRACTICE, "not_applicable", None)]
        await staff.sends(place(anna, said), **reading(0, version=2))
    assert standing(world, anna) == [(PRACTICE, "level", 0)]


async def test_the_next_turn_goes_on_from_what_was_put_right(world, anna):
    said = anna.says("we never ask anybody")
    asked = anna.open_practice
    async with at_console(world) as staff:
        await staff.sends(place(anna, said), **reading(3))
    (row,) = world.rows("SELECT engine_state FROM conversation WHERE id=:c", c=anna.conversation)
    assert row.engine_state is None
    assert anna.open_practice == asked, "the owner is told nothing by itself"
    anna.says("never")
    assert standing(world, anna)[0] == (PRACTICE, "level", 3)


async def test_what_the_owner_changed_since_is_not_changed_back(world, anna):
    first = anna.says("we never ask anybody")
    (check,) = {a.practice for a in answers(world, anna)}
    second = anna.says("", "choose", kind="choice", choice=f"level:1:{check}:3:is")
    async with at_console(world) as staff:
        page = await staff.sends(place(anna, first), **reading(1))
        assert "worked out anew" not in page
    assert standing(world, anna) == [(PRACTICE, "level", 3)]
    assert answers(world, anna)[-1].message == second


async def test_a_reading_that_was_not_counted_is_kept_for_learning_only(world, anna):
    said = anna.says("blue elephants")
    async with at_console(world) as staff:
        await staff.sends(place(anna, said), **reading(1))
    assert answers(world, anna) == ()
    ((kind, was, right),) = corrections(world)
    assert (kind, was["outcome"], right["level"]) == ("reading", "not_an_answer", 1)


async def test_an_intent_is_put_right_without_running_the_message_again(world, anna):
    said = anna.says("who is behind all this", "out_of_scope")
    async with at_console(world, "coordinator") as staff:
        page = await staff.sends(place(anna, said), kind="intent", intent="privacy", version="0")
        assert "Asks who can read this" in page
        assert "was read as: Something the assistant cannot help with" in page
    assert corrections(world) == [("intent", {"intent": "out_of_scope"}, {"intent": "privacy"})]


async def test_of_two_who_put_the_same_message_right_the_second_is_told(world, anna):
    said = anna.says("we never ask anybody")
    async with at_console(world, "reviewer") as staff, at_console(world, "coordinator") as other:
        await staff.opens(place(anna, said))
        await other.sends(place(anna, said), **reading(2))
        page = await staff.sends(place(anna, said), **reading(3))
        assert staff.answer.status_code == 409
        assert "Colin Coordinate has put this message right since you opened this page." in page
        await staff.sends(place(anna, said), kind="reading", practice=PRACTICE, reading="3")
        assert staff.answer.status_code == 409
    assert standing(world, anna) == [(PRACTICE, "level", 2)]
    assert len(corrections(world)) == 1


async def test_while_a_turn_runs_nothing_is_put_right(world, anna):
    said = anna.says("we never ask anybody")
    with world.database.writing() as connection:
        here = t.conversation.c.id == anna.conversation
        connection.execute(update(t.conversation).where(here).values(turn_until=seconds_now() + 60))
        connection.commit()
    async with at_console(world) as staff:
        page = await staff.sends(place(anna, said), **reading(2))
        assert staff.answer.status_code == 409
        assert "answering this owner just now" in page
    assert standing(world, anna) == [(PRACTICE, "level", 0)]
    assert corrections(world) == []


async def test_what_was_looked_at_no_longer_counts_as_unsure(world, anna):
    unsure = anna.says("blue elephants")
    sure = anna.says("we never ask anybody")
    with world.storage.write() as unit:
        unit.reviews.refresh(anna.conversation)
        unit.reviews.note_unsure(anna.conversation, world.clock.now())
        unit.reviews.note_unsure(anna.conversation, world.clock.now())
        unit.commit()
    start = world.rows("SELECT unsure FROM review WHERE conversation_id=:c", c=anna.conversation)[0].unsure
    async with at_console(world) as staff:
        await staff.sends(place(anna, sure), **reading(1))
        await staff.sends(place(anna, unsure), **reading(1))
        await staff.sends(place(anna, unsure), **reading(2, version=1))
    (row,) = world.rows("SELECT unsure FROM review WHERE conversation_id=:c", c=anna.conversation)
    assert row.unsure == start - 1


@pytest.mark.parametrize(
    "sent",
    [
        reading(4), reading("x"), reading(""), reading(0), reading(2, practice="goal_set"),
        reading(2, practice="nothing"), {"kind": "intent", "version": "0"},
        {"kind": "intent", "intent": "choose", "version": "0"},
        {"kind": "intent", "intent": "answer", "version": "0"},
    ],
)  # fmt: skip
async def test_what_cannot_be_right_is_said_and_changes_nothing(world, anna, sent):
    said = anna.says("we never ask anybody")
    async with at_console(world) as staff:
        await staff.sends(place(anna, said), **sent)
        assert staff.answer.status_code == 400
        assert 'role="alert"' in staff.answer.text
    assert corrections(world) == []


async def test_a_message_of_another_conversation_or_a_reply_is_not_there(world, anna):
    said = anna.says("we never ask anybody")
    (reply,) = world.rows(
        "SELECT id FROM message WHERE conversation_id=:c AND direction='out' LIMIT 1", c=anna.conversation
    )
    bert = TalkingOwner(world, "bert")
    async with at_console(world) as staff:
        for path in (place(bert, said), place(anna, reply.id)):
            await staff.opens(path)
            assert staff.answer.status_code == 404
        await staff.sends(place(bert, said), **reading(2))
        assert staff.answer.status_code == 404


async def test_a_researcher_puts_nothing_right(world, anna):
    said = anna.says("we never ask anybody")
    async with at_console(world, "researcher") as staff:
        await staff.sends(place(anna, said), **reading(2))
        assert staff.answer.status_code == 403


def test_what_an_owner_can_want_is_what_the_domain_knows():
    known = set(yaml.safe_load((ROOT / "domain.yml").read_text())["intents"])
    assert set(INTENTS) == known - {"choose", "send_media", "send_nothing"}


async def test_every_intent_is_described_to_staff(world, anna):
    said = anna.says("we never ask anybody")
    async with at_console(world) as staff:
        await staff.opens(place(anna, said))
        assert staff.answer.text.count("<option") == len(INTENTS)
