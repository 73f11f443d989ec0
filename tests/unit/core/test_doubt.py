"""What is kept of a turn: what happened by name, what was read, and whether staff should look."""

import pytest

from bot.core.conversation import Asking
from bot.core.doubt import decided_in, is_unsure
from bot.core.events import AnswerRead, CheckPaused, FlagRaised, QuestionOpened

SURE = AnswerRead("goal_set", "level", 2, 0.97, confirm=False, rests_on=((3, 8),))


def test_a_sure_reading_is_no_doubt_and_its_event_is_not_told_twice():
    kept = decided_in([SURE, CheckPaused(), CheckPaused()], "answer")
    assert kept["events"] == ["check_paused"]
    assert kept["readings"] == [
        {
            "practice": "goal_set", "outcome": "level", "level": 2, "confidence": 0.97, "confirm": False,
            "rests_on": [[3, 8]],
        }
    ]  # fmt: skip
    assert not is_unsure(kept)


@pytest.mark.parametrize(
    "event",
    [
        AnswerRead("goal_set", "level", 2, 0.6, confirm=True),
        AnswerRead("goal_set", "ask_again", 1, 0.3, confirm=False),
        AnswerRead("goal_set", "not_an_answer", None, 0.9, confirm=False),
        FlagRaised("not_understood"),
    ],
)
def test_what_was_asked_back_or_not_read_is_a_doubt(event):
    assert is_unsure(decided_in([SURE, event], "answer"))


def test_words_that_fit_nothing_are_a_doubt_only_if_nothing_came_of_them():
    opened = QuestionOpened(Asking("sector"))
    assert is_unsure(decided_in([opened], "out_of_scope"))
    assert not is_unsure(decided_in([opened, CheckPaused()], "out_of_scope"))
    assert not is_unsure(decided_in([opened, SURE], "out_of_scope"))
    assert not is_unsure(decided_in([opened], "greet"))
    assert not is_unsure(None)
