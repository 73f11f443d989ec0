"""See the owner beside their conversation: who they are, how far they are, and what waits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.check import Check, practices_of
from bot.core.introduction import Introduction
from bot.core.scoring import overall
from bot.core.snapshot import Snapshot, StepShown
from bot.usecases.name_practice import step_key_for
from bot.usecases.ports import Content
from bot.usecases.staff.see_talk import ReadingSeen, ReadingWords
from bot.usecases.staff.talk_ports import OpenFlag, TalkHead, Waits
from bot.usecases.storage_ports import UnitOfWork


@dataclass(frozen=True)
class CheckSeen:
    """A check with what was answered, how each was read, and what it adds up to so far."""

    kind: str
    started: datetime
    finished: datetime | None
    paused: bool
    answers: tuple[ReadingSeen, ...]
    asked: int
    band: str | None


@dataclass(frozen=True)
class OwnerSeen:
    """An owner as staff see them beside a conversation."""

    head: TalkHead
    since: datetime
    snapshot: Snapshot
    checks: tuple[CheckSeen, ...]
    steps: tuple[tuple[str, dict[str, Any]], ...]
    needs: tuple[dict[str, Any], ...]
    introductions: tuple[Introduction, ...]
    waits: tuple[Waits, ...]
    flags: tuple[OpenFlag, ...]
    others: tuple[TalkHead, ...]
    asks: str | None


def see_owner(unit: UnitOfWork, head: TalkHead, content: Content) -> OwnerSeen:
    """Everything that stands beside the conversation of this head."""
    history = unit.owners.history(head.conversation)
    snapshot = history.snapshot
    words = ReadingWords(content, snapshot.business)
    return OwnerSeen(
        head=head,
        since=history.since,
        snapshot=snapshot,
        checks=tuple(_check(each, snapshot, content, words) for each in reversed(history.checks)),
        steps=tuple((_step(each, snapshot, content), each) for each in history.steps),
        needs=history.needs,
        introductions=tuple(reversed(snapshot.introductions)),
        waits=unit.talks.waits(head.owner),
        flags=unit.talks.flags(head.conversation),
        others=tuple(each for each in unit.talks.chats(head.owner) if each.conversation != head.conversation),
        asks=snapshot.asking.asks if snapshot.asking else None,
    )


def _check(check: Check, snapshot: Snapshot, content: Content, words: ReadingWords) -> CheckSeen:
    score = overall(check, content.framework, content.cut_offs)
    asked = practices_of(check, content.framework, snapshot.business)
    return CheckSeen(
        kind=check.kind,
        started=check.started,
        finished=check.finished,
        paused=check.paused,
        answers=tuple(_answers(check, words)),
        asked=len(asked),
        band=content.wording.say(f"band-{score.band}", "en") if score else None,
    )


def _answers(check: Check, words: ReadingWords) -> Iterable[ReadingSeen]:
    for answer in check.given():
        yield words.reading({"practice": answer.practice, "outcome": answer.outcome, "level": answer.level})


def _step(step: dict[str, Any], snapshot: Snapshot, content: Content) -> str:
    if step["practice"] not in content.framework.practices:
        return str(step["practice"]).replace("_", " ")
    shown = StepShown(step["check"], step["practice"], step["level"])
    key = step_key_for(shown, snapshot, content)
    return content.wording.say(key, "en") if content.wording.has(key) else ""
