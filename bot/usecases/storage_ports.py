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
from bot.usecases.staff.picture_ports import Figures
from bot.usecases.staff.ports import Audit, Reviews, Staff
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
    def audit(self) -> Audit: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def figures(self) -> Figures: ...
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
