"""Views of the list of conversations that members of staff saved."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staff.conversation_list_ports import SavedView

_v = t.saved_view.c


class SqlSavedViews:
    """Saved views in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def of(self, staff: str) -> tuple[SavedView, ...]:
        """Theirs, by name."""
        rows = self._connection.execute(select(_v.id, _v.name, _v.query).where(_v.staff_id == staff))
        return tuple(sorted((SavedView(*row) for row in rows), key=lambda each: each.name.casefold()))

    def save(self, staff: str, name: str, query: str, at: datetime) -> str:
        """Keep it, in place of one of theirs with the same name; its id."""
        self._connection.execute(delete(t.saved_view).where(_v.staff_id == staff, _v.name == name))
        view = self._session.new_id()
        new = {"id": view, "staff_id": staff, "name": name, "query": query, "at": at}
        self._connection.execute(insert(t.saved_view).values(new))
        return view

    def delete(self, staff: str, view: str) -> bool:
        """Remove one of theirs; False if there is none with this id."""
        theirs = delete(t.saved_view).where(_v.staff_id == staff, _v.id == view)
        return self._connection.execute(theirs).rowcount == 1
