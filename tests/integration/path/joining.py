"""What the tests of joining have in common: owners whose turns run without any engine."""

from typing import Any

from bot.core.events import ChatsJoined, Event, JoinCodeGiven
from bot.core.turn import Outcome
from bot.usecases.begin_turn import Begun, begin_turn
from bot.usecases.commit_turn import Committed, commit_turn
from bot.usecases.join_chats import join_chats
from bot.usecases.path_ports import TurnResult
from bot.usecases.wire import incoming_from_wire
from tests.fakes.keys import KEYS
from tests.fakes.small_talk import EnglishHearing, say
from tests.integration.path.world import World

CODE = "JOIN-7K4P-2M"


def begin(world: World, address: str) -> Begun | None:
    """The turn on what waits in this chat, if it can be begun now."""
    return begin_turn(
        conversation_of(world, address), world.clock.now(), 10.0, world.storage, EnglishHearing()
    )


def commit(world: World, begun: Begun, *events: Event) -> Committed:
    """The turn led to these events. Raises ConversationLost."""
    result = TurnResult(events, (), {"version": 1}, {})
    return commit_turn(begun.turn, result, world.clock.now(), 10.0, world.storage, say, world.introductions)


def conversation_of(world: World, address: str) -> str:
    """The id of this chat."""
    with world.storage.read() as unit:
        contact = unit.transcripts.of("web", address)
    assert contact
    return contact.conversation


def owner_of(world: World, address: str) -> str:
    """Whose chat this is."""
    with world.storage.read() as unit:
        return unit.joinings.owner_of(conversation_of(world, address))


def give_code(world: World, address: str = "anna", code: str = CODE) -> None:
    """The owner asks for a code and gets this one."""
    world.lives(address, "join", events=(JoinCodeGiven(code),), event=f"wish {world.clock.now()}")


def send_code(world: World, address: str, code: str = CODE) -> Outcome:
    """The owner types a code here; what the use case makes of it, which is committed."""
    world.stores(address, code, event=f"code {world.clock.now()}")
    begun = begin(world, address)
    assert begun and begun.request.intent == "join_chats"
    outcome = join_chats(begun.turn.before, incoming(begun), KEYS)
    commit(world, begun, *outcome.events)
    return outcome


def incoming(begun: Begun) -> Any:
    """The message as an action sees it."""
    said = {"id": begun.request.message, "text": begun.request.text, "intent": begun.request.intent}
    return incoming_from_wire({**begun.request.metadata, **said})


def offer_in(outcome: Outcome) -> str:
    """The id of the code that is asked about now."""
    (opened,) = outcome.events
    return str(opened.asking.topic)  # type: ignore[union-attr]


def join(world: World, address: str = "ben", into: str = "anna", code: str = CODE) -> Committed:
    """From the code to the yes."""
    give_code(world, into, code)
    offer = offer_in(send_code(world, address, code))
    world.stores(address, "yes", event=f"yes {world.clock.now()}")
    begun = begin(world, address)
    assert begun and begun.request.intent == "affirm"
    return commit(world, begun, ChatsJoined(offer))
