"""What was learned and written for each practice: examples per level, and what general words say there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any

import yaml

from bot.core.reading import Outcome

Written = Mapping[str, Any]
READINGS = Path("readings")
GENERAL = ("general", "needs", "scales", "spellings", "vocabulary", "trades", "people")
NO_PEOPLE = "no_people"
OWN_SCALE = "own"
OTHER_OUTCOMES: tuple[Outcome, ...] = ("unsure", "not_applicable", "not_an_answer")


@dataclass(frozen=True)
class Scale:
    """What general words say on one practice's levels.

    `means`: measure to level. `spans`: (days at most, level) in rising order. `counts`: (at least, level) in
    rising order. `things`: groups of things that count as one when they are listed.
    """

    name: str
    means: Mapping[str, int]
    spans: tuple[tuple[float, int], ...] = ()
    counts: tuple[tuple[float, int], ...] = ()
    unit: str | None = None
    things: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Taught:
    """All that was written for one wording of a practice.

    `matter` are words of which one is in most longer answers: an answer without any is said back.
    """

    practice: str
    variant: str
    scale: Scale
    levels: tuple[tuple[str, int], ...]
    others: tuple[tuple[str, Outcome], ...]
    matter: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """Which wordings teach each other: those on the same scale, or only this practice with its own."""
        return self.practice if self.scale.name == OWN_SCALE else self.scale.name


@dataclass(frozen=True)
class General:
    """What owners say to any question, and how they write."""

    others: tuple[tuple[str, Outcome], ...]
    no_people: tuple[str, ...]
    spellings: Mapping[str, str]
    vocabulary: Mapping[str, tuple[str, ...]]
    measures: Mapping[str, tuple[str, ...]]
    fillers: tuple[str, ...]
    around_choices: tuple[str, ...]


def load_general(data: Path, language: str = "en") -> General:
    """The general language of owners, from `readings/<language>` under data/content."""
    folder = data / READINGS / language
    general, scales = _read(folder / "general.yml"), _read(folder / "scales.yml")
    return General(
        others=tuple((text, outcome) for outcome in OTHER_OUTCOMES for text in general[outcome]),
        no_people=tuple(general[NO_PEOPLE]),
        spellings=_read(folder / "spellings.yml"),
        vocabulary={name: tuple(each) for name, each in _read(folder / "vocabulary.yml").items()},
        measures={name: tuple(each) for name, each in scales["measures"].items()},
        fillers=tuple(scales["fillers"]),
        around_choices=tuple(scales["around_choices"]),
    )


def load_taught(data: Path, language: str = "en") -> tuple[Taught, ...]:
    """Every wording of every practice that has examples, from `readings/<language>` under data/content."""
    folder = data / READINGS / language
    scales = _read(folder / "scales.yml")
    files = sorted(path for path in folder.glob("*.yml") if path.stem not in GENERAL)
    return tuple(taught for path in files for taught in _taught_in(_read(path), scales))


def _taught_in(practice: Written, scales: Written) -> Iterator[Taught]:
    yield _taught(practice, "base", practice, scales)
    for variant, written in practice.get("variants", {}).items():
        inherited = {key: practice[key] for key in ("scale", "means", "things") if key in practice}
        yield _taught(practice, variant, inherited | written, scales)


def _taught(practice: Written, variant: str, written: Written, scales: Written) -> Taught:
    levels = ((text, level) for level, texts in written["levels"].items() for text in texts)
    others = ((text, outcome) for outcome in OTHER_OUTCOMES for text in written.get(outcome, ()))
    scale, matter = _scale(written, scales), tuple(practice.get("matter", ()))
    return Taught(practice["practice"], variant, scale, tuple(levels), tuple(others), matter)


def _scale(written: Written, scales: Written) -> Scale:
    name = written["scale"]
    spans = scales["spans"].get(name, {})
    return Scale(
        name=name,
        means=scales["scales"][name] | written.get("means", {}),
        spans=tuple((inf if days == "over" else float(days), level) for days, level in spans.items()),
        counts=tuple(sorted(written.get("counts", {}).items())),
        unit=written.get("unit"),
        things={group: tuple(each) for group, each in written.get("things", {}).items()},
    )


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, yaml.CSafeLoader)
