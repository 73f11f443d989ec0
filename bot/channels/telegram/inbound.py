"""One update of Telegram's Bot API becomes what an owner sent, or a note that there is nothing to do."""

from collections.abc import Mapping
from typing import Any

from bot.channels.telegram.attachments import read_attachment
from bot.channels.telegram.commands import read_command
from bot.channels.telegram.fields import items, number, part, words
from bot.core.message import Arrival, GroupSpoken, ReachChanged, Unhandled

type Update = Mapping[str, Any]
type Read = Arrival | GroupSpoken | ReachChanged | Unhandled

# What we ask Telegram for; other kinds that come all the same are recorded by these names only.
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
KNOWN = (
    *WANTED, "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result", "shipping_query",
    "pre_checkout_query", "poll", "poll_answer", "chat_member", "chat_join_request", "message_reaction",
    "message_reaction_count", "chat_boost", "removed_chat_boost", "business_connection", "business_message",
    "edited_business_message", "deleted_business_messages", "purchased_paid_media",
)  # fmt: skip
GROUPS = ("group", "supergroup")
# A message that only tells that something happened in the chat: nobody waits for a reply to it.
SERVICE = (
    "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo",
    "group_chat_created", "supergroup_chat_created", "channel_chat_created", "migrate_to_chat_id",
    "migrate_from_chat_id", "message_auto_delete_timer_changed", "pinned_message", "users_shared",
    "write_access_allowed", "chat_shared", "connected_website", "chat_background_set", "boost_added",
    "refunded_payment", "successful_payment", "video_chat_scheduled", "video_chat_started",
    "video_chat_ended", "forum_topic_created",
)  # fmt: skip


def read_update(update: Update) -> list[Read]:
    """What this update means to us: one thing, or only `Unhandled`. Never raises, whatever it holds."""
    if not isinstance(update, Mapping):
        return [Unhandled("telegram", "unknown")]
    kind = next((name for name in KNOWN if isinstance(update.get(name), Mapping)), "unknown")
    return [_READERS[kind](part(update, kind)) if kind in _READERS else Unhandled("telegram", kind)]


def _read_message(message: Update) -> Read:
    return _from_person(message, "message") or _as_arrival(message)


def _read_edit(message: Update) -> Read:
    # A live location edits itself every few seconds: only an edit of words says something.
    if not _typed(message):
        return Unhandled("telegram", "edited_message")
    return _from_person(message, "edited_message") or _as_arrival(message, is_edit=True)


def _from_person(message: Update, kind: str) -> Read | None:
    """Why this is not one person's private message; None if it is."""
    chat = part(message, "chat")
    service = next((name for name in SERVICE if name in message), None)
    if service or part(message, "from").get("is_bot") is True or number(chat, "id") is None:
        return Unhandled("telegram", service or kind)
    if words(chat, "type") in GROUPS:
        return GroupSpoken("telegram", str(number(chat, "id")))
    is_usable = words(chat, "type") == "private" and number(message, "message_id") is not None
    return None if is_usable else Unhandled("telegram", kind)


def _as_arrival(message: Update, is_edit: bool = False) -> Arrival:
    attachment = read_attachment(message)
    choice, source = read_command(_typed(message))
    kind = "choice" if choice else attachment.kind if attachment else "text" if _typed(message) else "other"
    event = f"m{number(message, 'message_id')}"
    replied = number(part(message, "reply_to_message"), "message_id")
    return Arrival(
        channel="telegram",
        address=str(number(part(message, "chat"), "id")),
        event=f"e{event[1:]}:{number(message, 'edit_date') or 0}" if is_edit else event,
        kind=kind,
        text=_typed(message),
        choice=choice,
        attachments=(attachment,) if attachment else (),
        source=source,
        corrects=event if is_edit else None,
        replies_to=None if replied is None else str(replied),
    )


def _typed(message: Update) -> str:
    return words(message, "text") or words(message, "caption")


def _read_tap(tap: Update) -> Read:
    message, data, query = part(tap, "message"), words(tap, "data"), words(tap, "id")
    # In a private chat the chat's id is the person's: it helps where the message is missing.
    chat = part(message, "chat") or {"id": part(tap, "from").get("id"), "type": "private"}
    address = number(chat, "id")
    if not (data and query) or address is None or words(chat, "type") != "private":
        return Unhandled("telegram", "callback_query")
    board = number(message, "message_id")
    return Arrival(
        channel="telegram",
        address=str(address),
        event=f"c{query}",
        kind="choice",
        text=_title_of(data, message),
        choice=data,
        replies_to=None if board is None else str(board),
    )


def _title_of(data: str, message: Update) -> str:
    """The words on the button, for whoever reads the conversation; an old message has none."""
    rows = items(part(message, "reply_markup"), "inline_keyboard")
    buttons = [b for row in rows if isinstance(row, list) for b in row if isinstance(b, Mapping)]
    return next((words(b, "text") for b in buttons if b.get("callback_data") == data), "")


def _read_membership(change: Update) -> Read:
    chat, status = part(change, "chat"), words(part(change, "new_chat_member"), "status")
    address, kind = number(chat, "id"), words(chat, "type")
    if address is None or status not in ("member", "administrator", "kicked"):
        return Unhandled("telegram", "my_chat_member")
    if kind == "private":
        return ReachChanged("telegram", str(address), reachable=status != "kicked")
    if kind in GROUPS and status != "kicked":
        return GroupSpoken("telegram", str(address))
    return Unhandled("telegram", "my_chat_member")


_READERS = {
    "message": _read_message,
    "edited_message": _read_edit,
    "callback_query": _read_tap,
    "my_chat_member": _read_membership,
}
