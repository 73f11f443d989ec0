"""Describe what can be changed: the answers that were given, part by part where there are many."""

from bot.core.check import Answer, Check
from bot.core.choices import choice
from bot.core.conversation import Choice
from bot.core.snapshot import Snapshot
from bot.usecases.name_practice import practice_key
from bot.usecases.tools import Tools

MOST_LISTED = 10  # WhatsApp's list has no more items


def check_to_change(snapshot: Snapshot) -> Check | None:
    """The check whose answers can be changed now: the one that goes on, else the one begun last."""
    begun = [c for c in (snapshot.check, snapshot.idea) if c and c.standing()]
    return max(begun, key=lambda c: (c == snapshot.unfinished, c.number), default=None)


def answers_to_change(snapshot: Snapshot, part: str | None, tools: Tools) -> list[Choice]:
    """The answers of this part by their short names; without a part all, or none if they are too many."""
    answers = list(_given(snapshot))
    if part is not None:
        answers = [a for a in answers if tools.content.framework.practices[a.practice].area == part]
    elif len(answers) > MOST_LISTED:
        return []
    return [
        Choice(
            choice("change_which", a.practice),
            tools.say(f"{practice_key(a.practice, snapshot, tools)}.label"),
        )
        for a in answers
    ]


def parts_to_change(snapshot: Snapshot, tools: Tools) -> list[Choice]:
    """The parts in which there are answers."""
    if len(_given(snapshot)) <= MOST_LISTED:
        return []
    answered = {tools.content.framework.practices[a.practice].area for a in _given(snapshot)}
    parts = [part for part in tools.content.framework.parts if part in answered]
    return [Choice(choice("change_which", part), tools.say(f"part-{part}")) for part in parts]


def _given(snapshot: Snapshot) -> tuple[Answer, ...]:
    check = check_to_change(snapshot)
    return check.given() if check else ()
