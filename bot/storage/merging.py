"""Two owners become one: what is known of the second goes to the first, and the second is gone."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update

from bot.core.check import Check
from bot.core.joining import filled_in, renumbered
from bot.core.owner import Business
from bot.storage import tables as t
from bot.storage.checks import Latest, latest_checks, save_check
from bot.usecases.records import Contact

# Every table with an `owner_id` must be one of these (tests/unit/storage/test_merging.py).
MERGED = (
    "answer", "audit", "business", "check", "consent", "conversation", "figure", "follow_up", "introduction",
    "need_heard", "review", "service_shown", "step_shown",
)  # fmt: skip

_c = t.conversation.c
_BUSINESS = tuple(Business.__dataclass_fields__)
_ABOUT_CHECK = ("practice", "level", "open", "next_part", "change_which")
_ABOUT_DETAILS = ("business", "sector", "place", "people", "years", "details", "which_place")


def merge_owners(connection: Connection, moved: Contact, into: Contact, now: datetime) -> None:
    """Everything of the owner of `moved` goes to that of `into`, whose own word stands where both differ.

    Turns that run in any of their other conversations no longer count.
    """
    kept, gone = into.owner, moved.owner
    offset = _last_number(connection, kept)
    ours, theirs = (latest_checks(connection, owner) for owner in (kept, gone))
    brought = _move_checks(connection, gone, kept, offset)
    _carry_over(connection, kept, ours, theirs, offset, now)
    _merge_in_order(connection, t.consent, "at", gone, kept, {})
    _merge_in_order(connection, t.figure, "at", gone, kept, {})
    _merge_in_order(connection, t.need_heard, "at", gone, kept, {})
    _merge_in_order(connection, t.service_shown, "at", gone, kept, {})
    _merge_in_order(connection, t.step_shown, "shown_at", gone, kept, {"check_number": offset})
    _move_follow_ups(connection, gone, kept, offset, now)
    for table in (t.introduction, t.review, t.audit):
        connection.execute(update(table).where(table.c.owner_id == gone).values(owner_id=kept))
    same = _fill_business(connection, gone, kept)
    _fill_owner(connection, gone, kept)
    _Chats(connection, moved, into).join(offset, brought=brought, same_business=same)
    connection.execute(delete(t.business).where(t.business.c.owner_id == gone))
    connection.execute(delete(t.owner).where(t.owner.c.id == gone))


def _last_number(connection: Connection, owner: str) -> int:
    numbers = select(func.max(t.check.c.number)).where(t.check.c.owner_id == owner)
    return connection.execute(numbers).scalar() or 0


def _move_checks(connection: Connection, gone: str, kept: str, offset: int) -> bool:
    """The checks, numbered on after those of the owner who stays; one that is not finished waits."""
    rows = connection.execute(select(t.check).where(t.check.c.owner_id == gone)).all()
    for row in rows:
        copy = dict(row._mapping) | {"owner_id": kept, "number": row.number + offset}
        connection.execute(insert(t.check), copy | {"paused": row.finished_at is None})
    answers = update(t.answer).where(t.answer.c.owner_id == gone)
    connection.execute(answers.values(owner_id=kept, check_number=t.answer.c.check_number + offset))
    connection.execute(delete(t.check).where(t.check.c.owner_id == gone))
    return bool(rows)


def _carry_over(
    connection: Connection, kept: str, ours: Latest, theirs: Latest, offset: int, now: datetime
) -> None:
    """A check that came along unfinished goes on instead of ours: nothing said in ours is asked again."""
    for our, their in ((ours.check, theirs.check), (ours.idea, theirs.idea)):
        if our and their and not their.finished:
            moved: Check = replace(their, number=their.number + offset, paused=True)
            save_check(connection, kept, moved, moved.carried_over(our, now))


def _move_follow_ups(connection: Connection, gone: str, kept: str, offset: int, now: datetime) -> None:
    """What was sent is kept; what waits is dropped: the next turn plans anew for the one owner."""
    of_theirs = update(t.follow_up).where(t.follow_up.c.owner_id == gone)
    dropped = {"state": "dropped", "because": "changed", "done_at": now}
    connection.execute(of_theirs.where(t.is_owed).values(**dropped))
    number = t.follow_up.c.check_number + offset
    connection.execute(of_theirs.values(owner_id=kept, check_number=number))


def _merge_in_order(
    connection: Connection, table: Table[Any], time: str, gone: str, kept: str, plus: dict[str, int]
) -> None:
    """Rows of both, in the order in which they happened: the last word is the latest, whoever's it was."""
    rows: list[dict[str, Any]] = []
    for owner in (kept, gone):
        found = connection.execute(select(table).where(table.c.owner_id == owner).order_by(table.c.position))
        moved_on = plus if owner == gone else {}
        rows += [_moved_on(dict(row._mapping), moved_on) for row in found]
    if not any(row["owner_id"] == gone for row in rows):
        return
    connection.execute(delete(table).where(table.c.owner_id.in_((gone, kept))))
    for position, row in enumerate(sorted(rows, key=lambda each: each[time])):
        connection.execute(insert(table), row | {"owner_id": kept, "position": position})


