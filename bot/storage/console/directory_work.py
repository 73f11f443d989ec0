"""The directory's entries as staff look at them: in parts, with what was done with each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select

from bot.core.service import Organisation, Service
from bot.storage import tables as t
from bot.storage.console.directory_standing import holds, serves, stands
from bot.storage.directory_entries import organisation_of, service_of
from bot.storage.directory_search import find
from bot.storage.session import Session
from bot.usecases.staff.directory_work_ports import MOST, EntryKind, Noted, Part, Wanted
from bot.usecases.staging_ports import Kept

FOUND_AT_MOST = 500  # by words: nobody reads further, and each is looked at
LATEST = 30
_s, _o, _a, _k = t.service.c, t.organisation.c, t.audit.c, t.kept_entry.c


class SqlDirectoryWork:
    """The directory in its tables, for the console."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def services(self, wanted: Wanted, today: date, after: str = "", limit: int = MOST) -> Part[Service]:
        """Services by name; with words, the best match first, among as many as a search finds."""
        conditions = list(_conditions(wanted, today))
        if wanted.words:
            return self._found(wanted.words, conditions, after, limit)
        if after and (before := self.service(after)):
            conditions.append(_is_after(before.name, before.id, t.service.c))
        asked = select(t.service).where(and_(True, *conditions)).order_by(func.lower(_s.name), _s.id)
        rows = [service_of(row) for row in self._connection.execute(asked.limit(limit + 1))]
        return _part(rows, limit)

    def _found(
        self, words: str, conditions: list[ColumnElement[bool]], after: str, limit: int
    ) -> Part[Service]:
        ranked = find(self._connection, words, FOUND_AT_MOST)
        fitting = set(self._connection.execute(select(_s.id).where(_s.id.in_(ranked), *conditions)).scalars())
        begins = ranked.index(after) + 1 if after in ranked else 0
        ids = [id_ for id_ in ranked[begins:] if id_ in fitting][: limit + 1]
        known = self.these("service", ids)
        return _part([each for id_ in ids if isinstance(each := known[id_], Service)], limit)

    def organisations(self, words: str, after: str = "", limit: int = MOST) -> Part[tuple[Organisation, int]]:
        """Organisations by name, those whose name holds these words, each with its number of services."""
        many = select(func.count()).where(_s.organisation_id == _o.id).scalar_subquery()
        asked = select(t.organisation, many.label("many")).order_by(func.lower(_o.name), _o.id)
        if words:
            asked = asked.where(func.lower(_o.name).contains(words.lower(), autoescape=True))
        if after and (before := self.organisation(after)):
            asked = asked.where(_is_after(before.name, before.id, t.organisation.c))
        rows = self._connection.execute(asked.limit(limit + 1))
        found = [(organisation_of(row), int(row.many)) for row in rows]
        last = found[limit - 1][0].id if len(found) > limit else ""
        return Part(tuple(found[:limit]), last)

    def service(self, id_: str) -> Service | None:
        """The service with this id."""
        row = self._connection.execute(select(t.service).where(_s.id == id_)).one_or_none()
        return service_of(row) if row else None

    def organisation(self, id_: str) -> Organisation | None:
        """The organisation with this id."""
        row = self._connection.execute(select(t.organisation).where(_o.id == id_)).one_or_none()
        return organisation_of(row) if row else None

    def these(self, kind: EntryKind, ids: Iterable[str]) -> Mapping[str, Organisation | Service]:
        """The entries with these ids, by id; those that are not there are left out."""
        if kind == "service":
            services = self._connection.execute(select(t.service).where(_s.id.in_(list(ids))))
            return {row.id: service_of(row) for row in services}
        rows = self._connection.execute(select(t.organisation).where(_o.id.in_(list(ids))))
        return {row.id: organisation_of(row) for row in rows}

    def names(self, limit: int) -> Sequence[str]:
        """Names of organisations, by name, at most so many."""
        asked = select(_o.name).order_by(func.lower(_o.name), _o.id).limit(limit)
        return tuple(self._connection.execute(asked).scalars())

    def organisation_named(self, name: str) -> Organisation | None:
        """The organisation that has this name, in whatever letters."""
        asked = select(t.organisation).where(func.lower(_o.name) == name.lower()).order_by(_o.id)
        row = self._connection.execute(asked).first()
        return organisation_of(row) if row else None

    def service_named(self, organisation: str, name: str) -> Service | None:
        """The service of this organisation that has this name, in whatever letters."""
        theirs = select(t.service).where(_s.organisation_id == organisation)
        row = self._connection.execute(theirs.where(func.lower(_s.name) == name.lower())).first()
        return service_of(row) if row else None

    def history(self, kind: str, id_: str, limit: int = LATEST) -> tuple[Noted, ...]:
        """What staff did with this entry, the newest first; looks at it are left out."""
        asked = (
            select(_a.at, t.staff.c.name, _a.verb, _a.detail)
            .outerjoin(t.staff, t.staff.c.id == _a.staff_id)
            .where(_a.kind == kind, _a.thing == id_, _a.verb != "saw")
            .order_by(_a.id.desc())
        )
        rows = self._connection.execute(asked.limit(limit))
        return tuple(Noted(row.at, row.name or "", row.verb, row.detail or {}) for row in rows)

    def kept(self, kind: EntryKind, id_: str) -> Kept | None:
        """What is kept of where it came from."""
        asked = select(_k.kind, _k.entry_id, _k.source, _k.raw)
        row = self._connection.execute(asked.where(_k.kind == kind, _k.entry_id == id_)).one_or_none()
        return Kept(*row) if row else None


def _conditions(wanted: Wanted, today: date) -> Iterator[ColumnElement[bool]]:
    if wanted.need:
        yield holds(_s.needs, wanted.need)
    if wanted.council:
        yield serves(wanted.council)
    if wanted.status:
        yield _s.status == wanted.status
    if wanted.standing:
        yield stands(wanted.standing, today)
    if wanted.organisation:
        yield _s.organisation_id == wanted.organisation
    if wanted.signpost_only:
        yield _s.signpost_only
    if wanted.front_door:
        yield _s.front_door


def _is_after(name: str, id_: str, columns: object) -> ColumnElement[bool]:
    lowered, key = func.lower(columns.name), columns.id  # type: ignore[attr-defined]
    return or_(lowered > func.lower(name), and_(lowered == func.lower(name), key > id_))


def _part(found: list[Service], limit: int) -> Part[Service]:
    return Part(tuple(found[:limit]), found[limit - 1].id if len(found) > limit else "")
