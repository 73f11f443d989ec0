"""What can happen in a turn with support and introductions, in the past tense; part of `events.Event`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.acts import Act
from bot.core.introduction import Introduction
from bot.core.service import Need


@dataclass(frozen=True)
class NeedHeard:
    """An owner needs this; so many services and so many people fit. Few or none is a gap."""

    need: Need
    how: Literal["words", "check", "introduction"]
    services: int
    people: int
    event: Literal["need_heard"] = "need_heard"


@dataclass(frozen=True)
class ServicesShown:
    """The owner was shown these services, by id."""

    services: tuple[str, ...]
    need: Need | None
    event: Literal["services_shown"] = "services_shown"


@dataclass(frozen=True)
class IntroductionDrafted:
    """A new introduction is being drafted, or something in the draft is different now."""

    introduction: Introduction
    event: Literal["introduction_drafted"] = "introduction_drafted"


@dataclass(frozen=True)
class IntroductionActed:
    """The owner did this to their introduction. It counts only if it still fits when it is saved."""

    introduction: str
    act: Act
    at: datetime
    event: Literal["introduction_acted"] = "introduction_acted"


@dataclass(frozen=True)
class WordsPassedOn:
    """The words of this message go to the other side of this introduction."""

    introduction: str
    event: Literal["words_passed_on"] = "words_passed_on"


@dataclass(frozen=True)
class ShownTo:
    """The intermediary by whose link the owner came may see how far they are; None: they may not."""

    intermediary: str | None
    event: Literal["shown_to"] = "shown_to"
