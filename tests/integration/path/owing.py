"""Owners who are owed a follow-up, and what becomes of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import text

from bot.content import follow
from bot.core.conversation import Asking, Reply
from bot.core.events import CheckFinished, CheckPaused, CheckStarted, ConsentRecorded, Event, OwnerArrived
from bot.core.owner import Consent
from bot.core.snapshot import Snapshot
from bot.usecases.path_ports import Effect
from bot.usecases.say_follow_up import say_follow_up
from bot.usecases.send_follow_ups import FollowUpParts, send_follow_ups
from tests.conftest import ROOT
from tests.integration.path.world import World

CONTENT = follow(ROOT / "data" / "content", drafts=True)
REMINDER = "Hello. You had 9 questions left. Shall we go on now?"
HALF_A_YEAR = timedelta(days=182).days


def in_real_words(asking: Asking, snapshot: Snapshot, name: str = "") -> Reply:
    """A follow-up as owners read it."""
    return say_follow_up(asking, snapshot, CONTENT, name)


def said_to_reminders(world: World, given: bool) -> ConsentRecorded:
    """A yes or a no to being reminded."""
    return ConsentRecorded(Consent("reminders", given, world.clock.now(), "v1", "en"))


def stops_in_the_middle(world: World, address: str = "anna", *, agrees: bool = True, **more: Any) -> None:
    """An owner who begins the short check, says whether to be reminded, and goes."""
    now = world.clock.now()
    began: tuple[Event, ...] = (OwnerArrived(), CheckStarted(1, "short", now), CheckPaused())
    world.lives(address, "got a customer", events=(*began, said_to_reminders(world, agrees)), **more)


def finishes(world: World, address: str = "anna") -> None:
    """An owner who agreed to reminders and did the whole short check."""
    now = world.clock.now()
    done: tuple[Event, ...] = (OwnerArrived(), CheckStarted(1, "short", now), CheckFinished(1, now))
    world.lives(address, "the long hours", events=(*done, said_to_reminders(world, True)))


def fire(world: World) -> tuple[Effect, ...]:
    """What a timer does when it looks now."""
    return send_follow_ups(world.clock.now(), world.storage, FollowUpParts(in_real_words))


def states(world: World) -> list[tuple[str, str | None]]:
    """What became of all follow-ups, those planned first first."""
    rows = world.rows("SELECT state, because FROM follow_up ORDER BY place, rowid")
    return [(row.state, row.because) for row in rows]


def said(world: World, address: str = "anna", channel: Any = "web") -> list[str]:
    """What the assistant said of its own accord."""
    lines = world.transcript(address, channel).lines
    return [line.text for line in lines if line.sender == "assistant" and "heard" not in line.text]


def changes(world: World, statement: str, **values: Any) -> None:
    """Change rows as staff or another conversation would."""
    with world.database.writing() as connection:
        connection.execute(text(statement), values)
        connection.commit()


def write_statements(seen: Sequence[str]) -> list[str]:
    """Those statements that touch follow-ups and change something."""
    return [s for s in seen if "follow_up" in s and not s.startswith("SELECT")]
