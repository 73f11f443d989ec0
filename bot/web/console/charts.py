"""Where the parts of a chart stand: plain arithmetic. Nothing is drawn of a number that is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.picture import Panel, PanelRow
from bot.core.small_cells import Seen

WHOLE = 100.0  # widths of bars are in hundredths of the longest
COLUMN, GAP, HEIGHT = 10, 2, 120
SHOWN_APART = 6  # more parts than these cannot be told apart: the rest is drawn as one
REST = "rest"
# Where the councils of the West Midlands lie, roughly: column and row of a tile.
TILES = {
    "Wolverhampton": (0, 0), "Walsall": (1, 0), "Dudley": (0, 1), "Sandwell": (1, 1), "Birmingham": (2, 1),
    "Solihull": (2, 2), "Coventry": (3, 2),
}  # fmt: skip
TILE_WIDTH, TILE_HEIGHT, TILE_GAP = 86, 62, 4
SHADES = 4


@dataclass(frozen=True)
class Part:
    """A piece of a bar: which part of the whole (REST: what is not told apart), from where, how long."""

    kind: int | str
    start: float
    length: float


@dataclass(frozen=True)
class Column:
    """An upright bar of a chart over time, with its parts from below."""

    key: str
    x: float
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Tile:
    """A council on the map, and how dark it is: 0 for nothing to 4 for the most; None where it is hidden."""

    row: PanelRow
    x: float
    y: float
    shade: int | None


def most_of(rows: Sequence[PanelRow]) -> int:
    """The largest number that is shown: what the longest bar stands for."""
    return max((_size(row) for row in rows), default=0)


def bar(seen: Seen, most: int) -> float:
    """How long this bar is; 0 for a hidden number."""
    return round(WHOLE * (seen.n or 0) / most, 2) if most else 0.0


def parts_of(row: PanelRow, whole: float = WHOLE, most: int | None = None) -> tuple[Part, ...]:
    """The parts of one bar. Without `most`, it is as long as it can be: a bar of shares.

    What is hidden is drawn as one with what cannot be told apart, where the sum is shown; else left out.
    """
    size = _size(row)
    scale = whole / (most or size) if size else 0.0
    parts: list[Part] = []
    start = 0.0
    told = 0
    for kind, cell in enumerate(row.cells[:SHOWN_APART]):
        if cell.seen.n:
            parts.append(Part(kind, round(start, 2), round(cell.seen.n * scale, 2)))
            start += cell.seen.n * scale
            told += cell.seen.n
    if size > told:
        parts.append(Part(REST, round(start, 2), round((size - told) * scale, 2)))
    return tuple(parts)


def columns_of(panel: Panel) -> tuple[Column, ...]:
    """A chart over time: each row of the panel as an upright bar."""
    most = most_of(panel.rows)
    return tuple(
        Column(row.key, at * (COLUMN + GAP), parts_of(row, HEIGHT, most)) for at, row in enumerate(panel.rows)
    )


def width_of(panel: Panel) -> int:
    """How wide a chart over time is."""
    return max(1, len(panel.rows)) * (COLUMN + GAP)


def tiles_of(panel: Panel) -> tuple[Tile, ...]:
    """The map: the first number of each council, the darkest where it is the largest."""
    rows = {row.key: row for row in panel.rows}
    most = max((rows[name].cells[0].seen.n or 0 for name in TILES if name in rows), default=0)
    return tuple(
        Tile(rows[name], x * (TILE_WIDTH + TILE_GAP), y * (TILE_HEIGHT + TILE_GAP), _shade(rows[name], most))
        for name, (x, y) in TILES.items()
        if name in rows
    )


def _shade(row: PanelRow, most: int) -> int | None:
    n = row.cells[0].seen.n
    if n is None:
        return None
    return -(-SHADES * n // most) if most else 0


def _size(row: PanelRow) -> int:
    """The sum of a row if it is shown, else that of what is."""
    told = sum(cell.seen.n or 0 for cell in row.cells)
    return row.total.seen.n or told if row.total else told
