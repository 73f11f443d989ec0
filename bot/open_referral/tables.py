"""Full services as the tables of a Tabular Data Package, and back.

A cell holds text; what is no text in the profile (ages, places on a map, amounts) is read back as a number.
Fields that the profile has no column for stand together in `x_more`, as JSON.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.open_referral.clean_text import Refused, without_empty

MORE = "x_more"
NO_LINK = "no_link"  # columns that only the table has, not the entry
MOST_ENTRIES = 1_000_000  # rows that hang on many others would grow without end
type Row = dict[str, Any]
type Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Table:
    """One file of the package: its columns, and the tables below it by field name.

    `many`: (field, table, the column in it that holds our id). `one`: (field, table, our column of its id).
    """

    name: str
    columns: tuple[str, ...]
    many: tuple[tuple[str, "Table", str], ...] = ()
    one: tuple[tuple[str, "Table", str], ...] = ()
    numbers: tuple[str, ...] = field(default=())


def _columns(text: str) -> tuple[str, ...]:
    return ("id", *text.split())


TERMS = Table("taxonomy_terms", _columns("name description parent_id taxonomy taxonomy_id term_uri term"))
ATTRIBUTES = Table(
    "attributes",
    _columns("link_id taxonomy_term_id link_type link_entity"),
    one=(("taxonomy_term", TERMS, "taxonomy_term_id"),),
)
ADDRESSES = Table(
    "addresses",
    _columns("location_id attention address_1 city region state_province postal_code country address_type"),
)
LOCATIONS = Table(
    "locations",
    _columns(
        "location_type name description latitude longitude external_identifier external_identifier_type"
    ),
    many=(
        ("addresses", ADDRESSES, "location_id"),
        (
            "accessibility",
            Table("accessibility", _columns("location_id description details url")),
            "location_id",
        ),
        ("attributes", ATTRIBUTES, "link_id"),
    ),
    numbers=("latitude", "longitude"),
)  # fmt: skip
ORGANISATIONS = Table(
    "organizations",
    _columns("name description email website logo uri parent_organization_id"),
    many=(
        (
            "organization_identifiers",
            Table(
                "organization_identifiers",
                _columns("organization_id identifier_scheme identifier_type identifier"),
            ),
            "organization_id",
        ),
        ("attributes", ATTRIBUTES, "link_id"),
    ),
)
SERVICES = Table(
    "services",
    _columns(
        "organization_id name description url email status fees accreditations minimum_age maximum_age"
        " assured_date assurer_email alert last_modified eligibility_description"
    ),
    many=(
        (
            "schedules",
            Table(
                "schedules",
                _columns(
                    "service_id valid_from valid_to dtstart freq interval byday bymonthday description"
                    " opens_at closes_at schedule_link attending_type notes"
                ),
                numbers=("interval",),
            ),
            "service_id",
        ),
        (
            "service_areas",
            Table("service_areas", _columns("service_id name extent extent_type uri service_area")),
            "service_id",
        ),
        (
            "service_at_locations",
            Table(
                "service_at_locations",
                _columns("service_id location_id"),
                one=(("location", LOCATIONS, "location_id"),),
            ),
            "service_id",
        ),
        ("languages", Table("languages", _columns("service_id phone_id name code")), "service_id"),
        ("phones", Table("phones", _columns("service_id number type description")), "service_id"),
        ("funding", Table("funding", _columns("service_id source")), "service_id"),
        (
            "cost_options",
            Table(
                "cost_options",
                _columns("service_id valid_from valid_to option amount amount_description"),
                numbers=("amount",),
            ),
            "service_id",
        ),
        ("contacts", Table("contacts", _columns("service_id name title")), "service_id"),
        ("attributes", ATTRIBUTES, "link_id"),
    ),
    one=(("organization", ORGANISATIONS, "organization_id"),),
    numbers=("minimum_age", "maximum_age"),
)


def all_tables(table: Table = SERVICES) -> dict[str, Table]:
    """Every table by its name."""
    found = {table.name: table}
    for _, below, _ in (*table.many, *table.one):
        found |= all_tables(below)
    return found


def to_tables(services: Iterable[Mapping[str, Any]], alone: Iterable[Mapping[str, Any]] = ()) -> Tables:
    """The rows of all tables; an organisation or a place that several services share stands once."""
    rows: dict[str, dict[str, Row]] = {name: {} for name in all_tables()}
    for table, documents in ((SERVICES, services), (ORGANISATIONS, alone)):
        for document in documents:
            rows[table.name].setdefault(str(document["id"]), _row(table, document, rows))
    return {name: list(by_id.values()) for name, by_id in rows.items() if by_id}


def _row(table: Table, entry: Mapping[str, Any], rows: dict[str, dict[str, Row]]) -> Row:
    """The row of this entry; what hangs on it goes into its own tables."""
    links = {
        name: (below, column) for name, below, column in table.one if isinstance(entry.get(name), Mapping)
    }
    lists = {name: (below, column) for name, below, column in table.many if isinstance(entry.get(name), list)}
    row: Row = {}
    more: Row = {}
    for name, value in entry.items():
        if name in links:
            below, column = links[name]
            row[column] = value["id"]
            more |= {} if column in entry else {NO_LINK: [*more.get(NO_LINK, ()), column]}
            rows[below.name].setdefault(str(value["id"]), _row(below, value, rows))
        elif name in lists:
            _put_all(lists[name], str(entry["id"]), value, rows)
        elif name in table.columns and _is_plain(table, name, value):
            row[name] = value
        elif name != NO_LINK:
            more[name] = value
    more |= {NO_LINK: [*more.get(NO_LINK, ()), *entry[NO_LINK]]} if NO_LINK in entry else {}
    return row | ({MORE: json.dumps(more, ensure_ascii=False)} if more else {})


def _put_all(
    below: tuple[Table, str], owner: str, entries: list[Any], rows: dict[str, dict[str, Row]]
) -> None:
    table, column = below
    for entry in entries:
        is_linked = str(entry.get(column, "")) == owner
        linked = entry if is_linked else {**entry, column: owner, NO_LINK: [column]}
        rows[table.name][f"{owner}/{entry['id']}"] = _row(table, linked, rows)


def _is_plain(table: Table, name: str, value: Any) -> bool:
    if name in table.numbers:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str)


def from_tables(tables: Tables) -> Iterator[dict[str, Any]]:
    """Full services again, then organisations that offer none. Raises Refused if a cell cannot be read."""
    shelves = _Shelves(tables)
    offering = set()
    for row in tables.get(SERVICES.name, ()):
        offering.add(row.get("organization_id"))
        yield shelves.entry(SERVICES, row)
    for row in tables.get(ORGANISATIONS.name, ()):
        if row.get("id") not in offering:
            yield shelves.entry(ORGANISATIONS, row)


class _Shelves:
    """The rows of a package, found by id and by what they hang on."""

    def __init__(self, tables: Tables) -> None:
        self._tables, self._count = tables, 0
        self._by: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def entry(self, table: Table, row: Row) -> dict[str, Any]:
        """One row with everything below it."""
        self._count += 1
        if self._count > MOST_ENTRIES:
            raise Refused("its rows hang on each other without end")
        more = _more(row)
        no_link = more.pop(NO_LINK, [])
        no_link = no_link if isinstance(no_link, list) else []
        entry = {n: _cell(table, n, v) for n, v in row.items() if n != MORE} | more
        for name, below, column in table.one:
            linked = self._rows(below, "id", row.get(column, ""))
            entry |= {name: self.entry(below, linked[0])} if linked else {}
        for name, below, column in table.many:
            entry |= {name: [self.entry(below, r) for r in self._rows(below, column, row.get("id", ""))]}
        return without_empty({n: v for n, v in entry.items() if n not in no_link})

    def _rows(self, table: Table, column: str, value: str) -> list[Row]:
        key = (table.name, column)
        if key not in self._by:
            self._by[key] = {}
            for row in self._tables.get(table.name, ()):
                self._by[key].setdefault(row.get(column, ""), []).append(row)
        return self._by[key].get(value, []) if value else []


def _more(row: Row) -> dict[str, Any]:
    try:
        more = json.loads(row.get(MORE) or "{}")
    except (ValueError, RecursionError):
        raise Refused(f"{MORE} of {str(row.get('id'))[:40]} is not JSON") from None
    return more if isinstance(more, dict) else {}


def _cell(table: Table, name: str, value: str) -> Any:
    if name not in table.numbers or value == "":
        return value
    try:
        return int(value) if value.lstrip("-").isdecimal() else float(value)
    except ValueError:
        return value  # judged with all other fields, and refused there
