"""Change one's own password; all other sessions end."""

from datetime import datetime

from bot.core.staff import StaffMember
from bot.usecases.staff.add_staff import StaffWrong
from bot.usecases.staff.join_staff import check_password
from bot.usecases.staff.sign_in_ports import Secrets
from bot.usecases.storage_ports import Storage


def change_password(
    staff: StaffMember,
    old: str,
    password: str,
    again: str,
    token: str,
    now: datetime,
    storage: Storage,
    secrets: Secrets,
) -> int:
    """From now on this one counts; how many other sessions ended. Raises StaffWrong."""
    with storage.read() as unit:
        known = unit.sign_ins.credentials_of(staff.id)
    if not secrets.matches(known.password if known else None, old):
        raise StaffWrong("That is not your password so far.")
    check_password(password, again, staff)
    kept = secrets.hash(password)
    with storage.write() as unit:
        unit.sign_ins.set_password(staff.id, kept)
        ended = unit.sign_ins.end_sessions(staff.id, but=token)
        unit.audit.note(now, staff.id, "changed_password", "staff", staff.id)
        unit.commit()
    return ended
