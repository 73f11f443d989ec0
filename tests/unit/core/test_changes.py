"""What is different between two checks of the same owner."""

from dataclasses import replace
from pathlib import Path

from bot.content import load
from bot.core.changes import Change, Changes, changes_between
from bot.core.check import Check
from tests.conftest import ROOT
from tests.unit.core.test_scoring import check_with, full_check, levels

FRAMEWORK = load(Path(ROOT / "data" / "content"), drafts=True).framework


def between(earlier: Check, later: Check) -> Changes | None:
    return changes_between(earlier, later, FRAMEWORK)


def test_what_went_up_down_and_stayed_is_told_apart() -> None:
    ids = ("customers_asked", "goal_set", "waste_counted", "problems_fixed")
    changes = between(check_with(*levels(0, 3, 1, 2, of=ids)), check_with(*levels(2, 2, 1, 2, of=ids)))
    assert changes is not None
    assert changes.up == (Change("customers_asked", 0, 2),)
    assert changes.down == (Change("goal_set", 3, 2),)
    assert changes.same == 2


def test_a_change_knows_its_direction() -> None:
    assert Change("goal_set", 0, 1).is_up
    assert not Change("goal_set", 1, 0).is_up


def test_the_widest_change_comes_first() -> None:
    ids = ("customers_asked", "goal_set", "waste_counted")
    changes = between(check_with(*levels(0, 0, 0, of=ids)), check_with(*levels(1, 3, 2, of=ids)))
    assert changes is not None
    assert [c.practice for c in changes.up] == ["goal_set", "waste_counted", "customers_asked"]


def test_of_equal_changes_the_order_is_always_the_same() -> None:
    there = between(
        check_with(("goal_set", "level", 0), ("waste_counted", "level", 0)),
        check_with(("goal_set", "level", 1), ("waste_counted", "level", 1)),
    )
    back = between(
        check_with(("waste_counted", "level", 0), ("goal_set", "level", 0)),
        check_with(("waste_counted", "level", 1), ("goal_set", "level", 1)),
    )
    assert there == back


def test_only_what_has_a_level_in_both_is_compared() -> None:
    earlier = check_with(
        ("goal_set", "level", 0), ("waste_counted", "unsure", None), ("problems_fixed", "level", 1)
    )
    later = check_with(
        ("goal_set", "skipped", None), ("waste_counted", "level", 3), ("costs_worked_out", "level", 3),
        ("problems_fixed", "level", 1),
    )  # fmt: skip
    assert between(earlier, later) == Changes((), (), 1)


def test_nothing_to_compare_is_no_change() -> None:
    assert between(check_with(), check_with(("goal_set", "level", 3))) is None
    assert between(check_with(("goal_set", "unsure", None)), check_with(("goal_set", "level", 3))) is None


def test_what_was_hidden_is_not_told_as_a_change() -> None:
    """Nobody said that the goal was never checked: there was none."""
    earlier = full_check(("goal_set", "level", 0))
    later = full_check(("goal_set", "level", 2), ("goal_checked", "level", 2))
    assert between(earlier, later) == Changes((Change("goal_set", 0, 2),), (), 0)
    assert between(later, earlier) == Changes((), (Change("goal_set", 2, 0),), 0)


def test_a_replaced_answer_is_not_compared() -> None:
    earlier = check_with(("goal_set", "level", 0), ("goal_set", "level", 2))
    assert between(earlier, check_with(("goal_set", "level", 2))) == Changes((), (), 1)


def test_never_scored_practices_are_compared_too() -> None:
    changes = between(
        check_with(("checks_and_cover", "level", 0)), check_with(("checks_and_cover", "level", 3))
    )
    assert changes is not None
    assert changes.up == (Change("checks_and_cover", 0, 3),)


def test_a_short_and_a_full_check_can_be_compared_in_what_both_asked() -> None:
    short = check_with(("goal_set", "level", 1))
    full = replace(full_check(("goal_set", "level", 3), ("apps_used", "level", 3)), number=2)
    assert between(short, full) == Changes((Change("goal_set", 1, 3),), (), 0)
