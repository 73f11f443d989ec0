"""How the picture of the programme is laid out."""

from datetime import date

from bot.core.picture import (
    Asked,
    Scope,
    funnel_of,
    list_of,
    middle_of,
    stretches,
    table_of,
)
from bot.core.small_cells import Count


def test_days_are_those_of_london():
    scope = Scope(first=date(2026, 7, 1), last=date(2026, 7, 1))
    assert scope.begins.isoformat() == "2026-06-30T23:00:00+00:00"
    assert scope.ends.isoformat() == "2026-07-01T23:00:00+00:00"


def test_weeks_begin_on_mondays_and_many_become_months():
    assert stretches(date(2026, 11, 22), date(2026, 11, 24)) == (date(2026, 11, 16), date(2026, 11, 23))
    months = stretches(date(2024, 11, 22), date(2026, 2, 1))
    assert months[0] == date(2024, 11, 1)
    assert months[-1] == date(2026, 2, 1)
    assert len(months) == 16


def test_a_list_begins_with_the_largest_and_each_number_knows_its_rows():
    panel = list_of("arrivals_by_source", {("L1", ""): Count(9, 9), ("L2", ""): Count(30, 30)}, ())
    assert [row.key for row in panel.rows] == ["L2", "L1"]
    assert panel.rows[0].cells[0].asked == Asked("arrivals_by_source", "L2")
    assert panel.total.seen.n == 39


def test_a_table_has_a_line_for_each_key_that_occurs_and_their_sums():
    counts = {("money", "strong"): Count(6, 6), ("money", "to_start"): Count(8, 8)}
    panel = table_of("bands", counts, ("customers", "money"), ("to_start", "strong"))
    (row,) = panel.rows
    assert [cell.seen.n for cell in row.cells] == [8, 6]
    assert row.total.seen.n == 14
    assert row.cells[1].asked == Asked("bands", "money", "strong")


def test_a_stage_counts_who_came_so_far_or_further():
    panel = funnel_of({("00", ""): Count(10, 10), ("02", ""): Count(20, 20)}, ("arrived", "agreed", "met"))
    assert [row.cells[0].seen.n for row in panel.rows] == [30, 20, 20]
    assert panel.rows[1].cells[0].asked == Asked("funnel", "01", at_least=True)


def test_the_middle_is_said_of_ten_and_not_of_nine():
    assert middle_of("time_to_finish", list(range(9)), Count(9, 9)).median is None
    ten = middle_of("time_to_finish", [float(n) for n in range(1, 12)], Count(11, 11))
    assert (ten.low, ten.median, ten.high) == (3.5, 6.0, 8.5)
