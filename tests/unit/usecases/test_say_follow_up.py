"""What we say of our own accord has the words and choices of the same question in a talk."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from bot.content import LiveContent, follow
from bot.core.check import Answer, Check
from bot.core.conversation import Asking
from bot.core.owner import Owner
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming
from bot.usecases.explain_question import explain_why
from bot.usecases.put_into_words import put_into_words
from bot.usecases.say_follow_up import say_follow_up
from bot.usecases.tools import Tools
from tests.conftest import ROOT
from tests.fakes.directory import content_directory

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
REMIND, AGAIN = Asking("remind", said=True), Asking("check_again", said=True)


@pytest.fixture(scope="module")
def content() -> LiveContent:
    """The real content."""
    return follow(ROOT / "data" / "content", drafts=True)


def answered(content: LiveContent, count: int) -> Snapshot:
    """Mina, with so many practices of the short check answered."""
    asked = content.framework.short_practices(solo=False)[:count]
    answers = tuple(Answer(p.id, "level", 1, "choice", True, "m", NOW, 1) for p in asked)
    return Snapshot(owner=Owner("Mina"), check=Check(1, "short", NOW, answers=answers))


@pytest.mark.parametrize(
    ("done", "words"), [(2, "You had 7 questions left."), (8, "You had one question left.")]
)
def test_a_reminder_says_who_it_is_for_and_how_much_is_left(
    content: LiveContent, done: int, words: str
) -> None:
    text = say_follow_up(REMIND, answered(content, done), content).text
    assert text == f"Hello Mina. {words} Shall we go on now?"


def test_the_open_question_counts_when_it_is_the_only_one_left(content: LiveContent) -> None:
    assert "one question left" in say_follow_up(REMIND, answered(content, 9), content).text


def test_who_gave_no_name_is_greeted_without_one(content: LiveContent) -> None:
    nameless = replace(answered(content, 1), owner=Owner())
    assert say_follow_up(REMIND, nameless, content).text.startswith("Hello. You had")


@pytest.mark.parametrize("asking", [REMIND, AGAIN], ids=["remind", "check_again"])
def test_it_is_the_same_question_as_in_a_talk(content: LiveContent, asking: Asking) -> None:
    tools = Tools(content, cast(Any, None), "a programme", "", content_directory())
    snapshot = answered(content, 1)
    assert say_follow_up(asking, snapshot, content) == put_into_words(asking, snapshot, tools)


def test_why_a_reminder_came_is_answered_with_what_was_agreed(content: LiveContent) -> None:
    tools = Tools(content, cast(Any, None), "a programme", "", content_directory())
    reminded = replace(answered(content, 1), asking=REMIND)
    (reply,) = explain_why(reminded, Incoming("m", "why", NOW, intent="ask_why"), tools).replies
    assert "only if you say yes" in reply.text
