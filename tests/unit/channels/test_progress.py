"""How much of a long message was handed over."""

from bot.channels import progress
from bot.channels.progress import Progress
from bot.core.message import Handed


def test_parts_taken_are_counted_until_the_message_is_done() -> None:
    way = Progress()
    way.took("m1", "10")
    way.took("m1", "11")
    assert (way.count("m1"), way.count("m2")) == (2, 0)
    assert way.done("m1") == Handed("10,11")
    assert way.count("m1") == 0


def test_messages_that_are_never_tried_again_do_not_stay_for_ever() -> None:
    way = Progress()
    for number in range(progress.KEPT + 5):
        way.took(f"m{number}", "1")
    assert way.count("m4") == 0
    assert way.count("m5") == 1
