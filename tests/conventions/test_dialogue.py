"""Domain, rules, actions and examples fit together."""

import inspect
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

import actions.checking
import actions.other_than_words
import actions.reaching
import actions.rights
import actions.small_talk
import actions.talking
from actions.talk_action import TalkAction
from tests.conftest import ROOT

MACHINE_MADE = {"choose", "send_media", "write_other_language", "send_nothing", "join_chats"}
TOPICS = (
    actions.checking, actions.other_than_words, actions.reaching, actions.rights, actions.small_talk,
    actions.talking,
)  # fmt: skip


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text())


DOMAIN = read(ROOT / "domain.yml")
INTENTS = {next(iter(i)) if isinstance(i, dict) else i for i in DOMAIN["intents"]}


def classes() -> list[type[TalkAction]]:
    found = {c for topic in TOPICS for _, c in inspect.getmembers(topic, inspect.isclass)}
    return [c for c in found if issubclass(c, TalkAction) and not inspect.isabstract(c)]


def sentences() -> list[tuple[str, str]]:
    """(normalised sentence, intent) of all examples."""
    said = []
    for file in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in read(file)["nlu"]:
            for line in block.get("examples", "").splitlines():
                if line.startswith("- "):
                    words = "".join(c for c in line[2:].casefold() if c.isalnum() or c.isspace()).split()
                    said.append((" ".join(words) or line[2:], block["intent"]))
    return said


def test_every_action_of_the_domain_has_exactly_one_class_and_the_reverse() -> None:
    names = Counter(c().name() for c in classes())
    assert names == Counter(DOMAIN["actions"])


def test_every_topic_of_actions_is_looked_at_here() -> None:
    files = {f.stem for f in (ROOT / "actions").glob("*.py")} - {"__init__", "__main__", "talk_action"}
    assert files == {t.__name__.removeprefix("actions.") for t in TOPICS}


def test_the_domain_holds_no_words() -> None:
    assert "responses" not in DOMAIN


def test_every_intent_has_a_rule() -> None:
    ruled: set[str] = set()
    for file in (ROOT / "data" / "rules").glob("*.yml"):
        for rule in read(file)["rules"]:
            for step in rule["steps"]:
                ruled |= {s["intent"] for s in step.get("or", [step]) if "intent" in s}
    assert ruled >= INTENTS


def test_every_intent_that_is_understood_from_words_has_examples_and_no_other_has() -> None:
    assert {intent for _, intent in sentences()} == INTENTS - MACHINE_MADE


def test_no_sentence_stands_twice_or_under_two_intents() -> None:
    twice = [s for s, n in Counter(s for s, _ in sentences()).items() if n > 1]
    assert twice == []


@pytest.mark.parametrize("held_out", ["held_out.yml", "held_out_whole_check.yml"])
def test_no_held_out_sentence_is_an_example(held_out: str) -> None:
    learned = {s for s, _ in sentences()}
    for block in read(ROOT / "tests" / "nlu" / held_out)["nlu"]:
        for line in block["examples"].splitlines():
            words = "".join(c for c in line[2:].casefold() if c.isalnum() or c.isspace()).split()
            assert " ".join(words) not in learned or not words
