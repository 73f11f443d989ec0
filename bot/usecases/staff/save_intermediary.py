"""Save an intermediary as staff typed them: only if nobody else changed them, and nobody is left hanging."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

from bot.core.acts import HandToStaff
from bot.core.intermediary import Intermediary
from bot.core.introduction import OPEN
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.act_on_introduction import act_on_introduction
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.load_directory import mark_of
from bot.usecases.path_ports import Effect
from bot.usecases.staff.board_ports import MOST_SHOWN, BoardFilter, BoardRow
from bot.usecases.staff.named_acts import DONE
from bot.usecases.staff.read_person_form import PersonForm, new_code, new_id, read_person_form
from bot.usecases.storage_ports import UnitOfWork

NOBODY = Intermediary("", "", "", (), (), ())
MOVED_ORGANISATION = (
    "They have open introductions, and the owners said yes to {organisation} by name. See to those first."
)


@dataclass(frozen=True)
class Saved:
    """What came of it: the entry, or what is wrong, or the open introductions that must be decided on."""

    person: Intermediary | None = None
    wrong: Mapping[str, str] | None = None
    undecided: tuple[BoardRow, ...] = ()
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True)
class Sent:
    """A form that was sent. `was` is the mark of the entry it was opened on; "" for somebody new.

    `open_ones` says what happens to the open introductions of somebody who takes none any more: "keep" (they
    go on with these) or "staff".
    """

    id: str
    was: str
    form: PersonForm
    open_ones: str = ""


def save_intermediary(
    unit: UnitOfWork,
    sent: Sent,
    councils: Collection[str],
    staff: StaffMember,
    now: datetime,
    parts: IntroductionParts,
    pick: Callable[[str], str],
) -> Saved:
    """Keep them, if all of it is in order. Raises Overtaken: somebody changed them since."""
    people = unit.directory.people()
    before = _before(unit, sent, people)
    read = read_person_form(sent.form, before, people, councils)
    rows = open_of(unit, before.id) if before.id else ()
    wrong = dict(read.wrong)
    if rows and before.organisation != sent.form.organisation:
        wrong.setdefault("organisation", MOVED_ORGANISATION.format(organisation=before.organisation))
    if read.person is None or wrong:
        return Saved(wrong=wrong)
    if rows and before.active and not read.person.active and sent.open_ones not in ("keep", "staff"):
        return Saved(undecided=rows)
    person = read.person if before.id else _named(read.person, people, pick)
    unit.directory.save_people((person,))
    _note(unit, before, person, staff, now)
    goes_to_staff = sent.open_ones == "staff" and not person.active
    effects = _hand_over(unit, rows, staff, now, parts) if goes_to_staff else ()
    return Saved(person, effects=effects)


def open_of(unit: UnitOfWork, id_: str) -> tuple[BoardRow, ...]:
    """The open introductions that they are asked about, hold, or were chosen for."""
    narrowed = BoardFilter(intermediary=id_)
    return tuple(row for state in OPEN for row in unit.board.page(state, narrowed, None, MOST_SHOWN))


def _before(unit: UnitOfWork, sent: Sent, people: Collection[Intermediary]) -> Intermediary:
    if not sent.id:
        return NOBODY
    before = next((each for each in people if each.id == sent.id), None)
    if before is None:
        raise Overtaken("This person is not in the directory any more.")
    if mark_of(before) != sent.was:
        done = unit.board.done_to("intermediary", sent.id)
        who = done[-1].who if done and done[-1].who else "Somebody"
        raise Overtaken(f"{who} changed {before.name} since you opened this page.")
    return before


def _named(
    person: Intermediary, people: Collection[Intermediary], pick: Callable[[str], str]
) -> Intermediary:
    everybody = tuple(people)
    return replace(person, id=new_id(person.name, everybody), code=new_code(pick, everybody))


def _note(
    unit: UnitOfWork, before: Intermediary, after: Intermediary, staff: StaffMember, now: datetime
) -> None:
    names = [each.name for each in fields(after)]
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    verb = "changed" if before.id else "added"
    unit.audit.note(now, staff.id, verb, "intermediary", after.id, detail={"fields": changed})


def _hand_over(
    unit: UnitOfWork,
    rows: Collection[BoardRow],
    staff: StaffMember,
    now: datetime,
    parts: IntroductionParts,
) -> tuple[Effect, ...]:
    """Staff look after everything that they had."""
    effects: list[Effect] = []
    for row in rows:
        one = row.introduction
        if one.state != "with_staff":
            effects += act_on_introduction(unit, one.id, HandToStaff("asked", "staff"), now, parts).effects
            unit.audit.note(now, staff.id, DONE["hand_to_staff"], "introduction", one.id, row.owner)
    return tuple(effects)
