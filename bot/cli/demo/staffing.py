"""The invented staff of the invented programme, and what they did."""

from datetime import datetime
from random import Random
from secrets import token_urlsafe

from bot.bootstrap.path import Parts
from bot.usecases.staff.add_staff import StaffInvited, add_staff

STAFF = (
    ("Mina Manage", "mina@example.org", "manager"),
    ("Colin Coordinate", "colin@example.org", "coordinator"),
    ("Rita Review", "rita@example.org", "reviewer"),
    ("Asha Review", "asha@example.org", "reviewer"),
    ("Rosa Research", "rosa@example.org", "researcher"),
)


def add_example_staff(parts: Parts, now: datetime) -> list[StaffInvited]:
    """One of each role; the first is a manager."""
    with parts.storage.write() as unit:
        invited = [add_staff(unit, *each, now, token_urlsafe) for each in STAFF]
        unit.commit()
    return invited


def look_after(parts: Parts, staff: list[StaffInvited], now: datetime, chance: Random) -> None:
    pass
