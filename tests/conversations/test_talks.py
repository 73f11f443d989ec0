"""Every talk in this folder, with the real engine, over the web phone.

A talk is a list of steps. A step is what the owner does and what must be true of the answer:

    owner: words            or   tap: title of a choice   or   wait: P7D (every clock moves)
    asks: practice:goal_set      what the last message waits for (`nothing` if it asks nothing)
    says: [words, words]         stand in what was said, upper and lower case alike
    never: [words]               do not stand in it
    messages: 1                  how many messages were said
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.whole.product import PhoneOwner, Product

TALKS = sorted(Path(__file__).parent.glob("*.yml"))
KNOWN = {"owner", "tap", "wait", "asks", "says", "never", "messages", "picture"}


@pytest.mark.parametrize("file", TALKS, ids=lambda f: f.stem)
def test_talk(file: Path, product: Product) -> None:
    owner = product.owner()
    choices: list[dict[str, str]] = []
    for number, step in enumerate(yaml.safe_load(file.read_text()), start=1):
        assert set(step) <= KNOWN, f"step {number} of {file.name} has a word that nobody reads"
        if "wait" in step:
            product.move_clock(step["wait"])
            continue
        said = _act(owner, step, choices)
        _judge(step, said, f"{file.name}, step {number}: {step}\nsaid: {[m['text'] for m in said]}")
        choices = [choice for message in said for choice in message["choices"]] or choices


def _act(owner: PhoneOwner, step: dict[str, Any], choices: list[dict[str, str]]) -> list[dict[str, Any]]:
    if "tap" not in step:
        return owner.say(step["owner"])
    offered = {c["title"]: c["id"] for c in choices}
    assert step["tap"] in offered, f"{step['tap']!r} is not offered, but {list(offered)}"
    return owner.tap(offered[step["tap"]])


def _judge(step: dict[str, Any], said: list[dict[str, Any]], where: str) -> None:
    words = "\n".join(m["text"] for m in said).casefold()
    if "asks" in step:
        asks = said[-1]["asks"] if said else None
        assert (asks or "nothing") == step["asks"], where
    if "messages" in step:
        assert len(said) == step["messages"], where
    if "picture" in step:
        assert any(m["media"] for m in said) == step["picture"], where
    missing = [part for part in step.get("says", []) if part.casefold() not in words]
    assert not missing, f"{missing} missing: {where}"
    wrong = [part for part in step.get("never", []) if part.casefold() in words]
    assert not wrong, f"{wrong} said: {where}"
