"""One import: what it would change, field by field, and what has been decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast, get_args

from starlette.responses import Response

from bot.usecases.staff.decide_import import mark_as_held
from bot.usecases.stage_import import Entry, differences_now, is_overtaken
from bot.usecases.staging_ports import Change, Decision, Difference, EntryKind, OpenFormat, Staged
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.directory.shown import BASE, address
from bot.web.console.directory.word_changes import word_changes
from bot.web.console.numbers import whole_number
from bot.web.console.visit import Visit

LIST = 50
# What has to be looked at comes first.
CHANGES: tuple[Change, ...] = ("refused", "claimed", "vanished", "changed", "new", "unchanged")
DECISIONS: tuple[Decision, ...] = get_args(Decision)
_NEW = ("name", "what", "description", "fees", "email", "url", "website")


@dataclass(frozen=True)
class StagedRow:
    """An entry of an import. `mark` is that of the directory's entry now; `is_late`: it changed since."""

    entry: Staged
    differences: tuple[Difference, ...]
    mark: str
    is_late: bool

    @property
    def waits(self) -> bool:
        """True if it can be decided."""
        return self.entry.decision == "waiting" and self.entry.change not in ("refused", "unchanged")


async def show_import(visit: Visit) -> Response:
    """What it would change, and what has been decided."""
    number = whole_number(visit.path("number"), 0)
    one = await visit.look(lambda unit: unit.imports.find(number))
    if one is None:
        return visit.page("refused.html", 404, because="missing")
    change, decision, after = _filters(visit)
    placed = await visit.look(lambda unit: unit.imports.part(number, change, decision, after, LIST + 1))
    open_format = visit.needs.sources.open_format
    rows = await visit.look(lambda unit: _rows(unit, [e for _, e in placed[:LIST]], open_format))
    counts = await visit.look(lambda unit: unit.imports.count(number))
    history = await visit.look(lambda unit: unit.directory_work.history("import", str(number)))
    filters = {"change": change or "", "decision": decision or ""}
    path = f"{BASE}/imports/{number}"
    return visit.page(
        "directory/import.html",
        one=one, rows=rows, summed=_summed(counts), waiting=_waiting(counts), history=history,
        filters=filters, changes=CHANGES, decisions=DECISIONS, path=path, word_changes=word_changes,
        chip=lambda **others: address(path, filters, **others),
        first=address(path, filters) if after >= 0 else "",
        more=address(path, filters, after=str(placed[LIST - 1][0])) if len(placed) > LIST else "",
    )  # fmt: skip


def _filters(visit: Visit) -> tuple[Change | None, Decision | None, int]:
    change, decision = visit.query("change"), visit.query("decision")
    return (
        cast(Change, change) if change in CHANGES else None,
        cast(Decision, decision) if decision in DECISIONS else None,
        whole_number(visit.query("after"), -1),
    )


def _rows(unit: UnitOfWork, entries: Sequence[Staged], open_format: OpenFormat) -> list[StagedRow]:
    held: dict[tuple[EntryKind, str], Entry] = {}
    for kind in get_args(EntryKind):
        ids = [entry.id for entry in entries if entry.kind == kind]
        held |= {(kind, id_): each for id_, each in unit.directory_work.these(kind, ids).items()}
    return [_row(entry, held.get((entry.kind, entry.id)), open_format) for entry in entries]


def _row(entry: Staged, before: Entry | None, open_format: OpenFormat) -> StagedRow:
    """What was staged; where that is out of date, what taking it over would change now."""
    waits = entry.decision == "waiting" and entry.change != "refused"
    is_late = waits and is_overtaken(entry, before, open_format)
    differences = entry.differences
    if is_late and before is not None:
        differences = differences_now(entry, before, open_format)
    elif entry.change == "new":
        differences = tuple(_said(entry))
    return StagedRow(entry, differences, mark_as_held(before), is_late)


def _said(entry: Staged) -> Sequence[Difference]:
    """Of what is new, what its publisher says."""
    said = ((name, entry.raw.get(name)) for name in _NEW)
    return [Difference(name, "", value) for name, value in said if isinstance(value, str) and value]


def _summed(counts: Mapping[tuple[Change, Decision], int]) -> dict[str, int]:
    """How many entries of each change, those that must be looked at first."""
    return {change: sum(many for (which, _), many in counts.items() if which == change) for change in CHANGES}


def _waiting(counts: Mapping[tuple[Change, Decision], int]) -> int:
    return sum(
        many
        for (change, decision), many in counts.items()
        if decision == "waiting" and change not in ("unchanged", "refused")
    )
