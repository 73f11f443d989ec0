"""A check: one owner's way through the practices."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.core.owner import Business
from bot.core.practice import Framework, Practice
from bot.core.reading import IDEA, How

Kind = Literal["short", "full", "idea"]
FRESH = timedelta(days=28)  # what was said in these is not asked again
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

    @property
    def is_said(self) -> bool:
        """True if the owner said it, and did not leave the question out."""
        return self.outcome != "skipped" and self.how != "hidden"


@dataclass(frozen=True)
class Check:
    """One owner's way through the practices; replaced answers stay, marked.

    `open_about` are the practices that the words of the open question are about; `closed_parts` the parts of
    a full check that are done and were talked about.
    """

    number: int
    kind: Kind
    started: datetime
    finished: datetime | None = None
    answers: tuple[Answer, ...] = ()
    open_message: str | None = None
    open_done: bool = False
    paused: bool = False
    open_about: tuple[str, ...] = ()
    closed_parts: tuple[str, ...] = ()

    def answer_to(self, practice: str) -> Answer | None:
        """The answer that stands for this practice, if there is one."""
        return next((a for a in self.answers if a.practice == practice and not a.replaced), None)

    def standing(self) -> tuple[Answer, ...]:
        """All answers that stand, in the order in which they were given."""
        return tuple(a for a in self.answers if not a.replaced)

    def given(self) -> tuple[Answer, ...]:
        """The standing answers that the owner gave; a hidden one changes with the one that hid it."""
        return tuple(a for a in self.standing() if a.how != "hidden")

    def answer_given_to(self, practice: str) -> Answer | None:
        """The standing answer that the owner gave to this practice, if there is one."""
        return next((a for a in self.given() if a.practice == practice), None)

    def with_answer(self, answer: Answer) -> "Check":
        """The same check with this answer standing, and an earlier one to the same practice marked."""
        earlier = tuple(
            replace(a, replaced=True) if a.practice == answer.practice else a for a in self.answers
        )
        return replace(self, answers=(*earlier, answer))

    def carried_over(self, other: "Check", now: datetime) -> "Check":
        """The same check with what was said lately in another one of its kind, and not yet in this one."""
        fresh = [a for a in other.standing() if a.is_said and now - a.at < FRESH]
        missing = tuple(a for a in fresh if self.answer_to(a.practice) is None)
        if other.kind != self.kind or not missing:
            return self
        followed = {(a.message, a.at) for a in missing}  # what such an answer hides was counted with it
        hidden = (a for a in other.standing() if a.how == "hidden" and (a.message, a.at) in followed)
        unasked = tuple(a for a in hidden if self.answer_to(a.practice) is None)
        carried = replace(self, answers=(*self.answers, *missing, *unasked))
        if carried.open_done or other.open_message is None:
            return carried
        return replace(carried, open_message=other.open_message, open_about=other.open_about, open_done=True)

    def without_answer(self, practice: str) -> "Check":
        """The same check with no standing answer to this practice."""
        marked = tuple(replace(a, replaced=True) if a.practice == practice else a for a in self.answers)
        return replace(self, answers=marked, finished=None)


def is_about_idea(practice: str | None) -> bool:
    """True if this id belongs to the reality check of an idea."""
    return bool(practice and practice.startswith(IDEA))


def practices_of(check: Check, framework: Framework, business: Business) -> tuple[Practice, ...]:
    """The practices this check asks about, in order; of a full check those that are not hidden now."""
    if check.kind == "short":
        return framework.short_practices(solo=business.is_solo)
    if check.kind == "idea":
        return framework.idea_practices()
    all_ = framework.full_practices(business.sector, solo=business.is_solo)
    return tuple(p for p in all_ if not is_hidden(p, check))


def is_hidden(practice: Practice, check: Check) -> bool:
    """True if this follows a practice that was answered, and not with a level above none."""
    answer = check.answer_to(practice.follows) if practice.follows else None
    return answer is not None and not answer.level


def follow_on(check: Check, answer: Answer, framework: Framework) -> tuple[Answer, ...]:
    """The answers that this answer gives by itself in a full check: what "none" hides counts as 0.

    That is what the ONS got wrong in the Management and Expectations Survey and corrected in July 2024. Where
    the owner did not say a level, what follows is left out.
    """
    if check.kind != "full" or answer.level:
        return ()
    hidden = replace(answer, how="hidden", outcome="level", level=0)
    if answer.outcome != "level":
        hidden = replace(hidden, outcome="not_applicable", level=None)
    return tuple(replace(hidden, practice=p.id) for p in framework.followers_of(answer.practice))


def reopened(check: Check, answer: Answer, framework: Framework) -> tuple[str, ...]:
    """The practices that were hidden until this answer, and are to be asked now."""
    if check.kind != "full" or not answer.level:
        return ()
    hidden = (check.answer_to(p.id) for p in framework.followers_of(answer.practice))
    return tuple(a.practice for a in hidden if a and a.how == "hidden")


def next_practice(check: Check, framework: Framework, business: Business) -> Practice | None:
    """The first practice that has no standing answer."""
    return next((p for p in practices_of(check, framework, business) if check.answer_to(p.id) is None), None)


def part_of(check: Check, part: str, framework: Framework, business: Business) -> tuple[Practice, ...]:
    """The practices of one part of a full check."""
    return tuple(p for p in practices_of(check, framework, business) if p.area == part)


def parts_of(check: Check, framework: Framework, business: Business) -> tuple[str, ...]:
    """The parts that this check has anything to ask in, in order; only a full check has parts."""
    if check.kind != "full":
        return ()
    return tuple(part for part in framework.parts if part_of(check, part, framework, business))


def part_over(check: Check, framework: Framework, business: Business) -> str | None:
    """The first part in which everything has an answer and that was not closed yet."""
    for part in parts_of(check, framework, business):
        if part not in check.closed_parts:
            asked = part_of(check, part, framework, business)
            return part if all(check.answer_to(p.id) for p in asked) else None
    return None
