"""Say yes to an import, or to some of its entries: they become entries of the directory."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.errors import ImportWrong
from bot.core.service import Organisation, Proof, Service
from bot.usecases.stage_import import Entry, Held, held_entries, read_entry
from bot.usecases.staging_ports import Approval, DirectoryImport, Kept, OpenFormat, Staged
from bot.usecases.storage_ports import Storage, UnitOfWork

WITHOUT_ASKING = ("new", "changed", "unchanged")  # the others only if they are named


@dataclass(frozen=True)
class Said:
    """What an approval did: how many entries of which change, and how many still wait."""

    approved: Counter[str]
    waiting: int


def approve_import(
    number: int, only: Sequence[str], approval: Approval, storage: Storage, open_format: OpenFormat
) -> Said:
    """Take over what waits in this import: all that is new or changed, or the entries with these ids.

    Raises ImportWrong if there is no such import or entry, or if it has been decided already.
    """
    if not approval.by.strip():
        raise ImportWrong("Say who approves it: --by NAME.")
    with storage.write() as unit:
        one = find_open(unit, number)
        entries = unit.imports.entries(number)
        said = approve_entries(unit, one, entries, _chosen(entries, only), approval, open_format)
        unit.commit()
    return said


def approve_entries(
    unit: UnitOfWork, one: DirectoryImport, entries: Sequence[Staged], chosen: list[Staged],
    approval: Approval, open_format: OpenFormat,
) -> Said:  # fmt: skip
    """Take over these of the entries of an open import, as part of a unit of work. Raises ImportWrong."""
    _take_over(unit, one, chosen, approval, open_format)
    for entry in chosen:
        unit.imports.decide(one.id, entry.kind, entry.id, "approved")
    waiting = count_waiting(entries) - sum(entry.change != "unchanged" for entry in chosen)
    if waiting == 0:
        unit.imports.close(one.id, "approved", approval.by, approval.at)
    return Said(Counter(entry.change for entry in chosen), waiting)


def find_open(unit: UnitOfWork, number: int) -> DirectoryImport:
    """The import with this number. Raises ImportWrong if nothing can be decided in it."""
    one = unit.imports.find(number)
    if one is None:
        raise ImportWrong(f"There is no import {number}.")
    if one.state != "open":
        raise ImportWrong(f"Import {number} is {one.state} already.")
    return one


def count_waiting(entries: Sequence[Staged]) -> int:
    """How many entries staff have yet to say something of."""
    return sum(e.decision == "waiting" and e.change not in ("unchanged", "refused") for e in entries)


def choose(entries: Sequence[Staged], only: Sequence[str]) -> list[Staged]:
    """The waiting entries with these ids. Raises ImportWrong for an id that is not among them."""
    waiting = [e for e in entries if e.decision == "waiting" and e.change != "refused"]
    chosen = [e for e in waiting if e.id in only]
    if missing := set(only) - {e.id for e in chosen}:
        raise ImportWrong(f"Nothing waits with the id {sorted(missing)[0][:80]}.")
    return chosen


def _chosen(entries: Sequence[Staged], only: Sequence[str]) -> list[Staged]:
    if only:
        return choose(entries, only)
    return [e for e in entries if e.decision == "waiting" and e.change in WITHOUT_ASKING]


def _take_over(
    unit: UnitOfWork, one: DirectoryImport, chosen: list[Staged], approval: Approval, open_format: OpenFormat
) -> None:
    held = held_entries(unit.directory.organisations(), unit.directory.services())
    ours = {(kept.kind, kept.id) for kept in unit.imports.kept(one.source)}
    taken: Held = {}
    for entry in chosen:
        before = held.get((entry.kind, entry.id))
        if entry.change == "unchanged" and (entry.kind, entry.id) not in ours:
            continue  # this source only repeats what we know from elsewhere
        taken[entry.kind, entry.id] = _after(entry, before, one.source, approval, open_format)
    _check_organisations(taken, held)
    organisations = [each for each in taken.values() if isinstance(each, Organisation)]
    unit.directory.save(organisations, [each for each in taken.values() if isinstance(each, Service)])
    if one.format != "csv":  # a row of our CSV holds nothing that we have no field for
        came = [e for e in chosen if e.raw and (e.kind, e.id) in taken]
        unit.imports.keep(Kept(e.kind, e.id, one.source, open_format.to_keep(e.raw)) for e in came)


def _after(
    entry: Staged, before: Entry | None, source: str, approval: Approval, open_format: OpenFormat
) -> Entry:
    if entry.change == "vanished":
        if isinstance(before, Service):
            return replace(before, status="inactive")
        if before is None:
            raise ImportWrong(f"{entry.id} is not in the directory any more.")
        return before
    after = read_entry(entry, before, open_format)
    return _vouched(after, after.proof, source, approval)


def _vouched(after: Entry, proof: Proof, source: str, approval: Approval) -> Entry:
    """Checked on the day of the approval, by whoever approves it."""
    day: date = approval.day
    sources = proof.sources or (source,)
    return replace(after, proof=Proof(proof.facts, day, approval.by, sources))


def _check_organisations(taken: Held, held: Held) -> None:
    for each in taken.values():
        if isinstance(each, Service):
            key = ("organisation", each.organisation)
            if key not in taken and key not in held:
                raise ImportWrong(f"{each.id} needs its organisation: approve {each.organisation} with it.")
