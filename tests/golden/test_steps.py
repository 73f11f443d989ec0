"""The table of owners and the one step each should be shown: the program must agree with it."""

from datetime import UTC, datetime
from typing import Any

import pytest
import yaml

from bot.core.check import Answer, AnswerOutcome, Check, follow_on, practices_of
from bot.core.owner import Business
from bot.core.snapshot import Snapshot, StepShown
from bot.core.turn import Incoming
from bot.usecases.name_practice import step_key, step_text
from bot.usecases.sum_up import sum_up
from tests.conftest import ROOT
from tests.fakes.owner_in_check import agreed, honest_tools, real_content
from tests.golden.reading import join

type Row = dict[str, Any]

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ROWS: list[Row] = yaml.safe_load((ROOT / "tests" / "golden" / "steps.yml").read_text(encoding="utf-8"))
SPEAKING = [row for row in ROWS if "says" in row]
LEVELS = {"none": 0, "some": 1, "most": 2, "all": 3}
OUTCOMES: dict[str, AnswerOutcome] = {
    "unsure": "unsure",
    "skipped": "skipped",
    "not_applicable": "not_applicable",
}
ENOUGH = 0.65  # the share of own words in which the program hears what a person hears: 10 of 15 at first


def by_owner(row: Row) -> str:
    return str(row["owner"])


def business_of(row: Row) -> Business:
    return Business(sector=row["sector"], people=row.get("people"))


def answered(check: Check, practice: str, word: str) -> Check:
    """The check after this practice was answered with this word, and what that hides."""
    said = Answer(practice, OUTCOMES.get(word, "level"), LEVELS.get(word), "choice", True, "m1", NOW, 1)
    for answer in (said, *follow_on(check, said, real_content().framework)):
        check = check.with_answer(answer)
    return check


def at_the_end(row: Row) -> Snapshot:
    """The owner of this row when everything is answered."""
    business, framework = business_of(row), real_content().framework
    about = (row["meaning"],) if "meaning" in row else ()
    check = Check(1, row.get("check", "short"), NOW, finished=NOW, open_done=True, open_about=about)
    for practice in practices_of(check, framework, business):
        if check.answer_to(practice.id) is None:
            check = answered(check, practice.id, row["answers"].get(practice.id, row["the_rest"]))
    snapshot = agreed(business)
    kept = {"idea": check} if check.kind == "idea" else {"check": check}
    return Snapshot(**{**vars(snapshot), **kept})


def shown_to(row: Row) -> tuple[StepShown | None, str]:
    """The step that this owner is shown, and everything they read."""
    outcome = sum_up(at_the_end(row), Incoming("m2", "", NOW), honest_tools())
    steps = [event.step for event in outcome.events if event.event == "step_offered"]
    assert len(steps) <= 1
    return (steps[0] if steps else None), "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize("row", ROWS, ids=by_owner)
def test_the_step_is_the_one_an_adviser_expects(row: Row) -> None:
    step, text = shown_to(row)
    assert (f"{step.practice}-{step.level}" if step else "none") == row["step"], row["why"]
    if step:
        snapshot = at_the_end(row)
        assert step_text(step, snapshot, honest_tools()) in text
        if "worded_for" in row:
            assert step_key(step, snapshot, honest_tools()).endswith(f"-{row['worded_for']}")


@pytest.mark.parametrize("row", [row for row in ROWS if row.get("check") != "idea"], ids=by_owner)
def test_a_person_comes_before_the_step_only_where_hardly_anything_is_in_place(row: Row) -> None:
    text = shown_to(row)[1]
    assert (honest_tools().say("results-person-first") in text) is row.get("person_first", False)


@pytest.mark.parametrize("row", ROWS, ids=by_owner)
def test_a_row_speaks_only_of_what_its_owner_is_asked(row: Row) -> None:
    asked = {a.practice for a in (at_the_end(row).check or at_the_end(row).idea).answers}  # type: ignore[union-attr]
    assert set(row["answers"]) <= asked
    assert row.get("meaning", next(iter(asked))) in asked


def test_no_two_rows_are_about_the_same_owner() -> None:
    names = [row["owner"] for row in ROWS]
    assert len(names) == len(set(names)) >= 40


def test_in_most_own_words_the_reader_hears_what_a_person_hears() -> None:
    understanding = join()[1]
    heard = [row.get("meaning") in (understanding.find_practices(row["says"]) or (None,)) for row in SPEAKING]
    assert sum(heard) >= ENOUGH * len(SPEAKING)
