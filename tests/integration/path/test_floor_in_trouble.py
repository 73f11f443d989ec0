"""The floor where something else goes wrong, ends, or is forgotten meanwhile."""

from dataclasses import replace
from typing import Any

import pytest

from bot.content import follow
from bot.core.conversation import Reply
from bot.core.events import ErasureAsked
from bot.core.floor import NotWritten
from bot.core.message import StatusReported
from bot.core.staff import Overtaken
from bot.usecases.export_owner import export_owner
from bot.usecases.handle_event import handle_event
from bot.usecases.send_replies import Later, begin_sending, go_on_sending
from bot.usecases.staff.invite_owner import invite_owner
from bot.usecases.staff.return_forgotten_floors import return_forgotten_floors
from tests.conftest import ROOT
from tests.fakes.engine import FakeEngine
from tests.integration.path.staffed import (
    BACK,
    TAKEN,
    conversation_of,
    gives_back,
    held,
    kept_back,
    news,
    out,
    pumped,
    rita,
    takes,
    writes,
)
from tests.integration.path.world import World


def test_a_reply_that_the_provider_puts_off_is_not_sent_again_to_staff_s_talk(world: World) -> None:
    world.lives("anna", "hello", channel="telegram")
    now = world.clock.now()
    sending = begin_sending(conversation_of(world, channel="telegram"), now, 10.0, world.storage)
    assert sending
    takes(world, rita(world), channel="telegram")
    assert go_on_sending(sending, Later("busy"), now, 10.0, world.storage) is None
    world.clock.advance(minutes=5)
    assert pumped(world, "telegram") == [TAKEN]
    assert kept_back(world, channel="telegram") == [("heard hello", "staff")]


def test_a_reply_of_a_worker_that_died_is_kept_back(world: World) -> None:
    world.lives("anna", "hello", channel="telegram")
    assert begin_sending(conversation_of(world, channel="telegram"), world.clock.now(), 0.0, world.storage)
    staff = rita(world)
    takes(world, staff, channel="telegram")
    assert pumped(world, "telegram") == [TAKEN]
    gives_back(world, staff, channel="telegram")
    assert pumped(world, "telegram") == [BACK]


def test_no_floor_is_taken_from_an_owner_who_is_leaving(world: World, on: Any) -> None:
    world.lives("anna", "delete me", events=(ErasureAsked(),), channel=on)
    with pytest.raises(NotWritten, match="deleted"):
        takes(world, rita(world), channel=on)
    assert out(world, on) == ["heard delete me"], "the last reply goes out"


def test_what_a_provider_says_of_a_reply_that_was_kept_back_is_still_noted(world: World) -> None:
    world.lives("anna", "hello", channel="telegram")
    (row,) = world.rows("SELECT id FROM message WHERE direction = 'out' AND state = 'queued'")
    takes(world, rita(world), channel="telegram")
    status = StatusReported("telegram", "delivered", "p1", message=row.id)
    handle_event(status, world.clock.now(), world.clock.now(), world.reception)
    assert kept_back(world, channel="telegram") == []


def forgets(world: World) -> None:
    """What the timer does now."""
    return_forgotten_floors(world.clock.now(), world.storage, world.floor)


def test_a_floor_that_staff_forgot_goes_back_once_and_is_flagged(world: World, on: Any) -> None:
    staff = held(world, on)
    world.clock.advance(hours=3)
    writes(world, staff, "I look it up", channel=on)
    world.clock.advance(hours=3)
    forgets(world)
    assert news(world, on) == ["I look it up"], "three hours after the last word it is still theirs"
    world.clock.advance(hours=1)
    forgets(world)
    forgets(world)
    assert news(world, on)[-1] == "floor:forgotten:Rita"
    assert [row.reason for row in world.rows("SELECT reason FROM flag")] == ["floor_forgotten"]
    with pytest.raises(Overtaken, match="assistant has the floor"):
        writes(world, staff, "I am back", channel=on)


def test_what_was_forgotten_at_night_is_said_in_the_morning(world: World) -> None:
    world.clock.advance(hours=10)  # half past seven in the evening
    held(world, "telegram")
    world.clock.advance(hours=5)
    forgets(world)
    assert pumped(world, "telegram") == []
    world.clock.advance(hours=9)
    assert pumped(world, "telegram") == ["floor:forgotten:Rita"]


