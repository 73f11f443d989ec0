"""Load the directory's files into its tables: at the first start all of it, later what is new in them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from bot.core.intermediary import Intermediary
from bot.core.service import Organisation, Service
from bot.usecases.directory_ports import DirectoryRows, Entry, EntryKind
from bot.usecases.storage_ports import Storage

type _Any = Organisation | Service | Intermediary


@dataclass(frozen=True)
class Loaded:
    """What was taken over: how many entries were new, and how many had changed in the files."""

    new: int
    changed: int


def load_directory(
    organisations: Iterable[Organisation],
    services: Iterable[Service],
    people: Iterable[Intermediary],
    storage: Storage,
) -> Loaded:
    """Take over entries that the tables lack, and those edited there that nobody changed here.

    The tables are the truth: what staff or an import changed there stays, whatever the files say. Nothing is
    removed. A second start finds nothing to do and writes nothing.
    """
    listed: dict[Entry, _Any] = {
        **{("organisation", each.id): each for each in organisations},
        **{("service", each.id): each for each in services},
        **{("intermediary", each.id): each for each in people},
    }
    with storage.read() as unit:
        if not _due(listed, unit.directory):
            return Loaded(0, 0)
    with storage.write() as unit:  # processes that start at once do this one after the other
        known, due = _known(unit.directory), _due(listed, unit.directory)
        _save(due, unit.directory)
        unit.directory.note_loaded({entry: mark_of(each) for entry, each in due.items()})
        unit.commit()
    new = len(due.keys() - known.keys())
    return Loaded(new, len(due) - new)


def _due(listed: dict[Entry, _Any], rows: DirectoryRows) -> dict[Entry, _Any]:
    known, marks = _known(rows), rows.as_loaded()
    return {
        entry: each
        for entry, each in listed.items()
        if entry not in known or (mark_of(known[entry]) == marks.get(entry) != mark_of(each))
    }


def _known(rows: DirectoryRows) -> dict[Entry, _Any]:
    return {
        **{("organisation", each.id): each for each in rows.organisations()},
        **{("service", each.id): each for each in rows.services()},
        **{("intermediary", each.id): each for each in rows.people()},
    }


def _save(due: dict[Entry, _Any], rows: DirectoryRows) -> None:
    def of_kind(kind: EntryKind) -> list[Any]:
        return [each for entry, each in due.items() if entry[0] == kind]

    organisations, services = of_kind("organisation"), of_kind("service")
    if organisations or services:
        rows.save(organisations, services)
    if people := of_kind("intermediary"):
        rows.save_people(people)


def mark_of(entry: _Any) -> str:
    """A short mark of all that an entry says; a field added later does not change it while it is empty."""
    said = json.dumps(_filled(asdict(entry)), sort_keys=True, default=str)
    return hashlib.sha256(said.encode()).hexdigest()


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _filled(each) for name, each in value.items() if each not in (None, "", (), False)}
    return [_filled(each) for each in value] if isinstance(value, tuple) else value