def _moved_on(row: dict[str, Any], plus: dict[str, int]) -> dict[str, Any]:
    return row | {name: row[name] + more for name, more in plus.items()}


def _fill_business(connection: Connection, gone: str, kept: str) -> bool:
    """What only the other says about the business is filled in; True if all that is known is theirs."""
    theirs, ours = (_business(connection, owner) for owner in (gone, kept))
    filled = filled_in(ours, theirs)
    if filled != ours:
        values = {name: getattr(filled, name) for name in _BUSINESS}
        connection.execute(update(t.business).where(t.business.c.owner_id == kept).values(**values))
    return filled == theirs


def _business(connection: Connection, owner: str) -> Business:
    columns = (t.business.c[name] for name in _BUSINESS)
    return Business(*connection.execute(select(*columns).where(t.business.c.owner_id == owner)).one())


def _fill_owner(connection: Connection, gone: str, kept: str) -> None:
    theirs, ours = (
        connection.execute(select(t.owner).where(t.owner.c.id == owner)).one() for owner in (gone, kept)
    )
    values = {
        "name": ours.name or theirs.name,
        "source": ours.source or theirs.source,
        "remind_on": ours.remind_on or theirs.remind_on,
        "shown_to": ours.shown_to or theirs.shown_to,
        "shown_at": ours.shown_at or theirs.shown_at,
        "created_at": min(ours.created_at, theirs.created_at),
        "last_heard_at": max(ours.last_heard_at, theirs.last_heard_at),
    }
    connection.execute(update(t.owner).where(t.owner.c.id == kept).values(**values))


class _Chats:
    """The conversations of both owners, and what is marked in them."""

    def __init__(self, connection: Connection, moved: Contact, into: Contact) -> None:
        self._connection = connection
        self._moved, self._into = moved, into
        self._ours, self._theirs = (self._rows(each.owner) for each in (into, moved))

    def join(self, offset: int, *, brought: bool, same_business: bool) -> None:
        """Mark all of them alike, move those of the second owner, and end what runs in the others."""
        given, taken = self._row(self._into), self._row(self._moved)
        confirmed = given.details_confirmed or (taken.details_confirmed and same_business)
        theirs = renumbered(tuple(taken.passed_over), offset)
        shared = {
            "details_confirmed": confirmed,
            "passed_over": list(dict.fromkeys((*given.passed_over, *theirs))),
        }
        closed = self._closed(confirmed=confirmed, brought=brought)
        for row in self._ours:
            is_over = row.asking is not None and row.asking["about"] in closed
            self._change(row, **shared, **({"asking": None, "asked_n": None} if is_over else {}))
        for row in self._theirs:
            self._change(row, **shared, asking=None, asked_n=None, arrived=True, owner_id=self._into.owner)

    def _closed(self, *, confirmed: bool, brought: bool) -> tuple[str, ...]:
        """Questions of the owner who stays that have their answer now, or belong to another check."""
        agreed = ("agree",) if self._has_agreed() else ()
        return (*agreed, *(_ABOUT_DETAILS if confirmed else ()), *(_ABOUT_CHECK if brought else ()))

    def _has_agreed(self) -> bool:
        words = (
            select(t.consent.c.given)
            .where(t.consent.c.owner_id == self._into.owner, t.consent.c.purpose == "take_part")
            .order_by(t.consent.c.position.desc())
        )
        return bool(self._connection.execute(words.limit(1)).scalar())

    def _rows(self, owner: str) -> list[Row[*tuple[Any, ...]]]:
        columns = (_c.id, _c.asking, _c.passed_over, _c.details_confirmed, _c.turn_epoch)
        return list(self._connection.execute(select(*columns).where(_c.owner_id == owner)).all())

    def _row(self, contact: Contact) -> Row[*tuple[Any, ...]]:
        return next(row for row in (*self._ours, *self._theirs) if row.id == contact.conversation)

    def _change(self, row: Row[*tuple[Any, ...]], **values: object) -> None:
        """What is marked; and a turn that runs there is over, but for the one that is being committed."""
        if row.id != self._moved.conversation:
            values |= {"turn_epoch": row.turn_epoch + 1, "turn_until": 0.0}
        change = update(t.conversation).where(_c.id == row.id)
        self._connection.execute(change.values(engine_state=None, **values))
