"""Where the parts of a chart stand. A hidden number is drawn nowhere, and its length tells nothing."""

from bot.core.picture import list_of, table_of
from bot.core.small_cells import Count, Seen
from bot.web.console.charts import (
    HEIGHT,
    REST,
    WHOLE,
    bar,
    columns_of,
    most_of,
    parts_of,
    tiles_of,
)


def counts(**numbers):
    return {("here", key): Count(n, n) for key, n in numbers.items()}


def test_the_longest_bar_is_as_long_as_it_can_be_and_a_hidden_one_has_none():
    panel = list_of("arrivals_by_source", {("L1", ""): Count(50, 50), ("L2", ""): Count(25, 25)}, ())
    assert most_of(panel.rows) == 50
    assert [bar(row.cells[0].seen, 50) for row in panel.rows] == [100.0, 50.0]
    assert bar(Seen(None, "few"), 50) == 0.0
    assert bar(Seen(0), 0) == 0.0


def test_the_parts_of_a_bar_follow_each_other_and_fill_it():
    (row,) = table_of("bands", counts(a=10, b=30), (), ("a", "b")).rows
    first, second = parts_of(row)
    assert (first.start, first.length) == (0.0, 25.0)
    assert (second.start, second.start + second.length) == (25.0, WHOLE)


def test_what_is_hidden_is_one_part_at_the_end():
    (row,) = table_of("bands", counts(a=20, b=3, c=7), (), ("a", "b", "c")).rows
    told, rest = parts_of(row)
    assert told.kind == 0
    assert rest.kind == REST
    assert round(rest.start + rest.length, 1) == WHOLE


def test_over_time_the_highest_bar_reaches_the_top():
    weeks = {("2026-01-05", "L1"): Count(8, 8), ("2026-01-12", "L1"): Count(16, 16)}
    panel = table_of("arrivals_by_week", weeks, ("2026-01-05", "2026-01-12"), ("L1",))
    low, high = columns_of(panel)
    assert (low.parts[0].length, high.parts[0].length) == (HEIGHT / 2, HEIGHT)
    assert high.x > low.x


def test_the_map_shows_only_councils_of_the_west_midlands_and_hides_small_ones():
    found = {(name, "unserved"): Count(n, n) for name, n in {"Dudley": 20, "Walsall": 3, "Leeds": 90}.items()}
    tiles = tiles_of(table_of("gaps_by_council", found, (), ("unserved", "served")))
    assert {tile.row.key: tile.shade for tile in tiles} == {"Dudley": 4, "Walsall": None}
