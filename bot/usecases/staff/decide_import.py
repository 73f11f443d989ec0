"""Decide entries of an import: take them over, or leave the directory as it is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.staff import Overtaken, StaffMember
from bot.usecases.approve_import import WITHOUT_ASKING, approve_entries, count_waiting
from bot.usecases.load_directory import mark_of
from bot.usecases.refuse_import import refuse_entries
from bot.usecases.stage_import import Entry, Held, held_entries, is_overtaken
from bot.usecases.staging_ports import Approval, DirectoryImport, EntryKind, OpenFormat, Staged
from bot.usecases.storage_ports import UnitOfWork

type Key = tuple[EntryKind, str]


@dataclass(frozen=True)
class Chosen:
    """What a form is about: these entries, each with the mark of how the directory had it on the page.

    Without `marks` it is about all that waits; then `waiting` is how many waited on the page.
    """

    waiting: int = 0
    marks: Mapping[Key, str] | None = None


@dataclass(frozen=True)
class Decided:
    """What was done: entries by change, how many still wait, and how many were left as they are.

    Those were changed in the directory since the import was staged: somebody must look at each.
    """

    done: Mapping[str, int]
    waiting: int
    left: int = 0


def approve_chosen(
    unit: UnitOfWork, number: int, chosen: Chosen, staff: StaffMember, now: datetime, open_format: OpenFormat
) -> Decided:
    """Take these over. New organisations of chosen services come with them. Raises Overtaken, ImportWrong."""
    one = _open(unit, number)
    entries = unit.imports.entries(number)
    held = held_entries(unit.directory.organisations(), unit.directory.services())
    if chosen.marks is None:
        _refuse_other_number(entries, chosen.waiting)
        asked = [e for e in entries if e.decision == "waiting" and e.change in WITHOUT_ASKING]
        taken = [e for e in asked if not is_overtaken(e, held.get((e.kind, e.id)), open_format)]
    else:
        asked = taken = _with_organisations(_named(entries, chosen.marks, held), entries, held, open_format)
    said = approve_entries(unit, one, entries, taken, Approval(staff.name, now), open_format)
    _note(unit, number, "approved", taken, staff, now)
    left = sum(entry.change != "unchanged" for entry in asked) - sum(e.change != "unchanged" for e in taken)
    return Decided(said.approved, said.waiting, left)


def refuse_chosen(
    unit: UnitOfWork, number: int, chosen: Chosen, staff: StaffMember, now: datetime
) -> Decided:
    """Leave the directory as it is. Raises Overtaken."""
    one = _open(unit, number)
    entries = unit.imports.entries(number)
    if chosen.marks is None:
        _refuse_other_number(entries, chosen.waiting)
        refused = [e for e in entries if e.decision == "waiting"]
    else:
        refused = _named(entries, dict.fromkeys(chosen.marks, None), {})
    waiting = refuse_entries(unit, one, entries, refused, Approval(staff.name, now), whole=not chosen.marks)
    _note(unit, number, "refused", refused, staff, now)
    return Decided(_counted(refused), waiting)


def _open(unit: UnitOfWork, number: int) -> DirectoryImport:
    one = unit.imports.find(number)
    if one is None or one.state != "open":
        who = one.by if one and one.by else "Somebody"
        raise Overtaken(f"{who} has decided this import since you opened this page.")
    return one


def _refuse_other_number(entries: Sequence[Staged], waiting: int) -> None:
    if count_waiting(entries) != waiting:
        raise Overtaken("Somebody has decided entries of this import since you opened this page.")


def _named(entries: Sequence[Staged], marks: Mapping[Key, str | None], held: Held) -> list[Staged]:
    """The waiting entries with these keys, if the directory still has them as on the page."""
    waiting = {(e.kind, e.id): e for e in entries if e.decision == "waiting" and e.change != "refused"}
    found = []
    for key, mark in marks.items():
        if key not in waiting:
            raise Overtaken("Somebody has decided one of these entries since you opened this page.")
        if mark is not None and mark != mark_as_held(held.get(key)):
            name = waiting[key].name
            raise Overtaken(f"{name} was changed in the directory since you opened this page.")
        found.append(waiting[key])
    return found


def mark_as_held(entry: Entry | None) -> str:
    """The mark of an entry of the directory; "" where there is none."""
    return mark_of(entry) if entry else ""


def _with_organisations(
    chosen: list[Staged], entries: Sequence[Staged], held: Held, open_format: OpenFormat
) -> list[Staged]:
    """A service cannot come without its organisation: a new one that waits comes along."""
    new = {e.id: e for e in entries if e.kind == "organisation" and e.decision == "waiting" and e.raw}
    there = {e.id for e in chosen if e.kind == "organisation"}
    services = [e for e in chosen if e.kind == "service" and e.raw]
    needed = dict.fromkeys(open_format.service(e.raw, None).organisation for e in services)
    return [
        *(
            new[id_]
            for id_ in needed
            if id_ in new and id_ not in there and ("organisation", id_) not in held
        ),
        *chosen,
    ]


def _counted(entries: Iterable[Staged]) -> Counter[str]:
    return Counter(entry.change for entry in entries)


def _note(
    unit: UnitOfWork, number: int, verb: str, entries: Sequence[Staged], staff: StaffMember, now: datetime
) -> None:
    unit.audit.note(now, staff.id, verb, "import", str(number), None, dict(_counted(entries)))
    for entry in entries:
        if entry.change != "unchanged":
            detail = {"import": number, "fields": [each.field for each in entry.differences]}
            unit.audit.note(now, staff.id, f"{verb}_import", entry.kind, entry.id, None, detail)
