"""What needs no engine while an owner agrees and tells of the business."""

import pytest

from bot.bootstrap.talk import join_hearing
from bot.core.conversation import About, Asking
from bot.core.owner import Business
from bot.core.snapshot import Snapshot
from bot.usecases.hear_business import hear_of_business

HEARING = join_hearing()


def heard(text: str, about: About, business: Business | None = None) -> str | None:
    return hear_of_business(text, Snapshot(asking=Asking(about), business=business or Business()), HEARING)


@pytest.mark.parametrize("about", ["agree", "details"])
def test_a_yes_with_chat_is_a_yes_where_one_is_asked_for(about: About) -> None:
    assert heard("oh go on then, the shop is empty", about) == "affirm"
    assert heard("oh go on then, the shop is empty", "practice") is None


@pytest.mark.parametrize(
    "said",
    [
        "no, 7 years not 5",
        "tipton not halesowen",
        "its a barbers not a salon",
        "change the town",
        "wrong town",
    ],
)
def test_a_correction_of_the_line_is_an_answer_to_it(said: str) -> None:
    assert heard(said, "details") == "answer"
    assert heard(said, "business", Business("other")) == "answer"
    assert heard(said, "business") is None


@pytest.mark.parametrize(
    "said", ["not now", "change the language please", "can i change it later?", "stop", "i want a person"]
)
def test_another_wish_is_left_to_the_engine(said: str) -> None:
    assert heard(said, "details") is None


@pytest.mark.parametrize("about", ["people", "years", "place", "sector", "details"])
@pytest.mark.parametrize("said", ["me", "Just me", "me and my wife", "myself!"])
def test_who_works_there_is_no_wish_to_see_what_is_known(said: str, about: About) -> None:
    assert heard(said, about) == "answer"


@pytest.mark.parametrize("said", ["started last summer", "since easter", "about 4 years", "opened in 2019"])
def test_since_when_is_an_answer_where_it_is_asked_for(said: str) -> None:
    assert heard(said, "years") == "answer"
    assert heard(said, "practice") is None


def test_a_wish_is_no_answer_to_how_long() -> None:
    assert heard("start the check", "years") is None
    assert heard("show me my data", "years") is None


def test_a_yes_in_doubt_is_never_taken_for_a_consent() -> None:
    assert heard("yes but im 16", "agree") == "answer"
    assert heard("yes if it is free", "agree") == "answer"
    assert heard("yeah but what do you do with it all?", "agree") == "privacy"
