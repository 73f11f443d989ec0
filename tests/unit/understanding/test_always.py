"""What is done whoever speaks is read from plain whole messages, and from nothing else."""

import pytest

from bot.understanding.always import AlwaysDone
from tests.conftest import ROOT

READ = AlwaysDone.from_content(ROOT / "data" / "content").read


@pytest.mark.parametrize(
    "text",
    ["stop", "STOP!!", " Stop. ", "please stop", "\u200bstop", "🛑", "Don’t message me again", "przestań"],
)
def test_a_plain_stop_is_a_stop(text: str) -> None:
    assert READ(text) == "stop"


@pytest.mark.parametrize("text", ["delete me", "Delete my data.", "please delete everything"])
def test_a_plain_wish_to_be_deleted_is_one(text: str) -> None:
    assert READ(text) == "delete_my_data"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "stop by the shop",
        "when do you stop?",
        "the bus stop",
        "stop him calling me",
        "no",
        "delete the last one",
        "stop " * 40,
    ],
)
def test_all_else_is_for_a_person_to_read(text: str) -> None:
    assert READ(text) is None


@pytest.mark.parametrize(
    ("tap", "wish"),
    [("command:stop", "stop"), ("command:delete", "delete_my_data"), ("stop_or_wait:all", "stop"),
     ("stop_or_wait:wait", None), ("command:help", None), ("delete:yes", None), ("stop", None)],
)  # fmt: skip
def test_a_command_or_a_tap_says_it_as_well(tap: str, wish: str | None) -> None:
    assert READ("stop", tap) == wish
