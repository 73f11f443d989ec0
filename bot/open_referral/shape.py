"""What an entry must look like (HSDS-UK 3.0), and one clear reason for each fault.

The profile's schema is for developers' tools; this says the same in words that staff can send to the
publisher, and adds what its compliance page asks for: an organisation, and one id for one thing.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlsplit

from bot.core.service import Status
from bot.open_referral.ids import is_uuid

LONGEST_NAME = 300
OLDEST = 150
_EMAIL = re.compile(r"[^@\s<>\"',;:()\[\]\\]+@[^@\s<>\"',;:()\[\]\\]+\.[^@\s<>\"',;:()\[\]\\.]+")
_STATUSES = Status.__args__  # type: ignore[attr-defined]
type Judge = Callable[[Any], str]  # what was expected; empty if it is so


def is_web_address(text: object) -> bool:
    """True for an http or https address with a host: nothing else is ever shown as a link."""
    if not isinstance(text, str) or any(letter.isspace() or letter in '<>"\\^`{|}' for letter in text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def is_email(text: object) -> bool:
    """True for something that mail can be sent to."""
    return isinstance(text, str) and _EMAIL.fullmatch(text) is not None and text.isascii()


def _expect(what: str, holds: Callable[[Any], bool]) -> Judge:
    return lambda value: "" if holds(value) else what


def _is_moment(value: Any) -> bool:
    return isinstance(value, str) and _parses(datetime.fromisoformat, value)


def _parses(parse: Callable[[str], object], value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True


UUID_ = _expect("must be a UUID", is_uuid)
TEXT = _expect("must be text", lambda v: isinstance(v, str))
NAME = _expect(
    f"must be text of at most {LONGEST_NAME} characters",
    lambda v: isinstance(v, str) and len(v) <= LONGEST_NAME,
)
URI = _expect("must be a web address with https:// or http://", is_web_address)
EMAIL = _expect("must be an e-mail address", is_email)
NUMBER = _expect("must be a number", lambda v: isinstance(v, int | float) and not isinstance(v, bool))
AGE = _expect(
    f"must be a number from 0 to {OLDEST}",
    lambda v: isinstance(v, int | float) and not isinstance(v, bool) and 0 <= v <= OLDEST,
)
STATUS = _expect(f"must be one of {', '.join(_STATUSES)}", lambda v: v in _STATUSES)
DATE = _expect("must be a date", lambda v: isinstance(v, str) and _parses(date.fromisoformat, v[:10]))
MOMENT = _expect("must be a date and time", _is_moment)
TIME = _expect("must be a time", lambda v: isinstance(v, str) and _parses(time.fromisoformat, v))
FREQ = _expect("must be WEEKLY or MONTHLY", lambda v: v in ("WEEKLY", "MONTHLY"))
PLACE = _expect("must be physical, postal or virtual", lambda v: v in ("physical", "postal", "virtual"))


class Shape:
    """Fields with what each must be; those in `needed` must be there. `many`/`one` are shapes below it."""

    def __init__(
        self,
        fields: Mapping[str, Judge],
        needed: tuple[str, ...] = ("id",),
        many: Mapping[str, "Shape"] = {},
        one: Mapping[str, "Shape"] = {},
    ) -> None:
        self.fields, self.needed, self.many, self.one = fields, needed, many, one

    def faults(self, raw: Any, where: str = "") -> Iterator[str]:
        """Everything that is wrong with it, one line each."""
        if not isinstance(raw, Mapping):
            yield f"{where or 'the entry'}: must be an object"
            return
        yield from (f"{where}{name}: is missing" for name in self.needed if name not in raw)
        for name, value in raw.items():
            yield from self._of_field(name, value, where)

    def _of_field(self, name: str, value: Any, where: str) -> Iterator[str]:
        if name in self.fields and (expected := self.fields[name](value)):
            yield f"{where}{name}: {expected}"
        elif name in self.one:
            yield from self.one[name].faults(value, f"{where}{name}.")
        elif name in self.many:
            yield from self._of_list(name, value, where)

    def _of_list(self, name: str, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{where}{name}: must be a list"
            return
        for place, item in enumerate(value):
            yield from self.many[name].faults(item, f"{where}{name}[{place}].")


def _ids(*names: str) -> dict[str, Judge]:
    return dict.fromkeys(names, UUID_)


def _texts(*names: str) -> dict[str, Judge]:
    return dict.fromkeys(names, TEXT)


TERM = Shape(
    _ids("id", "parent_id", "taxonomy_id")
    | {"name": NAME, "term_uri": URI}
    | _texts("description", "taxonomy", "term"),
    ("id", "name", "description"),
)
TAXONOMY = Shape(
    {"id": UUID_, "name": NAME, "uri": URI} | _texts("description", "version"),
    ("id", "name", "description"),
    many={"taxonomy_terms": TERM},
)
ATTRIBUTE = Shape(
    _ids("id", "link_id", "taxonomy_term_id") | _texts("link_type"), one={"taxonomy_term": TERM}
)
# What hangs on an organisation is not judged: the official examples that pass have ids there that are none.
ORGANISATION = Shape(
    _ids("id", "parent_organization_id") | {"name": NAME, "description": TEXT, "email": EMAIL}
    | {"website": URI, "uri": URI, "logo": TEXT},
    ("id", "name", "description"),
)  # fmt: skip
ADDRESS = Shape(
    {"id": UUID_}
    | _texts("attention", "address_1", "city", "region", "state_province", "postal_code", "country")
    | _texts("address_type"),
    ("id", "address_1", "city", "state_province", "postal_code", "country", "address_type"),
)
LOCATION = Shape(
    {"id": UUID_, "location_type": PLACE, "latitude": NUMBER, "longitude": NUMBER}
    | _texts("name", "description", "external_identifier", "external_identifier_type"),
    ("id", "location_type"),
    many={"addresses": ADDRESS, "accessibility": Shape({"id": UUID_, "url": URI}), "attributes": ATTRIBUTE},
)
SCHEDULE = Shape(
    _ids("id", "service_id", "service_at_location_id")
    | {"freq": FREQ, "interval": NUMBER, "schedule_link": URI}
    | _texts("valid_from", "valid_to", "dtstart", "byday", "bymonthday", "description", "opens_at")
    | _texts("closes_at", "attending_type", "notes")
)
SERVICE = Shape(
    _ids("id", "organization_id")
    | {"name": NAME, "url": URI, "email": EMAIL, "status": STATUS, "minimum_age": AGE, "maximum_age": AGE}
    | {"assured_date": DATE, "assurer_email": EMAIL, "last_modified": MOMENT}
    | _texts("description", "fees", "accreditations", "alert", "eligibility_description"),
    ("id", "name", "status"),
    many={
        "schedules": SCHEDULE,
        "service_areas": Shape(
            _ids("id", "service_id") | _texts("name", "extent", "extent_type", "uri", "service_area")
        ),
        "service_at_locations": Shape(_ids("id", "service_id", "location_id"), one={"location": LOCATION}),
        "languages": Shape(_ids("id", "service_id", "phone_id") | _texts("name", "code")),
        "phones": Shape({"id": UUID_, "number": TEXT}),
        "funding": Shape(_ids("id", "service_id") | _texts("source")),
        "cost_options": Shape(
            _ids("id", "service_id") | {"amount": NUMBER}
            | _texts("valid_from", "valid_to", "option", "amount_description")
        ),
        "contacts": Shape(
            _ids("id", "service_id") | _texts("name", "title"), many={"attributes": ATTRIBUTE}
        ),
        "attributes": ATTRIBUTE,
    },
    one={"organization": ORGANISATION},
)  # fmt: skip


def faults_of_service(raw: Any) -> list[str]:
    """What is wrong with a full service."""
    faults = list(SERVICE.faults(raw))
    if isinstance(raw, Mapping) and not faults:
        faults += _between_fields(raw)
    return faults


def _between_fields(raw: Mapping[str, Any]) -> Iterator[str]:
    organisation = raw.get("organization", {})
    named = raw.get("organization_id")
    if not organisation and not named:
        yield "organization_id: is missing"
    if organisation and named and organisation["id"].lower() != named.lower():
        yield "organization_id: is not the id of the organization beside it"
    if organisation.get("id") == raw["id"]:
        yield "organization.id: is the service's own id; one id is for one thing"
    for place, at in enumerate(raw.get("service_at_locations", ())):
        if at.get("location", {}).get("id") == at["id"]:
            yield f"service_at_locations[{place}].id: is the location's id too; one id is for one thing"
    if raw.get("minimum_age", 0) > raw.get("maximum_age", OLDEST):
        yield "minimum_age: is above maximum_age"


def faults_of_term(raw: Any) -> list[str]:
    """What is wrong with a term of a taxonomy."""
    faults = list(TERM.faults(raw))
    if not faults and raw.get("parent_id") == raw["id"]:
        faults.append("parent_id: is the term's own id")
    return faults
