"""How far a poller has read, and which process polls."""

from sqlalchemy import insert, or_, select, update

from bot.storage import tables as t
from bot.storage.database_clock import seconds_now
from bot.storage.session import Session

_k = t.cursor.c


class SqlCursors:
    """Cursors in the database."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def claim(self, name: str, holder: str, seconds: float) -> str | None:
        """Take or keep the lease and return how far was read ("" at first); None if another holds it."""
        if self._connection.execute(select(_k.name).where(_k.name == name)).first() is None:
            fresh = {"name": name, "holder": holder, "until": 0.0, "value": ""}
            self._connection.execute(insert(t.cursor).values(**fresh))
        taken = (
            update(t.cursor)
            .where(_k.name == name, or_(_k.holder == holder, _k.until < seconds_now()))
            .values(holder=holder, until=seconds_now() + seconds)
            .returning(_k.value)
        )
        return self._connection.execute(taken).scalar()

    def advance(self, name: str, holder: str, value: str, seconds: float) -> bool:
        """Note how far was read and keep the lease; False if it is another's."""
        moved = (
            update(t.cursor)
            .where(_k.name == name, _k.holder == holder)
            .values(value=value, until=seconds_now() + seconds)
            .returning(_k.name)
        )
        return self._connection.execute(moved).first() is not None
