"""What the web process needs from the rest of the program, joined by whoever starts it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.channels.introduction_links import LinkRead
from bot.core.conversation import Choice, Picture
from bot.open_referral.catalogue import Catalogue
from bot.usecases.answer_introduction import Answered, PageAnswer
from bot.usecases.look_at_introduction import IntroductionSeen
from bot.usecases.path_ports import Inbound
from bot.web.console.needs import ConsoleNeeds
from bot.web.metrics import Meters

type Probe = Callable[[], Awaitable[str]]

READY = "ready"


class Line(Protocol):
    """One message of a transcript; `n` counts up by one per owner, `sender` is the contract's `from`."""

    @property
    def n(self) -> int: ...
    @property
    def id(self) -> str: ...
    @property
    def sender(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def asks(self) -> str | None: ...
    @property
    def choices(self) -> Sequence[Choice]: ...
    @property
    def picture(self) -> Picture | None: ...
    @property
    def at(self) -> datetime: ...


class Transcript(Protocol):
    """What was said after some message, and whether more is on its way."""

    @property
    def lines(self) -> Sequence[Line]: ...
    @property
    def waiting(self) -> bool: ...


class News(Protocol):
    """What may happen in one owner's transcript, from the moment it was listened to."""

    async def within(self, seconds: float) -> None:
        """Return as soon as there was news since the last call, or after so many seconds."""
        ...


class Wording(Protocol):
    """Every word that the page shows, by key and language."""

    def say(self, key: str, language: str = "en", **values: object) -> str:
        """The text under this key."""
        ...


@dataclass(frozen=True)
class TelegramIn:
    """Telegram's way in. `secret` is what Telegram sends with each webhook; empty accepts nothing."""

    secret: str
    read: Callable[[Mapping[str, Any]], Sequence[Inbound]]


@dataclass(frozen=True)
class WhatsAppIn:
    """WhatsApp's way in.

    `is_signed(url, headers, body)` judges one public address; header names are lower-case. `read(form)`
    reads a message, `read_status(form, query)` a status callback with the query of the address we gave.
    """

    is_signed: Callable[[str, Mapping[str, str], bytes], bool]
    read: Callable[[Mapping[str, str]], Sequence[Inbound]]
    read_status: Callable[[Mapping[str, str], Mapping[str, str]], Sequence[Inbound]]


@dataclass(frozen=True)
class WebPhone:
    """The web phone's conversation: `read(owner, after)` and `listen(owner)` for what comes next."""

    read: Callable[[str, int], Awaitable[Transcript]]
    listen: Callable[[str], AbstractContextManager[News]]


@dataclass(frozen=True)
class Pictures:
    """The pictures we send: a message's path, the message of a path's last part, its picture, the drawing."""

    path: Callable[[str], str]
    message_of: Callable[[str], str | None]
    find: Callable[[str], Awaitable[Picture | None]]
    draw: Callable[[Picture], bytes]


@dataclass(frozen=True)
class IntroductionPage:
    """The page behind the links in e-mails.

    `read(name)` says what a link stands for, None if it is forged. `look`, `answer` and `send_link` are given
    the introduction and the intermediary that it names; all may raise StorageAway. `new_id` names a form.
    """

    read: Callable[[str], LinkRead | None]
    look: Callable[[str, str], Awaitable[IntroductionSeen]]
    answer: Callable[[str, str, PageAnswer], Awaitable[Answered]]
    send_link: Callable[[str, str], Awaitable[None]]
    new_id: Callable[[], str]


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Needs:
    """Everything the web process is given.

    `receive` returns when the events are on disk and raises StorageAway when neither database nor spool takes
    them. A probe returns `ready` or, in a word or two, what is wrong. `web_phone` None: there is none;
    `introductions` None: no e-mail is sent, so that there are no links either; `directory` None: none is
    served; `console` None: there is no console; `advance_clock` None: there is no test clock. `is_stopping`
    ends long polls. `programme` is who runs this, `person_contact` how owners reach a person ("": not said).
    """

    receive: Callable[[Sequence[Inbound]], Awaitable[None]]
    wording: Wording
    pictures: Pictures
    meters: Meters
    probes: Mapping[str, Probe]
    telegram: TelegramIn | None = None
    whatsapp: WhatsAppIn | None = None
    web_phone: WebPhone | None = None
    introductions: IntroductionPage | None = None
    advance_clock: Callable[[timedelta], Awaitable[datetime]] | None = None
    directory: Callable[[], Awaitable[Catalogue]] | None = None
    console: ConsoleNeeds | None = None
    is_stopping: Callable[[], bool] = _never
    public_url: str = ""
    programme: str = ""
    person_contact: str = ""
    trusted_proxies: tuple[str, ...] = field(default=("127.0.0.1",))
