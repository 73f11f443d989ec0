"""See one conversation: what was said, and for each message what it was read as and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.core.owner import Business
from bot.core.practice import LEVELS, Framework
from bot.usecases.ports import Content
from bot.usecases.staff.talk_ports import AnswerFrom, Correction, Said, TalkHead
from bot.usecases.storage_ports import UnitOfWork

PART = 50  # messages of one page
MOST_FRESH = 200  # of a page that is kept up to date, the last ones


@dataclass(frozen=True)
class ReadingSeen:
    """What some words were read as, or put right to: the practice and the level in words."""

    practice: str
    label: str
    outcome: str
    level: int | None
    said: str
    confidence: float | None = None
    confirm: bool = False
    right: "ReadingSeen | None" = None


@dataclass(frozen=True)
class AnswerSeen:
    """An answer that came of a message, in words, and whether it still counts."""

    reading: ReadingSeen
    counts: bool
    confirmed: bool
    how: str


@dataclass(frozen=True)
class CorrectionSeen:
    """What somebody put right at a message."""

    correction: Correction
    by: str
    was: ReadingSeen | None = None
    right: ReadingSeen | None = None


@dataclass(frozen=True)
class LineSeen:
    """One message with its path. `pieces` are its text, cut where a reading rests on the words (True)."""

    said: Said
    pieces: tuple[tuple[str, bool], ...]
    readings: tuple[ReadingSeen, ...] = ()
    answers: tuple[AnswerSeen, ...] = ()
    corrections: tuple[CorrectionSeen, ...] = ()
    intent: str | None = None
    intent_was: str | None = None
    by: str = ""
    corrects: int | None = None

    @property
    def is_read(self) -> bool:
        """True if there is something that staff could put right."""
        return self.intent is not None or bool(self.readings)


@dataclass(frozen=True)
class MessageSeen:
    """One message with its path, whose it is, and whether that owner agreed to research.

    `questions` are, by practice, the question that its words were read for and the titles of its levels.
    """

    line: LineSeen
    owner: str
    questions: dict[str, tuple[str, list[str]]]
    research: bool


@dataclass(frozen=True)
class LinesSeen:
    """A part of a conversation, in order. `earlier`: there are more before it; `later`: after it."""

    head: TalkHead
    lines: tuple[LineSeen, ...]
    earlier: bool
    later: bool

    @property
    def first_n(self) -> int:
        """The number of the first message."""
        return self.lines[0].said.n if self.lines else 0


def see_lines(
    unit: UnitOfWork,
    conversation: str,
    content: Content,
    before: int | None = None,
    after: int | None = None,
) -> LinesSeen | None:
    """The last messages, those before one, or all after one (at most MOST_FRESH); None if there are none."""
    head = unit.talks.head(conversation)
    if head is None:
        return None
    if after is not None:
        found = unit.talks.after(conversation, after, MOST_FRESH)
    else:
        found = unit.talks.before(conversation, before, PART)
    lines = _Lines(unit, head, content).of(found)
    first, last = (found[0].n, found[-1].n) if found else (1, head.last_n)
    return LinesSeen(head, lines, earlier=first > 1, later=last < head.last_n)


def see_message(unit: UnitOfWork, conversation: str, message: str, content: Content) -> MessageSeen | None:
    """One message with its path; None if there is none."""
    head, said = unit.talks.head(conversation), unit.talks.message(conversation, message)
    if head is None or said is None:
        return None
    lines = _Lines(unit, head, content)
    line, words = lines.of((said,))[0], lines.words
    questions = {
        each.practice: (words.question(each.practice), [words.level(each.practice, n) for n in LEVELS])
        for each in line.readings
    }
    return MessageSeen(line, head.owner, questions, lines.snapshot.has_agreed_to("research"))


class _Lines:
    """Puts readings, answers and corrections to their messages: a few queries for all of them."""

    def __init__(self, unit: UnitOfWork, head: TalkHead, content: Content) -> None:
        self._unit, self._head = unit, head
        self._names: dict[str, str] = {}
        self.snapshot = unit.owners.snapshot(head.conversation)
        self.words = ReadingWords(content, self.snapshot.business)

    def of(self, found: tuple[Said, ...]) -> tuple[LineSeen, ...]:
        ids = [said.id for said in found if said.direction == "in"]
        answers = self._unit.talks.answers_from(self._head.owner, ids) if ids else ()
        made = self._unit.corrections.of(ids) if ids else ()
        numbers = {said.id: said.n for said in found}
        return tuple(
            self._line(
                said,
                [a for a in answers if a.message == said.id],
                tuple(c for c in made if c.message == said.id),
                numbers,
            )
            for said in found
        )

    def _line(
        self, said: Said, answers: list[AnswerFrom], made: tuple[Correction, ...], numbers: dict[str, int]
    ) -> LineSeen:
        readings: list[dict[str, Any]] = (said.decided or {}).get("readings", [])
        intent = (said.understood or {}).get("intent")
        right = [c.right["intent"] for c in made if c.kind == "intent"]
        return LineSeen(
            said=said,
            pieces=pieces_of(said.text, [place for each in readings for place in each["rests_on"]]),
            readings=tuple(self._reading(each, made) for each in readings),
            answers=tuple(self._answer(each) for each in answers if each.answer.how != "hidden"),
            corrections=tuple(map(self._correction, made)),
            intent=right[-1] if right else intent,
            intent_was=intent if right and right[-1] != intent else None,
            by=self._name(said.said_by),
            corrects=numbers.get(said.corrects or ""),
        )

    def _reading(self, kept: dict[str, Any], made: tuple[Correction, ...]) -> ReadingSeen:
        right = [c.right for c in made if c.kind == "reading" and c.right["practice"] == kept["practice"]]
        same = right and all(right[-1][key] == kept[key] for key in ("outcome", "level"))
        return self.words.reading(kept, None if same or not right else self.words.reading(right[-1]))

    def _answer(self, found: AnswerFrom) -> AnswerSeen:
        answer = found.answer
        kept = {"practice": answer.practice, "outcome": answer.outcome, "level": answer.level}
        return AnswerSeen(self.words.reading(kept), not answer.replaced, answer.confirmed, answer.how)

    def _correction(self, made: Correction) -> CorrectionSeen:
        by = self._name(made.staff)
        if made.kind == "intent":
            return CorrectionSeen(made, by)
        return CorrectionSeen(made, by, self.words.reading(made.was), self.words.reading(made.right))

    def _name(self, staff: str | None) -> str:
        if staff is None:
            return ""
        if staff not in self._names:
            found = self._unit.staff.find(staff)
            self._names[staff] = found.name if found else "Somebody who has left"
        return self._names[staff]


@dataclass(frozen=True)
class ReadingWords:
    """Practices and levels in the words that this owner saw."""

    content: Content
    business: Business

    def reading(self, kept: dict[str, Any], right: ReadingSeen | None = None) -> ReadingSeen:
        """A reading or an answer as it is kept, in words."""
        practice, outcome, level = kept["practice"], kept["outcome"], kept["level"]
        said = self.level(practice, level) if outcome == "level" and level is not None else ""
        return ReadingSeen(
            practice,
            self.label(practice),
            outcome,
            level,
            said,
            kept.get("confidence"),
            bool(kept.get("confirm")),
            right,
        )

    def label(self, practice: str) -> str:
        """The short name of a practice; its id if it is no more."""
        return self._say(practice, "label") or practice.replace("_", " ")

    def level(self, practice: str, level: int) -> str:
        """The title of a level as the owner saw it."""
        return self._say(practice, f"level-{level}") or f"level {level}"

    def question(self, practice: str) -> str:
        """The question as the owner saw it; "" if it is no more."""
        return self._say(practice, "")

    def _say(self, practice: str, attribute: str) -> str:
        framework: Framework = self.content.framework
        known = framework.practices.get(practice)
        if known is None:
            return ""
        key = f"practice-{practice}-{known.variant_for(self.business.sector)}"
        wording = self.content.wording
        name = f"{key}.{attribute}" if attribute else key
        return wording.say(name, "en") if wording.has(name) else ""


def pieces_of(text: str, places: Iterable[list[int]]) -> tuple[tuple[str, bool], ...]:
    """The text cut into pieces, and which of them are at these places; places beyond it are left out."""
    marked = {at for first, last in places for at in range(max(0, first), min(last, len(text)))}
    if not marked:
        return ((text, False),) if text else ()
    pieces: list[tuple[str, bool]] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or (at in marked) != (start in marked):
            pieces.append((text[start:at], start in marked))
            start = at
    return tuple(pieces)
