"""Fill an empty database with 20,000 owners and 1,000,000 messages, and say how far it is."""

import sys
import time
from datetime import datetime
from random import Random

from bot.bootstrap.directory import DATA, load_directory_files
from bot.bootstrap.talk import join_clock, join_content
from bot.cli.demo_large.people import person
from bot.cli.demo_large.rows import Ground, OwnersRows
from bot.cli.demo_large.talks import Question
from bot.content import LiveContent
from bot.content.directory import read_directory
from bot.core.errors import SettingWrong
from bot.core.introduction import Named
from bot.core.practice import LEVELS
from bot.settings import Settings
from bot.storage.bulk import BulkRows, Rows
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.session import Session
from bot.storage.unit_of_work import SqlStorage

OWNERS, MESSAGES = 20_000, 1_000_000
AT_ONCE = 200  # owners in one transaction
SEED = 5
LONGEST = 4_000  # messages of one owner
LOOKS_IN = 0.12
STAFF = (("Rita Review", "reviewer"), ("Colin Coordinate", "coordinator"), ("Mina Manage", "manager"))


def demo_large(settings: Settings, owners: int = OWNERS, messages: int = MESSAGES) -> int:
    """Fill the database of these settings. Raises SettingWrong if owners are in it already."""
    database = Database(settings.database, settings.field_key.get_secret_value())
    migrate(database)
    load_directory_files(settings, database)
    content, now = join_content(settings), join_clock(settings).now()
    fill(database, content, now, owners, messages)
    database.close()
    return 0


def fill(database: Database, content: LiveContent, now: datetime, owners: int, messages: int) -> None:
    """So many owners with so many messages together, the same each time; progress goes to standard output."""
    bulk = BulkRows(database)
    if bulk.has_owners():
        raise SettingWrong(
            "There are owners in this database already, and invented ones are never put beside them."
            " Set STALLSIDE_DATABASE_URL to a new file."
        )
    ground = _ground(database, content, now, bulk)
    lengths = _lengths(owners, messages)
    began, done = time.monotonic(), 0
    for first in range(0, owners, AT_ONCE):
        batch = range(first, min(first + AT_ONCE, owners))
        bulk.add(lambda session, batch=batch: _rows(session, batch, lengths, ground))  # type: ignore[misc]
        done += sum(lengths[number] for number in batch)
        _say(f"\r{batch[-1] + 1:,} of {owners:,} owners, {done:,} messages, {time.monotonic() - began:.0f} s")
    _say("\n")


def _rows(session: Session, batch: range, lengths: list[int], ground: Ground) -> Rows:
    made = OwnersRows(ground, session)
    for number in batch:
        chance = Random(f"{SEED}/{number}")
        made.add(person(number, chance, ground.now), lengths[number], chance)
    return made.rows


def _lengths(owners: int, messages: int) -> list[int]:
    """How many messages each owner has: some look in only, most have a few dozen, a few have thousands."""
    chance = Random(SEED)
    raw = [1.0 if chance.random() < LOOKS_IN else min(LONGEST, chance.lognormvariate(3.2, 1.1))
           for _ in range(owners)]  # fmt: skip
    scale = messages / sum(raw)
    lengths = [max(1, round(each * scale)) for each in raw]
    lengths[0] += max(1 - lengths[0], messages - sum(lengths))  # what rounding left
    return lengths


def _ground(database: Database, content: LiveContent, now: datetime, bulk: BulkRows) -> Ground:
    storage = SqlStorage(database)
    with storage.read() as unit:
        is_empty = not unit.staff.all()
    if is_empty:
        bulk.add(lambda session: _staff(session, now))
    with storage.write() as unit:
        if not unit.directory.people():
            unit.directory.save_people(read_directory(DATA).people.values())
        staff = tuple(each.id for each in unit.staff.all())
        people = unit.directory.people()
        unit.commit()
    helping = tuple(Named(each.id, each.organisation) for each in people)
    return Ground(now, _questions(content), content.framework.version, staff, helping)


def _questions(content: LiveContent) -> tuple[Question, ...]:
    asked = []
    for practice in content.framework.short_practices(solo=False):
        key = f"practice-{practice.id}-base"
        titles = tuple(content.wording.say(f"{key}.level-{level}") for level in LEVELS)
        asked.append(Question(practice.id, content.wording.say(key), titles))
    return tuple(asked)


def _staff(session: Session, now: datetime) -> Rows:
    """Somebody who wrote the notes, where nobody works yet. They cannot sign in before they are invited."""
    rows = []
    for name, role in STAFF:
        email = f"{role}@example.org"
        rows.append(
            {"id": session.new_id(), "name": name, "email": email, "email_hash": session.email_hash(email),
             "role": role, "alert_by": "none", "days_off": [], "active": True, "version": 0,
             "created_at": now}
        )  # fmt: skip
    return {"staff": rows}


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()
