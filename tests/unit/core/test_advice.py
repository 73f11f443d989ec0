"""Which one step a check leads to."""

from pathlib import Path

from bot.content import load
from bot.core.advice import choose_step
from tests.conftest import ROOT
from tests.unit.core.test_scoring import check_with

CONTENT = load(Path(ROOT / "data" / "content"), drafts=True)


def chosen(*answers: tuple[str, int], own_words: tuple[str, ...] = ()) -> tuple[str, int] | None:
    check = check_with(*((practice, "level", level) for practice, level in answers))
    step = choose_step(check, CONTENT.framework, CONTENT.steps, own_words)
    return (step.practice, step.level) if step else None


def test_the_widest_gap_with_the_best_backing_comes_first() -> None:
    assert chosen(("waste_counted", 0), ("goal_set", 0), ("problems_fixed", 2)) == ("goal_set", 0)


def test_a_wide_gap_beats_a_narrow_one_with_better_backing() -> None:
    assert chosen(("waste_counted", 0), ("goal_set", 2)) == ("waste_counted", 0)


def test_the_owner_s_own_words_win_ties() -> None:
    answers = (("customers_asked", 1), ("costs_worked_out", 1))
    assert chosen(*answers) == ("customers_asked", 1)
    assert chosen(*answers, own_words=("costs_worked_out",)) == ("costs_worked_out", 1)


def test_the_owner_s_own_words_do_not_win_over_a_wider_gap() -> None:
    assert chosen(("customers_asked", 0), ("costs_worked_out", 2), own_words=("costs_worked_out",)) == (
        "customers_asked", 0,
    )  # fmt: skip


def test_what_is_never_scored_comes_last() -> None:
    assert chosen(("checks_and_cover", 0), ("goal_set", 2)) == ("goal_set", 2)
    assert chosen(("checks_and_cover", 0)) == ("checks_and_cover", 0)


def test_nobody_at_the_top_is_told_to_do_more() -> None:
    assert chosen(("goal_set", 3), ("problems_fixed", 3)) is None
    assert chosen() is None
