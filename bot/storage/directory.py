"""The directory's tables: organisations, services, and people who take introductions."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Table, bindparam, insert, select, update

from bot.core.intermediary import Availability, Intermediary
from bot.core.service import Organisation, Service
from bot.storage import tables as t
from bot.storage.directory_entries import (
    intermediary_of,
    intermediary_row,
    organisation_of,
    organisation_row,
    service_of,
    service_row,
)
from bot.storage.directory_search import find, index, index_these
from bot.storage.introductions import loads
from bot.storage.session import Session
from bot.usecases.directory_ports import Entry, EntryKind

_ORGANISATIONS = select(t.organisation).order_by(t.organisation.c.id)
_SERVICES = select(t.service).order_by(t.service.c.id)
_PEOPLE = select(t.intermediary).order_by(t.intermediary.c.id)
_FEW = 50  # entries: more are searched anew with all others
_v = t.directory_version.c
_VERSION = select(_v.version).where(_v.id == 1)
_TABLES: dict[EntryKind, Table] = {
    "organisation": t.organisation, "service": t.service, "intermediary": t.intermediary,
}  # fmt: skip


class SqlDirectory:
    """The directory in the database."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def version(self) -> int:
        """Goes up with each change; 0 before the first."""
        return self._connection.execute(_VERSION).scalar() or 0

    def organisations(self) -> tuple[Organisation, ...]:
        """All of them, by id."""
        return tuple(organisation_of(row) for row in self._connection.execute(_ORGANISATIONS))

    def services(self) -> tuple[Service, ...]:
        """All of them, by id, whatever their standing."""
        return tuple(service_of(row) for row in self._connection.execute(_SERVICES))

    def people(self) -> tuple[Intermediary, ...]:
        """All intermediaries, by id, those included who take no introductions any more."""
        return tuple(intermediary_of(row) for row in self._connection.execute(_PEOPLE))

    def save(self, organisations: Iterable[Organisation], services: Iterable[Service]) -> None:
        """Keep these, in place of those with the same ids; nothing is ever removed here."""
        offering, offered = list(organisations), list(services)
        self._keep(t.organisation, [organisation_row(each) for each in offering])
        self._keep(t.service, [service_row(each) for each in offered])
        if len(offering) + len(offered) > _FEW:
            index(self._connection, self.organisations(), self.services())
        else:
            self._index_few([each.id for each in offering], offered)
        self._count_change()

    def _index_few(self, organisations: list[str], services: list[Service]) -> None:
        """What one member of staff changes is searched at once, and the rest is left as it is."""
        theirs = self._connection.execute(_SERVICES.where(t.service.c.organisation_id.in_(organisations)))
        few = {each.id: each for each in (*map(service_of, theirs), *services)}
        named = {each.organisation for each in few.values()}
        rows = self._connection.execute(_ORGANISATIONS.where(t.organisation.c.id.in_(named)))
        index_these(self._connection, map(organisation_of, rows), few.values())

    def save_people(self, people: Iterable[Intermediary]) -> None:
        """Keep these intermediaries, in place of those with the same ids."""
        self._keep(t.intermediary, [intermediary_row(each) for each in people])
        self._count_change()

    def find(self, words: str, limit: int) -> tuple[str, ...]:
        """Ids of services whose name, text, or organisation's name hold these words, the best match first."""
        return find(self._connection, words, limit)

    def availabilities(self) -> tuple[Availability, ...]:
        """All active intermediaries, with what they have to do."""
        counted = loads(self._connection, agreed=True)
        active = (person for person in self.people() if person.active)
        return tuple(Availability(person, *counted.get(person.id, (0, 0, 0))) for person in active)

    def as_loaded(self) -> Mapping[Entry, str]:
        """For each entry that was ever loaded from the files: the mark of how it was then."""
        marks: dict[Entry, str] = {}
        for kind, table in _TABLES.items():
            rows = self._connection.execute(select(table.c.id, table.c.as_loaded))
            marks |= {(kind, row.id): row.as_loaded for row in rows if row.as_loaded is not None}
        return marks

    def note_loaded(self, marks: Mapping[Entry, str]) -> None:
        """These entries are now as they stand in the files."""
        for (kind, id_), mark in marks.items():
            table = _TABLES[kind]
            self._connection.execute(update(table).where(table.c.id == id_).values(as_loaded=mark))

    def _keep(self, table: Table, rows: list[dict[str, object]]) -> None:
        known = set(self._connection.execute(select(table.c.id)).scalars())
        new = [row for row in rows if row["id"] not in known]
        changed = [row | {"this": row["id"]} for row in rows if row["id"] in known]
        if new:
            self._connection.execute(insert(table), new)
        if changed:
            columns = {name: bindparam(name) for name in changed[0] if name not in ("id", "this")}
            statement = update(table).where(table.c.id == bindparam("this")).values(columns)
            self._connection.execute(statement, changed)

    def _count_change(self) -> None:
        up = update(t.directory_version).where(_v.id == 1).values(version=_v.version + 1)
        if not self._connection.execute(up).rowcount:
            self._connection.execute(insert(t.directory_version).values(id=1, version=1))
