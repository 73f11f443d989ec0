"""Every talk in this folder, with the real engine, over the web phone.

A talk is a list of steps. A step is what the owner does and what must be true of the answer:

    owner: words            or   tap: title of a choice   or   wait: P7D (every clock moves)
    asks: practice:goal_set      what the last message waits for (`nothing` if it asks nothing)
    says: [words, words]         stand in what was said, upper and lower case alike
    never: [words]               do not stand in it
    messages: 1                  how many messages were said

A `wait` with any of these is about what was said meanwhile, unasked; `messages: 0` says that nothing was.
Whom we may write to depends on the time of day, so that a talk about it begins with `at: monday 10:00`:
every clock moves to the next such moment in London.
"""

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.core.follow_up import LONDON
from tests.whole.product import PhoneOwner, Product

TALKS = sorted(Path(__file__).parent.glob("*.yml"))
JUDGED = {"asks", "says", "never", "messages", "picture"}
KNOWN = {"owner", "tap", "wait", "at", *JUDGED}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NOTHING_WITHIN, SOMETHING_WITHIN = 3, 10  # seconds; the timers look once a second


@pytest.mark.parametrize("file", TALKS, ids=lambda f: f.stem)
def test_talk(file: Path, product: Product) -> None:
    owner = product.owner()
    choices: list[dict[str, str]] = []
    for number, step in enumerate(yaml.safe_load(file.read_text()), start=1):
        assert set(step) <= KNOWN, f"step {number} of {file.name} has a word that nobody reads"
        if "at" in step:
            _move_to(product, step["at"])
            continue
        if "wait" in step:
            product.move_clock(step["wait"])
            if not JUDGED & set(step):
                continue
        said = _meanwhile(owner, step) if "wait" in step else _act(owner, step, choices)
        _judge(step, said, f"{file.name}, step {number}: {step}\nsaid: {[m['text'] for m in said]}")
        choices = [choice for message in said for choice in message["choices"]] or choices


def _move_to(product: Product, wanted: str) -> None:
    """To the next such moment, such as "monday 10:00"."""
    weekday, hour = wanted.split()
    now = product.move_clock("PT0S").astimezone(LONDON)
    days = (WEEKDAYS.index(weekday) - now.weekday()) % 7
    then = datetime.combine(now.date() + timedelta(days=days), time.fromisoformat(hour), LONDON)
    if then <= now:
        then += timedelta(days=7)
    product.move_clock(f"PT{int(then.timestamp() - now.timestamp())}S")


def _meanwhile(owner: PhoneOwner, step: dict[str, Any]) -> list[dict[str, Any]]:
    """What was said while nobody wrote."""
    return owner.listen(wait=NOTHING_WITHIN if step.get("messages") == 0 else SOMETHING_WITHIN)


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
