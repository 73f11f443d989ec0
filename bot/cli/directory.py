"""What staff do with the directory on the command line: import, review, approve, refuse, export."""

import argparse
import sys
from pathlib import Path

from bot.bootstrap.open_referral import exported, join_open_format, read_delivery
from bot.bootstrap.path import Parts, join, prepare_database
from bot.cli.directory_review import show_import, show_imports
from bot.core.errors import ImportWrong
from bot.settings import Settings
from bot.usecases.approve_import import approve_import
from bot.usecases.refuse_import import refuse_import
from bot.usecases.stage_import import stage_import
from bot.usecases.staging_ports import Approval


def import_(settings: Settings, asked: argparse.Namespace) -> int:
    """Stage what a source gives. Raises SourceRefused, ContentBroken, SettingWrong or StorageAway."""
    parts = _join(settings)
    delivery = read_delivery(asked.source, asked.format, settings, _tell)
    number = stage_import(delivery, parts.clock.now(), parts.storage, join_open_format(settings))
    _show(parts, number, whole=False)
    return 0


def review(settings: Settings, asked: argparse.Namespace) -> int:
    """Show the newest imports, or one with all that it would change. Raises ImportWrong."""
    parts = _join(settings)
    if asked.number is not None:
        _show(parts, asked.number, whole=True)
        return 0
    with parts.storage.read() as unit:
        sys.stdout.write(show_imports(unit.imports.latest()))
    return 0


def approve(settings: Settings, asked: argparse.Namespace) -> int:
    """Take over an import, or some of it. Raises ImportWrong."""
    parts = _join(settings)
    approval = Approval(asked.by, parts.clock.now())
    said = approve_import(asked.number, asked.only or (), approval, parts.storage, join_open_format(settings))
    counted = ", ".join(f"{count} {change}" for change, count in sorted(said.approved.items())) or "nothing"
    sys.stdout.write(f"approved: {counted}; {said.waiting} still wait\n")
    return 0


def refuse(settings: Settings, asked: argparse.Namespace) -> int:
    """Refuse an import, or some of it. Raises ImportWrong."""
    parts = _join(settings)
    approval = Approval(asked.by, parts.clock.now())
    waiting = refuse_import(asked.number, asked.only or (), approval, parts.storage)
    sys.stdout.write(f"refused; {waiting} still wait\n")
    return 0


def export(settings: Settings, asked: argparse.Namespace) -> int:
    """Write the directory as a file, or to standard output."""
    parts = _join(settings)
    data = exported(asked.format, settings, parts.storage, full=asked.all)
    if asked.out:
        try:
            Path(asked.out).write_bytes(data)
        except OSError as error:
            raise ImportWrong(f"{asked.out} cannot be written ({error.strerror}).") from None
    else:
        sys.stdout.buffer.write(data)
    return 0


def _join(settings: Settings) -> Parts:
    prepare_database(settings)  # it may be older than the program, or not there at all
    return join(settings)


def _show(parts: Parts, number: int, *, whole: bool) -> None:
    with parts.storage.read() as unit:
        one = unit.imports.find(number)
        if one is None:
            raise ImportWrong(f"There is no import {number}.")
        sys.stdout.write(show_import(one, unit.imports.entries(number), whole=whole))


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
