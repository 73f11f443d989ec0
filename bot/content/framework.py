"""Reads the practices of the check and the cut-offs of the bands."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from bot.content.files import Row, broken, read_row
from bot.core.practice import SECTORS, Framework, Practice, Sector, Strength
from bot.core.reading import IDEA
from bot.core.scoring import CutOffs

STRENGTHS: tuple[Strength, ...] = get_args(Strength)
PRACTICE_FIELDS = {
    "id", "area", "backing", "strength", "sectors", "variants", "follows", "needs", "scored", "light",
    "yes_or_no",
}  # fmt: skip


def read_framework(path: Path) -> Framework:
    """The framework in this file. An id that is not known, or used twice, is refused."""
    file = read_row(path)
    file.refuse_unknown({"version", "areas", "short", "solo_instead", "full", "idea", "practices"})
    practices = _practices(file)
    short, solo, idea = file.texts("short"), file.take("solo_instead", dict), file.texts("idea")
    for id_ in (*short, *solo, *solo.values(), *idea):
        _refuse_unknown_practice(path, id_, practices)
    _refuse_mixed(file, practices)
    return Framework(file.take("version", int), practices, short, solo, file.texts("full"), idea)


def _refuse_mixed(file: Row, practices: Mapping[str, Practice]) -> None:
    """A part must be an area; a practice is asked by the full check or by that of an idea, as its id says."""
    areas, full, idea = file.texts("areas"), file.texts("full"), file.texts("idea")
    for part in full:
        if part not in areas:
            raise file.wrong(f"`{part}` in `full` is no area; write one of: {', '.join(areas)}.")
    for practice in practices.values():
        if (practice.id in idea) != practice.id.startswith(IDEA) or (practice.id in idea) == (
            practice.area in full
        ):
            raise file.wrong(
                f"`{practice.id}` must be in an area of `full`, or begin with {IDEA} and stand in `idea`."
            )


def read_cut_offs(path: Path) -> CutOffs:
    """The cut-offs of the bands, which must rise from 0 to 1."""
    row = read_row(path).take("bands", Row)
    row.refuse_unknown({"to_start", "part_way", "mostly_there"})
    cuts = [row.take(name, float) for name in ("to_start", "part_way", "mostly_there")]
    if not 0 < cuts[0] < cuts[1] < cuts[2] < 1:
        raise row.wrong("the cut-offs must rise from to_start to mostly_there, between 0 and 1.")
    return CutOffs(*cuts)


def _practices(file: Row) -> Mapping[str, Practice]:
    areas = file.texts("areas")
    found: dict[str, Practice] = {}
    for row in file.rows("practices"):
        practice = _practice(row, areas)
        if practice.id in found:
            raise row.wrong(f"the practice `{practice.id}` is already above; every id stands once.")
        found[practice.id] = practice
    for row in file.rows("practices"):
        if row.get("follows"):
            _refuse_unknown_practice(file.path, row["follows"], found)
    return found


def _practice(row: Row, areas: tuple[str, ...]) -> Practice:
    row.refuse_unknown(PRACTICE_FIELDS)
    return Practice(
        id=row.take("id", str),
        area=row.take_one_of("area", areas),
        backing=row.texts("backing"),
        strength=cast(Strength, row.take_one_of("strength", STRENGTHS)),
        sectors=_sectors(row, "sectors") or SECTORS,
        variants=_sectors(row, "variants"),
        needs_people="needs" in row and row.take_one_of("needs", ("people",)) == "people",
        follows=row.get("follows"),
        yes_or_no=_yes_or_no(row),
        scored=row.get("scored", True),
        light=row.get("light", False),
    )


def _yes_or_no(row: Row) -> tuple[str, ...]:
    known = ("base", *row.texts("variants"))
    for value in row.texts("yes_or_no"):
        if value not in known:
            raise row.wrong(
                f"`{value}` in `yes_or_no` is no wording of this; write one of: {', '.join(known)}."
            )
    return row.texts("yes_or_no")


def _sectors(row: Row, name: str) -> tuple[Sector, ...]:
    for value in row.texts(name):
        if value not in SECTORS:
            raise row.wrong(f"`{value}` in `{name}` is no sector; write one of: {', '.join(SECTORS)}.")
    return cast(tuple[Sector, ...], row.texts(name))


def _refuse_unknown_practice(path: Path, id_: str, practices: Mapping[str, Practice]) -> None:
    if id_ not in practices:
        line = _line_of(path, id_)
        raise broken(
            path, line, f"`{id_}` is no practice; write an id from the list `practices` of this file."
        )


def _line_of(path: Path, word: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if word in line), 1)
