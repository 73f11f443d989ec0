"""How staff sign in, in the database. Tokens and addresses are found by keyed hashes, never kept."""

import base64
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from bot.core.staff import Role
from bot.storage import tables as t
from bot.storage.session import Session
from bot.storage.staff import MEMBER, member_of
from bot.usecases.staff.sign_in_ports import Credentials, Invited

_s = t.staff.c
_n = t.staff_session.c
_l = t.staff_link.c
_t = t.sign_in_try.c
_CREDENTIALS = select(*MEMBER, _s.second_factor, _s.factor_used).where(_s.active)
_SECRET_BYTES = 20  # as long as the hash behind it (RFC 4226, 4, R6)


class SqlSignIns:
    """Credentials, links and tries in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def credentials(self, email: str) -> Credentials | None:
        """Those of the active member of staff with this e-mail address."""
        found = _CREDENTIALS.where(_s.email_hash == self._session.email_hash(email))
        return _credentials(self._connection.execute(found).first())

    def credentials_of(self, staff: str) -> Credentials | None:
        """Those of this active member of staff."""
        return _credentials(self._connection.execute(_CREDENTIALS.where(_s.id == staff)).first())

    def use_step(self, staff: str, step: int) -> bool:
        """Note that a code of this time step was used; False if one of it, or of a later one, was before."""
        unused = (_s.id == staff) & or_(_s.factor_used.is_(None), _s.factor_used < step)
        return self._connection.execute(update(t.staff).where(unused).values(factor_used=step)).rowcount == 1

    def tries(self, about: str, since: datetime) -> int:
        """How often a sign-in about this e-mail or address failed since then."""
        here = (_t.about_hash == self._session.token_hash(about)) & (_t.at > since)
        return self._connection.execute(select(func.count()).where(here)).scalar_one()

    def note_try(self, about: str, at: datetime) -> None:
        """A sign-in failed."""
        new = {"about_hash": self._session.token_hash(about), "at": at}
        self._connection.execute(insert(t.sign_in_try).values(new))

    def forget_tries(self, about: str, before: datetime) -> None:
        """Those before this time no longer matter."""
        here = (_t.about_hash == self._session.token_hash(about)) & (_t.at <= before)
        self._connection.execute(delete(t.sign_in_try).where(here))

    def add(self, staff: str, name: str, email: str, role: Role, at: datetime) -> bool:
        """Somebody new; False if the e-mail address is taken."""
        new = {
            "id": staff, "name": name, "email": email, "email_hash": self._session.email_hash(email),
            "role": role, "alert_by": "email", "days_off": [], "active": True, "version": 0, "created_at": at,
        }  # fmt: skip
        try:
            with self._connection.begin_nested():
                self._connection.execute(insert(t.staff).values(new))
        except IntegrityError:
            return False
        return True

    def change(self, staff: str, version: int, *, role: Role, active: bool) -> bool:
        """Change what they may do; False if they were changed since that version."""
        here = (_s.id == staff) & (_s.version == version)
        values = {"role": role, "active": active, "version": version + 1}
        return self._connection.execute(update(t.staff).where(here).values(values)).rowcount == 1

    def make_link(self, staff: str, token: str, until: datetime) -> None:
        """A link by which they choose a password; an earlier one is over."""
        self._connection.execute(delete(t.staff_link).where(_l.staff_id == staff))
        new = {"token_hash": self._session.token_hash(token), "staff_id": staff, "until": until}
        self._connection.execute(insert(t.staff_link).values(new))

    def invited(self, token: str, now: datetime) -> Invited | None:
        """Who follows this link; None if it is over or was used."""
        here = (_l.token_hash == self._session.token_hash(token)) & (_l.until > now)
        found = select(*MEMBER).join(t.staff_link, _l.staff_id == _s.id).where(here, _s.active)
        row = self._connection.execute(found).first()
        return Invited(member_of(row), self._factor_of(token)) if row else None

    def join(self, staff: str, password: str, second_factor: str, step: int) -> None:
        """They chose a password and showed a code: their links and older sessions are over."""
        values = {"password_hash": password, "second_factor": second_factor, "factor_used": step}
        self._connection.execute(update(t.staff).where(_s.id == staff).values(values))
        self._connection.execute(delete(t.staff_link).where(_l.staff_id == staff))
        self.end_sessions(staff)

    def set_password(self, staff: str, password: str) -> None:
        """Another password."""
        self._connection.execute(update(t.staff).where(_s.id == staff).values(password_hash=password))

    def end_sessions(self, staff: str, but: str = "") -> int:
        """End all sessions of somebody, but for the one with this token; how many."""
        theirs = (_n.staff_id == staff) & (_n.id_hash != self._session.token_hash(but))
        return self._connection.execute(delete(t.staff_session).where(theirs)).rowcount

    def _factor_of(self, token: str) -> str:
        """The second factor that this link hands out: the same at each look, and kept nowhere until then."""
        raw = bytes.fromhex(self._session.cipher.fingerprint("second factor", token))
        return base64.b32encode(raw[:_SECRET_BYTES]).decode()


def _credentials(row: Row[*tuple[Any, ...]] | None) -> Credentials | None:
    if row is None:
        return None
    return Credentials(member_of(row), row.password_hash, row.second_factor, row.factor_used)
