"""Messages as they come in and go out, whatever the channel."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.conversation import Choice, Picture, Template
from bot.core.turn import MessageKind

Channel = Literal["telegram", "whatsapp", "web", "terminal", "email"]
InboundState = Literal["waiting", "done", "set_aside", "screened"]
OutboundState = Literal["queued", "withheld", "sending", "sent", "delivered", "read", "failed"]
# Channels whose readers fetch: a reply is out as soon as it is written down.
FETCHED: tuple[Channel, ...] = ("web", "terminal")
# WhatsApp Business Platform, customer service window: after it only approved templates.
WHATSAPP_WINDOW = timedelta(hours=24)
FailedBecause = Literal["window_closed", "too_fast", "opted_out", "unreachable", "refused"]

# A status only moves forward: callbacks may overtake each other.
PROGRESS: tuple[OutboundState, ...] = ("withheld", "queued", "sending", "sent", "delivered", "read")


@dataclass(frozen=True)
class Attachment:
    """Something sent instead of words: kept as a reference, never fetched by itself."""

    kind: MessageKind
    reference: str
    content_type: str | None = None


@dataclass(frozen=True)
class Arrival:
    """One event of a provider that carries something an owner sent.

    `event` is the provider's id of this event, unique within (channel, address): for an edit it includes
    the edit date, for a tap the callback id. `corrects` is the event id of the message this is an edit of.
    `source` is the opaque code by which a new owner came ("/start K7", "Hello K7"). `replies_to` is the
    provider's id of our message that was answered; of a tap, the message that carried the choices.
    `person` is the provider's id of the person if that is more than the address (WhatsApp): it finds an
    owner again who has hidden the number since, but never makes one owner of two numbers.
    """

    channel: Channel
    address: str
    event: str
    kind: MessageKind
    text: str = ""
    choice: str | None = None
    attachments: tuple[Attachment, ...] = ()
    source: str | None = None
    corrects: str | None = None
    replies_to: str | None = None
    person: str | None = None


@dataclass(frozen=True)
class GroupSpoken:
    """The assistant was put into a group, or spoken to there: it says once that this is private, no more."""

    channel: Channel
    address: str


@dataclass(frozen=True)
class ReachChanged:
    """The owner blocked the assistant (`reachable` False: an opt-out) or let it back in."""

    channel: Channel
    address: str
    reachable: bool


@dataclass(frozen=True)
class StatusReported:
    """What a provider says became of something we sent.

    `message` is our own id if it came back with the callback; `provider` the provider's id. `error` is for
    staff to read; `because` says what can be done about a failure: `too_fast` may be tried again later,
    `window_closed` once the owner has written, the others not. `stops`: nothing more can reach this address.
    """

    channel: Channel
    state: OutboundState
    provider: str
    message: str | None = None
    error: str | None = None
    because: FailedBecause | None = None
    stops: bool = False


@dataclass(frozen=True)
class Unhandled:
    """An event we know nothing to do with: recorded by kind, answered with 200."""

    channel: Channel
    kind: str


@dataclass(frozen=True)
class Parcel:
    """One reply on its way out. `last_heard` is when the owner last wrote (WhatsApp's window)."""

    message: str
    address: str
    text: str
    choices: tuple[Choice, ...] = ()
    picture: Picture | None = None
    last_heard: datetime | None = None
    language: str = "en"
    template: Template | None = None


@dataclass(frozen=True)
class Handed:
    """What the provider said when it took a parcel: its ids, one per part."""

    provider: str
