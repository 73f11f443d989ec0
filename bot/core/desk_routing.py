"""Which side a message belongs to, where one phone is an owner's and a desk at the same time."""

from dataclasses import dataclass
from typing import Literal

from bot.core.choices import COMMAND, value_of
from bot.core.desk import Desk
from bot.core.desk_choices import is_for_desk

Side = Literal["desk", "owner"]


@dataclass(frozen=True)
class DeskMessage:
    """What decides where a message belongs.

    `choice` is what was tapped. `owner_asked_n` is the message that asks on the owner's side what is open,
    `is_owner` is True for somebody who has ever been welcomed as one. `is_understood` says that the desk can
    make something of the words, `is_stop` that they are "stop" and nothing else,
    `is_by_source` that somebody came by a poster or a card, as owners do.
    """

    choice: str | None
    is_words: bool
    is_understood: bool
    is_stop: bool
    is_by_source: bool
    owner_asked_n: int | None
    is_owner: bool


def side_of(message: DeskMessage, desk: Desk) -> Side:
    """A tap says it itself. Words go to whoever asked last, to the owner's side if the desk is at a loss."""
    if is_for_desk(message.choice):
        return "desk"
    if message.is_by_source:
        return "owner"
    if message.choice is not None:
        is_command = value_of(message.choice, COMMAND) is not None
        return "desk" if is_command and not message.is_owner else "owner"
    if not message.is_owner and message.owner_asked_n is None:
        return "desk"
    if message.is_stop:  # an owner's stop always works, whatever was asked last
        return "owner"
    if (message.owner_asked_n or 0) > (desk.asked_n or 0):
        return "owner"
    return "desk" if message.is_words and message.is_understood else "owner"
