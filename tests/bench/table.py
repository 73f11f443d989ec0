"""The table that `make bench` prints."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One figure, and what was aimed at; `is_met` is None where nothing was."""

    what: str
    figure: str
    aim: str = ""
    is_met: bool | None = None


def milliseconds(seconds: float) -> str:
    """Readable."""
    return f"{seconds * 1000:.1f} ms"


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which so many percent lie."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def below(what: str, seconds: float, limit: float) -> Row:
    """A time with its aim."""
    return Row(what, milliseconds(seconds), f"< {limit * 1000:g} ms", seconds < limit)


def print_table(rows: Sequence[Row]) -> None:
    """One line a figure."""
    widths = [max(len(getattr(row, name)) for row in rows) for name in ("what", "figure", "aim")]
    for row in rows:
        mark = {True: "met", False: "MISSED", None: ""}[row.is_met]
        print(f"{row.what:<{widths[0]}}  {row.figure:>{widths[1]}}  {row.aim:<{widths[2]}}  {mark}".rstrip())
