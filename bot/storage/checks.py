"""Checks with their answers: replaced answers stay, marked, and each knows the message it came from."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from bot.core.check import Answer, Check
from bot.storage import tables as t

_k = t.check.c
_a = t.answer.c
_CHECKS = (
    select(
        _k.number, _k.kind, _k.started_at, _k.finished_at, _k.open_message_id, _k.open_done, _k.paused,
        _k.open_about, _k.closed_parts,
    )
    .where(_k.owner_id == bindparam("owner"))
    .order_by(_k.number.desc())
)  # fmt: skip
_ANSWERS = (
    select(
        _a.practice, _a.outcome, _a.level, _a.how, _a.confirmed, _a.message_id, _a.at, _a.content_version,
        _a.replaced,
    )
    .where(_a.owner_id == bindparam("owner"), _a.check_number == bindparam("number"))
    .order_by(_a.position)
)  # fmt: skip
_ADD_CHECK, _ADD_ANSWER = insert(t.check), insert(t.answer)
_CHANGE_CHECK = update(t.check).where(_k.owner_id == bindparam("owner"), _k.number == bindparam("the_number"))
_CHANGE_ANSWER = update(t.answer).where(
    _a.owner_id == bindparam("owner"),
    _a.check_number == bindparam("the_number"),
    _a.position == bindparam("the_position"),
)


@dataclass(frozen=True)
class Latest:
    """The checks that a turn may know of: see Snapshot."""

    check: Check | None
    earlier: Check | None
    idea: Check | None


def latest_checks(connection: Connection, owner: str) -> Latest:
    """The checks that matter now, with their answers; the others are not read."""
    rows = connection.execute(_CHECKS, {"owner": owner}).all()
    checks = [row for row in rows if row.kind != "idea"]
    before = [row for row in checks[1:] if row.finished_at]
    ideas = [row for row in rows if row.kind == "idea"]
    found = [_read(connection, owner, each[0]) if each else None for each in (checks, before, ideas)]
    return Latest(*found)


def all_checks(connection: Connection, owner: str) -> tuple[Check, ...]:
    """Every check of an owner, the first one first."""
    rows = connection.execute(_CHECKS, {"owner": owner}).all()
    return tuple(_read(connection, owner, row) for row in reversed(rows))


def save_check(connection: Connection, owner: str, before: Check | None, after: Check | None) -> None:
    """Write what is different. A check with another number is a new one; the earlier stays."""
    if after is None or after == before:
        return
    known = before if before and before.number == after.number else None
    columns = _columns(after)
    if known is None:
        connection.execute(_ADD_CHECK, {"owner_id": owner, "number": after.number, **columns})
    elif changed := {k: v for k, v in columns.items() if v != _columns(known)[k]}:
        connection.execute(_CHANGE_CHECK, {"owner": owner, "the_number": after.number, **changed})
    _save_answers(connection, owner, known.answers if known else (), after)


def _save_answers(connection: Connection, owner: str, known: tuple[Answer, ...], after: Check) -> None:
    for position, answer in enumerate(after.answers):
        columns = _answer_columns(answer)
        if position >= len(known):
            place: dict[str, Any] = {"owner_id": owner, "check_number": after.number, "position": position}
            connection.execute(_ADD_ANSWER, {**place, **columns})
        elif answer != known[position]:
            place = {"owner": owner, "the_number": after.number, "the_position": position}
            connection.execute(_CHANGE_ANSWER, {**place, **columns})


def _read(connection: Connection, owner: str, row: Row[*tuple[Any, ...]]) -> Check:
    answers = connection.execute(_ANSWERS, {"owner": owner, "number": row.number})
    return Check(
        number=row.number,
        kind=row.kind,
        started=row.started_at,
        finished=row.finished_at,
        answers=tuple(Answer(*each) for each in answers),  # type: ignore[arg-type]
        open_message=row.open_message_id,
        open_done=row.open_done,
        paused=row.paused,
        open_about=tuple(row.open_about or ()),
        closed_parts=tuple(row.closed_parts or ()),
    )


def _columns(check: Check) -> dict[str, Any]:
    return {
        "kind": check.kind,
        "started_at": check.started,
        "finished_at": check.finished,
        "open_message_id": check.open_message,
        "open_done": check.open_done,
        "paused": check.paused,
        "open_about": list(check.open_about) or None,
        "closed_parts": list(check.closed_parts) or None,
    }


def _answer_columns(answer: Answer) -> dict[str, Any]:
    columns = dict(vars(answer))
    columns["message_id"] = columns.pop("message")
    return columns
