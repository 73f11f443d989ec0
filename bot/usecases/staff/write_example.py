"""Write an example for learning or testing, in words of staff: never an owner's, and only with their yes."""

import re
from collections.abc import Iterable
from datetime import datetime

from bot.core.errors import StallsideError
from bot.core.rewording import is_too_like
from bot.core.staff import StaffMember
from bot.usecases.staff.put_right import INTENTS
from bot.usecases.staff.talk_ports import Example, Json
from bot.usecases.storage_ports import UnitOfWork

COMPARED = 200  # of the owner's messages, the latest
LONGEST = 500  # characters of one example
MOST_AT_ONCE, MOST_TURNS = 20, 40
OUTCOMES = ("level", "unsure", "not_applicable", "not_an_answer")
_NAME = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+){2,}")
_ASKS = re.compile(r"[a-z_]+(?::[a-z_]+)?")
_TAP = re.compile(r"tap:\s*", re.IGNORECASE)
# Rasa reads [words](entity) in an example as something to learn.
_MARKED = re.compile(r"[\[\]{}]")


class ExampleRefused(StallsideError):
    """This does not become an example; the sentence says why."""


def write_example(
    unit: UnitOfWork,
    staff: StaffMember,
    place: tuple[str, str],
    examples: tuple[Example, ...],
    now: datetime,
) -> int | None:
    """Keep examples after the message at `place` (conversation, message): how many; None if it is gone.

    Raises ExampleRefused without the owner's research consent, or where the words are too like their own.
    """
    conversation, message = place
    head, said = unit.talks.head(conversation), unit.talks.message(conversation, message)
    if head is None or said is None:
        return None
    if not unit.owners.snapshot(conversation).has_agreed_to("research"):
        raise ExampleRefused("This owner has not agreed to research, or has taken that back.")
    if not 0 < len(examples) <= MOST_AT_ONCE:
        raise ExampleRefused(f"Write between one and {MOST_AT_ONCE} examples, one in each line.")
    others = unit.talks.words_of(conversation, COMPARED)
    for example in examples:
        _check(example)
        _check_own_words(example, said.text, others)
    ids = [unit.corrections.add_example(example, staff.id, now) for example in examples]
    for id_ in ids:
        unit.audit.note(now, staff.id, "wrote", "example", id_, None, {"kind": examples[0].kind})
    return len(ids)


def _check(example: Example) -> None:
    if not example.text or (example.kind != "talk" and len(example.text) > LONGEST):
        raise ExampleRefused(f"An example has between one and {LONGEST} characters.")
    if example.kind == "talk":
        steps_of(example.text)
        if not _NAME.fullmatch(example.about["name"]):
            raise ExampleRefused("Name the talk in at least three small words, joined by _.")
    if example.kind == "intent" and example.about["intent"] not in INTENTS:
        raise ExampleRefused("Choose what somebody wants who says this.")
    if example.kind == "answer" and example.about["outcome"] not in OUTCOMES:
        raise ExampleRefused("Choose what these words say.")
    if _MARKED.search(example.text):
        raise ExampleRefused("Leave out brackets: they mean something else where examples are learned.")


def _check_own_words(example: Example, about: str, others: Iterable[str]) -> None:
    written = [example.text]
    if example.kind == "talk":
        written = [step["owner"] for step in steps_of(example.text) if "owner" in step]
        written.append(example.about["name"].replace("_", " "))
    theirs = tuple(others)
    if any(is_too_like(each, about, theirs) for each in written):
        raise ExampleRefused("That is too close to what the owner wrote. Say it in quite other words.")


def steps_of(text: str) -> tuple[Json, ...]:
    """The turns of a talk, one in each line: words, or `tap: a title`; after `=>` what is asked then.

    Raises ExampleRefused if a line says nothing, or what is asked is no name of a question.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not 1 < len(lines) <= MOST_TURNS:
        raise ExampleRefused(f"A talk has between two and {MOST_TURNS} turns, one in each line.")
    return tuple(map(_step, lines))


def _step(line: str) -> Json:
    words, _, asks = (part.strip() for part in line.partition("=>"))
    tapped = _TAP.match(words)
    step = {"tap": words[tapped.end() :]} if tapped else {"owner": words}
    if not all(step.values()):
        raise ExampleRefused("A turn needs words.")
    if asks and not _ASKS.fullmatch(asks):
        raise ExampleRefused(f"{asks!r} is no question: write such as practice:goal_set, or nothing.")
    return step | ({"asks": asks} if asks else {})
