"""Join what the talk needs: content and understanding. The action server joins this and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.bootstrap.directory import DATA, join_reading_storage, read_directory_from
from bot.clock import MovedClock, SystemClock
from bot.content import LiveContent, follow
from bot.core.practice import LEVELS, Framework
from bot.settings import Settings
from bot.storage.live_approvals import LiveApprovals
from bot.storage.unit_of_work import SqlStorage
from bot.understanding import Reader, Screen, build_understanding
from bot.understanding.joining import JoinWish
from bot.understanding.language import Languages
from bot.understanding.plain import is_readable
from bot.understanding.warm_yes import read_warm_yes
from bot.understanding.yes_no import YesOrNo
from bot.usecases.ports import Clock, Wording
from bot.usecases.read_like_live import ReadingParts
from bot.usecases.tools import Tools


def join_clock(settings: Settings) -> Clock:
    """The machine's clock; with the test clock on, one that can be moved for all processes."""
    return MovedClock(settings.var_path / "clock") if settings.test_clock == "on" else SystemClock()


def join_content(settings: Settings, storage: SqlStorage | None = None) -> LiveContent:
    """The content, followed while editors change it and staff approve it. Raises ContentBroken.

    Without a storage, only what the files say is approved.
    """
    if storage is None:
        return follow(DATA, drafts=settings.shows_drafts)
    return follow(DATA, drafts=settings.shows_drafts, decided=LiveApprovals(storage))


def join_understanding(content: LiveContent, now: Callable[[], datetime]) -> Reader:
    """What reads everyday words, with the titles of the choices as owners see them."""
    titles = level_titles(content.framework, content.wording)
    return build_understanding(DATA, titles, content.framework.practices, now)


def level_titles(framework: Framework, wording: Wording) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each practice that has words, and each variant of it, the titles of its four levels."""
    titles: dict[str, dict[str, tuple[str, ...]]] = {}
    for practice in framework.practices.values():
        for variant in ("base", *practice.variants):
            key = f"practice-{practice.id}-{variant}"
            if wording.has(key):
                four = tuple(wording.say(f"{key}.level-{level}") for level in LEVELS)
                titles.setdefault(practice.id, {})[variant] = four
    return titles


def join_tools(settings: Settings) -> Tools:
    """What the use cases of the talk need."""
    storage, clock = join_reading_storage(settings), join_clock(settings)
    content = join_content(settings, storage)
    return _tools(settings, content, join_understanding(content, clock.now), clock, storage)


def join_taught_tools(settings: Settings) -> Tools:
    """The same, with all learned that the first owner would wait for; the rest is learned when asked."""
    storage, clock = join_reading_storage(settings), join_clock(settings)
    content = join_content(settings, storage)
    understanding = join_understanding(content, clock.now)
    for solo in (False, True):
        understanding.learn(content.framework.short_practices(solo=solo))
    return _tools(settings, content, understanding, clock, storage)


def _tools(
    settings: Settings, content: LiveContent, understanding: Reader, clock: Clock, storage: SqlStorage
) -> Tools:
    directory = read_directory_from(storage, settings, clock)
    told = (settings.programme, settings.person_contact)
    return Tools(content, understanding, *told, directory, privacy_page(settings))


def privacy_page(settings: Settings) -> str:
    """The address of the privacy page, as owners read it; "" where the world cannot reach us."""
    return f"{settings.public_url.rstrip('/')}/privacy" if settings.public_url else ""


@dataclass(frozen=True)
class TextHearing:
    """What can be told of a text before the engine reads it (path_ports.Hearing)."""

    languages: Languages
    plain: YesOrNo
    joining: JoinWish

    def language_of(self, text: str) -> str:
        """The language of these words, "en" where it cannot be told."""
        return self.languages.detect(text) or "en"

    def is_readable(self, text: str) -> bool:
        """True if somebody could have meant something by it."""
        return is_readable(text)

    def wants_to_join(self, text: str) -> bool:
        """True for a whole message that asks to join two chats."""
        return self.joining.is_in(text)

    def yes_or_no(self, text: str) -> Literal["affirm", "deny"] | None:
        """What a whole message that is a plain yes or no says."""
        return self.plain.read(text)

    def warm_yes(self, text: str) -> Literal["affirm", "doubt"] | None:
        """A yes with chat around it, or one in doubt."""
        return read_warm_yes(text)


def join_hearing() -> TextHearing:
    """What tells languages apart, a plain yes from a no, and the wish to join two chats."""
    return TextHearing(Languages.from_content(DATA), YesOrNo.from_content(DATA), JoinWish.from_content(DATA))


def join_reading(settings: Settings) -> ReadingParts:
    """What it takes to read single lines as a live conversation would."""
    content = join_content(settings)
    understanding = join_understanding(content, join_clock(settings).now)
    return ReadingParts(content.framework, understanding, join_hearing(), Screen(content.safety.phrases))
