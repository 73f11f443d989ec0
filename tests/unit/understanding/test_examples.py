"""What is written for the reader: enough of it, and nothing that says two things."""

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml

from bot.core.errors import ContentBroken
from bot.understanding import build_understanding
from bot.understanding.examples import Taught, load_general, load_taught
from tests.conftest import ROOT
from tests.golden.reading import NOW, join

DATA = ROOT / "data" / "content"
TAUGHT = load_taught(DATA)
FEWEST = 8


@pytest.mark.parametrize("taught", TAUGHT, ids=lambda taught: f"{taught.practice} {taught.variant}")
def test_every_level_of_every_wording_has_examples(taught: Taught) -> None:
    counts = Counter(level for _, level in taught.levels)
    assert min(counts[level] for level in range(4)) >= FEWEST


def test_every_wording_of_every_practice_is_written() -> None:
    practices = join()[0].practices.values()
    assert {(t.practice, t.variant) for t in TAUGHT} == {
        (p.id, variant) for p in practices for variant in ("base", *p.variants)
    }


def test_a_practice_without_examples_is_named_to_the_editor(tmp_path: Path) -> None:
    folder = tmp_path / "readings" / "en"
    folder.mkdir(parents=True)
    for name in ("general", "scales", "spellings", "vocabulary"):
        (folder / f"{name}.yml").write_text(
            (DATA / "readings" / "en" / f"{name}.yml").read_text("utf-8"), "utf-8"
        )
    with pytest.raises(ContentBroken, match=r"apps_used\.yml"):
        build_understanding(tmp_path, {}, {"apps_used": join()[0].practices["apps_used"]}, lambda: NOW)


@pytest.mark.parametrize("taught", TAUGHT, ids=lambda taught: f"{taught.practice} {taught.variant}")
def test_no_sentence_says_two_levels(taught: Taught) -> None:
    said: dict[str, int] = {}
    for text, level in taught.levels:
        assert said.setdefault(text.lower(), level) == level, text


def test_everything_written_is_text() -> None:
    general = load_general(DATA)
    written = [t for taught in TAUGHT for t, _ in (*taught.levels, *taught.others)] + [
        t for t, _ in general.others
    ]
    sets = (*general.vocabulary.values(), *general.measures.values(), general.fillers, general.around_choices)
    assert all(isinstance(text, str) for text in (*written, *(each for one in sets for each in one)))


def test_no_sentence_of_the_held_out_tables_is_an_example(samples: Path) -> None:
    examples = {text.lower() for taught in TAUGHT for text, _ in taught.levels}
    lines = (samples / "answers_dev.jsonl").read_text(encoding="utf-8").splitlines()
    said = (json.loads(line)["text"].lower() for line in lines)
    held_out = {text for text in said if len(text.split()) > 1}  # everybody says "dunno"
    assert not examples & held_out
    table = yaml.safe_load((ROOT / "tests" / "golden" / "answers.yml").read_text(encoding="utf-8"))
    long = {s["text"].lower() for each in table for s in each["says"] if len(s["text"].split()) > 4}
    assert not examples & long
