"""Talk through the real use cases and the real path of a message; only the engine's intents are given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from random import Random

from bot.bootstrap.path import Parts
from bot.bootstrap.talk import TextHearing
from bot.core.apply import apply_events
from bot.core.choices import wish_of
from bot.core.message import Arrival, OutboundState, StatusReported
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, MessageKind, Outcome
from bot.usecases.ask_question import ask_question
from bot.usecases.begin_turn import Begun, begin_turn
from bot.usecases.commit_turn import commit_turn
from bot.usecases.continue_check import continue_check
from bot.usecases.explain_question import explain_why
from bot.usecases.find_support import find_support
from bot.usecases.note_status import note_status
from bot.usecases.path_ports import TurnResult
from bot.usecases.pause_check import pause_check
from bot.usecases.reach_person import reach_person
from bot.usecases.receive_message import receive_message
from bot.usecases.receive_other_than_words import answer_other_language, receive_media
from bot.usecases.send_replies import Closed, Fate, Refused, Taken, begin_sending, go_on_sending
from bot.usecases.skip_question import skip_question
from bot.usecases.stop_messages import stop_messages
from bot.usecases.take_answer import take_answer
from bot.usecases.take_complaint import take_complaint
from bot.usecases.tools import Tools
from bot.usecases.welcome_owner import welcome_owner

type UseCase = Callable[[Snapshot, Incoming, Tools], Outcome]

LEASE = 60.0  # seconds
_READ = 0.7  # of what WhatsApp delivers
_MANY = 100_000
# What the rules of the dialogue (data/rules) do on an intent; all others answer the open question.
WISHES: Mapping[str, UseCase] = {
    "skip": skip_question,
    "pause": pause_check,
    "start_check": continue_check,
    "continue_check": continue_check,
    "ask_why": explain_why,
    "find_support": find_support,
    "talk_to_person": reach_person,
    "complain": take_complaint,
    "stop": stop_messages,
    "send_media": receive_media,
    "write_other_language": answer_other_language,
}


@dataclass
class Teller:
    """Lets owners write, answers them as the program would, and lets what was said arrive."""

    parts: Parts
    tools: Tools
    hearing: TextHearing
    chance: Random

    def __post_init__(self) -> None:
        self._events = count(1)

    def says(
        self,
        arrival: Arrival,
        at: datetime,
        intent: str = "answer",
        confidence: float = 0.97,
        fate: Fate | None = None,
        outcome: Outcome | None = None,
    ) -> Snapshot | None:
        """The owner writes this at this time; what is known of them afterwards, None if no turn ran.

        `fate` is what becomes of the replies, if not that they are taken; `outcome` what the turn led to,
        if the use cases are not to be asked.
        """
        effect = receive_message(arrival, at, at, self.parts.reception)
        begun = begin_turn(effect.conversation or "", at, LEASE, self.parts.storage, self.hearing)
        after = self._answer(begun, intent, confidence, at, outcome) if begun else None
        self.lets_out(effect.conversation or "", at + timedelta(seconds=1), fate)
        return after

    def event(self) -> str:
        """An id that no other event has."""
        return f"demo-{next(self._events)}"

    def lets_out(self, conversation: str, at: datetime, fate: Fate | None = None) -> None:
        """What is queued there goes out, as far as it can."""
        sending = begin_sending(conversation, at, LEASE, self.parts.storage)
        while sending is not None:
            reply = sending.reply
            provider = f"demo-{reply.parcel.message}"
            sending = go_on_sending(sending, fate or Taken((provider,)), at, LEASE, self.parts.storage)
            if fate is None and reply.channel == "whatsapp":
                state: OutboundState = "read" if self.chance.random() < _READ else "delivered"
                note_status(StatusReported(reply.channel, state, provider), at, self.parts.storage)

    def lets_all_out(self, at: datetime) -> None:
        """What is queued anywhere, also for intermediaries, goes out."""
        with self.parts.storage.read() as unit:
            waiting = unit.outbox.due(at, _MANY)
        for conversation in waiting:
            self.lets_out(conversation, at)

    def _answer(
        self, begun: Begun, intent: str, confidence: float, at: datetime, given: Outcome | None
    ) -> Snapshot:
        outcome = given or self._outcome(begun, intent, confidence)
        understood = {"intent": intent, "confidence": confidence}
        result = TurnResult(outcome.events, outcome.replies, {"version": 1}, understood)
        soon = at + timedelta(milliseconds=400)
        commit_turn(
            begun.turn,
            result,
            soon,
            LEASE,
            self.parts.storage,
            self.parts.say_notice,
            self.parts.introductions,
        )
        return apply_events(begun.turn.before, outcome.events)

    def _outcome(self, begun: Begun, intent: str, confidence: float) -> Outcome:
        message, snapshot = begun.turn.message, begun.turn.before
        intent = (wish_of(message.choice) or "choose") if message.choice else intent
        kind: MessageKind = message.kind
        incoming = Incoming(
            message.id,
            message.text,
            message.at,
            kind,
            message.choice,
            intent,
            confidence,
            source=message.source,
        )
        if not snapshot.arrived:
            return welcome_owner(snapshot, incoming, self.tools)
        taken = WISHES.get(intent, take_answer)(snapshot, incoming, self.tools)
        return taken + ask_question(apply_events(snapshot, taken.events), incoming, self.tools)


REFUSED, CLOSED = Refused("63024: the number is not on WhatsApp"), Closed()
