"""The tables of held-out sentences: how many are read silently, and how few of those wrong."""

import json
from pathlib import Path

import yaml

from tests.conftest import ROOT
from tests.golden.measure_answers import Line, judge, shares_of
from tests.golden.reading import join

TABLE = ROOT / "tests" / "golden" / "answers.yml"


def lines_of_table() -> list[Line]:
    """The table, a line for each sentence."""
    return [
        {
            **{k: each[k] for k in ("practice", "sector")},
            "text": s["text"],
            "gold": s["means"],
            "also": s.get("also", ()),
        }
        for each in yaml.safe_load(TABLE.read_text(encoding="utf-8"))
        for s in each["says"]
    ]


def test_of_our_own_table_one_in_a_hundred_is_silently_wrong_at_most() -> None:
    shares = shares_of(judge(line, *join())[0] for line in lines_of_table())
    assert shares["silently WRONG"] <= 0.01
    assert shares["silently right"] >= 0.55


def test_of_sentences_by_others_none_is_silently_wrong_and_a_third_is_read(samples: Path) -> None:
    lines = [json.loads(line) for line in (samples / "answers_dev.jsonl").read_text("utf-8").splitlines()]
    shares = shares_of(judge(line, *join())[0] for line in lines)
    assert shares["silently WRONG"] == 0
    assert shares["silently right"] >= 0.3
    assert shares["asked again"] <= 0.15
