"""Say no to an import, or to some of its entries: the directory stays as it is."""

from collections.abc import Sequence

from bot.core.errors import ImportWrong
from bot.usecases.approve_import import choose, count_waiting, find_open
from bot.usecases.staging_ports import Approval, DirectoryImport, Staged
from bot.usecases.storage_ports import Storage, UnitOfWork


def refuse_import(number: int, only: Sequence[str], approval: Approval, storage: Storage) -> int:
    """Refuse all that waits, or the entries with these ids. Returns how many still wait.

    Raises ImportWrong if there is no such import or entry, or if it has been decided already.
    """
    if not approval.by.strip():
        raise ImportWrong("Say who refuses it: --by NAME.")
    with storage.write() as unit:
        one = find_open(unit, number)
        entries = unit.imports.entries(number)
        chosen = choose(entries, only) if only else [e for e in entries if e.decision == "waiting"]
        waiting = refuse_entries(unit, one, entries, chosen, approval, whole=not only)
        unit.commit()
    return waiting


def refuse_entries(
    unit: UnitOfWork, one: DirectoryImport, entries: Sequence[Staged], chosen: Sequence[Staged],
    approval: Approval, *, whole: bool,
) -> int:  # fmt: skip
    """Refuse these of the entries of an open import, in a unit of work; `whole`: it is closed then."""
    for entry in chosen:
        unit.imports.decide(one.id, entry.kind, entry.id, "refused")
    waiting = count_waiting([e for e in entries if e not in chosen])
    if waiting == 0 or whole:
        approved = any(e.decision == "approved" for e in entries)
        unit.imports.close(one.id, "approved" if approved else "refused", approval.by, approval.at)
    return waiting
