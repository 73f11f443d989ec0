"""What is hidden cannot be worked out: whoever knows the rules still has two numbers to choose from."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.gaps import LEAST_SHOWN
from bot.core.small_cells import Count, Seen, protect, protect_nested, shown

MOST = 14
few = st.integers(0, MOST)


def of(*numbers: int) -> list[Count]:
    return [Count(n, n) for n in numbers]


def could_be(seen: Seen) -> range:
    """What somebody who knows the rules can take a number for."""
    if seen.n is not None:
        return range(seen.n, seen.n + 1)
    return range(1, LEAST_SHOWN) if seen.hidden == "few" else range(LEAST_SHOWN, 5 * MOST)


@settings(max_examples=300, deadline=None)
@given(st.lists(few, min_size=1, max_size=4))
def test_no_hidden_part_can_be_worked_out_from_the_others_and_the_whole(numbers):
    seen, whole = protect(of(*numbers))
    wholes = {whole.n} if whole.n is not None else set(range(5 * MOST))
    wholes &= set(range(1, LEAST_SHOWN)) if whole.hidden == "few" else wholes
    numbered = [set(could_be(each)) & set(range(2 * MOST)) for each in seen]
    ways = [way for way in product(*numbered) if sum(way) in wholes]
    assert tuple(numbers) in ways
    for at, each in enumerate(seen):
        if each.hidden:
            assert len({way[at] for way in ways}) > 1


@given(st.lists(few, min_size=1, max_size=6))
def test_every_number_that_is_shown_is_right_and_none_is_small(numbers):
    seen, whole = protect(of(*numbers))
    for each, n in zip((*seen, whole), (*numbers, sum(numbers)), strict=True):
        assert each.n in (None, n)
        assert each.n is None or each.n == 0 or each.n >= LEAST_SHOWN


def test_one_small_part_takes_the_next_smallest_with_it():
    seen, whole = protect(of(40, 3, 9))
    assert [each.hidden for each in seen] == ["", "few", "kept_back"]
    assert whole.n == 52


def test_two_small_parts_that_could_be_other_numbers_stand_alone():
    seen, whole = protect(of(40, 3, 2, 4))
    assert [each.hidden for each in seen] == ["", "few", "few", "few"]
    assert whole.n == 49


def test_two_parts_of_one_each_are_not_given_away_by_their_sum():
    seen, _ = protect(of(40, 1, 1, 9))
    assert [each.hidden for each in seen] == ["", "few", "few", "kept_back"]


def test_where_nothing_else_can_be_kept_back_the_whole_is():
    seen, whole = protect(of(1, 4, 0))
    assert [each.hidden for each in seen] == ["few", "few", ""]
    assert whole.n == 5
    assert protect(of(1, 1, 1, 1, 1))[1].hidden == "kept_back"
    assert protect(of(1, 1, 1, 1))[1].hidden == "kept_back"


def test_many_introductions_of_few_owners_are_hidden_too():
    assert shown(Count(30, 2)).hidden == "few_owners"
    seen, whole = protect([Count(30, 2), Count(40, 12)], weighted=True)
    assert seen[0].n is None and seen[1].n is None
    assert whole.n == 70


@given(st.lists(few, min_size=1, max_size=8))
def test_of_nested_numbers_no_difference_that_is_shown_is_small(drops):
    numbers = [sum(drops[at:]) for at in range(len(drops))]
    for matters in ((), (0, len(drops) - 1)):
        seen = protect_nested(numbers, matters)
        told = [each.n for each in seen if each.n is not None]
        assert all(before - after not in range(1, LEAST_SHOWN) for before in told for after in told)
        assert all(n == 0 or n >= LEAST_SHOWN for n in told)
        assert all(each.n in (None, n) for each, n in zip(seen, numbers, strict=True))


@given(st.lists(few, min_size=2, max_size=8))
def test_of_nested_numbers_no_hidden_one_can_be_worked_out(drops):
    """What is hidden lies between its neighbours, and is not said to be small where that would settle it."""
    numbers = [sum(drops[at:]) for at in range(len(drops))]
    seen = protect_nested(numbers)
    for at, each in enumerate(seen):
        if each.hidden:
            above = min((s.n for s in seen[:at] if s.n is not None), default=5 * MOST)
            below = max((s.n for s in seen[at:] if s.n is not None), default=0)
            most = min(above, LEAST_SHOWN - 1) if each.hidden == "few" else above
            fits = [
                n for n in range(below, most + 1)
                if 0 < n < LEAST_SHOWN or 0 < above - n < LEAST_SHOWN or 0 < n - below < LEAST_SHOWN
            ]  # fmt: skip
            assert len(fits) > 1


def test_what_matters_is_shown_before_what_is_only_on_the_way():
    seen = protect_nested([100, 52, 50, 30], matters=(0, 2, 3))
    assert [each.n for each in seen] == [100, None, 50, 30]


def test_a_share_is_left_out_where_few_are_behind_it_or_it_is_hidden():
    assert Seen(10).of_hundred(Seen(40)) == 25
    assert Seen(5).of_hundred(Seen(19)) is None
    assert Seen(None, "few").of_hundred(Seen(40)) is None
    assert Seen(10).of_hundred(Seen(None, "kept_back")) is None
