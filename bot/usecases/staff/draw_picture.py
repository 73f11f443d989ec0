"""Draw the picture of the programme: for each of its pages, the panels with what may be shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast, get_args

from bot.core.conversation import Band
from bot.core.follow_up import FollowUpKind
from bot.core.gaps import Gap, may_be_seen
from bot.core.introduction import OPEN, Outcome, Useful
from bot.core.picture import (
    MAIN,
    Asked,
    Cell,
    Counts,
    Figure,
    Middle,
    Panel,
    PanelRow,
    Scope,
    Yardstick,
    funnel_of,
    list_of,
    middle_of,
    table_of,
)
from bot.core.practice import LEVELS, SECTORS, Sector
from bot.core.service import Need
from bot.core.small_cells import Count, protect_nested, shown
from bot.usecases.staff.picture_ports import Figures

BANDS: tuple[Band, ...] = get_args(Band)
SAID = (*(str(level) for level in LEVELS), "unsure", "not_applicable", "skipped")
STATES = (*OPEN, "declined", "expired", "withdrawn", "closed")
FITS = ("unserved", "served")
CHANGED = ("stronger", "same", "weaker")
BECAME = ("wrote_again", "silent", "waiting", "dropped")
READING: tuple[Figure, ...] = ("heard", "unsure", "read_at_once", "said_back", "put_right")


@dataclass(frozen=True)
class Easel:
    """What a picture is drawn of: whom it is about, by what it counts, which practice and area."""

    figures: Figures
    scope: Scope
    yard: Yardstick
    practice: str
    area: str

    def counts(self, figure: Figure, of: str = "") -> Counts:
        """How many of each cell."""
        return self.figures.counts(figure, self.scope, self.yard, of)

    def middle(self, figure: Figure) -> Middle:
        """The middle of what was measured."""
        return middle_of(figure, *self.figures.measured(figure, self.scope, self.yard))


@dataclass(frozen=True)
class Drawn:
    """One page: its panels, what was measured, and how many gaps are too small to be shown."""

    panels: tuple[Panel, ...]
    middles: tuple[Middle, ...] = ()
    hidden_gaps: int = 0


def draw_main(easel: Easel) -> Drawn:
    """The main numbers, each of owners who arrived."""
    found = {figure: sum(count.n for count in easel.counts(figure).values()) for figure in MAIN}
    ordered = sorted(MAIN, key=lambda figure: -found[figure])
    seen = dict(zip(ordered, protect_nested([found[figure] for figure in ordered]), strict=True))
    rows = tuple(PanelRow(figure, (Cell(seen[figure], Asked(figure)),)) for figure in MAIN)
    return Drawn((Panel("arrived", rows),))


def draw_arrivals(easel: Easel) -> Drawn:
    """Who arrived: when, by which way, and who they are."""
    weekly = easel.counts("arrivals_by_week")
    weeks = [day.isoformat() for day in easel.figures.weeks(easel.scope)]
    by_week = table_of("arrivals_by_week", weekly, weeks, ())
    known: Mapping[Figure, tuple[str, ...]] = {
        "arrivals_by_source": (), "arrivals_by_language": (), "arrivals_by_sector": SECTORS,
        "arrivals_by_council": (),
    }  # fmt: skip
    lists = (list_of(figure, easel.counts(figure), keys) for figure, keys in known.items())
    first, *others = lists
    return Drawn((by_week, first, *others))


def draw_way(easel: Easel) -> Drawn:
    """How far owners come, and what it takes to finish."""
    funnel = funnel_of(easel.counts("funnel"), easel.yard.stages)
    return Drawn((funnel,), (easel.middle("time_to_finish"), easel.middle("messages_to_finish")))


def draw_bands(easel: Easel) -> Drawn:
    """Bands by area, and those of one area by council and sector."""
    whole = table_of("bands", easel.counts("bands"), tuple(easel.yard.areas), BANDS)
    places = _by_place("bands_by_council", "bands_by_sector")
    area = easel.area
    parts = (table_of(figure, easel.counts(figure, area), keys, BANDS, area) for figure, keys in places)
    return Drawn((whole, *parts))


def draw_levels(easel: Easel) -> Drawn:
    """Levels by practice, and those of one practice by council and sector."""
    whole = table_of("levels", easel.counts("levels"), easel.yard.practices, SAID)
    places = _by_place("levels_by_council", "levels_by_sector")
    one = easel.practice
    parts = (table_of(figure, easel.counts(figure, one), keys, SAID, one) for figure, keys in places)
    return Drawn((whole, *parts))


def draw_change(easel: Easel) -> Drawn:
    """What is different between the first and the last check, practice by practice."""
    return Drawn((table_of("change", easel.counts("change"), easel.yard.practices, CHANGED),))


def _by_place(*figures: Figure) -> tuple[tuple[Figure, tuple[str, ...]], ...]:
    return tuple(zip(figures, ((), SECTORS), strict=True))


def draw_introductions(easel: Easel) -> Drawn:
    """Introductions by how they stand, how long they took, and what came of them."""
    known: Mapping[Figure, tuple[str, ...]] = {
        "introduction_states": STATES, "outcomes": get_args(Outcome),
        "usefulness": (*get_args(Useful), "not_said"),
    }  # fmt: skip
    lists = tuple(list_of(figure, easel.counts(figure), keys) for figure, keys in known.items())
    return Drawn(lists, (easel.middle("time_to_accept"), easel.middle("time_to_contact")))


def draw_support(easel: Easel) -> Drawn:
    """What owners needed, and for whom there was nothing."""
    gaps, hidden = _gaps(easel.counts("gaps"))
    return Drawn((
        table_of("gaps_by_council", easel.counts("gaps_by_council"), (), FITS),
        table_of("needs", easel.counts("needs"), (), FITS),
        gaps,
    ), hidden_gaps=hidden)  # fmt: skip


def _gaps(counts: Counts) -> tuple[Panel, int]:
    """The gaps that may be seen (core/gaps.py), the largest first, and how many may not."""
    found = [_gap(key, counts) for key in {key for key, fits in counts if fits == "unserved"}]
    seen = sorted(
        ((key, gap) for key, gap in found if may_be_seen(gap)), key=lambda pair: (-pair[1].unserved, pair[0])
    )
    rows = (
        PanelRow(key, (
            Cell(shown(Count(gap.needed, gap.needed)), Asked("gaps", key)),
            Cell(shown(Count(gap.unserved, gap.unserved)), Asked("gaps", key, "unserved")),
        ))
        for key, gap in seen
    )  # fmt: skip
    return Panel("gaps", tuple(rows), ("needed", "unserved")), len(found) - len(seen)


def _gap(key: str, counts: Counts) -> tuple[str, Gap]:
    council, sector, need, language = key.split("|")
    unserved, served = (counts.get((key, fits), Count()).n for fits in FITS)
    place = (council or None, cast(Sector, sector) if sector else None, cast(Need, need), language)
    return key, Gap(*place, unserved + served, unserved)


def draw_reading(easel: Easel) -> Drawn:
    """How well messages were read, in each language. Nothing here adds up, and no sums are shown."""
    found = {figure: easel.counts(figure) for figure in READING}
    languages = sorted({a for counts in found.values() for a, _ in counts})

    def cell(figure: Figure, language: str) -> Cell:
        return Cell(shown(found[figure].get((language, ""), Count())), Asked(figure, language))

    rows = (PanelRow(each, tuple(cell(figure, each) for figure in READING)) for each in languages)
    return Drawn((Panel("heard", tuple(rows), READING),))


def draw_follow_ups(easel: Easel) -> Drawn:
    """What became of the messages that were owed."""
    counts = easel.counts("follow_ups")
    return Drawn((table_of("follow_ups", counts, get_args(FollowUpKind), BECAME),))


TOPICS: Mapping[str, Callable[[Easel], Drawn]] = {
    "": draw_main,
    "arrivals": draw_arrivals,
    "way": draw_way,
    "bands": draw_bands,
    "levels": draw_levels,
    "change": draw_change,
    "introductions": draw_introductions,
    "support": draw_support,
    "reading": draw_reading,
    "follow-ups": draw_follow_ups,
}
