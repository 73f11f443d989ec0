"""While the engine is away, one conversation at a time tries it, ever more slowly."""

import pytest

from bot.worker.outage import Outage


class Hand:
    """A clock that is moved by hand, in seconds."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def outage(hand: Hand) -> Outage:
    return Outage(first=0.2, most=2.0, clock=hand)


def test_without_an_outage_everybody_may_work(outage: Outage) -> None:
    assert outage.room(50, is_idle=False) == 50


def test_after_a_failure_nobody_tries_for_a_moment_and_then_one(outage: Outage, hand: Hand) -> None:
    outage.began()
    assert outage.room(50, is_idle=True) == 0
    hand.at += 0.25
    assert outage.room(50, is_idle=False) == 0
    assert outage.room(50, is_idle=True) == 1


def test_each_try_waits_longer_up_to_two_seconds(outage: Outage, hand: Hand) -> None:
    waits = []
    for _ in range(6):
        outage.began()
        began = hand.at
        while outage.room(1, is_idle=True) == 0:
            hand.at += 0.05
        waits.append(round(hand.at - began, 1))
    assert waits == pytest.approx([0.2, 0.4, 0.8, 1.6, 2.0, 2.0], abs=0.11)


def test_turns_that_fail_together_are_one_failure(outage: Outage, hand: Hand) -> None:
    for _ in range(16):
        outage.began()
    hand.at += 0.25
    assert outage.room(1, is_idle=True) == 1


def test_one_turn_that_works_ends_it(outage: Outage) -> None:
    outage.began()
    assert outage.ended()
    assert outage.room(50, is_idle=True) == 50
    assert not outage.ended()
