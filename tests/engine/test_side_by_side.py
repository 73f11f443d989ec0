"""Turns of different owners at the same time, in one engine."""

import time
from concurrent.futures import ThreadPoolExecutor

from tests.engine.fake_actions import Call, FakeActions, Reply, ask
from tests.engine.running import Engine


def test_two_conversations_at_once_do_not_mix(engine: Engine, actions: FakeActions) -> None:
    def slowly(call: Call) -> Reply:
        time.sleep(0.2)
        return ask(call)

    actions.replies["action_ask_answer"] = slowly

    def talk(name: str) -> dict:
        return engine.turn(
            f"I am {name}", intent="answer", conversation=name, snapshot={"question": f"And you, {name}?"}
        )

    names = ["rosa", "imran", "ewa", "tom"]
    start = time.monotonic()
    with ThreadPoolExecutor(len(names)) as pool:
        turns = dict(zip(names, pool.map(talk, names), strict=True))
    for name, turn in turns.items():
        assert turn["replies"][0]["text"] == f"And you, {name}?"
        assert turn["events"] == [f"answered: I am {name}"]
    assert time.monotonic() - start < len(names) * 0.2


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
