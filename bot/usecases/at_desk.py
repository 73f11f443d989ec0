"""At the desk: a message there with everything that it may mean, and which introduction it is about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.conversation import Choice, Reply
from bot.core.desk import Desk, DeskAbout, DeskAsking
from bot.core.desk_choices import desk_tap
from bot.core.desk_events import DeskAsked, DeskEvent, DeskOutcome
from bot.core.introduction import Introduction, State
from bot.usecases.desk_ports import DeskTools
from bot.usecases.records import Waiting

HELD: tuple[State, ...] = ("accepted", "contacted", "met")
ASKS = "other"  # the contract's name for a question at a desk
_TITLE, _LINE = 20, 60  # characters: WhatsApp's buttons, and a line of a list


@dataclass(frozen=True)
class AtDesk:
    """A message at a desk. `read_by` is when staff read it if it is passed to them, None without a rota."""

    message: Waiting
    desk: Desk
    tools: DeskTools
    read_by: datetime | None = None

    @property
    def me(self) -> str:
        """The intermediary whose desk this is."""
        return self.desk.intermediary.id

    @property
    def asking(self) -> DeskAsking | None:
        """What is asked, unless these words were written before it could be seen."""
        asked_n = self.desk.asked_n
        is_early = self.message.kind == "text" and asked_n is not None and self.message.n < asked_n
        return None if is_early else self.desk.asking

    @property
    def offers(self) -> tuple[Introduction, ...]:
        """Those that wait for their yes or no."""
        return tuple(each for each in self.desk.introductions if self.is_offer(each))

    @property
    def held(self) -> tuple[Introduction, ...]:
        """Those that they took and that are not over."""
        return tuple(each for each in self.desk.introductions if self.is_held(each))

    def is_offer(self, introduction: Introduction) -> bool:
        """True if it waits for their yes or no."""
        return introduction.is_live_offer and introduction.asked == self.me

    def is_held(self, introduction: Introduction) -> bool:
        """True if they took it and it is not over; staff may look at it by now."""
        is_theirs = introduction.asked == self.me and introduction.is_known
        return is_theirs and introduction.state in (*HELD, "with_staff")

    def numbered(self, id_: str | None) -> Introduction | None:
        """The introduction with this id, if it is still on this desk."""
        return next((each for each in self.desk.introductions if each.id == id_), None)

    def asked_about(self, fits: Callable[[Introduction], bool]) -> Introduction | None:
        """The one that was asked about last, if it fits; else the only one that does."""
        about = self.numbered(self.asking.introduction) if self.asking else None
        if about and fits(about):
            return about
        fitting = [each for each in self.desk.introductions if fits(each)]
        return fitting[0] if len(fitting) == 1 else None

    def words_for(self, introduction: Introduction) -> str:
        """An introduction in a few words that give nobody away before acceptance."""
        need = self.need_of(introduction)
        card = introduction.card
        if introduction.is_known and introduction.names:
            return self.tools.say("desk-known-line", name=introduction.names[0], need=need)
        lines = card.without_identity(introduction.names).splitlines() if card else []
        about = lines[0][:_LINE] if lines else ""
        return self.tools.say("desk-hidden-line", need=need, about=about) if about else need

    def need_of(self, introduction: Introduction) -> str:
        """What the owner would like help with, in a word or two."""
        key = f"need-{introduction.need}"
        known = introduction.need and self.tools.wording.has(key)
        return self.tools.say(key) if known else self.tools.say("desk-need-any")


def saying(at: AtDesk, key: str, *events: DeskEvent, **values: object) -> DeskOutcome:
    """One sentence, and what happened."""
    return DeskOutcome(events, (at.tools.reply(key, **values),))


def asking(
    reply: Reply, about: DeskAbout, introduction: str | None = None, value: str = "", *events: DeskEvent
) -> DeskOutcome:
    """A question that is open at the desk from now on."""
    opened = DeskAsked(DeskAsking(about, introduction, value))
    return DeskOutcome((*events, opened), (Reply(reply.text, reply.choices, ASKS),))


def ask_which(at: AtDesk, among: Sequence[Introduction], what: str, value: str = "") -> DeskOutcome:
    """Which one they mean: never by name before acceptance."""
    if not among:
        return saying(at, "desk-nothing-open")
    lines = [f"{n}. {at.words_for(each)}" for n, each in enumerate(among, 1)]
    buttons = tuple(
        Choice(desk_tap(what, each.id, value), f"{n}. {at.need_of(each)}"[:_TITLE])
        for n, each in enumerate(among, 1)
    )
    text = "\n".join((at.tools.say("desk-which"), *lines))
    return asking(Reply(text, buttons), "which")
