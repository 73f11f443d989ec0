"""The owner as a turn sees them: everything the program knew when the turn began."""

from dataclasses import dataclass, field

from bot.core.check import Check
from bot.core.conversation import Asking
from bot.core.owner import Business, Consent, Owner, Purpose


@dataclass(frozen=True)
class StepShown:
    """A step this owner was shown: for which check, practice and level."""

    check: int
    practice: str
    level: int


@dataclass(frozen=True)
class Snapshot:
    """Everything about an owner that a turn may read.

    `passed_over` names the details an owner did not want to give, so that they are not asked again.
    `held_for_safety` is set by the safety screen and ends only when the owner asks to go on.
    """

    owner: Owner = field(default_factory=Owner)
    business: Business = field(default_factory=Business)
    consents: tuple[Consent, ...] = ()
    check: Check | None = None
    asking: Asking | None = None
    arrived: bool = False
    details_confirmed: bool = False
    passed_over: tuple[str, ...] = ()
    held_for_safety: bool = False
    steps: tuple[StepShown, ...] = ()

    def has_agreed_to(self, purpose: Purpose) -> bool:
        """True if the last word on this purpose was yes."""
        return next((c.given for c in reversed(self.consents) if c.purpose == purpose), False)
