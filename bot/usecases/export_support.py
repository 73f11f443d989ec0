"""Export what an owner needed, and the services they were shown, in the shape that contract.md fixes."""

from typing import Any

from bot.usecases.records import History
from bot.usecases.storage_ports import UnitOfWork

type Json = dict[str, Any]


def needs_of(history: History) -> list[Json]:
    """The needs that were heard, with how and when."""
    return [{**each, "at": each["at"].isoformat()} for each in history.needs]


def services_shown_in(history: History, unit: UnitOfWork) -> list[Json]:
    """Each service that was shown, with who offers it; no organisation if the directory let go of it."""
    if not history.services_shown:
        return []
    names = {each.id: each.name for each in unit.directory.organisations()}
    offered_by = {each.id: names.get(each.organisation) for each in unit.directory.services()}
    return [
        {
            "service": each["service"],
            "organisation": offered_by.get(each["service"]),
            "need": each["need"],
            "at": each["at"].isoformat(),
        }
        for each in history.services_shown
    ]
