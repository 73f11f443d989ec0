"""Follow-ups: what waits, when it is due, and what became of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from bot.core.follow_up import SAID_ONCE, DroppedBecause, FollowUp, FollowUpKind
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.session import Session
from bot.usecases.records import Contact, Owed, Owing

type _Key = tuple[str, int, int, str | None]

_f = t.follow_up.c
_c = t.conversation.c
_FIELDS = select(
    _f.id, _f.conversation_id, _f.kind, _f.check_number, _f.due_at, _f.place, _f.about
)  # fmt: skip
_WAITING = _FIELDS.order_by(_f.due_at, _f.place)
_OF_OWNER = _WAITING.where(_f.owner_id == bindparam("owner"), t.is_owed)
_SAID = _FIELDS.where(
    _f.owner_id == bindparam("owner"),
    _f.kind.in_(SAID_ONCE),
    (_f.state == "sent") | (_f.because == "late"),
)
_HERE = _WAITING.where(_f.conversation_id == bindparam("conversation"), t.is_owed)
# `turn_due_at` is set while a message waits and while its turn runs.
_DUE = (
    select(_f.conversation_id)
    .join_from(t.follow_up, t.conversation)
    .where(t.is_owed, _f.due_at <= bindparam("now"), _c.turn_due_at.is_(None))
    .order_by(_f.due_at)
    .limit(bindparam("most"))
)
_HELD = (
    CONTACT.add_columns(_c.last_heard_at, _c.turn_due_at)
    .where(_c.id == bindparam("conversation"))
    .with_for_update(of=t.conversation)
)
_ADD = insert(t.follow_up)
# Only what waits: whoever came first has decided.
_CHANGE = update(t.follow_up).where(_f.id == bindparam("the_follow_up"), t.is_owed)


class SqlFollowUps:
    """Follow-ups in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def replace(
        self,
        contact: Contact,
        planned: Iterable[FollowUp],
        at: datetime,
        kinds: Sequence[FollowUpKind] | None = None,
    ) -> None:
        """Make these all that waits for this owner, in this conversation; writes only what is different.

        With `kinds`, what waits of other kinds is left as it is. What is asked once is not planned again.
        """
        wanted = tuple(planned)
        rows = self._connection.execute(_OF_OWNER, {"owner": contact.owner}).all()
        known = {_key(_follow_up(row)): row for row in rows if kinds is None or row.kind in kinds}
        said = self._said_once(contact) if any(each.kind in SAID_ONCE for each in wanted) else set()
        for each in wanted:
            row = known.pop(_key(each), None)
            if row is None:
                if _key(each) not in said:
                    self._add(contact, each)
            elif (row.due_at, row.conversation_id) != (each.due, contact.conversation):
                self._change([row.id], due_at=each.due, conversation_id=contact.conversation)
        self.drop([row.id for row in known.values()], "changed", at)

    def _said_once(self, contact: Contact) -> set[_Key]:
        """What was asked, or came too late to be asked."""
        rows = self._connection.execute(_SAID, {"owner": contact.owner})
        return {_key(_follow_up(row)) for row in rows}

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Conversations in which something is due and nothing else goes on, those that wait longest first."""
        found = self._connection.execute(_DUE, {"now": now, "most": limit}).scalars()
        return tuple(dict.fromkeys(found))

    def hold(self, conversation: str) -> Owing | None:
        """Lock a conversation and read what waits there; None if it is gone."""
        here = {"conversation": conversation}
        row = self._connection.execute(_HELD, here).first()
        if row is None:
            return None
        waiting = self._connection.execute(_HERE, here)  # after the lock: what another one did is seen
        return Owing(
            contact=contact_of(row),
            heard=row.last_heard_at,
            is_busy=row.turn_due_at is not None,
            waiting=tuple(Owed(each.id, _follow_up(each)) for each in waiting),
        )

    def note_sent(self, ids: Sequence[str], at: datetime) -> None:
        """These are said."""
        self._change(ids, state="sent", done_at=at)

    def drop(self, ids: Sequence[str], because: DroppedBecause, at: datetime) -> None:
        """These will not be said."""
        self._change(ids, state="dropped", because=because, done_at=at)

    def put_off(self, ids: Sequence[str], until: datetime) -> None:
        """These wait until then."""
        self._change(ids, due_at=until)

    def _add(self, contact: Contact, new: FollowUp) -> None:
        values = {
            "id": self._session.new_id(),
            "owner_id": contact.owner,
            "conversation_id": contact.conversation,
            "kind": new.kind,
            "check_number": new.check,
            "place": new.place,
            "about": new.about,
            "due_at": new.due,
            "state": "waiting",
        }
        self._connection.execute(_ADD, values)

    def _change(self, ids: Sequence[str], **values: object) -> None:
        for each in ids:
            self._connection.execute(_CHANGE, {"the_follow_up": each, **values})


def _follow_up(row: Row[*tuple[Any, ...]]) -> FollowUp:
    return FollowUp(row.kind, row.check_number, row.due_at, row.place, row.about)


def _key(follow_up: FollowUp) -> _Key:
    return follow_up.kind, follow_up.check, follow_up.place, follow_up.about
