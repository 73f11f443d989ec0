"""The screen notices danger and lets everyday talk pass."""

import json
from pathlib import Path

import pytest
import yaml

from bot.content import load
from bot.core.safety import Phrase
from bot.understanding import Screen
from tests.conftest import ROOT

SENTENCES = ROOT / "tests" / "unit" / "content"


@pytest.fixture(scope="module")
def screen() -> Screen:
    return Screen(load(ROOT / "data" / "content", drafts=True).safety.phrases)


def test_every_written_cry_for_help_is_noticed_as_what_it_is(screen: Screen) -> None:
    danger = yaml.safe_load((SENTENCES / "danger.yml").read_text(encoding="utf-8"))
    missed = [(kind, text) for kind, texts in danger.items() for text in texts if screen.notice(text) != kind]
    assert missed == []


def test_everyday_talk_passes(screen: Screen) -> None:
    everyday = yaml.safe_load((SENTENCES / "everyday.yml").read_text(encoding="utf-8"))
    texts = everyday if isinstance(everyday, list) else [text for each in everyday.values() for text in each]
    assert [text for text in texts if screen.notice(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I want to KILLLL myself",
        "i want to k\u200bill myself",
        "I  want\nto kill\tmyself",
        "i want to kill m\u00adyself",
    ],
)
def test_how_it_is_typed_does_not_hide_it(screen: Screen, text: str) -> None:
    assert screen.notice(text) == "suicide"


def test_a_cry_at_the_end_of_a_very_long_text_is_noticed(screen: Screen) -> None:
    assert screen.notice("we sold bread and milk today. " * 600 + "i want to kill myself") == "suicide"


def test_danger_to_life_comes_before_debt(screen: Screen) -> None:
    assert screen.notice("bailiffs at the door and i want to kill myself") == "suicide"


def test_what_passes_hides_only_itself() -> None:
    screen = Screen([Phrase("suicide", r"\bkill me\b"), Phrase("suicide", r"wife will kill me", passes=True)])
    assert screen.notice("my wife will kill me") is None
    assert screen.notice("my wife will kill me. please kill me") == "suicide"


def test_a_screen_without_phrases_notices_nothing() -> None:
    assert Screen([]).notice("anything") is None


def test_no_naughty_string_breaks_or_alarms_the_screen(screen: Screen, samples: Path) -> None:
    with (samples / "nlu" / "naughty_strings.jsonl").open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    assert [text for text in texts if screen.notice(text)] == []
