"""The tables of what is said to the line about the business, and of yeses with chat around them."""

from typing import Any

import pytest
import yaml

from bot.core.owner import Business
from bot.understanding.warm_yes import read_warm_yes
from tests.conftest import ROOT
from tests.golden.reading import join

GOLDEN = ROOT / "tests" / "golden"
TABLE: list[dict[str, Any]] = yaml.safe_load((GOLDEN / "corrections.yml").read_text("utf-8"))
YESES: dict[str, list[str]] = yaml.safe_load((GOLDEN / "warm_yeses.yml").read_text("utf-8"))
KNOWN = Business("other", "hair salon", "Halesowen", "Dudley", 1, 5, "trading")


@pytest.mark.parametrize("line", TABLE, ids=[line["text"] for line in TABLE])
def test_only_what_states_a_fact_changes_one(line: dict[str, Any]) -> None:
    read = join()[1].read_correction(line["text"], KNOWN)
    said = {name: value for name, value in vars(read.details).items() if value not in (None, ())}
    assert said == line.get("changes", {})
    assert read.wrong[:1] == ((line["wrong"],) if "wrong" in line else ())


@pytest.mark.parametrize("text", YESES["yes"])
def test_a_yes_with_chat_is_a_yes(text: str) -> None:
    assert read_warm_yes(text) == "affirm"


@pytest.mark.parametrize("text", YESES["not yet"])
def test_a_question_a_condition_or_a_no_is_no_yes(text: str) -> None:
    assert read_warm_yes(text) != "affirm"


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert len(TABLE) >= 40
    assert min(map(len, YESES.values())) >= 15
