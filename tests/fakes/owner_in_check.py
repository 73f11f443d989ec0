"""An owner in a check, turn by turn through the real use cases, as the engine drives them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from bot.content import load
from bot.content.loading import Content
from bot.core.apply import apply, apply_events
from bot.core.check import Check, Kind
from bot.core.choices import wish_of
from bot.core.conversation import Asking, Reply, join_replies
from bot.core.events import Event
from bot.core.owner import Business, Consent
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import ask_question
from bot.usecases.change_answer import change_answer
from bot.usecases.check_idea import check_idea
from bot.usecases.continue_check import continue_check
from bot.usecases.explain_question import explain_question, explain_why, tell_how_long
from bot.usecases.go_back import go_back
from bot.usecases.name_practice import practice_key
from bot.usecases.pause_check import pause_check
from bot.usecases.skip_question import skip_question
from bot.usecases.sum_up import sum_up
from bot.usecases.take_answer import take_answer
from bot.usecases.tools import Tools
from tests.conftest import ROOT
from tests.fakes.directory import content_directory
from tests.fakes.honest_understanding import HonestUnderstanding

type UseCase = Callable[[Snapshot, Incoming, Tools], Outcome]

BEGAN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
# What the rules of the dialogue (data/rules) do on an intent; all others answer the open question.
WISHES: Mapping[str, UseCase] = {
    "skip": skip_question,
    "go_back": go_back,
    "pause": pause_check,
    "start_check": continue_check,
    "continue_check": continue_check,
    "check_idea": check_idea,
    "change_answer": change_answer,
    "ask_what_it_means": explain_question,
    "ask_why": explain_why,
    "ask_how_long": tell_how_long,
    "show_results": sum_up,
}


@cache
def real_content() -> Content:
    """The project's own content, drafts included."""
    return load(ROOT / "data" / "content", drafts=True)


@cache
def honest_tools() -> Tools:
    """The real content, read by an understanding that reads only what a test says."""
    content = real_content()
    return Tools(
        content, HonestUnderstanding(content.framework.practices), "the programme", "", content_directory()
    )


def agreed(business: Business) -> Snapshot:
    """An owner who agreed to take part, with nothing more to be said about the business."""
    yes = Consent("take_part", True, BEGAN, "w", "en")
    return Snapshot(business=business, consents=(yes,), arrived=True, details_confirmed=True)


@dataclass
class OwnerInCheck:
    """One owner and the talk so far. `happened` is every event, `said` the replies of the last turn."""

    snapshot: Snapshot
    turns: int = 0
    happened: list[Event] = field(default_factory=list)
    said: tuple[Reply, ...] = ()

    @property
    def asking(self) -> Asking | None:
        """The question that is open."""
        return self.snapshot.asking

    def question(self) -> str:
        """The words of the practice that is open; empty if none is."""
        practice = self.asking.practice if self.asking and self.asking.about == "practice" else None
        return honest_tools().say(practice_key(practice, self.snapshot, honest_tools())) if practice else ""

    def check(self, kind: Kind) -> Check:
        """The check of this kind, which must have begun."""
        check = self.snapshot.idea if kind == "idea" else self.snapshot.check
        assert check is not None
        assert check.kind == kind
        return check

    def begin(self, kind: Kind) -> None:
        """Ask for a check of this kind."""
        self.say(kind, "check_idea" if kind == "idea" else "start_check")

    def say(self, text: str, intent: str = "answer", astray: str = "") -> None:
        """Write this; the engine understood it so. `astray` is early or late."""
        self._turn(text, intent, None, astray)

    def tap(self, choice: str) -> None:
        """Tap this choice, of an old message or a new one; a wish of its own is heard as that wish."""
        self._turn("", wish_of(choice) or "choose", choice)

    def _turn(self, text: str, intent: str, choice: str | None, astray: str = "") -> None:
        self.turns += 1
        at = BEGAN + self.turns * MINUTE
        incoming = Incoming(f"m{self.turns}", text, at, "choice" if choice else "text", choice, intent)
        incoming = replace(incoming, early=astray == "early", late=astray == "late")
        taken = WISHES.get(intent, take_answer)(self.snapshot, incoming, honest_tools())
        asked = ask_question(apply_events(self.snapshot, taken.events), incoming, honest_tools())
        outcome = taken + asked
        for event in outcome.events:
            self._happens(event)
        self.said = join_replies(outcome.replies)

    def _happens(self, event: Event) -> None:
        """A check must not end twice without having been opened again in between."""
        if event.event == "check_finished":
            ending = self.snapshot.check_numbered(event.number)
            assert ending is not None
            assert ending.finished is None
        self.happened.append(event)
        self.snapshot = apply(self.snapshot, event)
