"""What every use case of the talk may use."""

from dataclasses import dataclass

from bot.core.choices import value_of
from bot.core.conversation import About, Asking, Reply
from bot.core.events import CheckResumed, DetailPassedOver, Event, QuestionOpened
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.directory_ports import Directory
from bot.usecases.ports import Content, Understanding


@dataclass(frozen=True)
class Tools:
    """Content, understanding, the directory, and the two sentences that belong to a programme.

    `programme` is who runs this; `person_contact` how an owner reaches a person, empty if not set;
    `privacy_page` its address, empty where the world cannot reach us.
    """

    content: Content
    understanding: Understanding
    programme: str
    person_contact: str
    directory: Directory
    privacy_page: str = ""

    def say(self, key: str, **values: object) -> str:
        """The words under this key."""
        return self.content.wording.say(key, "en", **values)

    def reply(self, key: str, **values: object) -> Reply:
        """A reply that asks nothing."""
        return Reply(self.say(key, **values))


def opened(asking: Asking | None) -> Event:
    """The event that this question is open now."""
    return QuestionOpened(asking)


def only_saying(*replies: Reply) -> Outcome:
    """Words, and nothing that happened."""
    return Outcome(replies=replies)


def back_at_it(snapshot: Snapshot) -> tuple[Event, ...]:
    """Who does something about a question has ended their pause, unless danger was noticed."""
    check = snapshot.unfinished
    return (CheckResumed(),) if check and check.paused and not snapshot.held_for_safety else ()


def yes_or_no(incoming: Incoming, about: About) -> bool | None:
    """What a message says to a question of yes and no; words that may be astray say neither."""
    tapped = value_of(incoming.choice, about)
    if tapped in ("yes", "no"):
        return tapped == "yes"
    if tapped is not None or incoming.is_astray:
        return None
    return {"affirm": True, "deny": False}.get(incoming.intent)


def passed_over(snapshot: Snapshot, asking: Asking) -> tuple[Event, ...]:
    """The owner wants something else: a question that is asked once is closed, and not asked again."""
    return (*(DetailPassedOver(name) for name in snapshot.passing(asking)), opened(None))
