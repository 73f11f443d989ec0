"""What one message leads to: which actions run, what comes back."""

import pytest
import yaml

from tests.engine.fake_actions import FakeActions, saying, slot
from tests.engine.running import ROOT, Engine

FOR_THE_QUESTION = ["answer", "affirm", "deny", "give_details", "choose", "out_of_scope"]
INTENTS = yaml.safe_load((ROOT / "domain.yml").read_text())["intents"]
INTERRUPTING = [intent for intent in INTENTS if intent not in FOR_THE_QUESTION]


@pytest.mark.parametrize("intent", INTENTS)
def test_someone_new_is_welcomed_whatever_they_say(engine: Engine, actions: FakeActions, intent: str) -> None:
    engine.turn("hello", intent=intent, arrived=False)
    assert actions.called == ["action_welcome_owner", "action_ask_answer"]


@pytest.mark.parametrize("intent", FOR_THE_QUESTION)
def test_what_may_be_an_answer_goes_to_the_open_question(
    engine: Engine, actions: FakeActions, intent: str
) -> None:
    turn = engine.turn("every other friday", intent=intent)
    assert actions.called == ["validate_question_form", "action_ask_answer"]
    assert turn["events"] == ["answered: every other friday"]


@pytest.mark.parametrize("intent", INTERRUPTING)
def test_after_an_interruption_the_open_question_is_asked_again_once(
    engine: Engine, actions: FakeActions, intent: str
) -> None:
    engine.turn("never mind that", intent=intent)
    interrupting, *after = actions.called
    assert interrupting.startswith("action_")
    assert after == ["action_ask_answer"]


def test_an_interruption_that_says_nothing_is_followed_by_the_question_too(
    engine: Engine, actions: FakeActions
) -> None:
    actions.replies["action_greet_owner"] = lambda call: {"events": [], "responses": []}
    turn = engine.turn("hello", intent="greet")
    assert [reply["asks"] for reply in turn["replies"]] == ["stock"]


def test_the_conversation_goes_on_where_it_was_interrupted(engine: Engine, actions: FakeActions) -> None:
    asked = engine.turn("why is that", intent="ask_why")
    engine.turn("twice a week", intent="answer", state=asked["state"])
    assert actions.called[-2:] == ["validate_question_form", "action_ask_answer"]


def test_a_tapped_choice_without_words_reaches_the_open_question(
    engine: Engine, actions: FakeActions
) -> None:
    assert engine.turn("", intent="choose", metadata={"choice": "week"})["events"] == ["answered: "]


def test_a_reply_keeps_its_text_choices_question_and_media_together(
    engine: Engine, actions: FakeActions
) -> None:
    assert engine.turn("every week", intent="answer")["replies"] == [
        {
            "text": "How often do you count your stock?",
            "choices": [{"id": "week", "title": "Every week"}],
            "asks": "stock",
            "media": ["picture.png"],
        }
    ]


def test_a_later_action_sees_what_an_earlier_one_of_the_turn_left(
    engine: Engine, actions: FakeActions
) -> None:
    engine.turn("every week", intent="answer")
    assert actions.calls[-1]["tracker"]["slots"]["events"] == ["answered: every week"]


def test_actions_are_given_the_snapshot_once_and_what_is_known_of_the_message(
    engine: Engine, actions: FakeActions
) -> None:
    engine.turn("thanks", intent="thanks", metadata={"edited": True}, snapshot={"name": "Rosa"})
    tracker = actions.calls[0]["tracker"]
    assert tracker["slots"]["snapshot"] == {"name": "Rosa"}
    assert "snapshot" not in [event.get("name") for event in tracker["events"]]
    assert tracker["latest_message"]["metadata"] == {
        "edited": True,
        "id": "m1",
        "context": "in_check",
        "asking": True,
    }


def test_events_of_one_turn_are_gone_in_the_next(engine: Engine, actions: FakeActions) -> None:
    first = engine.turn("every week", intent="answer")
    actions.replies["action_thank_owner"] = lambda call: saying("you are welcome")
    assert engine.turn("thanks", intent="thanks", state=first["state"])["events"] == []


def test_an_answer_that_is_taken_leaves_the_question_form_open(engine: Engine, actions: FakeActions) -> None:
    actions.replies["validate_question_form"] = lambda call: {
        "events": [slot("answer", None)],
        "responses": [],
    }
    state = None
    for _ in range(3):
        state = engine.turn("every week", intent="answer", state=state)["state"]
    assert actions.called == ["validate_question_form", "action_ask_answer"] * 3
