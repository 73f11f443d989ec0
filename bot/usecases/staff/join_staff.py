"""Join: somebody follows their link, chooses a password, and shows that their second factor works."""

from datetime import datetime

from bot.core.staff import StaffMember
from bot.usecases.staff.add_staff import StaffWrong
from bot.usecases.staff.sign_in_ports import Invited, Secrets
from bot.usecases.storage_ports import Storage, UnitOfWork

LEAST_PASSWORD, MOST_PASSWORD = 12, 200  # NIST SP 800-63B-4, 3.1.1.2, asks for 15 alone or 8 with a factor
MOST_SAME = 4


def look_at_link(unit: UnitOfWork, token: str, now: datetime) -> Invited | None:
    """Who follows this link; None if it is over or was used."""
    return unit.sign_ins.invited(token, now)


def join_staff(
    token: str, password: str, again: str, code: str, now: datetime, storage: Storage, secrets: Secrets
) -> StaffMember:
    """They can sign in from now on. Raises StaffWrong."""
    with storage.read() as unit:
        invited = unit.sign_ins.invited(token, now)
    if invited is None:
        raise StaffWrong("This link is over. Ask for a new one.")
    check_password(password, again, invited.staff)
    step = secrets.step_of(invited.second_factor, code, now)
    if step is None:
        raise StaffWrong("That code is not right. Look at the app again: it changes every half minute.")
    kept = secrets.hash(password)
    with storage.write() as unit:
        if unit.sign_ins.invited(token, now) is None:
            raise StaffWrong("This link is over. Ask for a new one.")
        unit.sign_ins.join(invited.staff.id, kept, invited.second_factor, step)
        unit.audit.note(now, invited.staff.id, "joined", "staff", invited.staff.id)
        unit.commit()
    return invited.staff


def check_password(password: str, again: str, staff: StaffMember) -> None:
    """Raise StaffWrong for a password that is too easy to guess, or was not typed twice."""
    if password != again:
        raise StaffWrong("The two passwords are not the same.")
    if not LEAST_PASSWORD <= len(password) <= MOST_PASSWORD:
        raise StaffWrong(f"A password has {LEAST_PASSWORD} to {MOST_PASSWORD} characters.")
    told = (staff.email.partition("@")[0], *staff.name.split(), "stallside", "password")
    left = password.casefold()
    for word in sorted(filter(None, told), key=len, reverse=True):
        left = left.replace(word.casefold(), "")
    if len(set(left)) <= MOST_SAME:
        raise StaffWrong("That password is too easy to guess. Three or four words in a row are a good one.")
