"""Choice ids carry the question they answer."""

import pytest

from bot.content import load
from bot.core.choices import LevelChoice, choice, level_choice, read_level_choice, value_of
from bot.core.conversation import CHOICE_ID_LIMIT
from tests.conftest import ROOT


def test_a_level_choice_is_read_as_it_was_written() -> None:
    assert read_level_choice(level_choice(3, "goal_set", 2, "more")) == LevelChoice(3, "goal_set", 2, "more")


@pytest.mark.parametrize(
    "forged",
    [None, "", "level", "level:1:goal_set:9:is", "level:x:goal_set:1:is", "/affirm", "level:1:a:1", "::::"],
)
def test_what_we_did_not_write_is_no_level_choice(forged: str | None) -> None:
    assert read_level_choice(forged) is None


def test_the_longest_practice_fits_into_a_telegram_button() -> None:
    practices = load(ROOT / "data" / "content", drafts=True).framework.practices
    for id_ in practices:
        assert len(level_choice(9999, id_, 3, "other").encode()) <= CHOICE_ID_LIMIT


def test_an_id_that_no_button_can_carry_is_refused() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        choice("practice", "x" * 64)


def test_a_tap_answers_only_the_kind_of_question_it_names() -> None:
    assert value_of(choice("agree", "yes"), "agree") == "yes"
    assert value_of(choice("agree", "yes"), "delete") is None
    assert value_of("agree:", "agree") is None
