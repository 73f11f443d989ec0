"""Members of staff on the command line: the first one is added here, all others in the console as well."""

import sys
from secrets import token_urlsafe

from bot.bootstrap.path import open_storage
from bot.bootstrap.talk import join_clock
from bot.settings import Settings
from bot.usecases.staff.add_staff import StaffInvited, StaffWrong, add_staff, invite_staff


def list_all(settings: Settings) -> int:
    """One line for each: name, e-mail, role, and whether they have joined."""
    with open_storage(settings).read() as unit:
        everybody = unit.staff.all()
    if not everybody:
        raise StaffWrong("There is nobody yet: add somebody with `stallside staff add`.")
    for each in everybody:
        state = "ended" if not each.active else "in use" if each.has_joined else "has not joined yet"
        sys.stdout.write(f"{each.name}  {each.email}  {each.role}  {state}\n")
    return 0


def add(settings: Settings, name: str, email: str, role: str) -> int:
    """Somebody new; prints their link. Raises StaffWrong."""
    now = join_clock(settings).now()
    with open_storage(settings).write() as unit:
        invited = add_staff(unit, name, email, role, now, token_urlsafe)
        unit.commit()
    return _print(invited, settings)


def link(settings: Settings, email: str) -> int:
    """A fresh link for somebody; an earlier one is over. Raises StaffWrong."""
    now = join_clock(settings).now()
    with open_storage(settings).write() as unit:
        known = unit.sign_ins.credentials(email)
        if known is None:
            raise StaffWrong(f"Nobody with an account has the address {email}.")
        invited = invite_staff(unit, known.staff, now, token_urlsafe)
        unit.commit()
    return _print(invited, settings)


def _print(invited: StaffInvited, settings: Settings) -> int:
    base = settings.public_url.rstrip("/") or f"http://{settings.host}:{settings.port}"
    sys.stdout.write(
        f"{base}/console/join/{invited.token}\n"
        f"{invited.staff.name} chooses a password there and links a phone. It works once, until"
        f" {invited.until:%d %B, %H:%M} UTC.\n"
    )
    return 0
