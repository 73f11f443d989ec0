"""Every table, with its columns typed."""

from bot.storage.tables.base import metadata
from bot.storage.tables.checks import answer, check, figure, monitoring, step_shown
from bot.storage.tables.directory import directory_version, intermediary, organisation, service
from bot.storage.tables.follow_ups import follow_up, is_owed
from bot.storage.tables.imports import directory_import, kept_entry, staged_entry
from bot.storage.tables.introductions import (
    desk,
    desk_code,
    introduction,
    introduction_change,
    introduction_said,
)
from bot.storage.tables.joinings import join_code, join_try
from bot.storage.tables.support import need_heard, service_shown
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
    "desk",
    "desk_code",
    "directory_import",
    "directory_version",
    "edit",
    "erasure",
    "figure",
    "flag",
    "follow_up",
    "group_told",
    "intermediary",
    "introduction",
    "introduction_change",
    "introduction_said",
    "is_owed",
    "is_unsent",
    "is_waiting",
    "join_code",
    "join_try",
    "kept_entry",
    "message",
    "metadata",
    "monitoring",
    "need_heard",
    "organisation",
    "owner",
    "part",
    "seal",
    "service",
    "service_shown",
    "staged_entry",
    "step_shown",
    "tombstone",
    "unhandled",
]
