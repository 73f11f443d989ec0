"""The figures and sums that owners are offered."""

from pathlib import Path

from bot.content.counting import read_counting
from bot.core.counting import Counting
from bot.core.practice import SECTORS


def counting(content: Path) -> Counting:
    return read_counting(content / "check" / "counting.yml")


def test_every_result_is_told_next_to_the_owners_hours(content: Path) -> None:
    for sum_ in counting(content).sums.values():
        assert {"hours", "own_hours"} & {*sum_.over, *sum_.beside}, sum_.id


def test_every_sector_has_sums_and_no_more_than_a_list_can_show(content: Path) -> None:
    for sector in SECTORS:
        assert 5 <= len(counting(content).fitting(sector)) <= 8  # with the week and "none" a list of ten


def test_the_week_is_takings_hours_and_people(content: Path) -> None:
    assert counting(content).week == ("takings", "hours", "people")
    assert counting(content).sums[counting(content).week_sum].inputs == ("takings", "hours")
