"""Units of work: everything that is read or written together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from uuid import uuid4

from sqlalchemy import Connection

from bot.storage.audit import SqlAudit
from bot.storage.console.alerts import SqlAlerts
from bot.storage.console.approvals import SqlApprovals
from bot.storage.console.board import SqlBoard
from bot.storage.console.corrections import SqlCorrections
from bot.storage.console.duties import SqlDuties
from bot.storage.console.floors import SqlFloors
from bot.storage.console.live import SqlLive
from bot.storage.console.reviews import SqlReviews
from bot.storage.console.saved_views import SqlSavedViews
from bot.storage.console.sign_ins import SqlSignIns
from bot.storage.console.talk_lists import SqlTalkLists
from bot.storage.console.talk_marks import SqlTalkMarks
from bot.storage.console.talks import SqlTalks
from bot.storage.console.today import SqlToday
from bot.storage.conversations import SqlConversations
from bot.storage.cursors import SqlCursors
from bot.storage.database import PATIENCE, Database
from bot.storage.desks import SqlDesks
from bot.storage.directory import SqlDirectory
from bot.storage.erasures import SqlErasures
from bot.storage.flags import SqlFlags
from bot.storage.follow_ups import SqlFollowUps
from bot.storage.imports import SqlDirectoryImports
from bot.storage.inbox import SqlInbox
from bot.storage.introductions import SqlIntroductions
from bot.storage.joinings import SqlJoinings
from bot.storage.outbox import SqlOutbox
from bot.storage.owners import SqlOwners
from bot.storage.session import Session
from bot.storage.staff import SqlStaff
from bot.storage.transcripts import SqlTranscripts
from bot.storage.turns import SqlTurns


class SqlUnit:
    """One transaction, seen through the repositories. Leaving it without a commit saves nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def conversations(self) -> SqlConversations:
        """All conversations."""
        return SqlConversations(self._session)

    @cached_property
    def inbox(self) -> SqlInbox:
        """What owners sent."""
        return SqlInbox(self._session)

    @cached_property
    def turns(self) -> SqlTurns:
        """Who works on which conversation."""
        return SqlTurns(self._session)

    @cached_property
    def outbox(self) -> SqlOutbox:
        """What we say."""
        return SqlOutbox(self._session)

    @cached_property
    def owners(self) -> SqlOwners:
        """Owners as turns see them."""
        return SqlOwners(self._session)

    @cached_property
    def flags(self) -> SqlFlags:
        """What staff should look at."""
        return SqlFlags(self._session)

    @cached_property
    def follow_ups(self) -> SqlFollowUps:
        """Messages that we owe owners."""
        return SqlFollowUps(self._session)

    @cached_property
    def transcripts(self) -> SqlTranscripts:
        """Conversations as they are read back."""
        return SqlTranscripts(self._session)

    @cached_property
    def erasures(self) -> SqlErasures:
        """Owners who are to be forgotten."""
        return SqlErasures(self._session)

    @cached_property
    def cursors(self) -> SqlCursors:
        """How far pollers have read."""
        return SqlCursors(self._session)

    @cached_property
    def joinings(self) -> SqlJoinings:
        """Codes that join chats, and owners with several."""
        return SqlJoinings(self._session)

    @cached_property
    def introductions(self) -> SqlIntroductions:
        """Introductions with their history."""
        return SqlIntroductions(self._session)

    @cached_property
    def desks(self) -> SqlDesks:
        """Intermediaries, and the conversations by which they are told."""
        return SqlDesks(self._session)

    @cached_property
    def imports(self) -> SqlDirectoryImports:
        """The staging area of the directory."""
        return SqlDirectoryImports(self._session)

    @cached_property
    def directory(self) -> SqlDirectory:
        """Organisations, services, and people who take introductions."""
        return SqlDirectory(self._session)

    @cached_property
    def staff(self) -> SqlStaff:
        """Members of staff, and who is signed in."""
        return SqlStaff(self._session)

    @cached_property
    def sign_ins(self) -> SqlSignIns:
        """How staff sign in."""
        return SqlSignIns(self._session)

    @cached_property
    def audit(self) -> SqlAudit:
        """Who saw what, and who changed what."""
        return SqlAudit(self._session)

    @cached_property
    def reviews(self) -> SqlReviews:
        """What staff's lists are read from."""
        return SqlReviews(self._session)

    @cached_property
    def talk_lists(self) -> SqlTalkLists:
        """The list of conversations."""
        return SqlTalkLists(self._session)

    @cached_property
    def talk_marks(self) -> SqlTalkMarks:
        """What staff mark on conversations."""
        return SqlTalkMarks(self._session)

    @cached_property
    def saved_views(self) -> SqlSavedViews:
        """Views of that list."""
        return SqlSavedViews(self._session)

    @cached_property
    def talks(self) -> SqlTalks:
        """One conversation as staff see it."""
        return SqlTalks(self._session)

    @cached_property
    def corrections(self) -> SqlCorrections:
        """What staff put right."""
        return SqlCorrections(self._session)

    @cached_property
    def duties(self) -> SqlDuties:
        """The duty rota, and the phones on which staff are alerted."""
        return SqlDuties(self._session)

    @cached_property
    def alerts(self) -> SqlAlerts:
        """What staff were told of on their phones."""
        return SqlAlerts(self._session)

    @cached_property
    def today(self) -> SqlToday:
        """What waits for a person."""
        return SqlToday(self._session)

    @cached_property
    def board(self) -> SqlBoard:
        """Introductions as staff look at them."""
        return SqlBoard(self._session)

    @cached_property
    def approvals(self) -> SqlApprovals:
        """What staff decided about words."""
        return SqlApprovals(self._session)

    @cached_property
    def floors(self) -> SqlFloors:
        """Who speaks in which conversation."""
        return SqlFloors(self._session)

    @cached_property
    def live(self) -> SqlLive:
        """Marks of what live pages show."""
        return SqlLive(self._session)

    def commit(self) -> None:
        """Save."""
        self._session.connection.commit()


def _random_id() -> str:
    return uuid4().hex


class SqlStorage:
    """The storage of one process. Safe to use from several threads, one unit in one thread."""

    def __init__(self, database: Database, new_id: Callable[[], str] = _random_id) -> None:
        self._database = database
        self._new_id = new_id

    @contextmanager
    def write(self, patience: float = PATIENCE) -> Iterator[SqlUnit]:
        """A unit that may write. It waits for its turn for so many seconds, then raises StorageAway."""
        with self._database.writing(patience) as connection:
            yield self._unit(connection)

    @contextmanager
    def read(self) -> Iterator[SqlUnit]:
        """A unit that only reads, and waits for nobody."""
        with self._database.reading() as connection:
            yield self._unit(connection)

    def forget_traces(self) -> None:
        """After an erasure: make sure that no file still holds what was erased."""
        self._database.truncate_wal()

    def _unit(self, connection: Connection) -> SqlUnit:
        return SqlUnit(Session(connection, self._database.cipher, self._new_id))
