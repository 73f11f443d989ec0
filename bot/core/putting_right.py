"""Put right: what staff say of an answer that was read wrongly, as things that happened."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot.core.check import Answer, AnswerOutcome, Check, follow_on, reopened
from bot.core.events import AnswerGiven, AnswerTakenBack, CheckFinished, Event
from bot.core.practice import LEVELS, Framework

RightOutcome = Literal["level", "unsure", "not_applicable", "not_an_answer"]
COUNTED_AS: dict[RightOutcome, AnswerOutcome] = {
    "level": "level",
    "unsure": "unsure",
    "not_applicable": "not_applicable",
    "not_an_answer": "skipped",  # the question is not asked again because of what staff say
}


@dataclass(frozen=True)
class RightReading:
    """What somebody's words say about a practice, as a member of staff read them."""

    practice: str
    outcome: RightOutcome
    level: int | None = None

    @property
    def is_possible(self) -> bool:
        """True if it names a level exactly where there is one."""
        return self.level in LEVELS if self.outcome == "level" else self.level is None

    def as_kept(self) -> dict[str, Any]:
        """As it stands in a correction."""
        return {"practice": self.practice, "outcome": self.outcome, "level": self.level}


def put_right(check: Check, answer: Answer, right: RightReading, framework: Framework) -> tuple[Event, ...]:
    """What happens to this check when its standing `answer` is put right, with what it hides or brings back.

    The words, the time and how it was answered stay: only what they were read as changes. A follower that the
    answer no longer hides has the answer again that its owner gave. A finished check stays finished: nobody
    is asked anything because of this.
    """
    level = right.level if right.outcome == "level" else None
    corrected = replace(answer, outcome=COUNTED_AS[right.outcome], level=level, replaced=False)
    hidden = (AnswerGiven(each) for each in follow_on(check, corrected, framework))
    back = tuple(_given_again(check, reopened(check, corrected, framework)))
    events: tuple[Event, ...] = (AnswerGiven(corrected), *hidden, *back)
    opened = any(isinstance(event, AnswerTakenBack) for event in back)
    return (*events, CheckFinished(check.number, check.finished)) if opened and check.finished else events


def _given_again(check: Check, practices: Iterable[str]) -> Iterable[Event]:
    for practice in practices:
        given = [a for a in check.answers if a.practice == practice and a.how != "hidden"]
        yield AnswerGiven(replace(given[-1], replaced=False)) if given else AnswerTakenBack(practice)


def counting_answer(checks: Iterable[Check], message: str, practice: str) -> tuple[Check, Answer] | None:
    """The answer to this practice that came from this message and still counts, with its check."""
    for check in checks:
        answer = check.answer_given_to(practice)
        if answer and answer.message == message:
            return check, answer
    return None
