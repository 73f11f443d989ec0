"""What the list of conversations needs of the storage: rows, searching, and saved views."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.core.turn import MessageKind

UNKNOWN = "none"  # as a value of a filter: where it is not known


@dataclass(frozen=True)
class TalkFilter:
    """Which conversations are listed; all of it must hold. "" and False leave a condition out.

    `since` and `until` are days in London, both included: the owner wrote on one of them. With days, `unsure`
    asks for messages of these days. `words` are looked for in what was written.
    """

    language: str = ""
    sector: str = ""
    council: str = ""
    channel: str = ""
    source: str = ""
    progress: str = ""
    since: date | None = None
    until: date | None = None
    flagged: bool = False
    unread: bool = False
    unsure: bool = False
    wants_person: bool = False
    held: bool = False
    saved: bool = False
    tags: tuple[str, ...] = ()
    words: str = ""
    oldest_first: bool = False


@dataclass(frozen=True)
class TalkPlace:
    """Where a page ended: the conversation shown last, and when its owner last wrote.

    `before_n` is set where a search stopped inside a conversation: it goes on with earlier messages there.
    """

    last_at: datetime
    conversation: str
    before_n: int | None = None


@dataclass(frozen=True)
class Excerpt:
    """A piece of a text with what was looked for in it, if anything was."""

    before: str
    match: str = ""
    after: str = ""


@dataclass(frozen=True)
class TalkRow:
    """One conversation as the list shows it. `last_words` are the owner's; `kind` says what they were."""

    conversation: str
    owner: str
    name: str | None
    trade: str | None
    place: str | None
    sector: str | None
    council: str | None
    language: str
    channel: str
    progress: str
    floor: str
    last_at: datetime
    last_in_n: int
    read_n: int
    unsure: int
    open_flags: int
    wants_person: bool
    flagged: bool
    last_words: str = ""
    kind: MessageKind = "text"
    tags: tuple[str, ...] = ()

    @property
    def is_unread(self) -> bool:
        """True if the owner wrote something since staff last reviewed it."""
        return self.last_in_n > self.read_n


@dataclass(frozen=True)
class TalkOptions:
    """What the filters can be set to, as it occurs."""

    languages: tuple[str, ...]
    councils: tuple[str, ...]
    sources: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """A conversation in which the words were found; `n` is the message, None for the name, trade or place."""

    row: TalkRow
    excerpt: Excerpt
    n: int | None = None


@dataclass(frozen=True)
class Searched:
    """What a search found, how far it looked, and where it can go on; None if it came to the end."""

    found: tuple[Found, ...]
    messages: int
    conversations: int
    reached: datetime | None = None
    place: TalkPlace | None = None


@dataclass(frozen=True)
class SavedView:
    """Filters under a name. `query` is the address of the list after its question mark."""

    id: str
    name: str
    query: str


class TalkLists(Protocol):
    """The list of conversations. `staff` is who looks: what they saved is theirs."""

    def page(
        self, wanted: TalkFilter, staff: str, after: TalkPlace | None, limit: int
    ) -> tuple[TalkRow, ...]:
        """The conversations after this place, in the order of the filter."""
        ...

    def count(self, wanted: TalkFilter, staff: str, most: int) -> int:
        """How many there are; one more than `most` if there are more."""
        ...

    def search(self, wanted: TalkFilter, staff: str, after: TalkPlace | None, limit: int) -> Searched:
        """The conversations in which the words of the filter occur, looked for within bounds."""
        ...

    def options(self) -> TalkOptions:
        """What the filters can be set to."""
        ...

    def next_waiting(self, wanted: TalkFilter, staff: str, current: str) -> str | None:
        """The conversation after this one that is unread or flagged, from the start again at the end."""
        ...


class SavedViews(Protocol):
    """Views that a member of staff saved; nobody else sees them."""

    def of(self, staff: str) -> tuple[SavedView, ...]:
        """Theirs, by name."""
        ...

    def save(self, staff: str, name: str, query: str, at: datetime) -> str:
        """Keep it, in place of one of theirs with the same name; its id."""
        ...

    def delete(self, staff: str, view: str) -> bool:
        """Remove one of theirs; False if there is none with this id."""
        ...
