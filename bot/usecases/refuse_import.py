"""Say no to an import, or to some of its entries: the directory stays as it is."""

from collections.abc import Sequence

from bot.core.errors import ImportWrong
from bot.usecases.approve_import import choose, count_waiting, find_open
from bot.usecases.staging_ports import Approval
from bot.usecases.storage_ports import Storage


def refuse_import(number: int, only: Sequence[str], approval: Approval, storage: Storage) -> int:
    """Refuse all that waits, or the entries with these ids. Returns how many still wait.

    Raises ImportWrong if there is no such import or entry, or if it has been decided already.
    """
    if not approval.by.strip():
        raise ImportWrong("Say who refuses it: --by NAME.")
    with storage.write() as unit:
        find_open(unit, number)
        entries = unit.imports.entries(number)
        chosen = choose(entries, only) if only else [e for e in entries if e.decision == "waiting"]
        for entry in chosen:
            unit.imports.decide(number, entry.kind, entry.id, "refused")
        waiting = count_waiting([e for e in entries if e not in chosen])
        if waiting == 0 or not only:
            approved = any(e.decision == "approved" for e in entries)
            unit.imports.close(number, "approved" if approved else "refused", approval.by, approval.at)
        unit.commit()
    return waiting
