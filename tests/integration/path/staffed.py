"""What the tests of the floor have in common: a member of staff who takes it, writes, and gives it back."""

from typing import Any

from bot.core.staff import StaffMember
from bot.usecases.send_replies import Sending, Taken, begin_sending, go_on_sending
from bot.usecases.staff.give_back_floor import give_back_floor
from bot.usecases.staff.take_floor import take_floor
from bot.usecases.staff.write_to_owner import write_to_owner
from tests.integration.console.visitor import hires
from tests.integration.path.world import World

TAKEN, BACK = "floor:taken:Rita", "floor:given_back:Rita"


def rita(world: World) -> StaffMember:
    """A reviewer."""
    staff = hires(world, "reviewer")
    with world.storage.read() as unit:
        found = unit.staff.find(staff)
    assert found
    return found


def conversation_of(world: World, address: str = "anna", channel: Any = "web") -> str:
    """The id of this chat."""
    with world.storage.read() as unit:
        contact = unit.transcripts.of(channel, address)
    assert contact
    return contact.conversation


def takes(world: World, staff: StaffMember, address: str = "anna", channel: Any = "web") -> None:
    """They speak from now on."""
    with world.storage.write() as unit:
        conversation = conversation_of(world, address, channel)
        take_floor(unit, conversation, staff, "bot", world.clock.now(), world.floor)
        unit.commit()


def gives_back(world: World, staff: StaffMember, address: str = "anna", channel: Any = "web") -> None:
    """The assistant speaks again."""
    with world.storage.write() as unit:
        conversation = conversation_of(world, address, channel)
        give_back_floor(unit, conversation, staff, staff.id, world.clock.now(), world.floor)
        unit.commit()


def writes(world: World, staff: StaffMember, text: str, address: str = "anna", channel: Any = "web") -> None:
    """They say this."""
    with world.storage.write() as unit:
        write_to_owner(unit, conversation_of(world, address, channel), staff, text, world.clock.now())
        unit.commit()


def kept_back(world: World, address: str = "anna", channel: Any = "web") -> list[tuple[str, str]]:
    """The words that were kept back, and why."""
    conversation = conversation_of(world, address, channel)
    rows = world.rows(
        "SELECT n, error FROM message WHERE conversation_id = :id AND state = 'withheld' ORDER BY abs(n)",
        id=conversation,
    )
    with world.storage.read() as unit:
        lines = {line.n: line.text for line in unit.transcripts.lines(conversation, -1_000, 1_000)}
    return [(lines[row.n], row.error) for row in rows]


def pumped(world: World, channel: Any, address: str = "anna", now: Any = None) -> list[str]:
    """Hands everything to the provider that may be sent; what that was."""
    texts, at = [], now or world.clock.now()
    sending: Sending | None = begin_sending(conversation_of(world, address, channel), at, 10.0, world.storage)
    while sending:
        texts.append(sending.reply.parcel.text)
        sending = go_on_sending(sending, Taken((f"p{len(texts)}{at}",)), at, 10.0, world.storage)
    return texts


def out(world: World, channel: Any, address: str = "anna") -> list[str]:
    """Everything that reached the owner since the last look, or at all on the web phone."""
    if channel != "web":
        return pumped(world, channel, address)
    lines = world.transcript(address).lines
    assert [line.n for line in lines] == list(range(1, len(lines) + 1)), "counted without gaps"
    return [line.text for line in lines if line.sender != "owner"]


def held(world: World, on: Any, address: str = "anna", **more: Any) -> Any:
    """An owner who has been answered once, and staff who take the floor; who they are."""
    world.lives(address, "hello", channel=on, **more)
    before = out(world, on, address)
    staff = rita(world)
    takes(world, staff, address, on)
    assert out(world, on, address) == ([TAKEN] if on != "web" else [*before, TAKEN])
    return staff


def news(world: World, on: Any, address: str = "anna") -> list[str]:
    """What was said after it was said who speaks."""
    said = out(world, on, address)
    return said[said.index(TAKEN) + 1 :] if TAKEN in said else said
