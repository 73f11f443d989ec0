"""Owners whom staff find in the console: an introduction past its clock, and yesterday's talks."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.whole.product import Product
from tests.whole.test_introduction import agree_to_card, until

WEDNESDAY, CHRISTMAS = 2, ((12, 20), (1, 6))
MISREAD = "maybe a bit"


def fill(product: Product) -> None:
    """On a Thursday: one introduction is past its clock, four owners wrote yesterday, one long ago."""
    told(product, "Zeb", "A takeaway in Smethwick, four of us, six years", MISREAD)
    agree_to_card(product.owner("rehana"))
    product.move_clock(until_wednesday(product))
    letters(product, 1)
    told(product, "Bilal", "A takeaway in Smethwick, four of us, six years", MISREAD, "yes")
    told(product, "Farid", "A takeaway in Smethwick, two of us, nine years", "2")
    told(product, "Shah", "A takeaway in Small Heath, Birmingham, four of us, six years", MISREAD)
    told(product, "Meera", "A clothes shop in Smethwick, two of us, three years", MISREAD)
    product.move_clock("PT2H")
    until(lambda: reminders(product))
    product.move_clock("P1DT1H")
    letters(product, 2)


def told(product: Product, name: str, business: str, *answers: str) -> None:
    """Somebody who says what they do, answers the first question, and then so."""
    owner = product.owner(name.casefold())
    for words in ("hello", "yes", f"{name}. {business}", "yes", "2", *answers):
        owner.say(words)


def until_wednesday(product: Product) -> str:
    """How long it is to a Wednesday afternoon in a week without bank holidays, at least a week from now."""
    now = product.move_clock("PT0S").astimezone(ZoneInfo("Europe/London"))
    then = now.replace(hour=15, minute=30) + timedelta(days=7)
    then += timedelta(days=(WEDNESDAY - then.weekday()) % 7)
    while (then.month, then.day) >= CHRISTMAS[0] or (then.month, then.day) <= CHRISTMAS[1]:
        then += timedelta(days=7)
    return f"PT{int((then - now).total_seconds())}S"


def reminders(product: Product) -> list[str]:
    """When somebody is reminded of the introduction, once it is known that the offer arrived."""
    tomorrow = (product.move_clock("PT0S") + timedelta(days=1)).date().isoformat()
    with closing(sqlite3.connect(product.database)) as database:
        due = database.execute("SELECT due_at FROM introduction WHERE due_at >= ?", (tomorrow,))
        return [at for (at,) in due]


def letters(product: Product, many: int) -> list[Path]:
    """The letters in the folder, as soon as there are so many."""
    return until(lambda: found if len(found := list((product.var / "mail").glob("*.eml"))) >= many else [])
