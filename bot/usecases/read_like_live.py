"""Read a text alone, exactly as a live conversation would read it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.errors import StallsideError
from bot.core.joining import find_code
from bot.core.practice import SECTORS, Framework, Practice, Sector
from bot.core.reading import Reading
from bot.core.service import Need
from bot.usecases.find_support import may_say_need
from bot.usecases.hear_message import JOIN, TEXT_LIMIT
from bot.usecases.path_ports import Hearing, Screen
from bot.usecases.ports import Understanding

# Intents whose words a question takes as an answer; all others leave the question (data/rules).
ANSWERING = ("answer", "affirm", "deny", "give_details", "out_of_scope")
# Intents in whose words a live conversation looks for a need.
NEEDS_HEARD_IN = ("find_support", "ask_for_introduction", "talk_to_person")
NOT_READ = Reading("not_an_answer")


class LineUnknown(StallsideError):
    """A practice or sector that the framework does not have."""


@dataclass(frozen=True)
class Understood:
    """The engine's intent for a text, with its confidence (0 to 1)."""

    intent: str
    confidence: float


@dataclass(frozen=True)
class ReadingParts:
    """What reading needs besides the engine."""

    framework: Framework
    understanding: Understanding
    hearing: Hearing
    screen: Screen


type Understand = Callable[[str, str, dict[str, Any]], Awaitable[Understood]]


async def read_answer_line(
    line: Mapping[str, Any], parts: ReadingParts, understand: Understand
) -> dict[str, Any]:
    """Outcome, level, confirm and confidence of an answer to a practice."""
    practice, sector = _practice(line, parts), _sector(line)
    reading = await _read_answer(str(line["text"])[:TEXT_LIMIT], practice, sector, parts, understand)
    return {
        "outcome": reading.outcome,
        "level": reading.level,
        "confirm": reading.confirm,
        "confidence": round(reading.confidence, 4),
    }


async def _read_answer(
    text: str, practice: Practice, sector: Sector | None, parts: ReadingParts, understand: Understand
) -> Reading:
    if not parts.hearing.is_readable(text) or _is_about_joining(text, parts):
        return NOT_READ
    if parts.hearing.language_of(text) != "en":
        return NOT_READ
    understood = await understand(text, "in_check", {})
    if understood.intent not in ANSWERING:
        return NOT_READ
    return parts.understanding.read_answer(text, practice, sector, "en")


async def read_message_line(
    line: Mapping[str, Any], parts: ReadingParts, understand: Understand
) -> dict[str, Any]:
    """Intent, needs and profile of a message."""
    text = str(line["text"])[:TEXT_LIMIT]
    context = "in_check" if line.get("context") == "in_check" else "idle"
    understood = await _intent(text, context, parts, understand)
    details = parts.understanding.read_details(text)
    profile = {
        "sector": details.sector,
        "people": details.people,
        "place": details.place,
        "council": details.council,
        "years": details.years,
        "stage": details.stage,
    }
    told = {"intent": understood.intent, "confidence": understood.confidence}
    return told | {"needs": _needs(text, context, understood, parts), "profile": profile}


def _needs(text: str, context: str, understood: Understood, parts: ReadingParts) -> list[Need]:
    """Needs are heard where support is looked for, and, with nothing open, where nothing else is meant."""
    intent, sure = understood.intent, understood.confidence
    is_heard = intent in NEEDS_HEARD_IN or (context == "idle" and may_say_need(intent, sure))
    return list(parts.understanding.read_needs(text)) if is_heard else []


async def _intent(text: str, context: str, parts: ReadingParts, understand: Understand) -> Understood:
    if not parts.hearing.is_readable(text):
        return Understood("send_nothing", 1.0)
    if _is_about_joining(text, parts):
        return Understood(JOIN, 1.0)
    if parts.hearing.language_of(text) != "en":
        return Understood("write_other_language", 1.0)
    return await understand(text, context, {})


def _is_about_joining(text: str, parts: ReadingParts) -> bool:
    return find_code(text) is not None or parts.hearing.wants_to_join(text)


def _practice(line: Mapping[str, Any], parts: ReadingParts) -> Practice:
    practice = parts.framework.practices.get(str(line.get("practice")))
    if practice is None:
        raise LineUnknown(f"there is no practice {line.get('practice')!r}")
    return practice


def _sector(line: Mapping[str, Any]) -> Sector | None:
    return next((sector for sector in SECTORS if sector == line.get("sector")), None)
