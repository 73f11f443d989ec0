"""What the tests of desks have in common: intermediaries whose turns run without any engine."""

from typing import Any

from bot.core.message import Arrival
from bot.usecases.begin_turn import begin_turn
from bot.usecases.commit_desk_turn import DeskParts, commit_desk_turn
from bot.usecases.commit_turn import Committed
from bot.usecases.handle_event import handle_event
from bot.usecases.records import Line
from tests.fakes.small_talk import EnglishHearing, say
from tests.integration.path.introducing import RUKHSANA
from tests.integration.path.world import World

PHONE = "rukhsana-phone"
CODE = "DESK-7K4P-2M"


def writes(
    world: World, said: str = "", *, tap: str = "", phone: str = PHONE, **more: Any
) -> Committed | None:
    """Somebody writes or taps; the turn at the desk, None if the message belongs to an owner."""
    now = world.clock.now()
    kind = "choice" if tap else "text"
    values: dict[str, Any] = {"channel": "telegram", "kind": kind, "choice": tap or None} | more
    arrival = Arrival(address=phone, event=f"{said}{tap} {now}", text=said, **values)
    handle_event(arrival, now, now, world.reception)
    conversation = conversation_of(world, phone, values["channel"])
    begun = begin_turn(conversation, now, 10.0, world.storage, EnglishHearing(), world.desk)
    assert begun
    if begun.at_desk is None:
        return None
    parts = DeskParts(world.desk, world.introductions, say)
    return commit_desk_turn(begun.turn, begun.at_desk, now, 10.0, world.storage, parts)


def conversation_of(world: World, phone: str = PHONE, channel: Any = "telegram") -> str:
    """The id of this chat."""
    with world.storage.read() as unit:
        contact = unit.transcripts.of(channel, phone)
    assert contact
    return contact.conversation


def lines(world: World, phone: str = PHONE, channel: Any = "telegram") -> tuple[Line, ...]:
    """What was said to this phone."""
    conversation = conversation_of(world, phone, channel)
    with world.storage.read() as unit:
        found = unit.transcripts.lines(conversation, 0, 200)
    return tuple(line for line in found if line.sender == "assistant")


def last(world: World, phone: str = PHONE, channel: Any = "telegram") -> Line:
    """What was said to this phone last."""
    return lines(world, phone, channel)[-1]


def taps(line: Line) -> list[str]:
    """What can be tapped below it."""
    return [choice.id for choice in line.choices]


def invited(world: World, code: str = CODE, person: str = RUKHSANA.id) -> None:
    """Staff have made a code for this person."""
    with world.storage.write() as unit:
        unit.desks.invite(person, code, world.clock.now().replace(year=2030))
        unit.commit()


def flags(world: World) -> list[str]:
    """What staff should look at."""
    return [row.reason for row in world.rows("SELECT reason FROM flag ORDER BY at")]
