"""The storage as the use cases see it: units of work that are saved together or not at all."""

from contextlib import AbstractContextManager
from typing import Protocol

from bot.usecases.directory_ports import DirectoryRows
from bot.usecases.introduction_ports import Desks, Introductions
from bot.usecases.joining_ports import Joinings
from bot.usecases.outgoing_repositories import (
    Cursors,
    Erasures,
    Flags,
    FollowUps,
    Outbox,
    Transcripts,
)
from bot.usecases.repositories import Conversations, Inbox, Owners, Turns
from bot.usecases.staff.alert_ports import Alerts
from bot.usecases.staff.approval_ports import Approvals
from bot.usecases.staff.board_ports import Board
from bot.usecases.staff.conversation_list_ports import SavedViews, TalkLists
from bot.usecases.staff.duty_ports import Duties
from bot.usecases.staff.marks_ports import TalkMarks
from bot.usecases.staff.ports import Audit, Reviews, Staff
from bot.usecases.staff.sign_in_ports import SignIns
from bot.usecases.staff.talk_ports import Corrections, Talks
from bot.usecases.staff.today_ports import Today
from bot.usecases.staging_ports import DirectoryImports


class UnitOfWork(Protocol):
    """Everything that is read or written together. Leaving it without a commit saves nothing."""

    @property
    def conversations(self) -> Conversations: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def turns(self) -> Turns: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def owners(self) -> Owners: ...
    @property
    def flags(self) -> Flags: ...
    @property
    def follow_ups(self) -> FollowUps: ...
    @property
    def transcripts(self) -> Transcripts: ...
    @property
    def erasures(self) -> Erasures: ...
    @property
    def cursors(self) -> Cursors: ...
    @property
    def joinings(self) -> Joinings: ...
    @property
    def introductions(self) -> Introductions: ...
    @property
    def desks(self) -> Desks: ...
    @property
    def imports(self) -> DirectoryImports: ...
    @property
    def directory(self) -> DirectoryRows: ...
    @property
    def staff(self) -> Staff: ...
    @property
    def sign_ins(self) -> SignIns: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def talk_lists(self) -> TalkLists: ...
    @property
    def talk_marks(self) -> TalkMarks: ...
    @property
    def saved_views(self) -> SavedViews: ...
    @property
    def talks(self) -> Talks: ...
    @property
    def corrections(self) -> Corrections: ...
    @property
    def duties(self) -> Duties: ...
    @property
    def alerts(self) -> Alerts: ...
    @property
    def today(self) -> Today: ...
    @property
    def board(self) -> Board: ...
    @property
    def approvals(self) -> Approvals: ...
    def commit(self) -> None:
        """Save."""
        ...


class Storage(Protocol):
    """The database. Every unit raises StorageAway if it cannot be reached."""

    def write(self, patience: float = ...) -> AbstractContextManager[UnitOfWork]:
        """A unit that may write. It waits for its turn for so many seconds."""
        ...

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """A unit that only reads, and waits for nobody."""
        ...

    def forget_traces(self) -> None:
        """After an erasure: make sure that no file still holds what was erased."""
        ...
