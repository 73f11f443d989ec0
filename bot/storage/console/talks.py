"""One conversation as staff see it, in the database: read by keyset on `n`, never by offset."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, exists, or_, select

from bot.core.check import Answer
from bot.storage import tables as t
from bot.storage.database_clock import seconds_now
from bot.storage.session import Session
from bot.usecases.staff.talk_ports import AnswerFrom, OpenFlag, Said, TalkHead, Waits

_c = t.conversation.c
_m = t.message.c
_a = t.answer.c
_f = t.flag.c
_u = t.follow_up.c
MOST_FLAGS, MOST_CHATS, MOST_WAITING = 50, 50, 20
_HEAD = select(
    _c.id, _c.owner_id, _c.channel, _c.floor, _c.reachable, _c.erase_after, _c.last_n, _c.last_heard_at
)
_was_edited = exists().where(t.edit.c.message_id == _m.id).label("edited")
_SAID = select(
    _m.id, _m.n, _m.direction, _m.kind, _m.state, _m.text, _m.created_at, _m.received_at, _m.released_at,
    _m.error, _m.attempts, _m.choice, _m.attachments, _m.corrects, _m.flags, _m.understood, _m.decided,
    _m.choices, _m.asks, _m.picture, _m.template, _m.urgent, _m.said_by, _m.caused_by, _was_edited,
)  # fmt: skip
_ANSWERS = select(
    _a.message_id, _a.check_number, _a.practice, _a.outcome, _a.level, _a.how, _a.confirmed, _a.at,
    _a.content_version, _a.replaced,
).order_by(_a.check_number, _a.position)  # fmt: skip


class SqlTalks:
    """Conversations as staff see them."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection

    def head(self, conversation: str) -> TalkHead | None:
        """The conversation; None if there is none, or it was erased."""
        row = self._connection.execute(_HEAD.where(_c.id == conversation)).first()
        return _head(row) if row else None

    def before(self, conversation: str, before: int | None, limit: int) -> tuple[Said, ...]:
        """The last messages with `n` below `before` (None: of all), in order."""
        here = _SAID.where(_m.conversation_id == conversation)
        return self._last(here if before is None else here.where(_m.n < before), limit)

    def after(self, conversation: str, after: int, limit: int) -> tuple[Said, ...]:
        """The last messages with `n` above `after`, in order."""
        return self._last(_SAID.where(_m.conversation_id == conversation, _m.n > after), limit)

    def message(self, conversation: str, message: str) -> Said | None:
        """One message of this conversation."""
        one = _SAID.where(_m.id == message, _m.conversation_id == conversation)
        row = self._connection.execute(one).first()
        return _said(row) if row else None

    def answers_from(self, owner: str, messages: Sequence[str]) -> tuple[AnswerFrom, ...]:
        """The answers that came from these messages, replaced ones too, in the order in which they came."""
        found = _ANSWERS.where(_a.owner_id == owner, _a.message_id.in_(messages))
        return tuple(_answer_from(row) for row in self._connection.execute(found))

    def chats(self, owner: str) -> tuple[TalkHead, ...]:
        """All conversations of this owner, the one they last wrote in first."""
        of_owner = _HEAD.where(_c.owner_id == owner).order_by(_c.last_heard_at.desc(), _c.id)
        return tuple(_head(row) for row in self._connection.execute(of_owner.limit(MOST_CHATS)))

    def is_busy(self, owner: str) -> bool:
        """True while a turn runs in any of their conversations, which are locked until the unit ends."""
        of_owner = select((_c.turn_until >= seconds_now()).label("busy")).where(_c.owner_id == owner)
        return any(self._connection.execute(of_owner.with_for_update()).scalars().all())

    def flags(self, conversation: str) -> tuple[OpenFlag, ...]:
        """What staff should look at here and was not done yet, the oldest first."""
        columns = select(_f.id, _f.message_id, _f.reason, _f.detail, _f.at)
        here = columns.where(_f.conversation_id == conversation, _f.done_at.is_(None))
        rows = self._connection.execute(here.order_by(_f.at, _f.id).limit(MOST_FLAGS))
        return tuple(OpenFlag(*row) for row in rows)

    def waits(self, owner: str) -> tuple[Waits, ...]:
        """The follow-ups that wait for this owner, the first that is due first."""
        waiting = select(_u.kind, _u.due_at).where(_u.owner_id == owner, _u.state == "waiting")
        rows = self._connection.execute(waiting.order_by(_u.due_at).limit(MOST_WAITING))
        return tuple(Waits(row.kind, row.due_at) for row in rows)

    def words_of(self, conversation: str, limit: int) -> tuple[str, ...]:
        """What the owner wrote last, at most so many messages."""
        written = or_(_m.kind == "text", _m.kind == "other")
        theirs = select(_m.text).where(_m.conversation_id == conversation, _m.direction == "in", written)
        return tuple(self._connection.execute(theirs.order_by(_m.n.desc()).limit(limit)).scalars())

    def _last(self, found: Any, limit: int) -> tuple[Said, ...]:
        rows = self._connection.execute(found.order_by(_m.n.desc()).limit(limit)).all()
        return tuple(_said(row) for row in reversed(rows))


def _head(row: Row[*tuple[Any, ...]]) -> TalkHead:
    return TalkHead(
        conversation=row.id,
        owner=row.owner_id,
        channel=row.channel,
        floor=row.floor,
        reachable=row.reachable,
        leaving=row.erase_after is not None,
        last_n=row.last_n,
        heard_at=row.last_heard_at,
    )


def _said(row: Row[*tuple[Any, ...]]) -> Said:
    return Said(
        id=row.id,
        n=row.n,
        direction=row.direction,
        kind=row.kind,
        state=row.state,
        text=row.text,
        at=row.received_at or row.created_at,
        stored_at=row.created_at,
        released_at=row.released_at,
        error=row.error,
        attempts=row.attempts,
        is_tap=row.choice is not None,
        sent=tuple(each["kind"] for each in row.attachments or ()),
        corrects=row.corrects,
        flags=tuple(row.flags or ()),
        understood=row.understood,
        decided=row.decided,
        choices=tuple(each["title"] for each in row.choices or ()),
        asks=row.asks,
        picture_alt=row.picture.get("alt") or row.picture.get("title") if row.picture else None,
        template=row.template["name"] if row.template else None,
        urgent=row.urgent,
        said_by=row.said_by,
        caused_by=row.caused_by,
        edited=row.edited,
    )


def _answer_from(row: Row[*tuple[Any, ...]]) -> AnswerFrom:
    answer = Answer(
        practice=row.practice,
        outcome=row.outcome,
        level=row.level,
        how=row.how,
        confirmed=row.confirmed,
        message=row.message_id,
        at=row.at,
        content_version=row.content_version,
        replaced=row.replaced,
    )
    return AnswerFrom(row.message_id, row.check_number, answer)
