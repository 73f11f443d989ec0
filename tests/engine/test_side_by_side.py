"""Turns of different owners at the same time, in one engine."""

import threading
from concurrent.futures import ThreadPoolExecutor

from tests.engine.fake_actions import Call, FakeActions, Reply, ask
from tests.engine.running import Engine


def test_conversations_at_once_do_not_mix(engine: Engine, actions: FakeActions) -> None:
    names = ["rosa", "imran", "ewa", "tom"]
    all_are_here = threading.Barrier(len(names), timeout=20)

    def together(call: Call) -> Reply:
        all_are_here.wait()  # breaks, and fails their turns, if one waits for another to end
        return ask(call)

    actions.replies["action_ask_answer"] = together

    def talk(name: str) -> dict:
        return engine.turn(
            f"I am {name}", intent="answer", conversation=name, snapshot={"question": f"And you, {name}?"}
        )

    with ThreadPoolExecutor(len(names)) as pool:
        turns = dict(zip(names, pool.map(talk, names), strict=True))
    for name, turn in turns.items():
        assert turn["replies"][0]["text"] == f"And you, {name}?"
        assert turn["events"] == [f"answered: I am {name}"]


def test_a_failing_conversation_does_not_touch_the_one_beside_it(
    engine: Engine, actions: FakeActions
) -> None:
    actions.broken.add("action_explain_why")
    intents = ["ask_why", "thanks"] * 4
    with ThreadPoolExecutor(len(intents)) as pool:
        statuses = list(
            pool.map(lambda intent: engine.try_turn("hm", intent=intent, conversation=intent)[0], intents)
        )
    assert statuses == [503, 200] * 4
