"""Export an owner's introductions, in the shape that contract.md fixes."""

from collections.abc import Iterable
from typing import Any

from bot.core.introduction import Introduction, Moved

type Json = dict[str, Any]


def introductions_of(introductions: Iterable[Introduction]) -> list[Json]:
    """Each with its history, and what the owner agreed to have shown."""
    return [_introduction(each) for each in introductions]


def _introduction(introduction: Introduction) -> Json:
    to, reached, card = introduction.to, introduction.reached, introduction.card
    return {
        "state": introduction.state,
        "organisation": to.organisation if to else None,
        "need": introduction.need,
        "wish": introduction.wish,
        "reached": vars(reached) if reached else None,
        "card": card.text if card else None,
        "outcome": introduction.outcome,
        "history": [_moved(each) for each in introduction.history],
    }


def _moved(moved: Moved) -> Json:
    return {"state": moved.state, "at": moved.at.isoformat(), "by": moved.by, "why": moved.why}
