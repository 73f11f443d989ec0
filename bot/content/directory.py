"""Reads the directory: organisations, services, and people who take introductions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast, get_args

from bot.content.files import Row, read_row
from bot.content.hours import days_off_of, hours_of, refuse_strange_hours
from bot.content.places import read_councils
from bot.core.eligibility import NATIONS, UK
from bot.core.intermediary import Intermediary, ToldBy
from bot.core.practice import SECTORS, Framework, Sector, Stage
from bot.core.service import NEEDS, Facts, Need, Organisation, Proof, Reach, Rules, Service, Span, Status

FACTS: tuple[Facts, ...] = get_args(Facts)
STAGES: tuple[Stage, ...] = get_args(Stage)
STATUSES: tuple[Status, ...] = get_args(Status)
TOLD_BY: tuple[ToldBy, ...] = get_args(ToldBy)
PEOPLE_FILE = "intermediaries.yml"
_PROOF = {"checked_on", "checked_by", "sources"}
ORGANISATION_FIELDS = {"id", "name", "what", "web", "status_of_facts", *_PROOF}
SERVICE_FIELDS = {
    "id", "organisation", "name", "what", "needs", "cost", "for", "not_for", "conditions", "reach",
    "languages", "area", "signpost_only", "front_door", "helpline", "status", "facts", *_PROOF,
}  # fmt: skip
FOR_FIELDS = {"sectors", "councils", "stages", "people", "years", "age"}
REACH_FIELDS = {"phone", "email", "web", "where", "hours"}
PERSON_FIELDS = {
    "id", "name", "organisation", "about", "languages", "sectors", "councils", "needs", "hours", "days_off",
    "most_open", "told_by", "email", "deputy", "code", "example",
}  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """The directory as it stands in its files."""

    organisations: Mapping[str, Organisation]
    services: Mapping[str, Service]
    people: Mapping[str, Intermediary]


def read_directory(content: Path) -> Listed:
    """The directory below this folder (data/content). Raises ContentBroken."""
    folder, councils = content / "directory", read_councils(content / "places")
    file = read_row(folder / "organisations.yml")
    file.refuse_unknown({"organisations"})
    organisations = _by_id(file.rows("organisations"), _organisation)
    rows = [row for path in service_files(folder) for row in _rows(path, "services")]
    services = _by_id(rows, lambda row: _service(row, organisations, councils))
    return Listed(organisations, services, _people(folder, organisations, councils))


def service_files(folder: Path) -> list[Path]:
    """The files of services, in a stable order."""
    return sorted(folder.glob("services_*.yml"))


def read_needs_of_practices(path: Path, framework: Framework) -> Mapping[str, tuple[Need, ...]]:
    """For each practice the needs that close its gap, the most fitting first. Raises ContentBroken."""
    file = read_row(path)
    file.refuse_unknown({"practices"})
    found = file.take("practices", Row)
    for practice in found:
        if practice not in framework.practices:
            raise found.wrong(f"`{practice}` is no practice; take an id from check/practices.yml.")
    for practice in framework.practices:
        if not found.get(practice):
            raise found.wrong(
                f"`{practice}` has no needs here; write the kinds of support that help with it."
            )
    return {practice: _needs(found, practice) for practice in found}


def _people(
    folder: Path, organisations: Mapping[str, Organisation], councils: frozenset[str]
) -> Mapping[str, Intermediary]:
    """Nobody, where there is no file of them: a programme can begin without."""
    path = folder / PEOPLE_FILE
    if not path.exists():
        return {}
    rows = _rows(path, "intermediaries")
    people = _by_id(rows, lambda row: _person(row, organisations, councils))
    for row in rows:
        if row.get("deputy") and row["deputy"] not in people:
            raise row.wrong(f"`deputy: {row['deputy']}` is nobody in this file; write an id from it.")
    codes = [person.code for person in people.values() if person.code]
    for row in rows:
        if row.get("code") and codes.count(row["code"]) > 1:
            raise row.wrong(f"`code: {row['code']}` stands here twice; every person has a code of their own.")
    return people


def _rows(path: Path, name: str) -> list[Row]:
    file = read_row(path)
    file.refuse_unknown({name})
    return file.rows(name)


def _by_id[T](rows: list[Row], make: Callable[[Row], T]) -> dict[str, T]:
    found: dict[str, T] = {}
    for row in rows:
        id_ = row.take("id", str)
        if id_ in found:
            raise row.wrong(f"`{id_}` is already above or in another file; every id stands once.")
        found[id_] = make(row)
    return found


def _organisation(row: Row) -> Organisation:
    row.refuse_unknown(ORGANISATION_FIELDS)
    return Organisation(
        row.take("id", str), row.take("name", str), row.take("what", str), _proof(row, "status_of_facts"),
        _words(row, "web"),
    )  # fmt: skip


def _service(row: Row, organisations: Mapping[str, Organisation], councils: frozenset[str]) -> Service:
    row.refuse_unknown(SERVICE_FIELDS)
    organisation = row.take("organisation", str)
    if organisation not in organisations:
        raise row.wrong(f"`{organisation}` is no organisation; write an id from organisations.yml.")
    reach, signpost_only = _reach(row), _yes(row, "signpost_only")
    return Service(
        id=row.take("id", str),
        organisation=organisation,
        name=row.take("name", str),
        what=row.take("what", str),
        needs=_needs(row),
        proof=_proof(row, "facts"),
        cost=_words(row, "cost"),
        rules=_rules(row, councils),
        not_for=_words(row, "not_for"),
        conditions=row.texts("conditions"),
        reach=reach,
        languages=row.texts("languages"),
        area=_area(row, councils),
        signpost_only=signpost_only,
        front_door=_yes(row, "front_door"),
        # A line to which owners are only pointed is a helpline; others say so themselves.
        helpline=_yes(row, "helpline", default=signpost_only and bool(reach.phone)),
        status=cast(Status, row.take_one_of("status", STATUSES)) if "status" in row else "active",
    )


def _person(row: Row, organisations: Mapping[str, Organisation], councils: frozenset[str]) -> Intermediary:
    row.refuse_unknown(PERSON_FIELDS)
    named = row.take("organisation", str)
    told_by = cast(ToldBy, row.take_one_of("told_by", TOLD_BY))
    if told_by == "email" and not row.get("email"):
        raise row.wrong("`told_by: email` needs an `email`.")
    return Intermediary(
        id=row.take("id", str),
        name=row.take("name", str),
        organisation=organisations[named].name if named in organisations else named,
        languages=_some(row, "languages"),
        councils=_councils(row, "councils", _some(row, "councils"), councils),
        needs=_some(row, "needs") and _needs(row),
        sectors=cast(tuple[Sector, ...], _known(row, "sectors", SECTORS)),
        about=_words(row, "about"),
        hours=hours_of(row),
        days_off=days_off_of(row),
        most_open=_most_open(row),
        told_by=told_by,
        email=_words(row, "email"),
        deputy=_words(row, "deputy") or None,
        code=_words(row, "code"),
        example=_yes(row, "example"),
    )


def _proof(row: Row, facts: str) -> Proof:
    checked_on = row.take("checked_on", date) if row.get("checked_on") is not None else None
    checked_by = _words(row, "checked_by") or None
    if checked_by and not checked_on:
        raise row.wrong("`checked_by` needs the day: put it into `checked_on`.")
    return Proof(cast(Facts, row.take_one_of(facts, FACTS)), checked_on, checked_by, row.texts("sources"))


def _rules(row: Row, councils: frozenset[str]) -> Rules:
    if row.get("for") is None:
        return Rules()
    rules = row.take("for", Row)
    rules.refuse_unknown(FOR_FIELDS)
    return Rules(
        sectors=cast(tuple[Sector, ...], _known(rules, "sectors", SECTORS)),
        councils=_councils(rules, "councils", rules.texts("councils"), councils),
        stages=cast(tuple[Stage, ...], _known(rules, "stages", STAGES)),
        people=_span(rules, "people"),
        years=_span(rules, "years"),
        age=_span(rules, "age"),
    )


def _span(rules: Row, name: str) -> Span:
    if rules.get(name) is None:
        return Span()
    row = rules.take(name, Row)
    row.refuse_unknown({"least", "most"})
    least, most = (_number(row, end) for end in ("least", "most"))
    if least is not None and most is not None and least > most:
        raise row.wrong(f"`least` of `{name}` must not be more than `most`.")
    return Span(least, most)


def _number(row: Row, name: str) -> float | None:
    value = row.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise row.wrong(f"`{name}` must be a number that is not below 0.")
    return float(value)


def _reach(row: Row) -> Reach:
    if row.get("reach") is None:
        return Reach()
    reach = row.take("reach", Row)
    reach.refuse_unknown(REACH_FIELDS)
    refuse_strange_hours(reach)
    hours = ("always",) if reach.get("hours") == "always" else reach.texts("hours")
    return Reach(*(_words(reach, name) for name in ("phone", "email", "web", "where")), hours)


def _area(row: Row, councils: frozenset[str]) -> tuple[str, ...]:
    return _councils(row, "area", _some(row, "area"), councils | {UK, *NATIONS})


def _councils(row: Row, name: str, written: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    for council in written:
        if council not in known:
            raise row.wrong(
                f"`{council}` in `{name}` is no council of data/content/places; write it as there."
            )
    return written


def _needs(row: Row, name: str = "needs") -> tuple[Need, ...]:
    needs = _known(row, name, NEEDS)
    for need in needs:
        if needs.count(need) > 1:
            raise row.wrong(f"`{need}` stands twice in `{name}`; keep one of them.")
    return cast(tuple[Need, ...], needs)


def _known(row: Row, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    for value in row.texts(name):
        if value not in allowed:
            raise row.wrong(f"`{value}` in `{name}` is not known; write one of: {', '.join(allowed)}.")
    return row.texts(name)


def _some(row: Row, name: str) -> tuple[str, ...]:
    if not row.texts(name):
        raise row.wrong(f"`{name}` must name at least one here.")
    return row.texts(name)


def _words(row: Row, name: str) -> str:
    return "" if row.get(name) is None else row.take(name, str)


def _yes(row: Row, name: str, *, default: bool = False) -> bool:
    value: Any = row.get(name, default)
    if not isinstance(value, bool):
        raise row.wrong(f"`{name}` must be yes or no.")
    return value


def _most_open(row: Row) -> int:
    if row.get("most_open") is None:
        return Intermediary.most_open
    if row.take("most_open", int) < 1:
        raise row.wrong("`most_open` must be at least 1.")
    return row.take("most_open", int)


def entries(content: Path) -> Iterator[Row]:
    """The rows of everything in the directory, as they stand in their files."""
    folder = content / "directory"
    yield from _rows(folder / "organisations.yml", "organisations")
    for path in service_files(folder):
        yield from _rows(path, "services")
    if (folder / PEOPLE_FILE).exists():
        yield from _rows(folder / PEOPLE_FILE, "intermediaries")