async def test_a_message_after_the_floor_was_given_back_is_answered_again(
    world: World, engine: FakeEngine, on: Any
) -> None:
    staff = held(world, on)
    await world.hears("to staff", channel=on)
    gives_back(world, staff, channel=on)
    world.worker().start()
    await world.hears("to the bot", channel=on)
    await world.until(lambda: engine.texts == ["to the bot"])


def test_who_said_stop_to_staff_and_writes_again_is_back(world: World, on: Any) -> None:
    staff = held(world, on)
    for said in ("stop", "sorry, one more thing"):
        now = world.clock.now()
        handle_event(world.arrival(said, channel=on), now, now, world.reception)
    writes(world, staff, "of course", channel=on)
    assert news(world, on)[-1] == "of course"


def test_what_waits_is_never_said_to_an_owner_who_stopped_meanwhile(world: World, on: Any) -> None:
    staff = held(world, on)
    with world.storage.write() as unit:
        contact = unit.transcripts.of(on, "anna")
        assert contact
        unit.outbox.add(contact, (Reply("a note"),), world.clock.now(), caused_by=None)
        unit.commit()
    now = world.clock.now()
    handle_event(world.arrival("stop", channel=on), now, now, world.reception)
    gives_back(world, staff, channel=on)
    assert ("a note", "staff") in kept_back(world, channel=on)
    assert "a note" not in news(world, on)


class Window:
    """Whatsapp: an owner who wrote a day ago, and a member of staff who takes the floor."""

    def __init__(self, world: World) -> None:
        self.world = world
        world.lives("anna", "hello", channel="whatsapp")
        pumped(world, "whatsapp")
        world.clock.advance(hours=25)
        self.staff = rita(world)
        takes(world, self.staff, channel="whatsapp")

    def invites(self, *, approved: bool) -> None:
        world = self.world
        notes = replace(world.introductions, has_template=lambda name: approved)
        with world.storage.write() as unit:
            there = conversation_of(world, channel="whatsapp")
            invite_owner(
                unit, there, self.staff, world.clock.now(), replace(world.floor, introductions=notes)
            )
            unit.commit()


def test_after_a_day_nothing_is_written_freely_until_the_owner_writes(world: World) -> None:
    window = Window(world)
    assert pumped(world, "whatsapp") == []
    with pytest.raises(NotWritten, match="24 hours"):
        writes(world, window.staff, "hello", channel="whatsapp")
    with pytest.raises(NotWritten, match="24 hours"):
        window.invites(approved=False)
    window.invites(approved=True)
    with pytest.raises(NotWritten, match="asked already"):
        window.invites(approved=True)
    assert pumped(world, "whatsapp") == ["floor:invited:Rita"]
    now = world.clock.now()
    handle_event(world.arrival("yes?", channel="whatsapp"), now, now, world.reception)
    writes(world, window.staff, "hello", channel="whatsapp")
    assert pumped(world, "whatsapp") == [TAKEN, "hello"], "who speaks is said before the first words"


def test_an_invitation_waits_a_day_for_its_answer(world: World) -> None:
    window = Window(world)
    window.invites(approved=True)
    world.clock.advance(hours=20)
    forgets(world)
    assert conversation_held(world)
    world.clock.advance(hours=5)
    forgets(world)
    assert not conversation_held(world)
    assert pumped(world, "whatsapp") == ["floor:invited:Rita"], "and nobody is told what they never heard of"


def conversation_held(world: World) -> bool:
    """True while staff hold any floor."""
    return bool(world.rows("SELECT id FROM conversation WHERE floor_at IS NOT NULL"))


def test_an_export_says_who_of_the_team_wrote_what(world: World, on: Any) -> None:
    staff = held(world, on)
    writes(world, staff, "in my own words", channel=on)
    content = follow(ROOT / "data" / "content", drafts=True)
    told = export_owner(on, "anna", world.storage, content.framework, content.cut_offs)
    by = {line["text"]: line["from"] for line in told["messages"]}
    assert by["in my own words"] == "Rita" and by["hello"] == "owner" and by[TAKEN] == "assistant"
