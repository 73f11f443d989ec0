"""The content as a whole: read once, or followed while editors change it."""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.content.advice import Steps, read_steps
from bot.content.approvables import approvables, step_key
from bot.content.counting import read_counting
from bot.content.directory import read_needs_of_practices
from bot.content.framework import read_cut_offs, read_framework
from bot.content.monitoring import Monitoring, read_monitoring
from bot.content.places import read_councils
from bot.content.safety import read_safety
from bot.content.wording import FluentWording, read_wording
from bot.core.approval import NOTHING_DECIDED, Approvable, Decided
from bot.core.counting import Counting
from bot.core.errors import ContentBroken
from bot.core.practice import Framework
from bot.core.safety import CATEGORIES, Safety
from bot.core.scoring import CutOffs
from bot.core.service import Need

log = logging.getLogger(__name__)
LOOK_EVERY = (
    1.0  # seconds between looks at the files: an editor does not notice, and a busy turn does not pay
)
READ_FROM = ("check", "advice", "safety", "wording")
Stamp = frozenset[tuple[str, int, int]]


@dataclass(frozen=True)
class Content:
    """Everything read from data/content at one moment."""

    framework: Framework
    cut_offs: CutOffs
    steps: Steps
    monitoring: Monitoring
    wording: FluentWording
    safety: Safety
    counting: Counting
    needs_of: Mapping[str, tuple[Need, ...]]
    approvables: tuple[Approvable, ...] = ()


def load(path: Path, drafts: bool = False, decided: Decided = NOTHING_DECIDED) -> Content:
    """The content in this folder (data/content). Raises ContentBroken.

    Steps that nobody has approved are left out, unless `drafts` are allowed. What was `decided` about the
    very words that stand there goes before what the files say of it.
    """
    framework = read_framework(path / "check" / "practices.yml")
    steps = read_steps(path / "advice" / "steps.yml", framework, drafts=True)
    wording, safety = read_wording(path / "wording"), read_safety(path / "safety")
    found = approvables(steps, safety, wording)
    good = {(each.kind, each.key) for each in found if each.is_approved(decided)}
    return Content(
        framework=framework,
        cut_offs=read_cut_offs(path / "check" / "scoring.yml"),
        steps={at: step for at, step in steps.items() if drafts or ("step", step_key(step)) in good},
        monitoring=read_monitoring(path / "check" / "monitoring.yml"),
        wording=wording,
        safety=replace(safety, unapproved=frozenset(c for c in CATEGORIES if ("safety", c) not in good)),
        counting=read_counting(path / "check" / "counting.yml"),
        needs_of=read_needs_of_practices(path / "advice" / "needs_of_practices.yml", framework),
        approvables=found,
    )


def nothing_decided() -> Decided:
    """What staff decided where there is no console."""
    return NOTHING_DECIDED


def follow(
    path: Path, drafts: bool = False, decided: Callable[[], Decided] = nothing_decided
) -> "LiveContent":
    """The content in this folder, read again when its files change, or what was decided about its words.

    Raises ContentBroken now, not later.
    """
    return LiveContent(path, drafts, decided=decided)


class LiveContent:
    """Content that follows its files. A broken edit is logged, and the last good content stays."""

    def __init__(
        self,
        path: Path,
        drafts: bool,
        seconds: Callable[[], float] = time.monotonic,
        decided: Callable[[], Decided] = nothing_decided,
    ) -> None:
        self._path, self._drafts, self._seconds, self._ask = path, drafts, seconds, decided
        self._looked = seconds()
        self._stamp, self._decided = _stamp(path), decided()
        self._content = load(path, drafts, self._decided)

    def now(self) -> Content:
        """The content as it is now: take it once a turn, so that a turn speaks from one version."""
        if self._seconds() - self._looked >= LOOK_EVERY:
            self._looked = self._seconds()
            self._read_if_changed()
        return self._content

    @property
    def framework(self) -> Framework:
        """The practices, as of now."""
        return self.now().framework

    @property
    def cut_offs(self) -> CutOffs:
        """The cut-offs of the bands, as of now."""
        return self.now().cut_offs

    @property
    def steps(self) -> Steps:
        """The steps, as of now."""
        return self.now().steps

    @property
    def monitoring(self) -> Monitoring:
        """What owners may tell about themselves, as of now."""
        return self.now().monitoring

    @property
    def wording(self) -> FluentWording:
        """The words, as of now."""
        return self.now().wording

    @property
    def safety(self) -> Safety:
        """The safety screen's data, as of now."""
        return self.now().safety

    @property
    def counting(self) -> Counting:
        """The figures and sums, as of now."""
        return self.now().counting

    @property
    def needs_of(self) -> Mapping[str, tuple[Need, ...]]:
        """The needs that close the gap in each practice, as of now."""
        return self.now().needs_of

    @property
    def councils(self) -> frozenset[str]:
        """The councils that services and people can be said to serve."""
        return read_councils(self._path / "places")

    def _read_if_changed(self) -> None:
        stamp, decided = _stamp(self._path), self._ask()
        if stamp == self._stamp and decided == self._decided:
            return
        self._stamp, self._decided = stamp, decided
        try:
            self._content = load(self._path, self._drafts, decided)
        except ContentBroken as error:
            log.error("content not taken over, the last good one stays: %s", error)
        else:
            log.info("content read again, wording %s", self._content.wording.version)


def _stamp(path: Path) -> Stamp:
    """What tells one state of the files from another. A file that goes meanwhile counts as gone."""
    found = set()
    for folder in READ_FROM:
        for file in (path / folder).rglob("*.[yf][mt]l"):
            try:
                stat = file.stat()
            except FileNotFoundError:
                continue
            found.add((str(file), stat.st_mtime_ns, stat.st_size))
    return frozenset(found)
