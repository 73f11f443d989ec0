"""A code is given, asked about, and joins only after a plain yes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.apply import apply_events
from bot.core.check import Check
from bot.core.conversation import Asking
from bot.core.events import ChatsJoined, JoinCodeGiven, JoinTried, OwnerArrived, QuestionOpened
from bot.core.joining import Joining
from bot.core.owner import Consent
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import ask_question
from bot.usecases.join_chats import join_chats, take_join
from bot.usecases.welcome_owner import welcome_owner
from tests.fakes.keys import KEYS

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
AGREED = Snapshot(arrived=True, consents=(Consent("take_part", True, NOW, "v1", "en"),))
GOOD = Joining(offer="o1", channel="telegram")
ASKING = Asking("join", topic="o1", options=("telegram",))


def message(joining: Joining, intent: str = "join_chats") -> Incoming:
    return Incoming("m1", "words", NOW, intent=intent, joining=joining)


def texts(outcome: Outcome) -> list[str]:
    return [reply.text for reply in outcome.replies]


def answered(incoming: Incoming, snapshot: Snapshot = AGREED) -> Outcome:
    return take_join(replace(snapshot, asking=ASKING), ASKING, incoming, KEYS)


def joins(outcome: Outcome) -> bool:
    return any(isinstance(event, ChatsJoined) for event in outcome.events)


def test_the_wish_gives_a_code() -> None:
    outcome = join_chats(AGREED, message(Joining(fresh="JOIN-7K4P-2M")), KEYS)
    assert outcome.events == (JoinCodeGiven("JOIN-7K4P-2M"),)
    assert texts(outcome) == ["join-code JOIN-7K4P-2M"]


def test_a_good_code_is_asked_about_and_only_the_channel_is_named() -> None:
    outcome = join_chats(AGREED, message(replace(GOOD, has_code=True)), KEYS)
    asked = ask_question(apply_events(AGREED, outcome.events), message(GOOD), KEYS)
    assert texts(asked) == ["ask-join channel-telegram"]
    assert [choice.id for choice in asked.replies[0].choices] == ["join:o1:yes", "join:o1:no"]
    assert asked.replies[0].asks == "confirm"


@pytest.mark.parametrize(
    ("joining", "key", "events"),
    [
        (Joining(has_code=True), "join-not-good", (JoinTried(),)),
        (Joining(has_code=True, is_blocked=True), "join-too-many", ()),
    ],
)
def test_a_code_that_is_not_good_gets_one_sentence(
    joining: Joining, key: str, events: tuple[JoinTried, ...]
) -> None:
    outcome = join_chats(AGREED, message(joining), KEYS)
    assert (outcome.events, texts(outcome)) == (events, [key])


def test_in_a_chat_that_is_held_for_safety_nothing_is_given_or_joined() -> None:
    held = replace(AGREED, held_for_safety=True)
    for joining in (Joining(fresh="JOIN-7K4P-2M"), replace(GOOD, has_code=True)):
        outcome = join_chats(held, message(joining), KEYS)
        assert (outcome.events, texts(outcome)) == ((), ["held"])


def test_a_plain_yes_joins_and_nothing_more_is_asked_in_this_turn() -> None:
    yes = message(GOOD, "affirm")
    outcome = answered(yes)
    assert outcome.events == (ChatsJoined("o1"),)
    assert texts(outcome) == ["join-done channel-telegram"]
    after = apply_events(replace(AGREED, asking=ASKING), outcome.events)
    assert ask_question(after, yes, KEYS) == Outcome()


@pytest.mark.parametrize(("early", "late"), [(True, False), (False, True)])
def test_a_yes_that_may_mean_something_else_is_no_yes_and_the_question_stands(
    early: bool, late: bool
) -> None:
    astray = replace(message(GOOD, "affirm"), early=early, late=late)
    assert answered(astray) == Outcome()


@pytest.mark.parametrize("intent", ["deny", "answer", "out_of_scope", "give_details"])
def test_everything_but_a_yes_leaves_both_chats_as_they_are(intent: str) -> None:
    outcome = answered(message(GOOD, intent))
    assert (outcome.events, texts(outcome)) == ((QuestionOpened(None),), ["join-not"])


def test_a_yes_to_a_code_that_is_over_joins_nothing() -> None:
    for over in (Joining(), replace(GOOD, offer="o2")):
        outcome = answered(message(over, "affirm"))
        assert not joins(outcome)
        assert texts(outcome) == ["join-not-good"]


def test_a_tap_counts_for_its_own_code_only() -> None:
    assert joins(answered(replace(message(GOOD, "choose"), choice="join:o1:yes")))
    other = answered(replace(message(GOOD, "choose"), choice="join:o2:yes"))
    assert (other.events, texts(other)) == ((), ["old-button"])


def test_somebody_new_with_a_code_is_welcomed_and_asked_about_it_instead_of_taking_part() -> None:
    outcome = welcome_owner(Snapshot(), message(replace(GOOD, has_code=True)), KEYS)
    assert outcome.events[0] == OwnerArrived(None)
    assert apply_events(Snapshot(), outcome.events).asking == ASKING


def test_somebody_new_who_says_no_is_asked_whether_to_take_part() -> None:
    outcome = answered(message(GOOD, "deny"), Snapshot(arrived=True))
    assert outcome.events == (QuestionOpened(Asking("agree", tries=1)),)


def test_the_question_is_put_while_a_check_is_paused() -> None:
    paused = replace(AGREED, asking=ASKING, check=Check(1, "short", NOW, paused=True))
    assert texts(ask_question(paused, message(GOOD), KEYS)) == ["ask-join channel-telegram"]
