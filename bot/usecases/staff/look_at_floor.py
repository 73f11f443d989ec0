"""Look at the floor of a conversation: who speaks, what can be done by whom, and what keeps staff silent."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.floor import BOT, FORGOTTEN_AFTER, Mute, window_until
from bot.core.staff import StaffMember
from bot.usecases.staff.floor_ports import FloorHeld, FloorParts
from bot.usecases.staff.hand_over_floor import colleagues
from bot.usecases.staff.invite_owner import TEMPLATE, was_invited
from bot.usecases.staff.take_floor import GONE, MAY_TAKE_OVER, name_of
from bot.usecases.staff.write_to_owner import sentence_of
from bot.usecases.storage_ports import UnitOfWork


@dataclass(frozen=True)
class FloorSeen:
    """What a member of staff sees of the floor.

    `held_by` is "bot" or an id, `holder` their name; `mute` and `why_mute` say why nothing can be written.
    `until` is when WhatsApp takes no free words any more, `returns_at` when an idle floor goes back. `kept`
    is what the owner hears once the floor is given back. `version` changes with all that is shown.
    """

    conversation: str
    owner: str
    held_by: str
    holder: str
    since: datetime | None
    heard: datetime
    mute: Mute | None
    why_mute: str
    until: datetime | None
    returns_at: datetime | None
    is_mine: bool
    can_take: bool
    can_return: bool
    can_invite: bool
    was_invited: bool
    kept: tuple[str, ...]
    colleagues: tuple[StaffMember, ...]
    version: str


def look_at_floor(
    unit: UnitOfWork, conversation: str, staff: StaffMember, now: datetime, parts: FloorParts
) -> FloorSeen | None:
    """As it is now, for this member of staff; None if there is no such conversation."""
    held = unit.floors.look(conversation)
    if held is None:
        return None
    floor, mute = held.contact.floor, held.mute(now)
    is_mine, takes_over = floor == staff.id, staff.role in MAY_TAKE_OVER
    invited = is_mine and mute == "window" and was_invited(unit, held, now)
    return FloorSeen(
        conversation=conversation,
        owner=held.contact.owner,
        held_by=floor,
        holder="" if floor == BOT else name_of(unit, floor),
        since=held.since,
        heard=held.heard,
        mute=mute,
        why_mute=sentence_of(mute) if mute else "",
        until=window_until(held.contact.channel, held.heard),
        returns_at=_returns_at(unit, held),
        is_mine=is_mine,
        can_take=not is_mine and mute not in GONE and (floor == BOT or takes_over),
        can_return=floor != BOT and (is_mine or takes_over),
        can_invite=is_mine
        and mute == "window"
        and not invited
        and parts.introductions.has_template(TEMPLATE),
        was_invited=invited,
        kept=unit.floors.kept(conversation),
        colleagues=colleagues(unit, staff) if is_mine else (),
        version=unit.live.conversation(conversation),
    )


def _returns_at(unit: UnitOfWork, held: FloorHeld) -> datetime | None:
    if held.since is None:
        return None
    last = unit.floors.last_word(held.contact.conversation)
    return (max(held.since, last) if last else held.since) + FORGOTTEN_AFTER
