"""An owner who counts, without engine and storage: the real content and the real reader."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from bot.content import load
from bot.core.apply import apply_events
from bot.core.check import Check
from bot.core.conversation import Reply
from bot.core.owner import Business, Consent
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import ask_question
from bot.usecases.change_answer import change_answer
from bot.usecases.check_idea import check_idea
from bot.usecases.continue_check import continue_check
from bot.usecases.count_numbers import count_numbers
from bot.usecases.explain_question import explain_question, explain_why
from bot.usecases.find_support import find_support
from bot.usecases.go_back import go_back
from bot.usecases.pause_check import pause_check
from bot.usecases.skip_question import skip_question
from bot.usecases.take_answer import take_answer
from bot.usecases.tools import Tools
from tests.conftest import ROOT
from tests.fakes.directory import content_directory
from tests.golden.reading import join

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
VERBS = {
    "count_numbers": count_numbers, "skip": skip_question, "go_back": go_back, "pause": pause_check,
    "ask_why": explain_why, "ask_what_it_means": explain_question, "change_answer": change_answer,
    "continue_check": continue_check, "check_idea": check_idea, "find_support": find_support,
}  # fmt: skip


@cache
def tools() -> Tools:
    return Tools(
        load(ROOT / "data" / "content", drafts=True), join()[1], "the programme", "", content_directory()
    )


def owner(business: Business | None = None, **more: object) -> Snapshot:
    known = Snapshot(
        arrived=True,
        business=business or Business("catering", "takeaway", "Small Heath", "Birmingham", 4, 6, "trading"),
        consents=(
            Consent("take_part", True, NOW, "v1", "en"),
            Consent("research", False, NOW, "v1", "en"),
            Consent("monitoring", False, NOW, "v1", "en"),
        ),
        details_confirmed=True,
    )
    return replace(known, **more)  # type: ignore[arg-type]


@dataclass
class Talk:
    """An owner who talks; every message comes a minute after the one before."""

    snapshot: Snapshot = field(default_factory=owner)
    at: datetime = NOW
    said: str = ""
    replies: tuple[Reply, ...] = ()

    def say(self, text: str, intent: str = "answer", **more: object) -> "Talk":
        """Write something that the engine takes for this intent."""
        incoming = Incoming(f"m{self.at:%m%d%H%M}", text, self.at, intent=intent, **more)  # type: ignore[arg-type]
        return self.hear(incoming, VERBS.get(intent, take_answer)(self.snapshot, incoming, tools()))

    def tap(self, title: str) -> "Talk":
        """Tap what the last message offers under this title."""
        (choice,) = [c.id for c in self.replies[-1].choices if c.title == title]
        return self.say("", "choose", choice=choice)

    def hear(self, incoming: Incoming, outcome: Outcome) -> "Talk":
        """Apply what happened, and let the next question be asked."""
        self.snapshot = apply_events(self.snapshot, outcome.events)
        asked = ask_question(self.snapshot, incoming, tools())
        self.snapshot = apply_events(self.snapshot, asked.events)
        self.replies = outcome.replies + asked.replies
        self.said = "\n".join(reply.text for reply in self.replies)
        self.at += timedelta(minutes=1)
        return self

    @property
    def asks(self) -> str | None:
        return self.snapshot.asking.asks if self.snapshot.asking else None

    @property
    def figures(self) -> list[tuple[str, float, float, bool]]:
        return [(f.id, f.low, f.high, f.sure) for f in self.snapshot.figures]


def counting(text: str = "count my week", snapshot: Snapshot | None = None, at: datetime = NOW) -> Talk:
    return Talk(snapshot or owner(), at).say(text, "count_numbers")


def finished(**more: object) -> Snapshot:
    """Who has done the check, and said no to being introduced."""
    passed = {"passed_over": ("intro_offer:1",), **more}
    return owner(check=Check(1, "short", NOW, NOW, open_done=True), **passed)
