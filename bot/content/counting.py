"""Reads the figures owners can give, and the sums that can be done with them."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from bot.content.files import Row, read_row
from bot.core.counting import WEEK, Counting, FigureAsked, FigureUnit, Sum, SumUnit
from bot.core.practice import SECTORS, Sector

FIGURE_UNITS: tuple[FigureUnit, ...] = get_args(FigureUnit)
SUM_UNITS: tuple[SumUnit, ...] = get_args(SumUnit)
FIGURE_FIELDS = {"id", "unit", "week", "least", "most", "per_person", "most_in", "alone"}
SUM_FIELDS = {"id", "unit", "plus", "minus", "over", "times", "sectors", "beside"}


def read_counting(path: Path) -> Counting:
    """The figures and sums in this file. A name that is not known, or used twice, is refused."""
    file = read_row(path)
    file.refuse_unknown({"version", "week", "week_sum", "figures", "sums"})
    figures = {figure.id: figure for figure in map(_figure, _once(file, "figures"))}
    sums = {sum_.id: sum_ for sum_ in (_sum(row, figures) for row in _once(file, "sums"))}
    for figure in figures.values():
        if figure.alone and figure.alone not in figures:
            raise file.wrong(f"`alone: {figure.alone}` of `{figure.id}` is no figure of this file.")
    return Counting(figures, sums, _known(file, "week", figures), file.take_one_of("week_sum", sums))


def _once(file: Row, name: str) -> list[Row]:
    seen: set[str] = {WEEK}
    for row in file.rows(name):
        if row.take("id", str) in seen:
            raise row.wrong(f"`{row['id']}` is already above, or means the whole week; every id stands once.")
        seen.add(row["id"])
    return file.rows(name)


def _figure(row: Row) -> FigureAsked:
    row.refuse_unknown(FIGURE_FIELDS)
    least, most = _number(row, "least", 0), _number(row, "most", FigureAsked.most)
    if least > most:
        raise row.wrong("`least` must not be more than `most`.")
    return FigureAsked(
        id=row.take("id", str),
        unit=cast(FigureUnit, row.take_one_of("unit", FIGURE_UNITS)),
        week=_yes(row, "week", default=True),
        least=least,
        most=most,
        per_person=_yes(row, "per_person", default=False),
        most_in=_most_in(row),
        alone=row.get("alone"),
    )


def _most_in(row: Row) -> Mapping[Sector, float]:
    if "most_in" not in row:
        return {}
    by_sector = row.take("most_in", Row)
    _refuse_no_sector(row, tuple(by_sector))
    return {cast(Sector, sector): _number(by_sector, sector, 0) for sector in by_sector}


def _sum(row: Row, figures: Mapping[str, FigureAsked]) -> Sum:
    row.refuse_unknown(SUM_FIELDS)
    _refuse_no_sector(row, row.texts("sectors"))
    return Sum(
        id=row.take("id", str),
        unit=cast(SumUnit, row.take_one_of("unit", SUM_UNITS)),
        plus=_known(row, "plus", figures),
        minus=_known(row, "minus", figures),
        over=_known(row, "over", figures),
        times=_number(row, "times", 1),
        sectors=cast(tuple[Sector, ...], row.texts("sectors")) or SECTORS,
        beside=_known(row, "beside", figures),
    )


def _known(row: Row, name: str, figures: Mapping[str, FigureAsked]) -> tuple[str, ...]:
    for id_ in row.texts(name):
        if id_ not in figures:
            raise row.wrong(f"`{id_}` in `{name}` is no figure; write one of: {', '.join(figures)}.")
    return row.texts(name)


def _refuse_no_sector(row: Row, named: tuple[str, ...]) -> None:
    for sector in named:
        if sector not in SECTORS:
            raise row.wrong(f"`{sector}` is no sector; write one of: {', '.join(SECTORS)}.")


def _number(row: Row, name: str, default: float) -> float:
    value = row.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise row.wrong(f"`{name}` must be a number that is not below 0.")
    return value


def _yes(row: Row, name: str, *, default: bool) -> bool:
    value = row.get(name, default)
    if not isinstance(value, bool):
        raise row.wrong(f"`{name}` must be yes or no.")
    return value
