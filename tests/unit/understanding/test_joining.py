"""The wish to join two chats is a whole message, however it is signed."""

import pytest

from bot.bootstrap.talk import DATA
from bot.understanding.joining import JoinWish

WISH = JoinWish.from_content(DATA)


@pytest.mark.parametrize("text", ["join", "JOIN!", "/join", " Link my phones ", "Can I use two phones?"])
def test_a_wish_is_known(text: str) -> None:
    assert WISH.is_in(text)


@pytest.mark.parametrize(
    "text", ["a new phone", "my brother will join us", "we link up with suppliers", "no", "", "join " * 40]
)
def test_other_words_are_left_to_the_engine(text: str) -> None:
    assert not WISH.is_in(text)
