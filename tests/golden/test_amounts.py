"""The table of amounts: what is counted, what is said back first, and what is never taken for a figure."""

from typing import Any

import pytest
import yaml

from bot.core.counting import AmountSaid
from tests.conftest import ROOT
from tests.golden.reading import join

TABLE: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "golden" / "amounts.yml").read_text("utf-8"))


def how(said: AmountSaid) -> str:
    if said.heard != "amount":
        return said.heard
    return "counted" if said.sure and said.is_for_week else "said_back"


@pytest.mark.parametrize("line", TABLE, ids=[f"{line['unit']} {line['text']}" for line in TABLE])
def test_an_amount_is_read_as_it_was_meant(line: dict[str, Any]) -> None:
    said = join()[1].read_amount(line["text"], line["unit"])
    assert how(said) == line["how"]
    if "means" in line:
        means = line["means"] if isinstance(line["means"], list) else [line["means"]] * 2
        assert list(said.in_week(line.get("people"))) == pytest.approx(means)


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(TABLE) >= 60
