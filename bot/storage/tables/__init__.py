"""Every table, with its columns typed."""

from bot.storage.tables.base import metadata
from bot.storage.tables.checks import answer, check, figure, step_shown
from bot.storage.tables.talks import (
    business,
    consent,
    conversation,
    cursor,
    edit,
    erasure,
    flag,
    group_told,
    is_unsent,
    is_waiting,
    message,
    owner,
    part,
    seal,
    tombstone,
    unhandled,
)

__all__ = [
    "answer",
    "business",
    "check",
    "consent",
    "conversation",
    "cursor",
    "edit",
    "erasure",
    "figure",
    "flag",
    "group_told",
    "is_unsent",
    "is_waiting",
    "message",
    "metadata",
    "owner",
    "part",
    "seal",
    "step_shown",
    "tombstone",
    "unhandled",
]
