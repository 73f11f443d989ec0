"""What staff mark on conversations: notes, tags, flags, reviews, and what they keep for later."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from bot.core.doubt import is_unsure
from bot.storage import tables as t
from bot.storage.console.talk_conditions import IS_OWNERS
from bot.storage.session import Session
from bot.usecases.staff.marks_ports import Marks, NothingThere, TalkNote

_r, _n, _g, _s = t.review.c, t.note.c, t.tag.c, t.saved_talk.c
_m, _f, _a = t.message.c, t.flag.c, t.audit.c
_SUGGESTED = 30
_CHANGES = ("flagged", "unflagged", "reviewed")  # the verbs of the audit trail that count a version


class SqlTalkMarks:
    """Marks in the database."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def of(self, conversation: str, staff: str) -> Marks | None:
        """All of them, for this member of staff; None if there is no such conversation of an owner."""
        found = select(t.review, t.staff.c.name).outerjoin(t.staff, t.staff.c.id == _r.reviewed_by)
        row = self._connection.execute(found.where(_r.conversation_id == conversation, IS_OWNERS)).first()
        if row is None:
            return None
        tags = self._tags(conversation)
        return Marks(
            conversation=conversation,
            owner=row.owner_id,
            version=row.version,
            last_n=row.last_in_n,
            read_n=row.read_n,
            flagged=row.flagged,
            reviewed_at=row.reviewed_at,
            reviewed_by=row.name or "",
            saved=self._is_saved(conversation, staff),
            notes=self._notes(conversation),
            tags=tags,
            suggestions=self._suggestions(tags),
        )

    def owner_of(self, conversation: str) -> str:
        """Whose conversation it is. Raises NothingThere."""
        found = select(_r.owner_id).where(_r.conversation_id == conversation, IS_OWNERS).with_for_update()
        owner = self._connection.execute(found).scalar()
        if owner is None:
            raise NothingThere(f"no conversation {conversation}")
        return owner

    def add_note(self, conversation: str, staff: str, text: str, at: datetime) -> str:
        """Keep a note; its id."""
        new = {"id": self._session.new_id(), "conversation_id": conversation, "staff_id": staff, "at": at}
        self._connection.execute(insert(t.note).values(**new, text=text))
        return new["id"]  # type: ignore[return-value]

    def add_tag(self, conversation: str, tag: str) -> None:
        """Keep a tag; twice is once."""
        if tag not in self._tags(conversation):
            self._connection.execute(insert(t.tag).values(conversation_id=conversation, tag=tag))

    def remove_tag(self, conversation: str, tag: str) -> None:
        """Take a tag away."""
        self._connection.execute(delete(t.tag).where(_g.conversation_id == conversation, _g.tag == tag))

    def set_flagged(self, conversation: str, version: int, *, flagged: bool) -> bool:
        """Flag it, or take the flag away; False if it is not at this version any more."""
        return self._change(conversation, version, flagged=flagged)

    def set_reviewed(self, conversation: str, version: int, staff: str, up_to: int, at: datetime) -> bool:
        """It was looked at up to this message; False if it is not at this version any more."""
        left = self._unsure_after(conversation, up_to)
        who = {"reviewed_by": staff, "reviewed_at": at}
        return self._change(conversation, version, read_n=up_to, unsure=left, **who)

    def changed_by(self, conversation: str) -> str:
        """The name of who last flagged or reviewed it; "" if nobody did."""
        here = (_a.kind == "conversation") & (_a.thing == conversation) & _a.verb.in_(_CHANGES)
        last = select(t.staff.c.name).join(t.audit, _a.staff_id == t.staff.c.id).where(here)
        return self._connection.execute(last.order_by(_a.id.desc()).limit(1)).scalar() or ""

    def save_for(self, conversation: str, staff: str, at: datetime, *, saved: bool) -> None:
        """Keep it for somebody for later, or no more."""
        if saved == self._is_saved(conversation, staff):
            return
        if saved:
            new = {"staff_id": staff, "conversation_id": conversation, "at": at}
            self._connection.execute(insert(t.saved_talk).values(new))
        else:
            here = (_s.staff_id == staff) & (_s.conversation_id == conversation)
            self._connection.execute(delete(t.saved_talk).where(here))

    def _change(self, conversation: str, version: int, **values: object) -> bool:
        here = update(t.review).where(_r.conversation_id == conversation, _r.version == version)
        return self._connection.execute(here.values(version=version + 1, **values)).rowcount == 1

    def _unsure_after(self, conversation: str, n: int) -> int:
        """How many of the messages after this one were not surely understood."""
        missed = select(_f.message_id).where(
            _f.conversation_id == conversation, _f.reason == "not_understood"
        )
        after = select(_m.id, _m.decided).where(
            _m.conversation_id == conversation, _m.n > n, _m.direction == "in"
        )
        ids = set(self._connection.execute(missed).scalars())
        return sum(is_unsure(row.decided) or row.id in ids for row in self._connection.execute(after))

    def _is_saved(self, conversation: str, staff: str) -> bool:
        here = select(_s.at).where(_s.staff_id == staff, _s.conversation_id == conversation)
        return self._connection.execute(here).first() is not None

    def _notes(self, conversation: str) -> tuple[TalkNote, ...]:
        found = select(t.staff.c.name, _n.at, _n.text).join(t.staff, t.staff.c.id == _n.staff_id)
        rows = self._connection.execute(
            found.where(_n.conversation_id == conversation).order_by(_n.at, _n.id)
        )
        return tuple(TalkNote(*row) for row in rows)

    def _tags(self, conversation: str) -> tuple[str, ...]:
        found = select(_g.tag).where(_g.conversation_id == conversation).order_by(_g.tag)
        return tuple(self._connection.execute(found).scalars())

    def _suggestions(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """Tags that are used most, but for those that are here already."""
        found = select(_g.tag).where(_g.tag.not_in(known)).group_by(_g.tag)
        most = found.order_by(func.count().desc(), _g.tag).limit(_SUGGESTED)
        return tuple(sorted(self._connection.execute(most).scalars()))
