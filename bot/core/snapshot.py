"""The owner as a turn sees them: everything the program knew when the turn began."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from bot.core.check import Check, is_about_idea
from bot.core.conversation import Asking
from bot.core.counting import Figure
from bot.core.introduction import Introduction
from bot.core.owner import Business, Consent, Owner, Purpose

Tried = Literal["yes", "partly", "no"]


@dataclass(frozen=True)
class StepShown:
    """A step this owner was shown: for which check, practice and level; whether they tried it."""

    check: int
    practice: str
    level: int
    at: datetime | None = None
    tried: Tried | None = None


@dataclass(frozen=True)
class Snapshot:
    """Everything about an owner that a turn may read.

    `check` is the latest short or full check, `earlier` the last one finished before it, `idea` the latest
    reality check of an idea. `passed_over` names what an owner did not want to give, so that it is not asked
    again. `held_for_safety` is set by the safety screen and ends only when the owner asks to go on.
    `remind_on` is the day on which the owner asked to be reminded. `figures` are all they gave, in order.
    `joined` is True for the rest of a turn in which this chat went to another owner: what this snapshot knows
    is not asked about any more. `introductions` are all of theirs, the oldest first. `shown_to` is the
    intermediary who may see how far they are, because they came by that person's link and agreed.
    `services_shown` counts the services they were shown.
    """

    owner: Owner = field(default_factory=Owner)
    business: Business = field(default_factory=Business)
    consents: tuple[Consent, ...] = ()
    check: Check | None = None
    earlier: Check | None = None
    idea: Check | None = None
    asking: Asking | None = None
    arrived: bool = False
    details_confirmed: bool = False
    passed_over: tuple[str, ...] = ()
    held_for_safety: bool = False
    steps: tuple[StepShown, ...] = ()
    remind_on: date | None = None
    joined: bool = False
    figures: tuple[Figure, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    shown_to: str | None = None
    services_shown: int = 0

    @property
    def unfinished(self) -> Check | None:
        """The check that would go on now: of those not finished, the one begun last."""
        open_ = [c for c in (self.check, self.idea) if c and not c.finished]
        return max(open_, key=lambda c: c.number, default=None)

    @property
    def next_number(self) -> int:
        """The number of the next check, of whatever kind."""
        return 1 + max((c.number for c in (self.check, self.idea) if c), default=0)

    @property
    def introduction(self) -> Introduction | None:
        """The introduction that is under way, or being drafted; None if there is none."""
        return next((each for each in reversed(self.introductions) if not each.is_ended), None)

    def introduction_numbered(self, id_: str | None) -> Introduction | None:
        """The introduction with this id."""
        return next((each for each in self.introductions if each.id == id_), None)

    def check_with(self, practice: str | None) -> Check | None:
        """The check that asks about this practice."""
        return self.idea if is_about_idea(practice) else self.check

    def check_numbered(self, number: int) -> Check | None:
        """The check with this number, if it is not an old one."""
        return next((c for c in (self.check, self.idea) if c and c.number == number), None)

    def name_of_asked(self, asking: Asking) -> str:
        """The name under which a question that is asked once, after each check, stands in `passed_over`."""
        return f"{asking.about}:{self.check.number if self.check else 0}"

    def passing(self, asking: Asking) -> tuple[str, ...]:
        """What stands in `passed_over` once somebody wants something else than to answer this question.

        It is not asked again, and what would be asked after it is left until the next check.
        """
        return (self.name_of_asked(asking), self.name_of_asked(Asking("research")))

    def has_agreed_to(self, purpose: Purpose) -> bool:
        """True if the last word on this purpose was yes."""
        return bool(self.said_to(purpose))

    def said_to(self, purpose: Purpose) -> bool | None:
        """The last word on this purpose; None if they were never asked."""
        return next((c.given for c in reversed(self.consents) if c.purpose == purpose), None)
