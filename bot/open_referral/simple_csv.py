"""Our simple CSV: one row for each service, for whoever keeps a list in a spreadsheet.

Several values in one cell stand with ` | ` between them. The first row names the columns, in any order;
`name` and `organisation` are needed, everything else may be left empty.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, cast, get_args

from bot.core.practice import Sector, Stage
from bot.core.service import (
    NEEDS,
    Facts,
    Need,
    Organisation,
    Proof,
    Reach,
    Rules,
    Service,
    Span,
    Status,
)  # fmt: skip
from bot.open_referral.clean_text import Refused, clean_text
from bot.open_referral.csv_cells import join, number, read_cell, split, written_cell, yes_no
from bot.open_referral.package import LONGEST_CELL, MOST_ROWS

COLUMNS = (
    "id", "name", "what", "needs", "cost", "phone", "email", "web", "where", "hours", "languages", "area",
    "sectors", "councils", "stages", "people_least", "people_most", "years_least", "years_most", "age_least",
    "age_most", "conditions", "not_for", "signpost_only", "front_door", "helpline", "status", "facts",
    "checked_on", "sources", "organisation_id", "organisation", "organisation_what", "organisation_web",
    "organisation_facts", "organisation_checked_on", "organisation_sources",
)  # fmt: skip
NEEDED = ("name", "organisation")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
type Pair = tuple[Service, Organisation]


def write_csv(pairs: Iterable[Pair]) -> str:
    """These services, each with its organisation, one a row."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n", restval="")
    writer.writeheader()
    for service, organisation in pairs:
        row = _row(service) | _organisation_row(organisation)
        writer.writerow({name: written_cell(value) for name, value in row.items()})
    return out.getvalue()


def _row(service: Service) -> dict[str, str]:
    rules, reach, proof = service.rules, service.reach, service.proof
    spans = {"people": rules.people, "years": rules.years, "age": rules.age}
    ends = {
        f"{name}_{end}": "" if getattr(span, end) is None else f"{getattr(span, end)}"
        for name, span in spans.items()
        for end in ("least", "most")
    }
    lists = {
        "needs": service.needs, "hours": reach.hours, "languages": service.languages, "area": service.area,
        "sectors": rules.sectors, "councils": rules.councils, "stages": rules.stages,
        "conditions": service.conditions, "sources": proof.sources,
    }  # fmt: skip
    flags = ("signpost_only", "front_door", "helpline")
    return {
        "id": service.id, "name": service.name, "what": service.what, "cost": service.cost,
        "phone": reach.phone, "email": reach.email, "web": reach.web, "where": reach.where,
        "not_for": service.not_for, "status": service.status, "facts": proof.facts,
        "checked_on": proof.checked_on.isoformat() if proof.checked_on else "",
        **{name: join(values) for name, values in lists.items()}, **ends,
        **{name: "yes" if getattr(service, name) else "" for name in flags},
    }  # fmt: skip


def _organisation_row(organisation: Organisation) -> dict[str, str]:
    proof = organisation.proof
    return {
        "organisation_id": organisation.id, "organisation": organisation.name,
        "organisation_what": organisation.what, "organisation_web": organisation.web,
        "organisation_facts": proof.facts, "organisation_sources": join(proof.sources),
        "organisation_checked_on": proof.checked_on.isoformat() if proof.checked_on else "",
    }  # fmt: skip


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV. Raises Refused if it is none, or not one of ours."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("it is not UTF-8: save it as CSV UTF-8") from None
    csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""))
        columns = [clean_text(name).lower() for name in reader.fieldnames or ()]
        _check(columns)
        reader.fieldnames = columns
        rows = [_cells(row) for row, _ in zip(reader, range(MOST_ROWS), strict=False)]
    except csv.Error as error:
        raise Refused(f"it is not a CSV that can be read: {error}") from None
    return [row for row in rows if any(row.values())]


def _check(columns: list[str]) -> None:
    missing = [name for name in NEEDED if name not in columns]
    unknown = [name[:40] for name in columns if name not in COLUMNS]
    if missing:
        raise Refused(f"its first row must name the column {missing[0]}")
    if unknown:
        raise Refused(f"there is no column {unknown[0] or '(empty)'} in our CSV")


def _cells(row: Mapping[str | None, Any]) -> dict[str, str]:
    return {name: read_cell(clean_text(value or "")) for name, value in row.items() if name}


def read_row(row: Mapping[str, str]) -> Pair:
    """The service and the organisation in one row. Raises Refused with what is wrong in it."""
    organisation, name = row.get("organisation", ""), row.get("name", "")
    if not organisation or not name:
        raise Refused("name and organisation are needed")
    organisation_id = row.get("organisation_id") or slug(organisation)
    service = Service(
        id=row.get("id") or slug(f"{organisation}-{name}"),
        organisation=organisation_id,
        name=name,
        what=row.get("what", ""),
        needs=cast(tuple[Need, ...], _known(row, "needs", NEEDS)),
        proof=_proof(row, ""),
        cost=row.get("cost", ""),
        rules=_rules(row),
        not_for=row.get("not_for", ""),
        conditions=split(row.get("conditions", "")),
        reach=Reach(
            *(row.get(n, "") for n in ("phone", "email", "web", "where")), split(row.get("hours", ""))
        ),
        languages=split(row.get("languages", "")),
        area=split(row.get("area", "")),
    )
    flags = {name: yes_no(row, name) for name in ("signpost_only", "front_door", "helpline")}
    status = cast(Status, (_known(row, "status", get_args(Status)) or ("active",))[0])
    what, web = row.get("organisation_what", ""), row.get("organisation_web", "")
    offering = Organisation(organisation_id, organisation, what, _proof(row, "organisation_"), web)
    return replace(service, **flags, status=status), offering


def slug(name: str) -> str:
    """A key made from a name."""
    return _NO_LETTERS.sub("-", name.lower()).strip("-")[:80] or "unnamed"


def _proof(row: Mapping[str, str], before: str) -> Proof:
    facts = cast(Facts, (_known(row, f"{before}facts", get_args(Facts)) or ("fresh",))[0])
    checked = row.get(f"{before}checked_on", "")
    try:
        day = date.fromisoformat(checked) if checked else None
    except ValueError:
        raise Refused(f"{before}checked_on: must be a date such as 2026-11-30") from None
    return Proof(facts, day, None, split(row.get(f"{before}sources", "")))


def _rules(row: Mapping[str, str]) -> Rules:
    spans = {name: _span(row, name) for name in ("people", "years", "age")}
    return Rules(
        sectors=cast(tuple[Sector, ...], _known(row, "sectors", get_args(Sector))),
        councils=split(row.get("councils", "")),
        stages=cast(tuple[Stage, ...], _known(row, "stages", get_args(Stage))),
        **spans,
    )


def _span(row: Mapping[str, str], name: str) -> Span:
    span = Span(number(row, f"{name}_least"), number(row, f"{name}_most"))
    if span.least is not None and span.most is not None and span.least > span.most:
        raise Refused(f"{name}_least: is above {name}_most")
    return span


def _known(row: Mapping[str, str], name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    given = split(row.get(name, ""))
    unknown = [value for value in given if value not in values]
    if unknown:
        raise Refused(f"{name}: {unknown[0][:40]} is not one of {', '.join(values)}")
    return given
