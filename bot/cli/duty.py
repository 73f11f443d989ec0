"""The duty rota on the command line: for the first person on it, before any channel runs."""

import secrets
import sys
from datetime import time
from uuid import uuid4

from bot.bootstrap.path import join, prepare_database
from bot.core.duty import Duty
from bot.core.errors import StallsideError
from bot.core.staff import AlertBy, StaffMember
from bot.core.working_time import LONDON
from bot.settings import Settings
from bot.usecases.staff.change_alerting import invite_phone
from bot.usecases.staff.change_rota import RotaChange, change_rota, version_of
from bot.usecases.staff.look_at_today import who_is_on_duty
from bot.usecases.storage_ports import UnitOfWork


def add_duty(settings: Settings, email: str, days: range, hours: tuple[time, time], alert_by: AlertBy) -> int:
    """Put somebody on the rota, and say what they do next. Raises StallsideError."""
    prepare_database(settings)
    parts = join(settings)
    now = parts.clock.now()
    with parts.storage.write() as unit:
        member = _find(unit, email)
        added = tuple(Duty(uuid4().hex, member.id, day, *hours) for day in days)
        change_rota(unit, RotaChange(version_of(unit.duties.rota()), add=added), member, now)
        unit.duties.save_alert_by(member.id, alert_by)
        code = invite_phone(unit, member, now, secrets.choice).code if alert_by == "chat" else ""
        unit.commit()
    parts.database.close()
    sys.stdout.write(f"{member.name} is on the rota, and alerted by {'phone' if code else 'e-mail'}.\n")
    if code:
        sys.stdout.write(f"Within a day they write this to the programme from their phone: {code}\n")
    return 0


def _find(unit: UnitOfWork, email: str) -> StaffMember:
    wanted = email.strip().casefold()
    here = (each for each in unit.staff.all() if each.active and each.email.casefold() == wanted)
    found = next(here, None)
    if found is None:
        raise StallsideError("Nobody who works here has this address: add them with `stallside staff add`.")
    return found


def say_who_is_there(settings: Settings) -> int:
    """Who is on duty now, else who is next and when."""
    prepare_database(settings)
    parts = join(settings)
    with parts.storage.read() as unit:
        seen = who_is_on_duty(unit, parts.clock.now(), parts.alerts.holidays)
    present = ", ".join(each.name for each in seen.present)
    at = f", from {seen.next_at.astimezone(LONDON):%d/%m/%Y %H:%M}" if seen.next_at else ""
    sys.stdout.write(f"{present or 'nobody; next: ' + (', '.join(seen.next) or 'nobody') + at}\n")
    parts.database.close()
    return 0
