"""Hear a message: what the engine is told about it, and what it means where no engine is needed to know."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.core.choices import wish_of
from bot.core.conversation import INTRODUCTION, About
from bot.core.joining import NOTHING_JOINED, Joining, make_code
from bot.core.snapshot import Snapshot
from bot.usecases.hear_business import hear_of_business
from bot.usecases.hear_introduction import hear_introduction
from bot.usecases.path_ports import Hearing, TurnRequest
from bot.usecases.records import Json, Question, Waiting
from bot.usecases.wire import snapshot_to_wire

TEXT_LIMIT = 4_000  # characters that the engine reads; the table keeps all of them
YES_OR_NO = (
    "agree", "details", "level", "stop_or_wait", "delete", "next_part", "reminders", "remind", "check_again",
    "step_tried", "research", "monitoring", "join", "count_offer", "count", "count_sure",
    "intro_offer", "intro_who", "intro_number", "intro_private", "intro_next", "intro_card", "intro_withdraw",
    "intro_contacted", "intro_useful", "shown_to",
)  # fmt: skip
LATE_AFTER = timedelta(days=7)  # a question that has stood so long may no longer be what an owner thinks of
JOIN = "join_chats"
IN_CHECK = ("practice", "level", "open", "count", "count_sure")
MEDIA = ("voice", "picture", "file", "location", "contact", "other")


def hear_message(
    message: Waiting,
    conversation: str,
    snapshot: Snapshot,
    state: Json | None,
    question: Question | None,
    hearing: Hearing,
    joining: Joining = NOTHING_JOINED,
    number: str | None = None,
) -> TurnRequest:
    """The request for the turn on this message."""
    language = _language(message, hearing)
    intent = _intent(message, snapshot, language, hearing, joining)
    if intent == JOIN and not joining.has_code:
        joining = replace(joining, fresh=make_code(secrets.choice))
    return TurnRequest(
        conversation=conversation,
        message=message.id,
        text=message.text[:TEXT_LIMIT],
        intent=intent,
        metadata=_metadata(message, language, question, joining, number),
        context="in_check" if snapshot.asking and _is_answered(snapshot.asking.about) else "idle",
        snapshot=snapshot_to_wire(snapshot),
        arrived=snapshot.arrived,
        asking=snapshot.asking is not None,
        state=state,
    )


def _is_answered(about: About) -> bool:
    """True where most words are an answer to the question that is open."""
    return about in IN_CHECK or about.startswith(INTRODUCTION)


def is_early(message: Waiting, question: Question | None) -> bool:
    """True for text that was sent before the open question was out: it answers something else."""
    if message.kind != "text" or question is None:
        return False
    if message.n < question.n or question.released is None:
        return True
    return message.at < question.released


def is_late(message: Waiting, question: Question | None) -> bool:
    """True for text that comes a week after the open question was out, or later."""
    released = question.released if question else None
    return message.kind == "text" and released is not None and message.at - released >= LATE_AFTER


def _language(message: Waiting, hearing: Hearing) -> str:
    return hearing.language_of(message.text) if message.kind == "text" else "en"


def _intent(
    message: Waiting, snapshot: Snapshot, language: str, hearing: Hearing, joining: Joining
) -> str | None:
    """The intent where kind, script or question already tells it; None lets the engine find out."""
    if message.kind == "choice":
        return wish_of(message.choice) or "choose"
    if message.corrects:
        return "change_answer"
    if message.kind in MEDIA:
        return "send_media"
    if not hearing.is_readable(message.text):
        return "send_nothing"
    if joining.has_code or hearing.wants_to_join(message.text):
        return JOIN
    if snapshot.asking and snapshot.asking.about in YES_OR_NO and hearing.yes_or_no(message.text):
        return hearing.yes_or_no(message.text)
    of_business = hear_of_business(message.text, snapshot, hearing)
    if of_business:
        return of_business
    for_introduction = hear_introduction(message.text, snapshot)
    if for_introduction:
        return for_introduction
    return None if language == "en" else "write_other_language"


def _metadata(
    message: Waiting, language: str, question: Question | None, joining: Joining, number: str | None
) -> Mapping[str, Any]:
    return {
        "at": message.at.isoformat(),
        "kind": message.kind,
        "choice": message.choice,
        "early": is_early(message, question),
        "late": is_late(message, question),
        "language": language,
        "source": message.source,
        "corrects": message.corrects,
        **({"number": number} if number else {}),
        **({"joining": vars(joining)} if joining != NOTHING_JOINED else {}),
    }
