"""What the levels of a check add up to."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.content import load
from bot.core.check import Answer, AnswerOutcome, Check
from bot.core.scoring import CutOffs, band_of, overall
from tests.conftest import ROOT

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FRAMEWORK = load(Path(ROOT / "data" / "content"), drafts=True).framework


def check_with(*answers: tuple[str, AnswerOutcome, int | None]) -> Check:
    check = Check(1, "short", NOW)
    for practice, outcome, level in answers:
        check = check.with_answer(Answer(practice, outcome, level, "choice", True, "m", NOW, 1))
    return check


@pytest.mark.parametrize(
    ("share", "band"),
    [(0, "to_start"), (0.299, "to_start"), (1 / 3, "part_way"), (0.55, "mostly_there"),
     (2 / 3, "mostly_there"), (0.8, "strong"), (1, "strong")],
)  # fmt: skip
def test_a_share_is_called_by_its_band(share: float, band: str) -> None:
    assert band_of(share, CutOffs()) == band


def test_the_overall_score_is_the_mean_of_thirds() -> None:
    score = overall(
        check_with(("goal_set", "level", 3), ("problems_fixed", "level", 1)), FRAMEWORK, CutOffs()
    )
    assert score is not None
    assert score.score == pytest.approx(2 / 3)


def test_not_applicable_unsure_and_skipped_leave_the_sum_and_the_divisor() -> None:
    check = check_with(
        ("goal_set", "level", 3), ("waste_counted", "not_applicable", None),
        ("problems_fixed", "unsure", None), ("costs_worked_out", "skipped", None),
    )  # fmt: skip
    score = overall(check, FRAMEWORK, CutOffs())
    assert score is not None
    assert score.score == 1


def test_checks_and_cover_is_never_scored() -> None:
    assert overall(check_with(("checks_and_cover", "level", 0)), FRAMEWORK, CutOffs()) is None


def test_a_replaced_answer_no_longer_counts() -> None:
    check = check_with(("goal_set", "level", 0), ("goal_set", "level", 3))
    score = overall(check, FRAMEWORK, CutOffs())
    assert score is not None
    assert score.score == 1
    assert [a.replaced for a in check.answers] == [True, False]
