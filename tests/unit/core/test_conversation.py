"""One message where one will do."""

import pytest

from bot.core.conversation import Asking, Choice, Picture, Reply, join_replies


def test_words_that_ask_nothing_join_the_question_that_follows() -> None:
    choices = (Choice("agree:yes", "Yes"),)
    joined = join_replies((Reply("Good."), Reply("Next?", choices, "practice:x")))
    assert joined == (Reply("Good.\n\nNext?", choices, "practice:x"),)


def test_a_picture_or_a_question_stands_alone() -> None:
    picture = Reply("See", picture=Picture("How", ()))
    question = Reply("Which?", asks="other")
    assert join_replies((picture, question, Reply("More"))) == (picture, question, Reply("More"))


@pytest.mark.parametrize(
    ("asking", "asks"),
    [
        (Asking("agree"), "agree"),
        (Asking("business"), "business"),
        (Asking("people"), "business"),
        (Asking("details"), "confirm"),
        (Asking("practice", practice="goal_set"), "practice:goal_set"),
        (Asking("level", practice="goal_set", level=1), "confirm"),
        (Asking("open"), "open"),
        (Asking("change_which"), "other"),
    ],
)
def test_what_a_question_waits_for_has_the_contract_s_name(asking: Asking, asks: str) -> None:
    assert asking.asks == asks
