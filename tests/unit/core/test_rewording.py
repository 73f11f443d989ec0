"""An example is in words of staff: what is nearly an owner's own is noticed, and what anybody says is not."""

import pytest

from bot.core.rewording import is_too_like

OWN = "I write the takings in a red book behind the till each night"


@pytest.mark.parametrize(
    "written",
    [
        OWN,
        "  i WRITE the takings, in a red book behind the till - each night!  ",
        "I write the takings in a blue book behind the till each night",
        "Ï write the tàkings in a red book behind the till each night",
        "Well. I keep it in a red book behind the till, that is all I do",
        "i writ the takngs in a red book behind the til each night",
    ],
)
def test_the_same_words_again_are_noticed(written):
    assert is_too_like(written, OWN)


@pytest.mark.parametrize(
    "written", ["What came in goes on a list before we lock up", "yes", "every evening", "I use a book", ""]
)
def test_other_words_are_not(written):
    assert not is_too_like(written, OWN)


def test_words_of_another_message_are_noticed_unless_anybody_says_them():
    others = ("yes", "no thanks", "my cousin does the VAT for us on Sundays")
    assert is_too_like("My cousin does the VAT for us on Mondays", "hello there", others)
    assert not is_too_like("yes", "hello there", others)
    assert is_too_like("yes", "yes", others)
