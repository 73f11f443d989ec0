"""The edges of the path that are not under test: a screen, words, a hearing, a clock that tests move."""

import time
from datetime import UTC, datetime, timedelta
from typing import Literal

from bot.core.conversation import Asking, Reply
from bot.core.duty import Rota
from bot.core.safety import Category
from bot.core.snapshot import Snapshot
from bot.usecases.path_ports import Notice


class TickingClock:
    """Begins at a Monday morning, goes on by itself, and is moved forward by tests."""

    def __init__(self, at: datetime = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)) -> None:
        self._at = at
        self._started = time.monotonic()

    def now(self) -> datetime:
        """The time it was set to, and what went by since."""
        return self._at + timedelta(seconds=time.monotonic() - self._started)

    def advance(self, **by: float) -> None:
        """Move forward."""
        self._at += timedelta(**by)


class WordScreen:
    """Notices one word."""

    def notice(self, text: str) -> Category | None:
        """Debt, if the text speaks of bailiffs."""
        return "debt_crisis" if "bailiffs" in text else None


class EnglishHearing:
    """Takes everything for English, except what says that it is Polish."""

    def language_of(self, text: str) -> str:
        """Polish after a Polish greeting."""
        return "pl" if text.startswith("dzie") else "en"

    def is_readable(self, text: str) -> bool:
        """True if there is a letter or a digit."""
        return any(c.isalnum() for c in text)

    def wants_to_join(self, text: str) -> bool:
        """True for one word."""
        return text == "join"

    def yes_or_no(self, text: str) -> Literal["affirm", "deny"] | None:
        """What a bare yes or no says."""
        return {"yes": "affirm", "no": "deny"}.get(text)  # type: ignore[return-value]

    def warm_yes(self, text: str) -> Literal["affirm", "doubt"] | None:
        """What begins with a yes."""
        return "affirm" if text.startswith("yes") else None


def safety_reply(category: Category, now: datetime, language: str, rota: Rota | None = None) -> Reply:
    """Names the category."""
    return Reply(f"lines:{category}")


def say(notice: Notice, language: str) -> Reply:
    """Names the notice."""
    return Reply(f"notice:{notice}")


def say_follow_up(asking: Asking, snapshot: Snapshot, name: str) -> Reply:
    """Names what is asked."""
    return Reply(f"follow-up:{asking.about}", asks=asking.asks)
