"""An owner whose turns run through the real use cases and the real reading, without an engine."""

from datetime import UTC, datetime
from functools import cache

from bot.bootstrap.talk import level_titles
from bot.core.apply import apply_events
from bot.core.events import ConsentRecorded, DetailsConfirmed, DetailsGiven, OwnerArrived
from bot.core.owner import Consent, Details, Purpose
from bot.understanding import build_understanding
from bot.usecases.ask_question import ask_question
from bot.usecases.begin_turn import begin_turn
from bot.usecases.commit_turn import commit_turn
from bot.usecases.continue_check import continue_check
from bot.usecases.path_ports import TurnResult
from bot.usecases.skip_question import skip_question
from bot.usecases.take_answer import take_answer
from bot.usecases.tools import Tools
from bot.usecases.wire import events_from_wire, events_to_wire, incoming_from_wire
from tests.conftest import ROOT
from tests.fakes.directory import content_directory
from tests.fakes.owner_in_check import real_content
from tests.fakes.small_talk import EnglishHearing, say
from tests.integration.path.world import World

WISHES = {"start_check": continue_check, "continue_check": continue_check, "skip": skip_question}


@cache
def real_tools() -> Tools:
    """The project's content and its own reading of words."""
    content = real_content()
    reader = build_understanding(
        ROOT / "data" / "content",
        level_titles(content.framework, content.wording),
        content.framework.practices,
        lambda: datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
    )
    return Tools(content, reader, "the programme", "", content_directory())


class TalkingOwner:
    """Somebody on the web phone. Agrees to take part, and to `purposes`; a takeaway with three people."""

    def __init__(self, world: World, address: str = "anna", *purposes: Purpose, name: str = "Anna") -> None:
        self.world, self.address = world, address
        now = world.clock.now()
        details = Details(
            name=name, sector="catering", trade="takeaway", place="Dudley", people=3, council="Dudley"
        )
        consents = (ConsentRecorded(Consent(each, True, now, "w", "en")) for each in ("take_part", *purposes))
        known = (OwnerArrived("K7"), *consents, DetailsGiven(details), DetailsConfirmed())
        world.lives(address, "hello", events=known)  # type: ignore[arg-type]
        row = world.rows("SELECT conversation_id AS id, m.id AS m FROM message m ORDER BY rowid DESC")
        self.conversation = str(row[0].id)
        (self.owner,) = (
            str(each.owner_id)
            for each in world.rows("SELECT owner_id FROM conversation WHERE id=:c", c=self.conversation)
        )

    def says(self, text: str, intent: str = "answer", confidence: float = 0.91, **more: object) -> str:
        """A message and its turn; the id of the message."""
        world, tools = self.world, real_tools()
        message = world.stores(self.address, text, event=f"{text}-{world.clock.now().timestamp()}", **more)
        now = world.clock.now()
        begun = begin_turn(self.conversation, now, 10.0, world.storage, EnglishHearing())
        assert begun
        assert begun.turn.message.id == message
        request = begun.request
        heard = dict(request.metadata) | {"id": message, "text": request.text, "intent": intent}
        incoming = incoming_from_wire(heard)
        taken = WISHES.get(intent, take_answer)(begun.turn.before, incoming, tools)
        after = apply_events(begun.turn.before, taken.events)
        outcome = taken + ask_question(after, incoming, tools)
        events = events_from_wire(events_to_wire(outcome.events))  # as they travel from the action server
        understood = {"intent": intent, "confidence": confidence}
        result = TurnResult(events, outcome.replies, {"version": 1}, understood)
        commit_turn(begun.turn, result, now, 10.0, world.storage, say, world.introductions)
        return message

    def begins(self) -> None:
        """The short check, whose first question is open then."""
        self.says("start", "start_check")

    @property
    def open_practice(self) -> str | None:
        """The practice that is asked about."""
        with self.world.storage.read() as unit:
            asking = unit.owners.snapshot(self.conversation).asking
        return asking.practice if asking else None
