"""Members of staff and their sessions in the database."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.core.staff import StaffMember, StaffSession
from bot.storage import tables as t
from bot.storage.session import Session

_s = t.staff.c
_n = t.staff_session.c
MEMBER = (_s.id, _s.name, _s.email, _s.role, _s.active, _s.alert_by, _s.version, _s.password_hash)


class SqlStaff:
    """Staff in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def find(self, staff: str) -> StaffMember | None:
        """The member of staff with this id, active or not."""
        row = self._connection.execute(select(*MEMBER).where(_s.id == staff)).first()
        return member_of(row) if row else None

    def all(self) -> tuple[StaffMember, ...]:
        """Everybody, by name, those who left included."""
        found = map(member_of, self._connection.execute(select(*MEMBER)))
        return tuple(sorted(found, key=lambda each: each.name.casefold()))

    def session(self, token: str, now: datetime, idle_since: datetime) -> StaffSession | None:
        """Who is signed in with this token; None if it ended, or was last seen before `idle_since`."""
        here = (_n.id_hash == self._session.token_hash(token)) & (_n.until > now) & (_n.seen_at > idle_since)
        found = select(*MEMBER, _n.form_key, _n.seen_at, _n.until).join(t.staff, _s.id == _n.staff_id)
        row = self._connection.execute(found.where(here, _s.active)).first()
        return StaffSession(member_of(row), row.form_key, row.seen_at, row.until) if row else None

    def begin_session(self, staff: str, token: str, form_key: str, now: datetime, until: datetime) -> None:
        """Somebody signed in."""
        new = {"id_hash": self._session.token_hash(token), "staff_id": staff, "form_key": form_key}
        times = {"began_at": now, "seen_at": now, "until": until}
        self._connection.execute(insert(t.staff_session).values(new | times))

    def touch_session(self, token: str, now: datetime) -> None:
        """They are still there."""
        here = _n.id_hash == self._session.token_hash(token)
        self._connection.execute(update(t.staff_session).where(here).values(seen_at=now))

    def end_session(self, token: str) -> None:
        """They signed out."""
        here = _n.id_hash == self._session.token_hash(token)
        self._connection.execute(delete(t.staff_session).where(here))

    def use_form(self, once: str, now: datetime) -> bool:
        """Note that a form was sent; False if it was sent before."""
        try:
            with self._connection.begin_nested():
                self._connection.execute(insert(t.used_form).values(once=once, at=now))
        except IntegrityError:
            return False
        return True

    def free_form(self, once: str) -> None:
        """Nothing came of this form: it may be sent again."""
        self._connection.execute(delete(t.used_form).where(t.used_form.c.once == once))


def member_of(row: Row[*tuple[Any, ...]]) -> StaffMember:
    """The member of staff in a row with the columns MEMBER."""
    return StaffMember(
        id=row.id,
        name=row.name,
        email=row.email,
        role=row.role,
        active=row.active,
        alert_by=row.alert_by,
        version=row.version,
        has_joined=row.password_hash is not None,
    )
