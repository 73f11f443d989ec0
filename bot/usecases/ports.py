"""What the use cases need from outside."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal, Protocol

from bot.core.advice import Step
from bot.core.check import Kind
from bot.core.counting import AmountSaid, Counting, FigureUnit
from bot.core.message import Channel, Handed, Parcel
from bot.core.owner import Business, Correction, Details
from bot.core.pointing import Pointing
from bot.core.practice import Framework, Practice, Sector
from bot.core.reading import Reading
from bot.core.safety import Safety
from bot.core.scoring import CutOffs
from bot.core.service import Need


class Clock(Protocol):
    """The one clock of the program; tests and the test clock move it."""

    def now(self) -> datetime:
        """The time now, in UTC and aware of it."""
        ...


class Wording(Protocol):
    """Every word an owner reads, by key and language."""

    @property
    def version(self) -> str:
        """Changes with any word: consents are kept with it."""
        ...

    def say(self, key: str, language: str = "en", **values: object) -> str:
        """The text under this key (`message` or `message.attribute`); an unknown key is a KeyError."""
        ...

    def has(self, key: str, language: str = "en") -> bool:
        """True if there is a text under this key."""
        ...


class Content(Protocol):
    """The approved content, as read from data/content."""

    @property
    def framework(self) -> Framework:
        """All practices and the order of the short check."""
        ...

    @property
    def cut_offs(self) -> CutOffs:
        """Where one band ends and the next begins."""
        ...

    @property
    def steps(self) -> Mapping[tuple[str, int], Step]:
        """The step for each practice and level."""
        ...

    @property
    def monitoring(self) -> Mapping[str, tuple[str, ...]]:
        """What owners may tell about themselves: questions in their order, with the values to choose."""
        ...

    @property
    def wording(self) -> Wording:
        """Every word an owner reads."""
        ...

    @property
    def counting(self) -> Counting:
        """The figures owners can give, and the sums they can do."""
        ...

    @property
    def needs_of(self) -> Mapping[str, tuple[Need, ...]]:
        """For each practice the needs that close its gap, the most fitting first."""
        ...


class SafetyContent(Protocol):
    """What the safety screen says and whom it names."""

    @property
    def safety(self) -> Safety:
        """Phrases, lines and bank holidays."""
        ...

    @property
    def wording(self) -> Wording:
        """Every word an owner reads."""
        ...


class Understanding(Protocol):
    """Everyday words to meaning."""

    def read_answer(self, text: str, practice: Practice, sector: Sector | None, language: str) -> Reading:
        """The level that these words say about this practice."""
        ...

    def read_details(self, text: str) -> Details:
        """What these words say about the owner and the business."""
        ...

    def read_correction(self, text: str, known: Business, *, invited: bool = False) -> Correction:
        """What these words change of the line that was said back; `invited` where that was asked for."""
        ...

    def read_number(self, text: str) -> float | None:
        """The one number that these words say ("three or four" is 3.5), None if there is none or many."""
        ...

    def read_direction(self, text: str) -> Literal["more", "less"] | None:
        """Whether these words ask for more or for less than what was said back."""
        ...

    def read_day(self, text: str, now: datetime) -> date | None:
        """The day on which these words want to be written to ("remind me friday"); it may have gone."""
        ...

    def find_kind(self, text: str) -> Kind | None:
        """The kind of check that these words name ("the long one"), None if none."""
        ...

    def read_needs(self, text: str) -> tuple[Need, ...]:
        """What these words look for help with, the plainest first; empty if they say no need."""
        ...

    def is_upset(self, text: str) -> bool:
        """True if these words say that things are too much for whoever writes them, where no danger is."""
        ...

    def cannot_pay(self, text: str) -> bool:
        """True if these words say of debts that they cannot be paid."""
        ...

    def says_what_for(self, text: str) -> bool:
        """True if words that ask for help also say what for ("who can help me" does not)."""
        ...

    def find_practices(self, text: str) -> tuple[str, ...]:
        """The practices that these words are about, the likeliest first."""
        ...

    def read_pointing(self, text: str, *, asked: bool = False) -> Pointing | None:
        """Which earlier answer these words plainly speak of; `asked`: it was asked which is meant."""
        ...

    def read_amount(self, text: str, unit: FigureUnit) -> AmountSaid:
        """What these words say of a figure in this unit: "2-3k", "500 a day", "60 hours each, 2 of us"."""
        ...

    def find_sum(self, text: str) -> str | None:
        """The sum, or the figures of the week, that these words name ("how much do i make an hour")."""
        ...


class Sender(Protocol):
    """A channel's way out."""

    channel: Channel

    async def send(self, parcel: Parcel) -> Handed:
        """Hand one parcel to the provider. Raises SendLater, SendRefused or WindowClosed."""
        ...


class Cursor(Protocol):
    """How far something was read that only one process may read at a time: a value under a lease.

    Both calls take milliseconds or raise StorageAway; they may be called from any thread.
    """

    def claim(self, name: str, holder: str) -> str | None:
        """Take or renew the lease, for a minute: the value ("" at first), or None while another has it."""
        ...

    def advance(self, name: str, holder: str, value: str) -> bool:
        """Note how far this holder has read and renew its lease; False if the lease was lost meanwhile."""
        ...
