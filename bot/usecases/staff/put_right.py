"""Put right: a member of staff says what a message meant. What it was read as before is kept."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.core.apply import apply_events
from bot.core.check import Check
from bot.core.doubt import is_unsure
from bot.core.errors import StallsideError
from bot.core.events import Event
from bot.core.practice import Framework
from bot.core.putting_right import RightReading, counting_answer, put_right
from bot.core.staff import Overtaken, StaffMember
from bot.usecases.records import Contact
from bot.usecases.staff.talk_ports import Correction, CorrectionKind, Said
from bot.usecases.storage_ports import UnitOfWork

# What an owner can want with words: the intents of domain.yml, without those that no words have.
INTENTS = (
    "answer", "affirm", "deny", "give_details", "out_of_scope", "start_check", "continue_check", "pause",
    "skip", "go_back", "change_answer", "ask_what_it_means", "ask_why", "ask_how_long", "show_results",
    "find_support", "ask_for_introduction", "talk_to_person", "check_idea", "count_numbers",
    "change_language", "stop", "show_my_data", "delete_my_data", "privacy", "complain", "are_you_a_bot",
    "help", "greet", "goodbye", "thanks", "join_chats", "write_other_language",
)  # fmt: skip


class CorrectionWrong(StallsideError):
    """This cannot be put right in this way; the sentence says why."""


@dataclass(frozen=True)
class RightIntent:
    """What the owner wanted, as a member of staff read it."""

    intent: str

    def as_kept(self) -> dict[str, Any]:
        """As it stands in a correction."""
        return {"intent": self.intent}


type Right = RightIntent | RightReading


@dataclass(frozen=True)
class PutRight:
    """What came of it: how many answers of the owner changed. `n` is the number of the message."""

    n: int
    answers: int


def put_message_right(
    unit: UnitOfWork,
    staff: StaffMember,
    place: tuple[str, str],
    right: Right,
    version: int,
    now: datetime,
    framework: Framework,
) -> PutRight | None:
    """Put right what the message at `place` (conversation, message) was read as; None if it is not there.

    `version` is how many corrections the message had when the form was opened. Raises Overtaken if it has
    more by now, or a turn of this owner runs; CorrectionWrong if there is nothing to put right.
    """
    conversation, message = place
    head, said = unit.talks.head(conversation), unit.talks.message(conversation, message)
    if head is None or said is None:
        return None
    made = unit.corrections.of([message])
    _check_version(unit, made, version)
    was = reading_now(said, made, right)
    _check_possible(right, was)
    changed = _change_answer(unit, conversation, message, right, now, framework)
    kind: CorrectionKind = "reading" if isinstance(right, RightReading) else "intent"
    new = Correction("", message, staff.id, kind, was, right.as_kept(), now)
    unit.corrections.add(conversation, new)
    if not made and is_unsure(said.decided):
        unit.corrections.note_looked_at(conversation, said.n)
    detail = {"kind": kind, "practice": getattr(right, "practice", None), "answers": changed}
    unit.audit.note(now, staff.id, "put_right", "message", message, head.owner, detail)
    return PutRight(said.n, changed)


def reading_now(said: Said, made: tuple[Correction, ...], right: Right) -> dict[str, Any]:
    """What the message is taken for by now, in the same form as `right`. Raises CorrectionWrong."""
    if isinstance(right, RightIntent):
        intent = (said.understood or {}).get("intent")
        last = [c.right for c in made if c.kind == "intent"]
        if intent is None:
            raise CorrectionWrong("No intent was read in this message.")
        return last[-1] if last else {"intent": intent}
    read = {each["practice"]: each for each in (said.decided or {}).get("readings", ())}
    if right.practice not in read:
        raise CorrectionWrong("This message was not read as an answer to that.")
    last = [c.right for c in made if c.kind == "reading" and c.right["practice"] == right.practice]
    first = {key: read[right.practice][key] for key in ("practice", "outcome", "level")}
    return last[-1] if last else first


def _check_version(unit: UnitOfWork, made: tuple[Correction, ...], version: int) -> None:
    if len(made) == version:
        return
    other = unit.staff.find(made[-1].staff) if made else None
    name = other.name if other else "Somebody"
    raise Overtaken(f"{name} has put this message right since you opened this page.")


def _check_possible(right: Right, was: dict[str, Any]) -> None:
    if isinstance(right, RightIntent) and right.intent not in INTENTS:
        raise CorrectionWrong("Choose what the owner wanted.")
    if isinstance(right, RightReading) and not right.is_possible:
        raise CorrectionWrong("Choose what these words say.")
    if was == right.as_kept():
        raise CorrectionWrong("That is what it is read as already.")


def _change_answer(
    unit: UnitOfWork, conversation: str, message: str, right: Right, now: datetime, framework: Framework
) -> int:
    """The answer that still rests on this message changes with it, as if it had been read so."""
    if isinstance(right, RightIntent):
        return 0
    contact = unit.turns.contact(conversation)
    assert contact is not None
    if unit.talks.is_busy(contact.owner):
        raise Overtaken("The assistant is answering this owner just now. Please try again in a moment.")
    counting = counting_answer(unit.owners.history(conversation).checks, message, right.practice)
    if counting is None:
        return 0
    check, answer = counting
    events = put_right(check, answer, right, framework)
    _save(unit, contact, check, events, now)
    return 1


def _save(unit: UnitOfWork, contact: Contact, check: Check, events: tuple[Event, ...], now: datetime) -> None:
    """Also of a check that turns no longer know. What the engine remembers is made anew at the next turn."""
    snapshot = unit.owners.snapshot(contact.conversation)
    before = replace(snapshot, idea=check) if check.kind == "idea" else replace(snapshot, check=check)
    unit.owners.save(contact, before, apply_events(before, events), now)
    for chat in unit.talks.chats(contact.owner):
        unit.conversations.interrupt(chat.conversation)
