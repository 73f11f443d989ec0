"""What staff put right, and the examples they wrote, in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select, update

from bot.storage import tables as t
from bot.storage.session import Session
from bot.usecases.staff.talk_ports import Correction, Example

_k = t.correction.c
_e = t.example.c
_r = t.review.c


class SqlCorrections:
    """Corrections are only added: the last one of a message says what is right."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def of(self, messages: Sequence[str]) -> tuple[Correction, ...]:
        """The corrections of these messages, in the order in which they were made."""
        columns = select(_k.id, _k.message_id, _k.staff_id, _k.kind, _k.was, _k.right, _k.at)
        found = columns.where(_k.message_id.in_(messages)).order_by(_k.at, _k.id)
        return tuple(Correction(*row) for row in self._connection.execute(found))

    def add(self, conversation: str, correction: Correction) -> None:
        """Keep a correction. Its id is given by the storage."""
        new = {
            "id": self._session.new_id(), "conversation_id": conversation, "message_id": correction.message,
            "staff_id": correction.staff, "kind": correction.kind, "was": correction.was,
            "right": correction.right, "at": correction.at,
        }  # fmt: skip
        self._connection.execute(insert(t.correction).values(new))

    def note_looked_at(self, conversation: str, n: int) -> None:
        """Message `n`, which was not surely understood, was looked at, if it still counts as not."""
        counts = (_r.conversation_id == conversation) & (_r.unsure > 0) & (_r.read_n < n)
        self._connection.execute(update(t.review).where(counts).values(unsure=_r.unsure - 1))

    def add_example(self, example: Example, staff: str, at: datetime) -> str:
        """Keep an example; its id."""
        id_ = self._session.new_id()
        self._connection.execute(insert(t.example).values(id=id_, **vars(example), staff_id=staff, at=at))
        return id_

    def examples(self) -> tuple[Example, ...]:
        """Every example, in the order in which they were written."""
        rows = self._connection.execute(
            select(_e.kind, _e.about, _e.language, _e.text).order_by(_e.at, _e.id)
        )
        return tuple(Example(*row) for row in rows)
