"""Reads what the web phone posts."""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.core.conversation import CHOICE_ID_LIMIT
from bot.core.errors import StallsideError
from bot.core.message import Arrival

NAME_LIMIT = 200  # characters of an owner's name and of a message's id (contract.md, Addresses)
_HALF_PAIR = re.compile("[\ud800-\udfff]")


class BodyWrong(StallsideError):
    """What was posted is not a message of the web phone; the text says what is expected."""


def read_message(body: bytes) -> Arrival:
    """The message in this JSON: owner, id, and a text or a choice. Raises BodyWrong."""
    said = _object(body)
    owner, event = _name(said, "owner", least=0), _name(said, "id", least=1)
    text, choice = said.get("text"), said.get("choice")
    if (text is None) == (choice is None):
        raise BodyWrong('Send either "text" or "choice".')
    if choice is not None:
        return Arrival("web", owner, event, kind="choice", choice=_choice(choice))
    if not isinstance(text, str):
        raise BodyWrong('"text" must be a string.')
    return Arrival("web", owner, event, kind="text", text=text)


def check_owner(owner: str | None) -> str:
    """The owner's name as it stands in an address. Raises BodyWrong."""
    return _name({"owner": owner}, "owner", least=0)


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise BodyWrong('The body must be JSON such as {"owner": "...", "id": "...", "text": "..."}.')
    return said


def _name(said: Mapping[str, Any], key: str, *, least: int) -> str:
    name = said.get(key)
    if not isinstance(name, str):
        raise BodyWrong(f'"{key}" is missing or not a string.')
    if not least <= len(name) <= NAME_LIMIT or _HALF_PAIR.search(name):
        raise BodyWrong(f'"{key}" must have {least} to {NAME_LIMIT} characters, all of them whole.')
    return name


def _choice(choice: object) -> str:
    if not isinstance(choice, str) or _HALF_PAIR.search(choice):
        raise BodyWrong('"choice" must be the id of a choice, as a string.')
    if not 1 <= len(choice.encode()) <= CHOICE_ID_LIMIT:
        raise BodyWrong(f'"choice" must be the id of a choice: 1 to {CHOICE_ID_LIMIT} bytes.')
    return choice
