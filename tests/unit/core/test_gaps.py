"""Gaps count owners, not messages, and no small number can be seen or worked out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.gaps import LEAST_PUBLISHED, LEAST_SHOWN, Gap, Heard, find_gaps

AT = datetime(2026, 11, 23, tzinfo=UTC)


def heard(owner: str, services: int = 0, people: int = 0, days: int = 0) -> Heard:
    at = AT + timedelta(days=days)
    return Heard(owner, "energy_bills", at, "Sandwell", "retail", "en", services, people)


def test_an_owner_who_asks_three_times_is_one_owner() -> None:
    found = find_gaps([heard(str(n), days=d) for n in range(5) for d in range(3)])
    assert found.gaps == (Gap("Sandwell", "retail", "energy_bills", "en", 5, 5),)


def test_who_was_served_in_the_end_is_no_gap() -> None:
    rows = [heard(str(n)) for n in range(10)] + [heard(str(n), people=1, days=1) for n in range(5)]
    (gap,) = find_gaps(rows).gaps
    assert (gap.needed, gap.unserved) == (10, 5)


def test_what_everybody_got_is_no_gap_and_not_counted_as_hidden() -> None:
    found = find_gaps([heard(str(n), services=1) for n in range(9)])
    assert (found.gaps, found.hidden) == ((), 0)


def test_fewer_than_five_are_hidden_and_fewer_than_ten_from_the_public() -> None:
    assert find_gaps([heard(str(n)) for n in range(4)]).hidden == 1
    nine = [heard(str(n)) for n in range(9)]
    assert len(find_gaps(nine, LEAST_SHOWN).gaps) == 1
    assert find_gaps(nine, LEAST_PUBLISHED).gaps == ()


def test_a_small_number_who_were_served_cannot_be_worked_out() -> None:
    rows = [heard(str(n)) for n in range(20)] + [heard("served", services=2)]
    assert find_gaps(rows).gaps == ()


rows = st.builds(
    Heard,
    owner=st.sampled_from([str(n) for n in range(30)]),
    need=st.sampled_from(["tax", "debt"]),
    at=st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2026, 12, 1)),
    council=st.sampled_from([None, "Dudley"]),
    sector=st.sampled_from([None, "care"]),
    language=st.just("en"),
    services=st.integers(0, 1),
    people=st.integers(0, 1),
)


@given(st.lists(rows, max_size=200))
def test_no_number_between_one_and_four_is_ever_seen(some: list[Heard]) -> None:
    for gap in find_gaps(some).gaps:
        for number in (gap.needed, gap.unserved, gap.needed - gap.unserved):
            assert number == 0 or number >= LEAST_SHOWN
