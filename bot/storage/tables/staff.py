"""Members of staff: how they sign in, when they are on duty, how they are alerted, and what they saw and did.

Names and addresses of staff are sealed. `audit` keeps ids only, and outlives what it is about.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Named, Table, Text, TypedColumns

from bot.storage.column_types import Moment, Plain, Words
from bot.storage.tables.base import metadata, partial


class _Staff(TypedColumns):
    id = Column(Text, primary_key=True)
    name: Named[str] = Column(Words("staff.name"), nullable=False)
    email: Named[str] = Column(Words("staff.email"), nullable=False)
    email_hash: Named[str] = Column(Text, unique=True)
    role = Column(Text, nullable=False)
    password_hash: Named[str | None] = Column(Text)  # argon2id; null until they have joined
    second_factor: Named[str | None] = Column(Words("staff.second_factor"))  # TOTP secret, base32
    factor_used: Named[int | None] = Column(Integer)  # the last time step of a code: none counts twice
    alert_by = Column(Text, nullable=False)  # chat, email or none
    days_off: Named[Any] = Column(Plain, nullable=False)  # [first, last] of each time away, ISO dates
    active = Column(Boolean, nullable=False)
    version = Column(Integer, nullable=False)
    created_at: Named[datetime] = Column(Moment)


class _StaffSession(TypedColumns):
    id_hash = Column(Text, primary_key=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"), index=True)
    form_key = Column(Text, nullable=False)  # every form of this session carries it
    began_at: Named[datetime] = Column(Moment)
    seen_at: Named[datetime] = Column(Moment)
    until: Named[datetime] = Column(Moment)


class _StaffLink(TypedColumns):
    token_hash = Column(Text, primary_key=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"), index=True)
    until: Named[datetime] = Column(Moment)


class _SignInTry(TypedColumns):
    id = Column(Integer, primary_key=True)
    about_hash: Named[str] = Column(Text)  # of the e-mail that was typed, or of the address it came from
    at: Named[datetime] = Column(Moment)


class _UsedForm(TypedColumns):
    once = Column(Text, primary_key=True)
    at: Named[datetime] = Column(Moment)


class _Audit(TypedColumns):
    id = Column(Integer, primary_key=True)
    at: Named[datetime] = Column(Moment)
    staff_id: Named[str | None] = Column(Text)  # null: nobody was signed in
    verb = Column(Text, nullable=False)
    kind = Column(Text, nullable=False)
    thing = Column(Text, nullable=False)
    owner_id: Named[str | None] = Column(Text)
    detail: Named[Any] = Column(Plain, nullable=True)  # ids and names of fields, never words


class _Duty(TypedColumns):
    id = Column(Text, primary_key=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"), index=True)
    weekday = Column(Integer, nullable=False)  # 0 is Monday
    begins = Column(Text, nullable=False)  # 09:00, London
    ends = Column(Text, nullable=False)
    place = Column(Integer, nullable=False)  # who is alerted first has 1


class _DutyPhone(TypedColumns):
    conversation_id: Named[str] = Column(Text, ForeignKey("conversation.id"), primary_key=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"), index=True)
    linked_at: Named[datetime] = Column(Moment)


class _DutyCode(TypedColumns):
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"), primary_key=True)
    code_hash: Named[str] = Column(Text, unique=True)
    until: Named[datetime] = Column(Moment)


class _Alert(TypedColumns):
    id = Column(Text, primary_key=True)
    flag_id: Named[str] = Column(Text, index=True)
    staff_id: Named[str] = Column(Text, ForeignKey("staff.id"))
    place = Column(Integer, nullable=False)  # the first who was alerted has 1
    message_id: Named[str | None] = Column(Text)
    raised_at: Named[datetime] = Column(Moment)
    look_at: Named[datetime | None] = Column(Moment)  # when the next one is alerted; null: no more
    acknowledged_at: Named[datetime | None] = Column(Moment)
    acknowledged_by: Named[str | None] = Column(Text)


staff = Table("staff", metadata, _Staff)
staff_session = Table("staff_session", metadata, _StaffSession)
staff_link = Table("staff_link", metadata, _StaffLink)
sign_in_try = Table("sign_in_try", metadata, _SignInTry, Index("ix_sign_in_try", "about_hash", "at"))
used_form = Table("used_form", metadata, _UsedForm)
audit = Table(
    "audit",
    metadata,
    _Audit,
    Index(None, "owner_id"),
    Index("ix_audit_staff", "staff_id", "id"),
    Index("ix_audit_thing", "kind", "thing", "id"),
)
duty = Table("duty", metadata, _Duty)
duty_phone = Table("duty_phone", metadata, _DutyPhone)
duty_code = Table("duty_code", metadata, _DutyCode)
alert = Table("alert", metadata, _Alert, partial("ix_alert_look", "look_at", where="look_at IS NOT NULL"))
