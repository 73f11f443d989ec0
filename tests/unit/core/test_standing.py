"""How an introduction stands for one intermediary, whatever happened to it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.acts import (
    Accept,
    Act,
    Agree,
    Close,
    Decline,
    Expire,
    GoBack,
    HandToStaff,
    Offer,
    TellContacted,
    TellMet,
    Withdraw,
)
from bot.core.advance import advance
from bot.core.card import Card
from bot.core.introduction import Introduction, Named
from bot.core.standing import can_tell, stands_for

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
AGREED: tuple[Act, ...] = (Agree(Named("a", "A"), Card(())),)
ASKED = (*AGREED, Offer("a"))
TAKEN = (*ASKED, Accept("a", NOW))


def after(*acts: Act) -> Introduction:
    introduction = Introduction("i")
    for hours, act in enumerate(acts):
        introduction = advance(introduction, act, NOW + timedelta(hours=hours)).introduction
    return introduction


@pytest.mark.parametrize(
    ("acts", "stands"),
    [
        (AGREED, "passed_on"),
        (ASKED, "offered"),
        ((*ASKED, Decline("a", "other")), "declined"),
        ((*ASKED, Expire()), "passed_on"),
        ((*ASKED, HandToStaff("asked")), "passed_on"),
        ((*ASKED, Withdraw()), "withdrawn"),
        (TAKEN, "accepted"),
        ((*TAKEN, TellContacted("a")), "contacted"),
        ((*TAKEN, TellMet("a")), "met"),
        ((*TAKEN, Close("a", "helped")), "closed"),
        ((*TAKEN, HandToStaff("no_contact")), "with_staff"),
        ((*TAKEN, Withdraw()), "delete"),
        ((*TAKEN, HandToStaff("no_contact"), GoBack()), "delete"),
        ((*ASKED, Decline("a", "other"), *AGREED, Offer("a")), "offered"),
        ((*TAKEN, HandToStaff("no_contact"), GoBack(), *AGREED, Offer("b"), Accept("b", NOW)), "delete"),
    ],
)
def test_what_they_may_see_follows_from_what_happened(acts: tuple[Act, ...], stands: str) -> None:
    assert stands_for(after(*acts), "a") == stands


def test_nobody_else_sees_anything_of_it() -> None:
    for acts in (AGREED, ASKED, TAKEN, (*TAKEN, Withdraw()), (*TAKEN, Close("a", "helped"))):
        assert stands_for(after(*acts), "b") == "passed_on"


def test_what_can_be_told_is_what_the_table_of_its_life_allows() -> None:
    assert can_tell(after(*TAKEN), "tell_contacted")
    assert not can_tell(after(*TAKEN, TellMet("a")), "tell_contacted")
    assert not can_tell(after(*ASKED), "close")
