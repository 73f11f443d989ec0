"""Where: the council that several named places leave, or those that are still possible."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

OUTSIDE_ENGLAND = "none"
MOST_ASKED = 4
_HOME = re.compile(
    r"\b(?:(?<!from )(?<!at )home is|live|lives|living|liv|grew up|born|brought up|moved|moved over|"
    r"came|originally|reside|"
    r"used to be|was|previously|before that|stay|staying)(?: \w+){0,2}? (?:in|from|at|"
    r"near)?(?: the)? ?$|\b(?:live|lives|living) ?$"
)
_NEAR = re.compile(
    r"\b(?:near|nr|close to|not far from|outside|outskirts of|minutes from|mins from|miles from|off|"
    r"between|towards|"
    r"next to|edge of|deliver to|delivering to|cover|covering|customers in|clients in|all over|"
    r"markets in|round)(?: the)? ?$"
)
_DENIED = re.compile(r"\b(?:not|no longer|isn'?t) (?:in |at |from )?$")
_BOTH = re.compile(
    r"^ ?(?:and|&|n|\+|plus|/)(?: (?:a|one|another|1|the|other|second|2nd|also|in|at|shop|stall))* ?$"
)

Kind = Literal["area", "street", "town", "postcode"]


@dataclass(frozen=True)
class Named:
    """A place as it was named, in tidy case, and the councils it may lie in (none if not known)."""

    name: str
    councils: tuple[str, ...]
    start: int
    end: int
    kind: Kind = "area"


@dataclass(frozen=True)
class Place:
    """Where the business is. `could_be`: the councils to ask about, where the place fits several."""

    name: str
    council: str | None
    could_be: tuple[str, ...]


def settle(text: str, named: Sequence[Named], posted: Mapping[str, frozenset[str]]) -> Place | None:
    """The place of the business, of all that were named; None if none was.

    `posted`: for a town, the other councils whose people write it in their address.
    """
    if not named:
        return None
    low = text.lower()
    named = [n for n in named if not _DENIED.search(low[: n.start])] or named
    here = [n for n in named if not (_HOME.search(low[: n.start]) or _NEAR.search(low[: n.start]))] or [
        *named
    ]
    known = [n for n in here if n.councils] or [n for n in named if n.councils]
    left = _left(low, known, posted)
    if len(left) > 1:
        others = [n for n in named if n not in here]
        left = _shared([left, *(n.councils for n in others if n.councils)]) or left
    name = _shown(here, left).name
    if len(left) == 1:
        return Place(name, None if left[0] == OUTSIDE_ENGLAND else left[0], ())
    return Place(name, None, tuple(c for c in left if c != OUTSIDE_ENGLAND)[:MOST_ASKED])


def _left(text: str, known: Sequence[Named], posted: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The councils that fit all these places, or, where none does, every one of them that may be meant."""
    if shared := _shared(n.councils for n in known):
        return shared
    for kept in (
        [n for n in known if n.kind == "postcode"],
        _without_post_towns(text, known, posted),
        [n for n in known if n.kind != "street"],
        _without_post_towns(text, [n for n in known if n.kind != "street"], posted),
    ):
        if shared := _shared(n.councils for n in kept):
            return shared
    if len(known) > 1 and not any(_are_two(text, one, other) for one, other in _pairs(known)):
        towns = [n for n in known if n.kind == "town"]
        if len(towns) == 1:
            return towns[0].councils
    return tuple(dict.fromkeys(council for n in known for council in n.councils))


def _without_post_towns(
    text: str, known: Sequence[Named], posted: Mapping[str, frozenset[str]]
) -> list[Named]:
    """ "Smethwick, Birmingham" is in Sandwell: the post town only narrows what may be meant."""
    kept = [n for n in known if n.kind != "town"]
    for town in (n for n in known if n.kind == "town"):
        written_by = posted.get(town.councils[0], frozenset())
        near = [replace(n, councils=tuple(c for c in n.councils if c in written_by)) for n in kept]
        if (
            not kept
            or not all(n.councils for n in near)
            or any(_are_two(text, town, other) for other in kept)
        ):
            return [*known]
        kept = near
    return kept


def _are_two(text: str, one: Named, other: Named) -> bool:
    """True for "Dudley and Tipton", two places of business."""
    first, then = sorted((one, other), key=lambda n: n.start)
    return bool(_BOTH.match(text[first.end : then.start]))


def _pairs(known: Sequence[Named]) -> Iterable[tuple[Named, Named]]:
    return pairwise(known)


def _shared(councils: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The councils that are in all of these, in the order of the first."""
    each = [*councils]
    return tuple(c for c in each[0] if all(c in other for other in each)) if each else ()


def _shown(here: Sequence[Named], left: Sequence[str]) -> Named:
    """The finest of the places that fit."""
    fitting = [n for n in here if not n.councils or {*left} & {*n.councils}] or [*here]
    return next((n for n in fitting if n.kind != "town"), fitting[0])
