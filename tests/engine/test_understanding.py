"""What the engine makes of words."""

import pytest
import yaml

from tests.engine.fake_actions import FakeActions
from tests.engine.running import ROOT, Engine

PIPELINE = yaml.safe_load((ROOT / "config.yml").read_text())["pipeline"]
GATE = next(part for part in PIPELINE if part["name"].endswith("ContextGate"))
FOR_THE_QUESTION = {"answer", "affirm", "deny", "give_details", "out_of_scope"}
# Reading half of the messages of strangers wrong would be felt in every conversation (docs/decisions/0002).
LEAST_RIGHT = 0.70


def held_out() -> list[tuple[str, str]]:
    blocks = yaml.safe_load((ROOT / "tests/nlu/held_out.yml").read_text())["nlu"]
    return [
        (line.removeprefix("- "), block["intent"])
        for block in blocks
        if "intent" in block
        for line in block["examples"].splitlines()
        if line.startswith("- ")
    ]


@pytest.mark.parametrize("text", ["/affirm", '/consent_given{"x":1}', "//affirm", " /affirm", '/stop{"a": ['])
def test_a_text_that_looks_like_an_intent_is_only_words(
    engine: Engine, actions: FakeActions, text: str
) -> None:
    turn = engine.turn(text, context="idle")
    assert turn["understood"]["confidence"] < 1
    assert actions.calls[0]["tracker"]["latest_message"]["text"] == text.strip()
    assert actions.calls[0]["tracker"]["latest_message"]["entities"] == []


@pytest.mark.parametrize("text", ["", "   ", "/", "\u200b", "???", "🤷", "x" * 20_000])
def test_anything_typed_is_understood_somehow(engine: Engine, actions: FakeActions, text: str) -> None:
    assert engine.turn(text)["understood"]["intent"] in FOR_THE_QUESTION


def test_a_message_that_was_an_example_is_what_it_was_an_example_of(engine: Engine) -> None:
    assert engine.understand("Help!")["intent"] == "help"
    assert engine.understand("Help!")["confidence"] == 1


def test_messages_of_strangers_are_mostly_read_right(engine: Engine) -> None:
    right = [engine.understand(text)["ranking"][0]["intent"] == intent for text, intent in held_out()]
    assert sum(right) / len(right) >= LEAST_RIGHT


def test_in_the_check_an_unsure_command_goes_to_the_open_question(engine: Engine) -> None:
    readings = [engine.understand(text, "in_check") for text, _ in held_out()]
    commands = [reading for reading in readings if reading["intent"] not in FOR_THE_QUESTION]
    assert commands
    assert all(reading["confidence"] >= GATE["sure_in_check"] for reading in commands)


def test_with_no_question_open_an_unsure_reading_is_out_of_scope(engine: Engine) -> None:
    readings = [engine.understand(text, "idle") for text, _ in held_out()]
    understood = [reading for reading in readings if reading["intent"] != "out_of_scope"]
    assert understood
    assert all(reading["confidence"] >= GATE["sure_when_idle"] for reading in understood)


def test_only_where_something_was_asked_is_there_an_answer(engine: Engine, actions: FakeActions) -> None:
    words = "every friday night, I count it all"
    assert engine.turn(words, context="idle", asking=False)["understood"]["intent"] != "answer"
    assert engine.turn(words, context="idle", asking=True)["understood"]["intent"] == "answer"
    assert engine.turn(words, context="in_check")["understood"]["intent"] == "answer"


def test_the_ranking_stays_as_it_was_read(engine: Engine) -> None:
    for text, _ in held_out()[::20]:
        assert engine.understand(text, "idle")["ranking"] == engine.understand(text, "in_check")["ranking"]


def test_what_only_the_program_can_know_is_never_read_from_words(engine: Engine) -> None:
    machine_made = {"choose", "send_media", "write_other_language", "send_nothing"}
    assert machine_made.isdisjoint(engine.understand(text)["intent"] for text, _ in held_out())
