"""The list of conversations in the database: narrow rows are filtered, and only the page is opened."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, or_, select

from bot.storage import tables as t
from bot.storage.console.talk_conditions import (
    IS_FLAGGED,
    IS_UNREAD,
    beyond,
    conditions,
    in_order,
    number_of,
)
from bot.storage.console.talk_search import TalkSearch
from bot.storage.session import Session
from bot.usecases.staff.conversation_list_ports import Searched, TalkFilter, TalkOptions, TalkPlace, TalkRow

_r = t.review.c
_o, _b, _m = t.owner.c, t.business.c, t.message.c
_REVIEW = (
    _r.conversation_id, _r.owner_id, _r.channel, _r.language, _r.sector, _r.council, _r.progress, _r.floor,
    _r.last_at, _r.last_in_n, _r.read_n, _r.unsure, _r.open_flags, _r.wants_person, _r.flagged,
)  # fmt: skip
_TAGS = (
    select(t.tag).where(t.tag.c.conversation_id.in_(bindparam("of", expanding=True))).order_by(t.tag.c.tag)
)


def _values(column: Any) -> Select[Any]:
    """All values of a column, read from its index value by value: SQL's DISTINCT would read every row."""
    first = select(func.min(column).label("value")).cte("values", recursive=True)
    following = select(func.min(column)).where(column > first.c.value).scalar_subquery()
    every = first.union_all(select(following).where(first.c.value.is_not(None)))
    return select(every.c.value).where(every.c.value.is_not(None))


_OPTIONS = tuple(map(_values, (_r.language, _r.council, _r.source, t.tag.c.tag)))
_PLACE = select(_r.last_at).where(_r.conversation_id == bindparam("of"))


class SqlTalkLists:
    """Lists of conversations."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def page(
        self, wanted: TalkFilter, staff: str, after: TalkPlace | None, limit: int
    ) -> tuple[TalkRow, ...]:
        """The conversations after this place, in the order of the filter."""
        rows = self._rows(wanted, staff, after, limit)
        tags = self._tags(row.conversation_id for row in rows)
        return tuple(replace(_talk_row(row), tags=tags[row.conversation_id]) for row in rows)

    def count(self, wanted: TalkFilter, staff: str, most: int) -> int:
        """How many there are; one more than `most` if there are more."""
        return int(self._connection.execute(number_of(wanted, staff, most)).scalar_one())

    def search(self, wanted: TalkFilter, staff: str, after: TalkPlace | None, limit: int) -> Searched:
        """The conversations in which the words of the filter occur, looked for within bounds."""

        def more(place: TalkPlace | None, at_once: int) -> tuple[TalkRow, ...]:
            return tuple(map(_talk_row, self._rows(wanted, staff, place, at_once)))

        done = TalkSearch(self._connection, wanted.words, limit).look(more, self._one, after)
        tags = self._tags(each.row.conversation for each in done.found)
        tagged = (
            replace(each, row=replace(each.row, tags=tags[each.row.conversation])) for each in done.found
        )
        return replace(done, found=tuple(tagged))

    def options(self) -> TalkOptions:
        """What the filters can be set to."""
        return TalkOptions(*(tuple(self._connection.execute(each).scalars()) for each in _OPTIONS))

    def next_waiting(self, wanted: TalkFilter, staff: str, current: str) -> str | None:
        """The conversation after this one that is unread or flagged, from the start again at the end."""
        last_at = self._connection.execute(_PLACE, {"of": current}).scalar()
        waiting = (*conditions(wanted, staff), or_(IS_UNREAD, IS_FLAGGED), _r.conversation_id != current)
        found = select(_r.conversation_id).where(*waiting).limit(1)
        ordered = found.order_by(*in_order(oldest_first=wanted.oldest_first))
        if last_at is not None:
            after = beyond(TalkPlace(last_at, current), oldest_first=wanted.oldest_first)
            following = self._connection.execute(ordered.where(after)).scalar()
            if following is not None:
                return following
        return self._connection.execute(ordered).scalar()

    def _rows(
        self, wanted: TalkFilter, staff: str, after: TalkPlace | None, limit: int
    ) -> list[Row[*tuple[Any, ...]]]:
        order = in_order(oldest_first=wanted.oldest_first)
        cut = select(*_REVIEW).where(*conditions(wanted, staff)).order_by(*order).limit(limit)
        if after is not None:
            cut = cut.where(beyond(after, oldest_first=wanted.oldest_first))
        return list(self._connection.execute(_opened(cut, oldest_first=wanted.oldest_first)).all())

    def _one(self, conversation: str) -> TalkRow | None:
        cut = select(*_REVIEW).where(_r.conversation_id == conversation)
        row = self._connection.execute(_opened(cut, oldest_first=False)).first()
        return _talk_row(row) if row else None

    def _tags(self, conversations: Iterable[str]) -> defaultdict[str, tuple[str, ...]]:
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for row in self._connection.execute(_TAGS, {"of": list(conversations)}):
            found[row.conversation_id] += (row.tag,)
        return found


def _opened(cut: Select[Any], *, oldest_first: bool) -> Select[Any]:
    """These rows with the words that belong to them. Only what is on the page is joined and opened."""
    page = cut.subquery("page")
    c = page.c
    joined = (
        page.join(t.owner, _o.id == c.owner_id)
        .outerjoin(t.business, _b.owner_id == c.owner_id)
        .outerjoin(t.message, (_m.conversation_id == c.conversation_id) & (_m.n == c.last_in_n))
    )
    shown = select(c, _o.name, _b.trade, _b.place, _m.text, _m.kind).select_from(joined)
    return shown.order_by(
        *(key.asc() if oldest_first else key.desc() for key in (c.last_at, c.conversation_id))
    )


def _talk_row(row: Row[*tuple[Any, ...]]) -> TalkRow:
    return TalkRow(
        conversation=row.conversation_id,
        owner=row.owner_id,
        name=row.name,
        trade=row.trade,
        place=row.place,
        sector=row.sector,
        council=row.council,
        language=row.language,
        channel=row.channel,
        progress=row.progress,
        floor=row.floor,
        last_at=row.last_at,
        last_in_n=row.last_in_n,
        read_n=row.read_n,
        unsure=row.unsure,
        open_flags=row.open_flags,
        wants_person=row.wants_person,
        flagged=row.flagged,
        last_words=row.text or "",
        kind=row.kind or "text",
    )
