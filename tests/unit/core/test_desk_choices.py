"""What is tapped at a desk says what it means, fits into Telegram's bytes, and can be named in words."""

import pytest

from bot.core.conversation import Choice
from bot.core.desk_choices import DeskTap, desk_tap, is_for_desk, named_in, read_desk_tap
from bot.usecases.answer_offer import REASONS

ID = "f" * 32
TWO = (Choice("a", "Yes, I'm away"), Choice("b", "No"))


@pytest.mark.parametrize(
    "tap",
    [
        DeskTap("accept", ID),
        DeskTap("away", None, "2026-11-02_2026-12-03"),
        DeskTap("link", None, "DESK-7K4P-2M"),
        *(DeskTap("decline", ID, reason) for reason in REASONS),
    ],
    ids=str,
)
def test_a_tap_is_read_as_it_was_written(tap: DeskTap) -> None:
    assert read_desk_tap(desk_tap(tap.what, tap.introduction, tap.value)) == tap


@pytest.mark.parametrize("forged", [None, "", "desk", "desk:", "desk::", "desk:x", "desk:x:", "level:1:a:2"])
def test_what_is_none_of_ours_is_none(forged: str | None) -> None:
    assert read_desk_tap(forged) is None


def test_every_desk_button_is_known_for_one() -> None:
    assert is_for_desk("desk:x") and not is_for_desk("practice:x") and not is_for_desk(None)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("1", "a"),
        ("2.", "b"),
        ("yes, i'm away", "a"),
        ("2 No", "b"),
        ("3", None),
        ("0", None),
        ("2 days", None),
    ],
)
def test_a_choice_is_named_by_its_number_or_its_title(said: str, named: str | None) -> None:
    assert named_in(said, TWO) == named
