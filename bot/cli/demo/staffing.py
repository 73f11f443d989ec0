"""The invented staff of the invented programme, and what they did."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from random import Random
from secrets import token_urlsafe

from bot.bootstrap.open_referral import join_open_format, read_delivery
from bot.bootstrap.path import Parts
from bot.cli.demo.living import is_so
from bot.cli.demo.talking import Teller
from bot.core.doubt import is_unsure
from bot.core.duty import Duty
from bot.core.floor import NotWritten
from bot.core.message import Arrival
from bot.core.putting_right import RightReading
from bot.core.staff import StaffMember
from bot.settings import ROOT
from bot.usecases.staff.add_staff import StaffInvited, add_staff
from bot.usecases.staff.approve_words import approve_words
from bot.usecases.staff.change_rota import RotaChange, change_rota, version_of
from bot.usecases.staff.conversation_list_ports import TalkFilter, TalkRow
from bot.usecases.staff.give_back_floor import give_back_floor
from bot.usecases.staff.mark_conversation import add_note, add_tag, flag_conversation, save_for_later
from bot.usecases.staff.put_right import put_message_right
from bot.usecases.staff.review_conversation import review_conversation
from bot.usecases.staff.stage_source import stage_source
from bot.usecases.staff.take_flag import finish_flag
from bot.usecases.staff.take_floor import take_floor
from bot.usecases.staff.write_to_owner import write_to_owner
from bot.usecases.storage_ports import UnitOfWork

STAFF = (
    ("Mina Manage", "mina@example.org", "manager"),
    ("Colin Coordinate", "colin@example.org", "coordinator"),
    ("Rita Review", "rita@example.org", "reviewer"),
    ("Asha Review", "asha@example.org", "reviewer"),
    ("Rosa Research", "rosa@example.org", "researcher"),
)
NOTES = (
    "Rang, no answer. Trying again on Tuesday.", "Sounds worried about the lease, have a look at this one.",
    "Very good answer on costs, worth an example.", "Wants somebody who speaks Bengali.",
    "Nephew writes for him, so be patient.", "Told her the Tuesday drop-in is open.",
)  # fmt: skip
TAGS = ("rent", "energy", "call back", "good example", "language", "drop-in", "vat")
WRITTEN = (
    "Hello, I'm from the team. I have read what you wrote. Is now a good time?",
    "Thank you for telling us. I can ring you tomorrow after 2 if that helps.",
)
ANSWERS = ("yes thank you", "after 3 is better please", "ok I wait")
EVERYBODY = TalkFilter()
_MANY = 100_000


def add_example_staff(parts: Parts, now: datetime) -> list[StaffInvited]:
    """One of each role; the first is a manager."""
    with parts.storage.write() as unit:
        invited = [add_staff(unit, *each, now, token_urlsafe) for each in STAFF]
        unit.commit()
    return invited


def look_after(teller: Teller, staff: list[StaffInvited], now: datetime, chance: Random) -> None:
    """A rota, old flags done, talks reviewed and put right, words approved, an import that waits."""
    parts, (mina, colin, rita, asha, _) = teller.parts, [each.staff for each in staff]
    _do(parts, lambda unit: _fill_rota(unit, (rita, colin, asha), mina, now))
    with parts.storage.read() as unit:
        talks = unit.talk_lists.page(EVERYBODY, mina.id, None, _MANY)
    looks = [(row.last_at + timedelta(hours=chance.randint(1, 40)), row) for row in talks]
    for at, row in sorted((look for look in looks if look[0] <= now), key=lambda look: look[0]):
        reader = chance.choice((rita, asha, colin))
        _do(parts, lambda unit, row=row, reader=reader, at=at: _read(unit, row, reader, at, chance, parts))
    _speak(teller, [row for row in talks if row.channel != "email"][:8], rita, now, chance)
    _approve(parts, mina, now)
    _stage(parts, colin, now)


def _do(parts: Parts, call: Callable[[UnitOfWork], None]) -> None:
    with parts.storage.write() as unit:
        call(unit)
        unit.commit()


def _fill_rota(unit: UnitOfWork, people: tuple[StaffMember, ...], by: StaffMember, now: datetime) -> None:
    first, second, saturdays = people
    week = [Duty(token_urlsafe(6), first.id, day, time(9), time(17), 1) for day in range(5)]
    week += [Duty(token_urlsafe(6), second.id, day, time(9), time(17), 2) for day in range(5)]
    week += [Duty(token_urlsafe(6), saturdays.id, 5, time(10), time(14), 1)]
    change_rota(unit, RotaChange(version_of(unit.duties.rota()), tuple(week)), by, now)


def _read(
    unit: UnitOfWork, row: TalkRow, reader: StaffMember, at: datetime, chance: Random, parts: Parts
) -> None:
    """What is older than a few days was mostly looked at; some of it was put right, noted or tagged."""
    if is_so(0.85, chance):
        for flag in unit.talks.flags(row.conversation):
            finish_flag(unit, flag.id, "", reader, at)
    for said in _unsure(unit, row) if is_so(0.8, chance) else ():
        _put_right(unit, row.conversation, said, reader, at, parts)
    if is_so(0.12, chance):
        add_note(unit, row.conversation, reader, chance.choice(NOTES), at)
    if is_so(0.15, chance):
        add_tag(unit, row.conversation, reader, chance.choice(TAGS), at)
    marks = unit.talk_marks.of(row.conversation, reader.id)
    if marks and is_so(0.7, chance):
        review_conversation(unit, row.conversation, marks.version, marks.last_n, reader, at)
    elif marks and is_so(0.1, chance):
        flag_conversation(unit, row.conversation, marks.version, reader, at, flagged=True)
        save_for_later(unit, row.conversation, reader, at, saved=True)


def _unsure(unit: UnitOfWork, row: TalkRow) -> Iterator[tuple[str, RightReading]]:
    for said in unit.talks.before(row.conversation, None, 60):
        readings = (said.decided or {}).get("readings", ())
        if is_unsure(said.decided) and readings and readings[0]["level"] is not None:
            level = readings[0]["level"]
            meant = level - 1 if level else 1
            yield said.id, RightReading(readings[0]["practice"], "level", meant)


def _put_right(
    unit: UnitOfWork,
    conversation: str,
    said: tuple[str, RightReading],
    reader: StaffMember,
    at: datetime,
    parts: Parts,
) -> None:
    message, right = said
    put_message_right(unit, reader, (conversation, message), right, 0, at, parts.content.framework)


def _speak(teller: Teller, talks: list[TalkRow], speaker: StaffMember, now: datetime, chance: Random) -> None:
    """In some recent talks staff took the floor; in the last of them they still have it."""
    parts = teller.parts
    for row in talks:
        at = max(row.last_at + timedelta(minutes=9), now - timedelta(hours=2))
        with parts.storage.read() as unit:
            contact = unit.turns.contact(row.conversation)
        if at >= now or contact is None:
            continue
        try:
            _do(parts, lambda unit, row=row, at=at: _take(unit, row, speaker, at, chance, parts))
        except NotWritten:
            continue
        teller.lets_out(row.conversation, at)
        said = Arrival(contact.channel, contact.address, teller.event(), "text", chance.choice(ANSWERS))
        teller.says(said, at + timedelta(minutes=2))
        if row is not talks[-1]:
            _do(parts, lambda unit, row=row, at=at: _give_back(unit, row, speaker, at, parts))
        teller.lets_out(row.conversation, at + timedelta(minutes=9))


def _take(
    unit: UnitOfWork, row: TalkRow, speaker: StaffMember, at: datetime, chance: Random, parts: Parts
) -> None:
    take_floor(unit, row.conversation, speaker, "bot", at, parts.floor)
    write_to_owner(unit, row.conversation, speaker, chance.choice(WRITTEN), at + timedelta(minutes=1))


def _give_back(unit: UnitOfWork, row: TalkRow, speaker: StaffMember, at: datetime, parts: Parts) -> None:
    later = at + timedelta(minutes=8)
    give_back_floor(unit, row.conversation, speaker, speaker.id, later, parts.floor)


def _approve(parts: Parts, manager: StaffMember, now: datetime) -> None:
    """Some steps have been approved; the others wait."""
    for item in parts.content.now().approvables[:20]:
        _do(
            parts,
            lambda unit, item=item: approve_words(unit, item, item.fingerprint, 0, True, manager, now),
        )


def _stage(parts: Parts, coordinator: StaffMember, now: datetime) -> None:
    """A table of services that somebody sent, and nobody has looked at yet."""
    table = str(ROOT / "docs" / "directory-template.csv")
    delivery = read_delivery(table, "csv", parts.settings, lambda _said: None)
    stage_source(delivery, coordinator, now, parts.storage, join_open_format(parts.settings))
