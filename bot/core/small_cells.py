"""Small cells: what of a count may be shown, so that nobody can be made out, not even by subtraction."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.core.gaps import LEAST_SHOWN

LEAST_OF_HUNDRED = 20  # a percentage of fewer says more about persons than about the programme
_ENDLESS = 10**9

# few: fewer than five. few_owners: of fewer than five owners. kept_back: it would give away another one.
Hidden = Literal["", "few", "few_owners", "kept_back"]


@dataclass(frozen=True)
class Count:
    """How many there are, and how many owners are behind them."""

    n: int = 0
    owners: int = 0

    @property
    def is_few(self) -> bool:
        """True if it must not be shown: one to four, or of one to four owners."""
        return 0 < min(self.n, self.owners) < LEAST_SHOWN

    def __add__(self, other: "Count") -> "Count":
        return Count(self.n + other.n, self.owners + other.owners)


@dataclass(frozen=True)
class Seen:
    """What is shown of a count: the number, or why it is hidden."""

    n: int | None
    hidden: Hidden = ""

    def of_hundred(self, base: "Seen") -> int | None:
        """The share of a base, from 0 to 100; None where either is hidden or the base is small."""
        if self.n is None or base.n is None or base.n < LEAST_OF_HUNDRED:
            return None
        return round(100 * self.n / base.n)


def shown(count: Count) -> Seen:
    """A count by itself, which nothing else on the page adds up to."""
    if not count.is_few:
        return Seen(count.n)
    return Seen(None, "few" if count.n < LEAST_SHOWN else "few_owners")


def protect(counts: Sequence[Count], *, weighted: bool = False) -> tuple[tuple[Seen, ...], Seen]:
    """The parts of a whole and the whole, as they may be shown together.

    Where what is hidden could be worked out from the rest and the whole, the smallest number that still is
    shown is kept back too, and the whole itself once there is no other. `weighted`: an owner may be counted
    several times, so that the whole is of as many owners as its largest part, for all we know.
    """
    whole = _whole(counts, weighted=weighted)
    seen = [shown(count) for count in counts]
    if whole.is_few:
        parts = tuple(each if each.n == 0 else _as_few(each) for each in seen)
        return parts, _few_whole(counts, whole, weighted=weighted)
    while _is_given_away(seen, whole.n):
        left = [at for at, each in enumerate(seen) if each.n]
        if not left:
            return tuple(seen), Seen(None, "kept_back")
        smallest = min(left, key=lambda at: counts[at].n)
        seen[smallest] = Seen(None, "kept_back")
    return tuple(seen), Seen(whole.n)


def _whole(counts: Sequence[Count], *, weighted: bool) -> Count:
    owners = [count.owners for count in counts]
    return Count(sum(count.n for count in counts), max(owners, default=0) if weighted else sum(owners))


def _as_few(seen: Seen) -> Seen:
    return seen if seen.hidden else Seen(None, "few_owners")


def _few_whole(counts: Sequence[Count], whole: Count, *, weighted: bool) -> Seen:
    """Four parts of a whole below five can only be one each: then nothing is said of the whole.

    Nor is it where owners may be counted several times: of few owners each, the parts may be of more in all.
    """
    parts = sum(count.n > 0 for count in counts)
    is_vague = weighted and parts > 1 and whole.n >= LEAST_SHOWN
    return Seen(None, "kept_back") if parts >= LEAST_SHOWN - 1 or is_vague else shown(whole)


def _is_given_away(seen: Sequence[Seen], whole: int) -> bool:
    """True if a hidden part can have one value only, since all that is shown adds up to the whole."""
    rest = whole - sum(each.n or 0 for each in seen)
    ranges = [_range_of(each) for each in seen if each.hidden]
    least, most = sum(low for low, _ in ranges), sum(high for _, high in ranges)
    return any(max(low, rest - (most - high)) == min(high, rest - (least - low)) for low, high in ranges)


def _range_of(seen: Seen) -> tuple[int, int]:
    """Between which numbers a hidden one lies, as everybody knows who knows these rules."""
    bounds: Mapping[str, tuple[int, int]] = {
        "few": (1, LEAST_SHOWN - 1), "few_owners": (1, _ENDLESS), "kept_back": (LEAST_SHOWN, _ENDLESS)
    }  # fmt: skip
    return bounds[seen.hidden]


def protect_nested(counts: Sequence[int], matters: Collection[int] = ()) -> tuple[Seen, ...]:
    """Numbers of which each is part of the one before, as they may be shown together.

    The difference between two that are shown is never one to four: so few owners stopped there. The places
    that matter are shown first, the others where that leaves room. Where one is kept back for that, nothing
    more is said of any that is hidden.
    """
    told: set[int] = set()
    for at in sorted(range(len(counts)), key=lambda at: (at not in matters, at)):
        if all(_is_apart(counts[at], counts[other]) for other in told) and _is_apart(counts[at], 0):
            told.add(at)
    few = [at for at in range(len(counts)) if at not in told]
    why: Hidden = "few" if all(counts[at] < LEAST_SHOWN for at in few) else "kept_back"
    return tuple(Seen(None, why) if at in few else Seen(n) for at, n in enumerate(counts))


def _is_apart(one: int, other: int) -> bool:
    return not 0 < abs(one - other) < LEAST_SHOWN
