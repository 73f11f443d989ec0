"""The command: fill an empty database with a programme that can be looked at from every side."""

import sys
from datetime import datetime
from random import Random

from bot.bootstrap.path import Parts, join, prepare_database
from bot.bootstrap.talk import join_hearing, join_taught_tools
from bot.cli.demo.introducing import introduce
from bot.cli.demo.living import live
from bot.cli.demo.people import Somebody, invent
from bot.cli.demo.staffing import add_example_staff, look_after
from bot.cli.demo.talking import Teller
from bot.cli.serving import try_out
from bot.core.errors import SettingWrong
from bot.core.snapshot import Snapshot
from bot.settings import Settings

OWNERS = 300
SEED = 7
_EVERY = 25  # owners between two lines of progress
_INTRODUCED = 0.45  # of those who finished a check


def demo(settings: Settings, owners: int = OWNERS) -> int:
    """Three hundred owners, eight months, staff who look after them. Raises SettingWrong where owners are."""
    settings = try_out(settings)
    if settings.real_channels:
        raise SettingWrong("A demo is not for real channels: its invented owners would be written to.")
    prepare_database(settings)
    parts = join(settings)
    _refuse_owners(parts)
    chance, now = Random(SEED), parts.clock.now()
    teller = Teller(parts, join_taught_tools(settings), join_hearing(), chance)
    lived = [_lives(each, owners, teller, now, chance) for each in invent(owners, now, chance)]
    _introduce(lived, teller, now, chance)
    teller.lets_all_out(now)
    staff = add_example_staff(parts, now)
    look_after(teller, staff, now, chance)
    _say(f"{owners} owners, and {len(staff)} members of staff. The first one joins here:")
    _say(f"{settings.public_url.rstrip('/')}/console/join/{staff[0].token}")
    return 0


def _refuse_owners(parts: Parts) -> None:
    with parts.storage.read() as unit:
        if unit.erasures.has_owners():
            raise SettingWrong(
                "There are owners in this database. A demo wants an empty one: set STALLSIDE_DATABASE_URL and"
                " STALLSIDE_VAR to other places."
            )


def _lives(
    somebody: Somebody, of: int, teller: Teller, now: datetime, chance: Random
) -> tuple[Somebody, Snapshot | None]:
    if somebody.number % _EVERY == 0:
        _say(f"owner {somebody.number + 1} of {of}")
    return somebody, live(somebody, teller, now, chance)


def _introduce(
    lived: list[tuple[Somebody, Snapshot | None]], teller: Teller, now: datetime, chance: Random
) -> None:
    number = 0
    for somebody, known in lived:
        if known and known.check and known.check.finished and chance.random() < _INTRODUCED:
            introduce(somebody, known, teller, now, chance, number)
            number += 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
