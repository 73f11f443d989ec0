"""Owners for the pages of conversations: put into the tables as the program leaves them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from bot.core.events import Event, FlagRaised, OwnerArrived
from bot.storage import tables as t
from tests.integration.path.world import World


@dataclass(frozen=True)
class Talk:
    """The ids of an owner's only conversation."""

    id: str
    owner: str


def writes(world: World, address: str, *said: str, events: tuple[Event, ...] = (), **about: Any) -> Talk:
    """This owner writes this, each message with a turn; `about` is what is known of owner and business."""
    world.lives(address, *(said or ("hello",)), events=(OwnerArrived(about.get("source")), *events))
    talk = of(world, address)
    owner = {name: about[name] for name in ("name", "language", "source") if name in about}
    business = {name: about[name] for name in ("sector", "council", "trade", "place") if name in about}
    with world.database.writing() as connection:
        for table, key, values in ((t.owner, "id", owner), (t.business, "owner_id", business)):
            if values:
                connection.execute(update(table).where(table.c[key] == talk.owner).values(**values))
        connection.commit()
    refreshes(world, talk)
    return talk


def refreshes(world: World, talk: Talk) -> None:
    """The rows of the lists say what the tables say."""
    with world.storage.write() as unit:
        unit.reviews.refresh(talk.id)
        unit.commit()


def of(world: World, address: str) -> Talk:
    """The conversation of this address on the web phone."""
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", address)
    assert contact
    return Talk(contact.conversation, contact.owner)


def flagged(reason: Any) -> tuple[Event, ...]:
    """What a turn leads to that asks staff to look."""
    return (FlagRaised(reason),)


def review_of(world: World, talk: Talk) -> Any:
    """The row of the lists."""
    with world.database.reading() as connection:
        return connection.execute(select(t.review).where(t.review.c.conversation_id == talk.id)).one()


def days_of(world: World, talk: Talk) -> list[tuple[str, int, int]]:
    """Each day with how many messages were heard, and how many not surely understood."""
    with world.database.reading() as connection:
        d = t.talk_day.c
        rows = connection.execute(
            select(d.day, d.heard, d.unsure).where(d.conversation_id == talk.id).order_by(d.day)
        )
        return [(str(row.day), row.heard, row.unsure) for row in rows]


def makes_desk(world: World, talk: Talk, at: datetime) -> None:
    """This conversation is an intermediary's from now on."""
    with world.database.writing() as connection:
        row = {"conversation_id": talk.id, "intermediary": "rukhsana-b", "linked_at": at}
        connection.execute(insert(t.desk).values(row))
        connection.commit()
