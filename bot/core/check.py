"""A check: one owner's way through the practices."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.core.practice import Framework, Practice
from bot.core.reading import How

Kind = Literal["short", "full"]
AnswerOutcome = Literal["level", "unsure", "not_applicable", "skipped"]


@dataclass(frozen=True)
class Answer:
    """The level an owner's words were read as, and the message it came from."""

    practice: str
    outcome: AnswerOutcome
    level: int | None
    how: How
    confirmed: bool
    message: str
    at: datetime
    content_version: int
    replaced: bool = False


@dataclass(frozen=True)
class Check:
    """One owner's way through the practices; replaced answers stay, marked."""

    number: int
    kind: Kind
    started: datetime
    finished: datetime | None = None
    answers: tuple[Answer, ...] = ()
    open_message: str | None = None
    open_done: bool = False
    paused: bool = False

    def answer_to(self, practice: str) -> Answer | None:
        """The answer that stands for this practice, if there is one."""
        return next((a for a in self.answers if a.practice == practice and not a.replaced), None)

    def with_answer(self, answer: Answer) -> "Check":
        """The same check with this answer standing, and an earlier one to the same practice marked."""
        earlier = tuple(
            replace(a, replaced=True) if a.practice == answer.practice else a for a in self.answers
        )
        return replace(self, answers=(*earlier, answer))

    def without_answer(self, practice: str) -> "Check":
        """The same check with no standing answer to this practice."""
        marked = tuple(replace(a, replaced=True) if a.practice == practice else a for a in self.answers)
        return replace(self, answers=marked, finished=None)


def practices_of(check: Check, framework: Framework, *, solo: bool) -> tuple[Practice, ...]:
    """The practices this check asks about, in order."""
    return framework.short_practices(solo=solo)


def next_practice(check: Check, framework: Framework, *, solo: bool) -> Practice | None:
    """The first practice that has no standing answer."""
    asked = practices_of(check, framework, solo=solo)
    return next((p for p in asked if check.answer_to(p.id) is None), None)
