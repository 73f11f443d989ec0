"""The chat names the privacy page, where the world can reach it."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.bootstrap.talk import privacy_page
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming
from bot.settings import Settings
from bot.usecases.explain_itself import tell_privacy
from bot.usecases.welcome_owner import welcome_owner
from tests.fakes.owner_in_check import honest_tools

PAGE = "https://stallside.example.org/privacy"
LONGEST = 640  # characters: two screens of a small phone


def said(words: str) -> Incoming:
    return Incoming("m1", words, datetime(2026, 11, 22, 9, tzinfo=UTC))


def test_the_first_message_names_the_page_and_stays_short():
    tools = replace(honest_tools(), privacy_page=PAGE)
    (first, *_) = welcome_owner(Snapshot(), said("hello"), tools).replies
    assert PAGE in first.text
    assert len(first.text) < LONGEST


def test_so_does_the_answer_to_privacy():
    tools = replace(honest_tools(), privacy_page=PAGE)
    assert PAGE in tell_privacy(Snapshot(), said("privacy"), tools).replies[-1].text


def test_without_a_public_address_nothing_is_said_of_a_page():
    for reply in (
        *welcome_owner(Snapshot(), said("hello"), honest_tools()).replies,
        *tell_privacy(Snapshot(), said("privacy"), honest_tools()).replies,
    ):
        assert "read more" not in reply.text


def test_the_address_is_below_the_public_one():
    assert privacy_page(Settings(public_url="https://stallside.example.org/")) == PAGE
    assert privacy_page(Settings(public_url="")) == ""
