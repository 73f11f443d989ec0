"""Sums with figures: they never divide by nothing, and compare an owner only with the same owner."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.counting import (
    FRESH,
    AmountSaid,
    Counting,
    Figure,
    FigureAsked,
    Sum,
    fits_together,
    is_sure,
    plausible,
    result,
)
from bot.core.owner import Business

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MAY = NOW - timedelta(days=190)
SUM = Sum("left", "pounds", plus=("takings",), minus=("costs",), over=("hours",))
COUNTING = Counting(
    figures={
        "takings": FigureAsked(
            "takings", "pounds", least=20, most=4000, per_person=True, most_in={"retail": 8000}
        ),
        "hours": FigureAsked("hours", "hours", least=10, most=100, per_person=True),
        "own_hours": FigureAsked("own_hours", "hours", alone="hours"),
        "costs": FigureAsked("costs", "pounds"),
    },
    sums={
        "left": SUM,
        "pay": Sum("pay", "pounds", plus=("takings",), over=("own_hours",), beside=("hours",)),
    },
    week=("takings", "hours"),
    week_sum="left",
)  # fmt: skip
SHOP, ALONE = Business(sector="retail", people=3), Business(sector="retail", people=1)
amounts = st.floats(min_value=0, max_value=1e9)
ranges = st.tuples(amounts, amounts).map(sorted)


def figure(
    id_: str, low: float, high: float | None = None, at: datetime = NOW, *, sure: bool = True
) -> Figure:
    return Figure(id_, low, low if high is None else high, sure, "m1", at, "left")


@given(ranges, ranges, ranges)
def test_a_result_is_a_range_that_holds_every_sum_of_figures_within_theirs(
    takings: list[float], costs: list[float], hours: list[float]
) -> None:
    ranges_of = {"takings": takings, "costs": costs, "hours": hours}
    given_ = {id_: figure(id_, *bounds) for id_, bounds in ranges_of.items()}
    found = result(SUM, given_)
    if hours[0] <= 0:
        assert found is None
        return
    if found is None:
        return  # too much to be a number
    assert found[0] <= found[1]
    for over in hours:
        for come, go in ((takings[0], costs[1]), (takings[1], costs[0])):
            assert found[0] <= (come - go) / over <= found[1]


@given(st.sampled_from(["takings", "costs", "hours"]))
def test_without_one_of_its_figures_there_is_no_result(missing: str) -> None:
    given_ = {id_: figure(id_, 5) for id_ in SUM.inputs if id_ != missing}
    assert result(SUM, given_) is None


@given(ranges)
def test_a_sum_that_is_shared_out_among_nobody_is_only_multiplied(cash: list[float]) -> None:
    found = result(Sum("all", "number", plus=("cash",), times=2), {"cash": figure("cash", *cash)})
    assert found == (cash[0] * 2, cash[1] * 2)


def test_the_costs_of_a_bad_week_may_leave_less_than_nothing() -> None:
    ranges_of = {"takings": (100, 100), "costs": (200, 300), "hours": (10, 20)}
    given_ = {id_: figure(id_, *bounds) for id_, bounds in ranges_of.items()}
    assert result(SUM, given_) == (-20.0, -5.0)


def test_a_part_cannot_be_larger_than_the_whole() -> None:
    share = Sum("share", "percent", plus=("waste",), over=("stock",), times=100)
    assert not fits_together(share, (101.0, 120.0))
    assert fits_together(share, (90.0, 120.0))
    assert fits_together(SUM, (500.0, 600.0))


def test_one_figure_that_cannot_be_right_makes_a_result_unsure() -> None:
    given_ = {
        "takings": figure("takings", 1),
        "costs": figure("costs", 1),
        "hours": figure("hours", 1, sure=False),
    }
    assert not is_sure(SUM, given_)
    assert is_sure(SUM, given_ | {"hours": figure("hours", 1)})


@pytest.mark.parametrize(
    ("low", "high", "business", "fits"),
    [
        (2000, 3000, SHOP, True),
        (10, 10, SHOP, False),
        (24_000, 24_000, SHOP, True),
        (24_000, 24_001, SHOP, False),
        (5000, 5000, replace(ALONE, sector="catering"), False),
        (5000, 5000, ALONE, True),
        (20_000, 20_000, Business(), True),
        (float("nan"), 30, SHOP, False),
    ],
)
def test_what_is_plausible_depends_on_the_trade_and_on_how_many_work_there(
    low: float, high: float, business: Business, fits: bool
) -> None:
    assert plausible(COUNTING.figures["takings"], low, high, business) is fits


def test_only_the_last_figure_of_each_kind_stands_and_only_for_a_while() -> None:
    old, first, last = (figure("takings", n, at=at) for n, at in ((1, MAY), (2, NOW), (3, NOW)))
    assert COUNTING.standing([old, first, last], NOW - FRESH, NOW, SHOP) == {"takings": last}


def test_who_works_alone_is_asked_for_their_hours_once() -> None:
    assert COUNTING.asked_for("pay", ALONE) == ("takings", "hours")
    assert COUNTING.asked_for("pay", SHOP) == ("takings", "own_hours", "hours")
    hours = figure("hours", 60)
    assert COUNTING.standing([hours], NOW - FRESH, NOW, ALONE)["own_hours"] == hours
    assert "own_hours" not in COUNTING.standing([hours], NOW - FRESH, NOW, SHOP)


def test_earlier_figures_count_together_only_if_they_were_given_together() -> None:
    together = [figure("takings", 1, at=MAY), figure("costs", 1, at=MAY), figure("hours", 1, at=MAY)]
    apart = [figure("takings", 1, at=MAY - timedelta(days=60)), *together[1:]]
    assert set(COUNTING.before(SUM, together, NOW - FRESH, SHOP)) >= set(SUM.inputs)
    assert "takings" not in COUNTING.before(SUM, apart, NOW - FRESH, SHOP)
    assert COUNTING.before(SUM, [figure("takings", 1)], NOW - FRESH, SHOP) == {}


@pytest.mark.parametrize(
    ("said", "week"),
    [
        (AmountSaid("amount", 500, 500, "day", days=5), 2500),
        (AmountSaid("amount", 500, 500, "day"), 3000),
        (AmountSaid("amount", 5200, 5200, "other", weeks=52 / 12), 1200),
        (AmountSaid("amount", 50, 50, each=True, people=2), 100),
        (AmountSaid("amount", 50, 50, each=True), 200),
    ],
)
def test_an_amount_is_turned_into_a_week_of_everybody(said: AmountSaid, week: float) -> None:
    assert said.in_week(4) == (pytest.approx(week), pytest.approx(week))
    assert not said.is_for_week


def test_a_week_has_seven_days() -> None:
    assert AmountSaid("amount", 1, 1, "day", days=8).is_impossible
    assert not AmountSaid("amount", 1, 1, "day", days=7).is_impossible
