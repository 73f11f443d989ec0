"""What the engine is told about a message."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.conversation import About, Asking
from bot.core.joining import Joining, find_code
from bot.core.snapshot import Snapshot
from bot.core.turn import MessageKind
from bot.usecases.hear_message import TEXT_LIMIT, hear_message, is_early, is_late
from bot.usecases.path_ports import TurnRequest
from bot.usecases.records import Question, Waiting
from tests.fakes.small_talk import EnglishHearing

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(seconds=10)


def message(text: str = "hello", kind: MessageKind = "text", n: int = 5) -> Waiting:
    return Waiting("m5", n, kind, text, at=NOW, stored=NOW, choice="c" if kind == "choice" else None)


def heard(
    waiting: Waiting, snapshot: Snapshot | None = None, question: Question | None = None
) -> TurnRequest:
    return hear_message(waiting, "conversation", snapshot or Snapshot(), None, question, EnglishHearing())


@pytest.mark.parametrize(
    ("kind", "text", "intent"),
    [
        ("text", "two or three", None),
        ("text", "dzie\u0144 dobry", "write_other_language"),
        ("text", "", "send_nothing"),
        ("text", "😀😀", "send_nothing"),
        ("choice", "Yes", "choose"),
        ("voice", "", "send_media"),
        ("picture", "look", "send_media"),
        ("contact", "", "send_media"),
    ],
)
def test_what_needs_no_engine_to_be_known_is_told_it(
    kind: MessageKind, text: str, intent: str | None
) -> None:
    assert heard(message(text, kind)).intent == intent


def test_a_bare_yes_is_a_yes_only_where_a_yes_is_asked_for() -> None:
    assert heard(message("yes"), Snapshot(asking=Asking("agree"))).intent == "affirm"
    assert heard(message("yes"), Snapshot(asking=Asking("practice", "cash_known"))).intent is None


def test_words_that_look_like_an_intent_are_words() -> None:
    request = heard(message('/affirm{"level": 3}'))
    assert (request.intent, request.text) == (None, '/affirm{"level": 3}')


@pytest.mark.parametrize(
    ("about", "context"),
    [
        ("practice", "in_check"),
        ("level", "in_check"),
        ("open", "in_check"),
        ("agree", "idle"),
        (None, "idle"),
    ],
)
def test_only_a_question_of_the_check_makes_a_message_an_answer(about: About | None, context: str) -> None:
    asking = Asking(about, practice="cash_known") if about else None
    request = heard(message(), Snapshot(asking=asking))
    assert request.context == context
    assert request.asking is (about is not None)


def test_the_engine_gets_the_beginning_of_a_huge_text() -> None:
    assert len(heard(message("x" * 20_000)).text) == TEXT_LIMIT


def test_the_time_is_when_the_message_was_received() -> None:
    assert heard(message()).metadata["at"] == NOW.isoformat()


@pytest.mark.parametrize(
    ("n", "question", "early"),
    [
        (5, None, False),
        (5, Question(4, NOW), False),
        (5, Question(4, NOW - timedelta(seconds=1)), False),
        (5, Question(6, NOW), True),  # it came before the question was even written
        (5, Question(4, None), True),  # the question is not out yet
        (5, Question(4, LATER), True),  # it was on its way when the question went out
    ],
)
def test_text_from_before_the_question_is_early(n: int, question: Question | None, early: bool) -> None:
    assert is_early(message(n=n), question) is early
    assert heard(message(n=n), question=question).metadata["early"] is early


def test_a_tap_is_never_early_since_it_names_its_question() -> None:
    assert is_early(message("Yes", "choice"), Question(9, None)) is False


@pytest.mark.parametrize(
    ("question", "late"),
    [
        (None, False),
        (Question(4, None), False),
        (Question(4, NOW - timedelta(days=6, hours=23)), False),
        (Question(4, NOW - timedelta(days=7)), True),
        (Question(4, NOW - timedelta(days=200)), True),
    ],
)
def test_text_that_comes_a_week_after_the_question_is_late(question: Question | None, late: bool) -> None:
    assert is_late(message(), question) is late
    assert heard(message(), question=question).metadata["late"] is late


def test_a_tap_is_never_late_since_it_names_its_question() -> None:
    assert not is_late(message(kind="choice"), Question(4, NOW - timedelta(days=200)))


@pytest.mark.parametrize("joining", [Joining(has_code=True), Joining(has_code=True, offer="o1")])
def test_a_code_is_heard_in_the_middle_of_a_question_and_whatever_language_it_looks_like(
    joining: Joining,
) -> None:
    snapshot = Snapshot(asking=Asking("practice", "cash_known"))
    request = hear_message(
        message("dzie JOIN-7K4P-2M"), "conversation", snapshot, None, None, EnglishHearing(), joining
    )
    assert request.intent == "join_chats"
    assert request.metadata["joining"] == vars(joining)


def test_the_wish_to_join_brings_a_new_code_along_and_other_words_none() -> None:
    request = heard(message("join"))
    assert request.intent == "join_chats"
    assert find_code(request.metadata["joining"]["fresh"])
    assert "joining" not in heard(message("two or three")).metadata


@pytest.mark.parametrize("about", ["count", "count_sure"])
def test_while_a_figure_is_asked_for_a_message_is_most_likely_a_figure(about: About) -> None:
    asking = Asking(about, topic="takings", options=("week",))
    assert heard(message("2 grand"), Snapshot(asking=asking)).context == "in_check"
    assert heard(message("yes"), Snapshot(asking=asking)).intent == "affirm"
