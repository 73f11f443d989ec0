"""What acting on an introduction needs, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.conversation import Reply
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction
from bot.core.working_time import WorkingTime
from bot.usecases.introduction_ports import BankHolidays, SayNote, SayWords
from bot.usecases.path_ports import Effect


@dataclass(frozen=True)
class IntroductionParts:
    """Words, bank holidays, and which approved templates there are: `has_template` is asked by name.

    Without `sends_email` nobody can be told by letter.
    """

    say: SayNote
    say_words: SayWords
    holidays: BankHolidays
    has_template: Callable[[str], bool]
    sends_email: bool = True

    def working_time(
        self, person: Intermediary | None, around: datetime, *, here: bool = False
    ) -> WorkingTime:
        """When this person works; `here` as if they had no days off. Nobody known works on weekdays."""
        holidays = self.holidays(around)
        if person is None:
            return WorkingTime(bank_holidays=holidays)
        return WorkingTime(person.hours, () if here else person.days_off, holidays)


@dataclass(frozen=True)
class Acted:
    """An introduction after an act, and whom to wake.

    `replies` are what its owner is told in the turn that is being committed, if the act is part of one.
    """

    introduction: Introduction
    effects: tuple[Effect, ...] = ()
    replies: tuple[Reply, ...] = ()
