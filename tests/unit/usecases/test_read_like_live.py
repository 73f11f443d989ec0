"""A line is read as the live talk would read it: needs are heard where a talk would look for help."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.usecases.read_like_live import ReadingParts, Understood, read_message_line
from tests.fakes.honest_understanding import HonestUnderstanding

HEARING = SimpleNamespace(
    is_readable=lambda text: True, wants_to_join=lambda text: False, language_of=lambda text: "en"
)
PARTS = ReadingParts(cast(Any, None), HonestUnderstanding(()), cast(Any, HEARING), cast(Any, None))


@pytest.mark.parametrize(
    ("context", "intent", "sure", "heard"),
    [
        ("idle", "find_support", 0.9, True),
        ("in_check", "find_support", 0.9, True),
        ("idle", "talk_to_person", 0.9, True),
        ("idle", "answer", 0.9, True),
        ("in_check", "answer", 0.9, False),
        ("idle", "out_of_scope", 0.4, True),
        ("idle", "out_of_scope", 0.9, False),
        ("idle", "give_details", 0.9, False),
        ("idle", "greet", 0.9, False),
    ],
)
def test_needs_are_heard_where_a_talk_would_look_for_help(
    context: str, intent: str, sure: float, heard: bool
) -> None:
    async def understand(text: str, where: str, more: dict[str, Any]) -> Understood:
        return Understood(intent, sure)

    told = asyncio.run(read_message_line({"text": "tax grants", "context": context}, PARTS, understand))
    assert {*told["needs"]} == ({"tax", "grants"} if heard else set())
