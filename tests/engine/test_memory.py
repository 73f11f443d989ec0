"""The state that the program keeps between turns: small, disposable, without the owner's snapshot."""

import json

from tests.engine.fake_actions import FakeActions
from tests.engine.running import Engine


def test_the_state_stays_small_however_long_the_conversation(engine: Engine, actions: FakeActions) -> None:
    state = None
    for number in range(12):
        state = engine.turn(
            f"every {number} days, more or less, when I find the time", intent="answer", state=state
        )["state"]
    assert len(state["events"]) <= 24
    assert len(json.dumps(state)) <= 6_500


def test_a_very_long_message_does_not_make_the_state_grow(engine: Engine, actions: FakeActions) -> None:
    state = engine.turn("stock " * 5_000, intent="answer")["state"]
    assert len(json.dumps(state)) <= 6_500
    assert engine.turn("why", intent="ask_why", state=state)["events"] == ["action_explain_why"]


def test_a_history_starts_with_something_the_owner_said(engine: Engine, actions: FakeActions) -> None:
    state = None
    for _ in range(6):
        state = engine.turn("every week", intent="answer", state=state)["state"]
    kinds = [event["event"] for event in state["events"]]
    listening = kinds.index("action")
    assert kinds[:listening] == ["active_loop", "slot"]
    assert kinds[listening + 1] == "user"


def test_the_state_holds_neither_snapshot_nor_events(engine: Engine, actions: FakeActions) -> None:
    state = engine.turn("every week", intent="answer", snapshot={"name": "Rosalind"})["state"]
    assert "Rosalind" not in json.dumps(state)
    assert "answered:" not in json.dumps(state)


def test_without_a_state_the_conversation_is_built_from_whether_the_owner_arrived(
    engine: Engine, actions: FakeActions
) -> None:
    engine.turn("every week", intent="answer", state=None, arrived=True)
    engine.turn("every week", intent="answer", state=None, arrived=False)
    assert [call for call in actions.called if call != "action_ask_answer"] == [
        "validate_question_form",
        "action_welcome_owner",
    ]


def test_a_state_of_another_model_or_version_is_set_aside(engine: Engine, actions: FakeActions) -> None:
    state = engine.turn("hello", intent="greet", arrived=False)["state"]
    for change in ({"model": "another"}, {"version": 0}):
        engine.turn(
            "every week", intent="answer", state={**state, "events": [{"event": "nonsense"}], **change}
        )
        assert actions.called[-2:] == ["validate_question_form", "action_ask_answer"]


def test_a_state_that_contradicts_the_program_is_set_aside(engine: Engine, actions: FakeActions) -> None:
    state = engine.turn("hello", intent="greet", arrived=True)["state"]
    engine.turn("hello", intent="greet", state=state, arrived=False)
    assert actions.called[-2:] == ["action_welcome_owner", "action_ask_answer"]


def test_the_same_turn_from_the_same_input_has_the_same_outcome(engine: Engine, actions: FakeActions) -> None:
    state = engine.turn("every week", intent="answer")["state"]
    again = [engine.turn("what does that mean?", state=state) for _ in range(2)]
    assert again[0]["replies"] == again[1]["replies"]
    assert again[0]["understood"] == again[1]["understood"]


def test_an_action_is_told_the_same_amount_however_long_the_conversation(
    engine: Engine, actions: FakeActions
) -> None:
    state = None
    for _ in range(60):
        state = engine.turn("every friday night", state=state)["state"]
    told = [len(call["tracker"]["events"]) for call in actions.calls]
    assert max(told[-20:]) <= max(told[20:40])  # what a turn takes is measured in `make bench`
