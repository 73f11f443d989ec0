"""The duty rota in the database, and the phones on which staff are alerted."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import delete, insert, select, update

from bot.core.duty import Duty, Rota
from bot.core.intermediary import DaysOff
from bot.core.staff import MAY, ROLES, AlertBy, StaffMember
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.conversations import SqlConversations
from bot.storage.session import Session
from bot.storage.staff import MEMBER, member_of
from bot.usecases.records import Contact
from bot.usecases.staff.duty_ports import DutyMember

ROTA = "rota"  # in the audit trail
_ON_DUTY = tuple(role for role in ROLES if "see_today" in MAY[role])
_s = t.staff.c
_d = t.duty.c
_p = t.duty_phone.c
_k = t.duty_code.c
_c = t.conversation.c


class SqlDuties:
    """The rota, days off, and phones on which staff are alerted."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def rota(self) -> Rota:
        """All duties of those who work here and see Today, with their days off; without bank holidays."""
        here = select(t.duty).join(t.staff, _s.id == _d.staff_id)
        rows = self._connection.execute(here.where(_s.active, _s.role.in_(_ON_DUTY)))
        duties = tuple(_duty(row) for row in rows)
        if not duties:
            return Rota()
        away = select(_s.id, _s.days_off).where(_s.id.in_({duty.staff for duty in duties}))
        return Rota(duties, {row.id: _days_off(row.days_off) for row in self._connection.execute(away)})

    def members(self, now: datetime) -> tuple[DutyMember, ...]:
        """Everybody who still works here, by name."""
        coded = set(self._connection.execute(select(_k.staff_id).where(_k.until > now)).scalars())
        phones = self._phones()
        rows = self._connection.execute(select(*MEMBER, _s.days_off).where(_s.active))
        found = (
            DutyMember(member_of(row), _days_off(row.days_off), phones.get(row.id), row.id in coded)
            for row in rows
        )
        return tuple(sorted(found, key=lambda each: each.staff.name.casefold()))

    def add(self, duty: Duty) -> None:
        """Somebody is there at another time as well."""
        new = {"id": duty.id, "staff_id": duty.staff, "weekday": duty.weekday, "place": duty.place}
        hours = {"begins": f"{duty.begins:%H:%M}", "ends": f"{duty.ends:%H:%M}"}
        self._connection.execute(insert(t.duty).values(new | hours))

    def remove(self, duty: str) -> None:
        """Nobody is there any more because of this duty."""
        self._connection.execute(delete(t.duty).where(_d.id == duty))

    def last_changed_by(self) -> str:
        """Who changed the rota last, by name; "" if nobody did."""
        a = t.audit.c
        last = select(_s.name).join(t.audit, a.staff_id == _s.id).where(a.kind == ROTA)
        return self._connection.execute(last.order_by(a.id.desc()).limit(1)).scalar() or ""

    def save_days_off(self, staff: str, days: tuple[DaysOff, ...], version: int) -> bool:
        """Keep all days off; False if the entry is no longer at this version."""
        written = [[off.first.isoformat(), off.last.isoformat()] for off in days]
        return self._change(staff, version, days_off=written)

    def save_alert_by(self, staff: str, alert_by: AlertBy, version: int | None = None) -> bool:
        """Keep how they are alerted; False if the entry is no longer at this version. None: any."""
        return self._change(staff, version, alert_by=alert_by)

    def phone_of(self, staff: str) -> Contact | None:
        """The chat on which they are alerted, if one is linked and can be reached."""
        found = self._phones(staff).get(staff)
        return found if found and found.reachable and not found.leaving else None

    def heard(self, conversation: str) -> datetime:
        """When somebody last wrote there."""
        return self._connection.execute(select(_c.last_heard_at).where(_c.id == conversation)).scalar_one()

    def whose(self, conversation: str) -> StaffMember | None:
        """Whose phone this is; None if it is nobody's who works here."""
        here = (
            select(*MEMBER).join(t.duty_phone, _p.staff_id == _s.id).where(_p.conversation_id == conversation)
        )
        row = self._connection.execute(here.where(_s.active)).first()
        return member_of(row) if row else None

    def invite(self, staff: str, code: str, until: datetime) -> None:
        """Keep the hash of a one-time code; an earlier one is over."""
        self._forget_code(staff)
        new = {"staff_id": staff, "code_hash": self._session.duty_code_hash(code), "until": until}
        self._connection.execute(insert(t.duty_code).values(new))

    def invited(self, code: str, at: datetime) -> StaffMember | None:
        """Whose code this is, if it is good at this time."""
        good = (_k.code_hash == self._session.duty_code_hash(code)) & (_k.until > at) & _s.active
        found = select(*MEMBER).join(t.duty_code, _k.staff_id == _s.id).where(good)
        row = self._connection.execute(found.with_for_update()).first()
        return member_of(row) if row else None

    def link(self, staff: str, conversation: str, at: datetime) -> None:
        """This chat is theirs from now on, and their code is used up."""
        self._forget_code(staff)
        mine = (_p.staff_id == staff) | (_p.conversation_id == conversation)
        self._connection.execute(delete(t.duty_phone).where(mine))
        new = {"conversation_id": conversation, "staff_id": staff, "linked_at": at}
        self._connection.execute(insert(t.duty_phone).values(new))

    def unlink(self, conversation: str) -> None:
        """Nobody is alerted on this phone any more."""
        self._connection.execute(delete(t.duty_phone).where(_p.conversation_id == conversation))

    def letter_box(self, staff: StaffMember, at: datetime) -> Contact | None:
        """The conversation behind their e-mail address, made when it is first needed.

        None if nothing reaches it.
        """
        conversations = SqlConversations(self._session)
        box = conversations.find("email", staff.email) or conversations.begin("email", staff.email, at)
        return box if box.reachable and not box.leaving else None

    def _phones(self, staff: str | None = None) -> Mapping[str, Contact]:
        linked = CONTACT.add_columns(_p.staff_id).join(t.duty_phone, _p.conversation_id == _c.id)
        if staff is not None:
            linked = linked.where(_p.staff_id == staff)
        return {row.staff_id: contact_of(row) for row in self._connection.execute(linked)}

    def _change(self, staff: str, version: int | None, **values: Any) -> bool:
        here = update(t.staff).where(_s.id == staff)
        if version is not None:
            here = here.where(_s.version == version)
        return self._connection.execute(here.values(version=_s.version + 1, **values)).rowcount > 0

    def _forget_code(self, staff: str) -> None:
        self._connection.execute(delete(t.duty_code).where(_k.staff_id == staff))


def _duty(row: Any) -> Duty:
    begins, ends = (time.fromisoformat(each) for each in (row.begins, row.ends))
    return Duty(row.id, row.staff_id, row.weekday, begins, ends, row.place)


def _days_off(written: Any) -> tuple[DaysOff, ...]:
    return tuple(DaysOff(*(date.fromisoformat(each) for each in off)) for off in written or ())
