"""The words of the commands for the duty rota."""

import argparse
from collections.abc import Callable
from datetime import time

from bot.core.duty import MIDNIGHT
from bot.settings import load_settings, make_keys

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def add_duty_commands(commands) -> None:  # type: ignore[no-untyped-def]
    """`stallside duty add|now`."""
    sentence = "who of the staff is alerted when an owner is in danger"
    below = commands.add_parser("duty", help=sentence, description=sentence)
    actions = below.add_subparsers(metavar="action", required=True)
    add = _action(actions, "add", _add, "put a member of staff on the duty rota")
    add.add_argument("email", help="the address with which they were added (stallside staff add)")
    add.add_argument("--days", type=_days, default="mon-fri", help="such as mon-fri, or sat (mon-fri)")
    add.add_argument("--hours", type=_hours, default="09:00-17:00", help="09:00-17:00; 24:00 is midnight")
    add.add_argument("--by", choices=("email", "chat"), default="email", help="how they are alerted (email)")
    _action(actions, "now", _now, "who is on duty now, or next")


def _action(  # type: ignore[no-untyped-def]
    actions, name: str, run: Callable[[argparse.Namespace], int], sentence: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=sentence, description=sentence)
    parser.set_defaults(run=run)
    return parser


def _add(asked: argparse.Namespace) -> int:
    from bot.cli.duty import add_duty

    make_keys()
    return add_duty(load_settings(), asked.email, asked.days, asked.hours, asked.by)


def _now(_asked: argparse.Namespace) -> int:
    from bot.cli.duty import say_who_is_there

    make_keys()
    return say_who_is_there(load_settings())


def _days(written: str) -> range:
    first, _, last = written.lower().partition("-")
    try:
        days = range(DAYS.index(first), DAYS.index(last or first) + 1)
    except ValueError:
        raise argparse.ArgumentTypeError("days such as mon-fri, or sat") from None
    if not days:
        raise argparse.ArgumentTypeError("days such as mon-fri, the earlier one first")
    return days


def _hours(written: str) -> tuple[time, time]:
    begins, _, ends = written.partition("-")
    try:
        return time.fromisoformat(begins), MIDNIGHT if ends == "24:00" else time.fromisoformat(ends)
    except ValueError:
        raise argparse.ArgumentTypeError("hours such as 09:00-17:00") from None
