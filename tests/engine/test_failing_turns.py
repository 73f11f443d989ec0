"""A turn that cannot be finished leaves nothing behind, and says so."""

from pathlib import Path

import pytest

from tests.engine.fake_actions import FakeActions
from tests.engine.running import Engine, free_port, turn_body


def test_a_failed_action_fails_the_turn(engine: Engine, actions: FakeActions) -> None:
    actions.broken.add("action_explain_why")
    status, body = engine.try_turn("why", intent="ask_why")
    assert (status, body) == (503, {"error": "action_failed", "action": "action_explain_why"})


def test_after_a_failed_action_no_other_is_called(engine: Engine, actions: FakeActions) -> None:
    actions.broken.add("validate_question_form")
    engine.try_turn("every week", intent="answer")
    assert actions.called == ["validate_question_form"]


@pytest.mark.parametrize(
    "reply",
    [
        [],
        {"events": {}, "responses": []},
        {"events": [{"name": "answer"}], "responses": []},
        {"events": [{"event": "no such event"}], "responses": []},
        {"events": [], "responses": ["hello"]},
    ],
)
def test_a_reply_that_rasa_cannot_read_fails_the_turn(
    engine: Engine, actions: FakeActions, reply: object
) -> None:
    actions.replies["action_greet_owner"] = lambda call: reply
    assert engine.try_turn("hello", intent="greet") == (
        503,
        {"error": "action_failed", "action": "action_greet_owner"},
    )


def test_actions_that_never_end_fail_the_turn(engine: Engine, actions: FakeActions) -> None:
    again = {"events": [{"event": "followup", "name": "action_help_owner"}], "responses": []}
    actions.replies["action_help_owner"] = lambda call: again
    assert engine.try_turn("help", intent="help") == (500, {"error": "turn_failed"})


def test_actions_that_cannot_be_reached_fail_the_turn(model: Path, tmp_path: Path) -> None:
    engine = Engine(model, f"http://127.0.0.1:{free_port()}/webhook", tmp_path / "log")
    try:
        assert engine.try_turn("why", intent="ask_why") == (
            503,
            {"error": "actions_unreachable", "action": "action_explain_why"},
        )
        assert engine.understand("thank you so much")["intent"] == "thanks"
    finally:
        engine.stop()


def test_the_next_turn_works_after_a_failed_one(engine: Engine, actions: FakeActions) -> None:
    actions.broken.add("action_explain_why")
    engine.try_turn("why", intent="ask_why")
    actions.broken.clear()
    assert engine.turn("why", intent="ask_why")["events"] == ["action_explain_why"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"conversation": None}, '"conversation" is missing or is not a JSON string.'),
        ({"arrived": "yes"}, '"arrived" is missing or is not a JSON boolean.'),
        ({"message": "hello"}, '"message" is missing or is not a JSON object.'),
        ({"context": "asleep"}, '"context" must be one of: idle, in_check.'),
        ({"intent": "fly"}, 'domain.yml has no intent "fly".'),
        ({"state": []}, '"state" is missing or is not a JSON object.'),
    ],
)
def test_a_request_in_the_wrong_shape_is_told_what_is_wrong(
    engine: Engine, change: dict[str, object], sentence: str
) -> None:
    assert engine.post("turn", turn_body("hello", **change)) == (
        400,
        {"error": "bad_request", "message": sentence},
    )


@pytest.mark.parametrize("body", [b"", b"hello", b"[1]", b"\xff"])
def test_a_body_that_is_no_json_object_is_refused(engine: Engine, body: bytes) -> None:
    assert engine.request("turn", body)[0] == 400
