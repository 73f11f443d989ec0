"""Desks: intermediaries, the conversations by which they are told, and the owners on their lists."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, insert, select, update

from bot.core.desk import Desk, DeskAsking, OwnerStands, OwnOwner
from bot.core.intermediary import Availability, Intermediary
from bot.core.introduction import KNOWN
from bot.storage import tables as t
from bot.storage.contacts import CONTACT, contact_of
from bot.storage.conversations import SqlConversations
from bot.storage.directory import SqlDirectory
from bot.storage.directory_entries import intermediary_of
from bot.storage.introductions import SqlIntroductions, loads
from bot.storage.session import Session
from bot.usecases.records import Contact

_c = t.conversation.c
_d = t.desk.c
_o = t.owner.c
_i = t.introduction.c
_k = t.check.c
_PERSON = select(t.intermediary).where(t.intermediary.c.id == bindparam("person"))
_HERE = select(_d.intermediary, _d.asking, _d.asked_n).where(_d.conversation_id == bindparam("conversation"))
_PHONE = (
    CONTACT.join(t.desk, _d.conversation_id == _c.id)
    .where(_d.intermediary == bindparam("person"), _c.channel == bindparam("channel"))
    .where(_c.reachable, _c.erase_after.is_(None))
    .order_by(_d.linked_at.desc())
    .limit(1)
)
_CHAT = (
    CONTACT.join(t.desk, _d.conversation_id == _c.id)
    .where(_d.intermediary == bindparam("person"), _c.channel != "email")
    .order_by(_d.linked_at.desc())
    .limit(1)
)
_HEARD = select(_c.last_heard_at).where(_c.id == bindparam("conversation"))
_CHANGE = update(t.desk).where(_d.conversation_id == bindparam("the_conversation"))
_CODE = (
    select(t.desk_code.c.intermediary)
    .where(t.desk_code.c.code_hash == bindparam("code"), t.desk_code.c.until > bindparam("at"))
    .with_for_update()
)
_theirs = _k.owner_id == _o.id
_ON_LIST = (
    select(
        _o.name,
        _o.created_at,
        _o.shown_at,
        exists().where(_theirs).label("began"),
        exists().where(_theirs, _k.finished_at.is_not(None)).label("finished"),
        exists().where(_i.owner_id == _o.id, _i.state.in_(KNOWN)).label("introduced"),
    )
    .where(_o.shown_to == bindparam("person"))
    .order_by(_o.shown_at, _o.id)
)


class SqlDesks:
    """Desks as part of a unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection = session.connection

    def find(self, intermediary: str) -> Availability | None:
        """One of them with what they have to do, active or not; what is not offered yet does not count."""
        person = self.person(intermediary)
        if person is None:
            return None
        counted = loads(self._connection, agreed=False, person=intermediary)
        return Availability(person, *counted.get(intermediary, (0, 0, 0)))

    def person(self, intermediary: str) -> Intermediary | None:
        """One of them, whether active or not."""
        row = self._connection.execute(_PERSON, {"person": intermediary}).first()
        return intermediary_of(row) if row else None

    def of(self, conversation: str) -> Desk | None:
        """The desk behind this conversation; None if it is only an owner's."""
        row = self._connection.execute(_HERE, {"conversation": conversation}).first()
        person = self.person(row.intermediary) if row else None
        if row is None or person is None:
            return None
        return Desk(
            intermediary=person,
            introductions=SqlIntroductions(self._session).of_intermediary(person.id),
            owners=self.owners_of(person.id),
            asking=DeskAsking(**row.asking) if row.asking else None,
            asked_n=row.asked_n,
        )

    def phone_of(self, intermediary: Intermediary, at: datetime | None = None) -> Contact | None:
        """The conversation by which they want to be told, if it is linked and can be reached.

        For e-mail it is made when it is first needed, at this time.
        """
        if intermediary.told_by == "email":
            return self._letter_box(intermediary, at)
        here = {"person": intermediary.id, "channel": intermediary.told_by}
        row = self._connection.execute(_PHONE, here).first()
        return contact_of(row) if row else None

    def heard(self, conversation: str) -> datetime:
        """When somebody last wrote there."""
        return self._connection.execute(_HEARD, {"conversation": conversation}).scalar_one()

    def ask(self, conversation: str, asking: DeskAsking | None, asked_n: int | None) -> None:
        """Note what is asked at this desk now."""
        asked = vars(asking) if asking else None
        values = {"the_conversation": conversation, "asking": asked, "asked_n": asked_n if asking else None}
        self._connection.execute(_CHANGE, values)

    def ask_no_more(self, conversation: str, introduction: str) -> None:
        """Close what is asked at this desk, if it is about this introduction."""
        row = self._connection.execute(_HERE, {"conversation": conversation}).first()
        if row and row.asking and row.asking.get("introduction") == introduction:
            self.ask(conversation, None, None)

    def invite(self, intermediary: str, code: str, until: datetime) -> None:
        """Keep the hash of a one-time code; an earlier one is over."""
        self._forget_code(intermediary)
        new = {"intermediary": intermediary, "until": until, "code_hash": self._session.desk_code_hash(code)}
        self._connection.execute(insert(t.desk_code), new)

    def link(self, code: str, conversation: str, at: datetime) -> Intermediary | None:
        """Use up a code: this conversation is theirs from now on; None if the code is not good."""
        good = {"code": self._session.desk_code_hash(code), "at": at}
        id_ = self._connection.execute(_CODE, good).scalar()
        person = self.person(id_) if id_ else None
        if person is None:
            return None
        self._forget_code(person.id)
        self._link(conversation, person, at)
        return person

    def invited(self, code: str, at: datetime) -> Intermediary | None:
        """Whose code this is, if it is good at this time."""
        good = {"code": self._session.desk_code_hash(code), "at": at}
        id_ = self._connection.execute(_CODE, good).scalar()
        return self.person(id_) if id_ else None

    def chat_of(self, intermediary: str) -> Contact | None:
        """The chat that was linked last as theirs, whether it can be reached or not; never a letter box."""
        row = self._connection.execute(_CHAT, {"person": intermediary}).first()
        return contact_of(row) if row else None

    def unlink(self, conversation: str) -> None:
        """This conversation is nobody's desk any more."""
        self._connection.execute(delete(t.desk).where(_d.conversation_id == conversation))

    def owners_of(self, intermediary: str) -> tuple[OwnOwner, ...]:
        """Owners who came by their link and agreed to be on their list."""
        rows = self._connection.execute(_ON_LIST, {"person": intermediary})
        return tuple(OwnOwner(row.name or "", _stands(row), row.shown_at or row.created_at) for row in rows)

    def save(self, intermediaries: Iterable[Intermediary]) -> None:
        """Keep these, in place of those with the same ids."""
        SqlDirectory(self._session).save_people(intermediaries)

    def _letter_box(self, person: Intermediary, at: datetime | None) -> Contact | None:
        """The conversation behind an e-mail address; the one who has it may change, the desk with it."""
        if not person.email:
            return None
        conversations = SqlConversations(self._session)
        box = conversations.find("email", person.email)
        if box is None and at is not None:
            box = conversations.begin("email", person.email, at)
        if box is not None and at is not None:
            self._link(box.conversation, person, at)
        return box if box and box.reachable and not box.leaving else None

    def _link(self, conversation: str, person: Intermediary, at: datetime) -> None:
        row = self._connection.execute(_HERE, {"conversation": conversation}).first()
        if row and row.intermediary == person.id:
            return
        self.unlink(conversation)
        new = {"conversation_id": conversation, "intermediary": person.id, "linked_at": at}
        self._connection.execute(insert(t.desk), new)

    def _forget_code(self, intermediary: str) -> None:
        code = delete(t.desk_code).where(t.desk_code.c.intermediary == intermediary)
        self._connection.execute(code)


def _stands(row: Row[*tuple[Any, ...]]) -> OwnerStands:
    if row.introduced:
        return "introduced"
    return "checked" if row.finished else "checking" if row.began else "new"
