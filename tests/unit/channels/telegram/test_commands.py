"""Commands among ordinary text."""

import pytest

from bot.channels.telegram.commands import read_command
from bot.core.choices import WISHES


@pytest.mark.parametrize("name", WISHES)
def test_every_command_stands_for_a_choice(name: str) -> None:
    assert read_command(f"/{name}") == (f"command:{name}", None)
    assert read_command(f" /{name.upper()}@example_bot ") == (f"command:{name}", None)


@pytest.mark.parametrize(
    "text", ["/bottle", "/bot x", "/start_now", "/helpme", "see /help", "//stop", "/", ""]
)
def test_a_word_that_only_begins_like_a_command_is_ordinary_text(text: str) -> None:
    assert read_command(text) == (None, None)


@pytest.mark.parametrize("text", ["/affirm", "/answer{}", '/consent_given{"adviser":"x"}', "/intent{...}"])
def test_what_looks_like_an_intent_payload_is_ordinary_text(text: str) -> None:
    assert read_command(text) == (None, None)


def test_start_carries_the_source_that_an_owner_came_by() -> None:
    assert read_command("/start K7-north_2") == ("command:start", "K7-north_2")


@pytest.mark.parametrize("behind", ["two words", "a" * 65, "K7!", "ক"])
def test_what_cannot_be_a_source_is_none(behind: str) -> None:
    assert read_command(f"/start {behind}") == ("command:start", None)


def test_only_start_has_a_source() -> None:
    assert read_command("/help K7") == ("command:help", None)
