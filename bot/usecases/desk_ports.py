"""What a turn at a desk may use: words, and somebody who reads them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.core.conversation import Choice, Reply
from bot.core.desk_choices import desk_tap
from bot.core.desk_reading import DeskReading
from bot.usecases.introduction_ports import BankHolidays
from bot.usecases.ports import Wording


class ReadDesk(Protocol):
    """Understands the few words that are written at a desk."""

    def read(self, text: str, now: datetime) -> DeskReading:
        """What these words mean; `now` tells which days are meant."""
        ...


def _no_holidays(around: datetime) -> frozenset[date]:
    return frozenset()


@dataclass(frozen=True)
class DeskTools:
    """Words and understanding. `person_contact` is how staff are reached, empty if not set."""

    wording: Wording
    reader: ReadDesk
    person_contact: str = ""
    holidays: BankHolidays = _no_holidays

    def say(self, key: str, **values: object) -> str:
        """The words under this key."""
        return self.wording.say(key, "en", **values)

    def reply(self, key: str, **values: object) -> Reply:
        """A reply that asks nothing."""
        return Reply(self.say(key, **values))

    def button(self, key: str, what: str, introduction: str | None = None, value: str = "") -> Choice:
        """Something to tap."""
        return Choice(desk_tap(what, introduction, value), self.say(key))

    def day(self, day: date) -> str:
        """A day in words, such as "Thursday 5 November"."""
        weekday, month = self.say(f"weekday-{day.weekday()}"), self.say(f"month-{day.month}")
        return self.say("desk-day", weekday=weekday, day=day.day, month=month)
