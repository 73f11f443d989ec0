"""Read what staff typed about an intermediary, and say in plain sentences what is wrong with it."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import get_args

from bot.core.intermediary import DaysOff, Hours, Intermediary, ToldBy
from bot.core.one_time_code import CODE_SIGNS
from bot.core.practice import SECTORS
from bot.core.service import NEEDS, SIGNPOST_ONLY
from bot.usecases.find_language import LANGUAGES

TOLD_BY: tuple[ToldBy, ...] = get_args(ToldBy)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST_WORDS = 14  # an owner chooses by this sentence, on a phone
MOST_OPEN = 50
LONGEST_NAME, LONGEST_ORGANISATION = 60, 80
CAN_HELP_WITH = tuple(need for need in NEEDS if need not in SIGNPOST_ONLY)
CODE_LENGTH = 4
_STRETCH = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True)
class PersonForm:
    """An entry as it is typed. `hours` has one text for each weekday, Monday first; days off are pairs."""

    name: str = ""
    organisation: str = ""
    about: str = ""
    languages: tuple[str, ...] = ("en",)
    councils: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    hours: tuple[str, ...] = (*("9:00-17:00",) * 5, "", "")
    days_off: tuple[tuple[str, str], ...] = ()
    most_open: str = "5"
    told_by: str = "email"
    email: str = ""
    deputy: str = ""
    active: bool = True


@dataclass(frozen=True)
class FormRead:
    """What the form says, or by the names of its fields what is wrong with it."""

    person: Intermediary | None
    wrong: Mapping[str, str]


def form_of(person: Intermediary) -> PersonForm:
    """The entry as it is typed."""
    return PersonForm(
        name=person.name,
        organisation=person.organisation,
        about=person.about,
        languages=person.languages,
        councils=person.councils,
        needs=person.needs,
        sectors=person.sectors,
        hours=tuple(_written(person.hours, day) for day in range(len(DAYS))),
        days_off=tuple((off.first.isoformat(), off.last.isoformat()) for off in person.days_off),
        most_open=str(person.most_open),
        told_by=person.told_by,
        email=person.email,
        deputy=person.deputy or "",
        active=person.active,
    )


def read_person_form(
    form: PersonForm, before: Intermediary, people: Sequence[Intermediary], councils: Collection[str]
) -> FormRead:
    """The entry that the form makes of `before`; `people` are all there are."""
    hours, wrong_hours = _hours(form.hours)
    days_off, wrong_days = _days_off(form.days_off)
    judged = {
        "name": _name(form.name),
        "organisation": _organisation(form.organisation),
        "about": _about(form.about),
        "languages": _some(form.languages, LANGUAGES, "language"),
        "councils": _some(form.councils, councils, "council"),
        "needs": _some(form.needs, CAN_HELP_WITH, "need"),
        "sectors": "" if set(form.sectors) <= set(SECTORS) else "Choose sectors from the list.",
        "hours": wrong_hours,
        "days_off": wrong_days,
        "most_open": _most_open(form.most_open),
        "told_by": "" if form.told_by in TOLD_BY else "Choose one of these.",
        "email": _email(form.email, form.told_by),
        "deputy": _deputy(form, before.id, people),
    }
    wrong = {name: sentence for name, sentence in judged.items() if sentence}
    if wrong:
        return FormRead(None, wrong)
    return FormRead(_person(form, before, hours, days_off), {})


def new_id(name: str, people: Sequence[Intermediary]) -> str:
    """An id from this name that nobody has: rukhsana-b, rukhsana-b-2."""
    base = "-".join(re.findall(r"[a-z0-9]+", name.casefold())) or "person"
    taken = {each.id for each in people}
    others = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (base, *others) if each not in taken)


def new_code(pick: Callable[[str], str], people: Sequence[Intermediary]) -> str:
    """A code for their own link that nobody has: letters with a digit. `pick` takes a sign at random."""
    taken = {each.code for each in people}
    while True:
        code = "".join(pick(CODE_SIGNS) for _ in range(CODE_LENGTH))
        if code not in taken and re.search(r"\d", code) and re.search(r"[A-Z]", code):
            return code


def _person(
    form: PersonForm, before: Intermediary, hours: tuple[Hours, ...], days_off: tuple[DaysOff, ...]
) -> Intermediary:
    said: dict[str, object] = {
        "name": form.name, "organisation": form.organisation, "about": form.about, "needs": form.needs,
        "languages": form.languages, "councils": form.councils, "sectors": form.sectors, "hours": hours,
        "days_off": days_off, "most_open": int(form.most_open), "told_by": form.told_by,
        "email": form.email, "deputy": form.deputy or None, "active": form.active,
    }  # fmt: skip
    return replace(before, **said)  # type: ignore[arg-type]


def _name(name: str) -> str:
    if not name:
        return "Write the first name and an initial, as owners will read it."
    return "" if len(name) <= LONGEST_NAME else "This name is too long for a phone. Write a shorter one."


def _organisation(name: str) -> str:
    if not name:
        return "Write the organisation. Owners say yes to it by this name."
    return (
        "" if len(name) <= LONGEST_ORGANISATION else "This name is too long for a phone. Write a shorter one."
    )


def _about(about: str) -> str:
    if not about:
        return "Write one short sentence on how they help. Owners choose by it."
    return "" if len(about.split()) <= MOST_WORDS else f"Make it one sentence of at most {MOST_WORDS} words."


def _some(chosen: Sequence[str], known: Collection[str], what: str) -> str:
    if not chosen:
        return f"Tick at least one {what}."
    return "" if set(chosen) <= set(known) else f"There is a {what} here that is not in the list."


def _most_open(written: str) -> str:
    is_good = re.fullmatch(r"[0-9]{1,2}", written) and 1 <= int(written) <= MOST_OPEN
    return "" if is_good else f"Write a whole number from 1 to {MOST_OPEN}."


def _email(email: str, told_by: str) -> str:
    if not email:
        return "An e-mail address is needed for whoever is told by e-mail." if told_by == "email" else ""
    return "" if _EMAIL.fullmatch(email) else "This is no e-mail address. One looks like name@example.org."


def _deputy(form: PersonForm, id_: str, people: Sequence[Intermediary]) -> str:
    if not form.deputy:
        return ""
    deputy = next((each for each in people if each.id == form.deputy), None)
    if deputy is None or deputy.id == id_ or deputy.organisation != form.organisation:
        return "A deputy must be somebody else at the same organisation: owners said yes to that one."
    return ""


def _hours(written: Sequence[str]) -> tuple[tuple[Hours, ...], str]:
    found: list[Hours] = []
    for day, text in enumerate(written):
        for part in filter(None, (each.strip() for each in text.split(","))):
            stretch = _stretch(day, part)
            if stretch is None:
                return (), f"{DAYS[day]}: “{part}” cannot be read. Write hours such as 9:00-17:00."
            found.append(stretch)
    return (tuple(found), "") if found else ((), "Write the hours of at least one day.")


def _stretch(day: int, part: str) -> Hours | None:
    match = _STRETCH.fullmatch(part)
    try:
        opens, closes = (
            (time(int(match[1]), int(match[2] or 0)), time(int(match[3]), int(match[4] or 0)))
            if match
            else (time(0), time(0))
        )
    except ValueError:
        return None
    return Hours(day, opens, closes) if opens < closes else None


def _days_off(written: Sequence[tuple[str, str]]) -> tuple[tuple[DaysOff, ...], str]:
    found = []
    for first, last in written:
        if not first and not last:
            continue
        try:
            off = DaysOff(date.fromisoformat(first), date.fromisoformat(last or first))
        except ValueError:
            return (), "Write both days of a holiday, such as 21/12/2026 and 2/1/2027."
        if off.last < off.first:
            return (), "The last day of a holiday is before its first one."
        found.append(off)
    return tuple(found), ""


def _written(hours: Sequence[Hours], day: int) -> str:
    theirs = sorted((each for each in hours if each.weekday == day), key=lambda each: each.opens)
    return ", ".join(f"{_clock(each.opens)}-{_clock(each.closes)}" for each in theirs)


def _clock(moment: time) -> str:
    return f"{moment.hour}:{moment.minute:02d}"
