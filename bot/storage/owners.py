"""Owners as turns see them: a snapshot is read, and what a turn made different is written."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Update, bindparam, delete, func, insert, select, update

from bot.core.conversation import Asking
from bot.core.errors import ConversationLost
from bot.core.events import Event
from bot.core.gaps import Heard
from bot.core.owner import Business, Consent, Owner
from bot.core.snapshot import Snapshot, StepShown
from bot.storage import tables as t
from bot.storage.checks import all_checks, latest_checks, save_check
from bot.storage.figures import figures_of, save_figures
from bot.storage.introductions import introductions_of
from bot.storage.session import Session
from bot.storage.support import all_heard, needs_of, save_support, services_shown_to
from bot.usecases.records import Contact, History

_BUSINESS = ("sector", "trade", "place", "council", "people", "years", "stage")
_OWNER = ("name", "language", "source", "stopped")
_MARKS = ("arrived", "details_confirmed", "held_for_safety")
_SHARED = ("details_confirmed", "passed_over")  # by all chats of an owner: nothing is asked twice
_c = t.conversation.c
_consent = t.consent.c
_step = t.step_shown.c
_SERVICES_SHOWN = (
    select(func.count()).where(t.service_shown.c.owner_id == _c.owner_id).correlate(t.conversation)
).scalar_subquery()
_WHOLE = (
    select(
        _c.owner_id,
        _c.asking,
        _c.passed_over,
        *(_c[name] for name in _MARKS),
        *(t.owner.c[name] for name in (*_OWNER, "remind_on", "shown_to")),
        *(t.business.c[name] for name in _BUSINESS),
        _SERVICES_SHOWN.label("services_shown"),
    )
    .join_from(t.conversation, t.owner)
    .join(t.business, t.business.c.owner_id == t.owner.c.id)
    .where(_c.id == bindparam("conversation"))
)
_SINCE = (
    select(t.owner.c.id, t.owner.c.created_at)
    .join_from(t.conversation, t.owner)
    .where(_c.id == bindparam("conversation"))
)
_CONSENTS = (
    select(
        _consent.purpose, _consent.given, _consent.at, _consent.wording, _consent.language,
        _consent.to_organisation,
    )
    .where(_consent.owner_id == bindparam("owner"))
    .order_by(_consent.position)
)  # fmt: skip
_STEPS = (
    select(_step.check_number, _step.practice, _step.level, _step.shown_at, _step.tried, _step.position)
    .where(_step.owner_id == bindparam("owner"))
    .order_by(_step.position)
)
_ADD_CONSENT, _ADD_STEP = insert(t.consent), insert(t.step_shown)
_CHANGE_STEP = update(t.step_shown).where(
    _step.owner_id == bindparam("the_owner"), _step.position == bindparam("the_position")
)
_CHANGE_OWNER = update(t.owner).where(t.owner.c.id == bindparam("the_row"))
_CHANGE_BUSINESS = update(t.business).where(t.business.c.owner_id == bindparam("the_row"))
_CHANGE_CONVERSATION = update(t.conversation).where(_c.id == bindparam("the_row"))
_CHANGE_CHATS = update(t.conversation).where(_c.owner_id == bindparam("the_row"))


class SqlOwners:
    """Owners in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def snapshot(self, conversation: str) -> Snapshot:
        """Everything a turn may know. Raises ConversationLost if the owner was erased."""
        row = self._connection.execute(_WHOLE, {"conversation": conversation}).first()
        if row is None:
            raise ConversationLost(f"{conversation} was erased")
        checks = latest_checks(self._connection, row.owner_id)
        return Snapshot(
            owner=Owner(**{name: getattr(row, name) for name in _OWNER}),
            business=Business(**{name: getattr(row, name) for name in _BUSINESS}),
            consents=self._consents(row.owner_id),
            check=checks.check,
            earlier=checks.earlier,
            idea=checks.idea,
            remind_on=row.remind_on,
            asking=_asking(row.asking),
            passed_over=tuple(row.passed_over),
            steps=self._steps(row.owner_id),
            figures=figures_of(self._connection, row.owner_id),
            introductions=introductions_of(self._connection, row.owner_id),
            shown_to=row.shown_to,
            services_shown=row.services_shown,
            **{name: getattr(row, name) for name in _MARKS},
        )

    def history(self, conversation: str) -> History:
        """Everything about an owner, earlier checks included."""
        row = self._connection.execute(_SINCE, {"conversation": conversation}).one()
        steps = self._connection.execute(_STEPS, {"owner": row.id})
        return History(
            since=row.created_at,
            snapshot=self.snapshot(conversation),
            checks=all_checks(self._connection, row.id),
            steps=tuple(
                {
                    "check": s.check_number,
                    "practice": s.practice,
                    "level": s.level,
                    "at": s.shown_at,
                    "tried": s.tried,
                }
                for s in steps
            ),
            needs=needs_of(self._connection, row.id),
            services_shown=services_shown_to(self._connection, row.id),
        )

    def save(self, contact: Contact, before: Snapshot, after: Snapshot, at: datetime) -> None:
        """Write what is different."""
        owner = _changes(before.owner, after.owner, _OWNER) | _changes(
            before, after, ("remind_on", "shown_to")
        )
        if "shown_to" in owner:
            owner["shown_at"] = at if after.shown_to else None
        self._change(_CHANGE_OWNER, contact.owner, owner)
        self._change(_CHANGE_BUSINESS, contact.owner, _changes(before.business, after.business, _BUSINESS))
        marks = _conversation_changes(before, after)
        shared = {name: marks.pop(name) for name in _SHARED if name in marks}
        self._change(_CHANGE_CONVERSATION, contact.conversation, marks)
        self._change(_CHANGE_CHATS, contact.owner, shared)
        self._add_consents(contact, after.consents, len(before.consents))
        self._save_steps(contact, before.steps, after.steps, at)
        save_check(self._connection, contact.owner, before.check, after.check)
        save_check(self._connection, contact.owner, before.idea, after.idea)
        save_figures(self._connection, contact.owner, before.figures, after.figures)

    def note_support(self, contact: Contact, after: Snapshot, events: Iterable[Event], at: datetime) -> None:
        """Keep the needs that were heard in this turn, and the services that were shown."""
        save_support(self._connection, contact.owner, after, events, at)

    def heard(self) -> tuple[Heard, ...]:
        """Every need of every owner, for the map of gaps."""
        return all_heard(self._connection)

    def keep_apart(self, owner: str, question: str, value: str) -> None:
        """Keep what an owner told about themself, where only their own erasure and export find it."""
        row = {"owner_hash": self._session.owner_hash(owner), "question": question}
        same = [t.monitoring.c[name] == known for name, known in row.items()]
        self._connection.execute(delete(t.monitoring).where(*same))
        self._connection.execute(insert(t.monitoring).values(**row, value=value))

    def kept_apart(self, conversation: str) -> dict[str, str]:
        """What this owner told about themself, by question."""
        owner = self._connection.execute(select(_c.owner_id).where(_c.id == conversation)).scalar_one()
        told = select(t.monitoring.c.question, t.monitoring.c.value)
        mine = told.where(t.monitoring.c.owner_hash == self._session.owner_hash(owner))
        return {row.question: row.value for row in self._connection.execute(mine)}

    def _consents(self, owner: str) -> tuple[Consent, ...]:
        rows = self._connection.execute(_CONSENTS, {"owner": owner})
        return tuple(Consent(*row) for row in rows)  # type: ignore[arg-type]

    def _steps(self, owner: str) -> tuple[StepShown, ...]:
        return tuple(StepShown(*row[:5]) for row in self._connection.execute(_STEPS, {"owner": owner}))

    def _add_consents(self, contact: Contact, consents: tuple[Consent, ...], known: int) -> None:
        for position, consent in enumerate(consents[known:], known):
            columns = dict(vars(consent))
            columns["to_organisation"] = columns.pop("to")
            place = {"owner_id": contact.owner, "position": position, "channel": contact.channel}
            self._connection.execute(_ADD_CONSENT, {**place, **columns})

    def _save_steps(
        self, contact: Contact, before: tuple[StepShown, ...], after: tuple[StepShown, ...], at: datetime
    ) -> None:
        for position, step in enumerate(after):
            place = {"owner_id": contact.owner, "position": position}
            if position >= len(before):
                columns = dict(vars(step))
                columns["check_number"], columns["shown_at"] = columns.pop("check"), columns.pop("at") or at
                self._connection.execute(_ADD_STEP, {**place, **columns})
            elif step.tried != before[position].tried:
                tried = {"the_owner": contact.owner, "the_position": position, "tried": step.tried}
                self._connection.execute(_CHANGE_STEP, tried)

    def _change(self, statement: Update, row: str, changes: dict[str, Any]) -> None:
        if changes:
            self._connection.execute(statement, {"the_row": row, **changes})


def _asking(stored: dict[str, Any] | None) -> Asking | None:
    if not stored:
        return None
    return Asking(**{**stored, "options": tuple(stored.get("options", ()))})


def _changes(before: object, after: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


def _conversation_changes(before: Snapshot, after: Snapshot) -> dict[str, Any]:
    changes = _changes(before, after, _MARKS)
    if after.passed_over != before.passed_over:
        changes["passed_over"] = list(after.passed_over)
    if after.asking != before.asking:
        changes["asking"] = vars(after.asking) if after.asking else None
    return changes
