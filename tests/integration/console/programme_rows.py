"""A programme made of rows: owners at every stage, by a seed, so that figures have something to count."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Table, insert

from bot.core.introduction import Introduction, Named
from bot.storage import tables as t
from bot.usecases.wire import introduction_to_wire
from tests.integration.console.visitor import CONTENT
from tests.integration.path.world import World

COUNCILS = ("Birmingham", "Sandwell", "Dudley", "Walsall", "Coventry", "Solihull", "Wolverhampton", None)
SECTORS = ("catering", "retail", "care", "creative", "other", None)
LANGUAGES = ("en", "en", "en", "pa", "ur", "pl")
SOURCES = ("L1", "L1", "L2", "M7", "R3", None)
CHANNELS = ("telegram", "whatsapp", "web")
NEEDS = ("pricing", "tax", "premises", "waste", "marketing")
NAME = "Mina <script>alert(1)</script>"


@dataclass
class Rows:
    """Rows of owners, kept until they are all written at once."""

    random: Random
    now: datetime
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: Table, **values: Any) -> None:
        self.rows.setdefault(table.name, []).append(values)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def owner(self, id_: str) -> None:
        """Somebody who arrived, and whatever came after it."""
        draw = self.random
        at = self.now - timedelta(days=draw.uniform(1, 240))
        heard = at + timedelta(hours=draw.uniform(1, 400))
        self.add(
            t.owner, id=id_, name=NAME, language=draw.choice(LANGUAGES), source=draw.choice(SOURCES),
            stopped=False, created_at=at, last_heard_at=heard, remind_on=None, shown_to=None, shown_at=None,
        )  # fmt: skip
        self.add(
            t.business, owner_id=id_, sector=draw.choice(SECTORS), trade=None, place=None,
            council=draw.choice(COUNCILS), people=draw.choice((1, 3)), years=None, stage="trading",
        )  # fmt: skip
        self.talk(id_, at, heard, arrived=True)
        if self.chance(0.9):
            self.add(
                t.consent, owner_id=id_, position=0, purpose="take_part", given=True, at=at, wording="w",
                language="en", channel="web", to_organisation=None,
            )  # fmt: skip
            self.checks(id_, at)
        if self.chance(0.4):
            self.needs(id_, at)
        if self.chance(0.35):
            self.introduction(id_, at)
        if self.chance(0.5):
            self.follow_up(id_, at)

    def talk(self, id_: str, at: datetime, heard: datetime, *, arrived: bool) -> None:
        """A chat, and what was counted of its days."""
        chat = f"c-{id_}"
        self.add(
            t.conversation, id=chat, owner_id=id_, channel=self.random.choice(CHANNELS), address=chat,
            address_hash=chat, person_hash=None, floor="bot", floor_at=None, reachable=True, last_n=1,
            last_heard_at=heard, arrived=arrived, details_confirmed=self.chance(0.9), held_for_safety=False,
            passed_over=[], asking=None, asked_n=None, engine_state=None, turn_epoch=0, turn_until=0.0,
            turn_due_at=None, waits_since=None, notice_told_at=None, send_epoch=0, send_until=0.0,
            send_due_at=None, send_rests=False, erase_after=None, erase_at=None,
        )  # fmt: skip
        self.add(
            t.message, id=f"m-{id_}", conversation_id=chat, n=1, direction="in", kind="text", state="done",
            text="hello", created_at=at, attempts=0, urgent=False,
        )  # fmt: skip
        for day in {at.date() + timedelta(days=self.random.randrange(3)) for _ in range(2)} | {at.date()}:
            unsure = self.random.choice((0, 0, 1, 2))
            self.add(t.talk_day, conversation_id=chat, day=day, heard=unsure + 6, unsure=unsure)

    def checks(self, id_: str, at: datetime) -> None:
        """None, one or two checks."""
        kinds = self.random.choice((("short",), ("short",), ("full",), ("short", "full"), ("short", "short")))
        for number, kind in enumerate(kinds, 1):
            finished = self.chance(0.7)
            begun = at + timedelta(days=190 * (number - 1), minutes=5)
            self.check(id_, number, kind, begun, finished=finished)
            if not finished:
                break

    def check(self, id_: str, number: int, kind: str, begun: datetime, *, finished: bool) -> None:
        """One check, answered to its end or to somewhere."""
        draw, framework = self.random, CONTENT.framework
        ends = begun + timedelta(minutes=draw.uniform(8, 90)) if finished else None
        self.add(
            t.check, owner_id=id_, number=number, kind=kind, started_at=begun, finished_at=ends,
            open_message_id=None, open_done=False, paused=False, open_about=None, closed_parts=None,
        )  # fmt: skip
        asked = framework.short_order if kind == "short" else [
            p.id for p in framework.practices.values() if p.area in framework.parts
        ]  # fmt: skip
        upto = len(asked) if finished else draw.randrange(len(asked))
        for position, practice in enumerate(asked[:upto]):
            outcome = draw.choice(("level", "level", "level", "level", "unsure", "not_applicable", "skipped"))
            self.add(
                t.answer, owner_id=id_, check_number=number, position=position, practice=practice,
                outcome=outcome, level=draw.randrange(4) if outcome == "level" else None,
                how=draw.choice(("choice", "words", "words", "number", "hidden")),
                confirmed=self.chance(0.2), message_id=f"m-{id_}", at=begun, content_version=1,
                replaced=self.chance(0.05),
            )  # fmt: skip
        if finished:
            self.add(
                t.step_shown, owner_id=id_, position=number, check_number=number, practice=asked[0], level=0,
                shown_at=begun, tried=None,
            )  # fmt: skip

    def needs(self, id_: str, at: datetime) -> None:
        """What they needed, sometimes twice."""
        for position in range(self.random.choice((1, 1, 2))):
            self.add(
                t.need_heard, owner_id=id_, position=position, need=self.random.choice(NEEDS), how="words",
                at=at + timedelta(days=position), council=self.random.choice(COUNCILS[:2]), sector="catering",
                language="en", services=self.random.choice((0, 0, 3)), people=0,
            )  # fmt: skip

    def introduction(self, id_: str, at: datetime) -> None:
        """One introduction, drafted or further."""
        way = ("drafted", "agreed", "offered", "accepted", "contacted", "met", "closed")
        far = self.random.randrange(len(way))
        state = way[far]
        useful = self.random.choice(("yes", "partly", "no", None)) if far > 3 else None
        whole = Introduction(f"i-{id_}", "pricing", state=state, to=Named("a", "b"), owner_useful=useful)
        self.add(
            t.introduction, id=f"i-{id_}", owner_id=id_, state=state, need="pricing", intermediary="a",
            organisation="b", outcome="helped" if state == "closed" else None,
            body=introduction_to_wire(whole), due_at=None, created_at=at, changed_at=at, offer_message=None,
        )  # fmt: skip
        for position, each in enumerate(way[1 : far + 1]):
            moved = at + timedelta(hours=position * self.random.uniform(1, 20))
            self.add(
                t.introduction_change, introduction_id=f"i-{id_}", position=position, state=each, at=moved,
                by="clock", why=None, intermediary="a",
            )  # fmt: skip

    def follow_up(self, id_: str, at: datetime) -> None:
        """Something that was owed."""
        state = self.random.choice(("sent", "sent", "waiting", "dropped"))
        done = None if state == "waiting" else at + timedelta(hours=self.random.uniform(1, 400))
        self.add(
            t.follow_up, id=f"f-{id_}", owner_id=id_, conversation_id=f"c-{id_}", kind="reminder",
            check_number=1, place=1, about=None, due_at=at, state=state, because=None, done_at=done,
        )  # fmt: skip

    def desk(self, id_: str) -> None:
        """Somebody who only answers at a desk: an owner in the tables, and none for the figures."""
        self.add(
            t.owner, id=id_, name="Desk", language="pl", source="D1", stopped=False, created_at=self.now,
            last_heard_at=self.now, remind_on=None, shown_to=None, shown_at=None,
        )  # fmt: skip
        unknown = dict.fromkeys(("sector", "trade", "place", "council", "people", "years", "stage"))
        self.add(t.business, owner_id=id_, **unknown)
        self.talk(id_, self.now, self.now, arrived=False)

    def write(self, world: World) -> None:
        """All of it, parents first."""
        with world.database.writing() as connection:
            for table in t.metadata.sorted_tables:
                if rows := self.rows.get(table.name):
                    connection.execute(insert(table), rows)
            connection.commit()


def programme(world: World, owners: int, seed: int = 1, prefix: str = "o") -> Rows:
    """So many owners, and three who only answer at a desk."""
    rows = Rows(Random(seed), world.clock.now())
    for n in range(owners):
        rows.owner(f"{prefix}{n:05}")
    for n in range(3):
        rows.desk(f"{prefix}-desk{n}")
    rows.write(world)
    return rows
