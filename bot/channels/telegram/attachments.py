"""What an owner sent on Telegram instead of words: kept as a reference, never fetched by itself."""

from collections.abc import Mapping
from typing import Any

from bot.channels.telegram.fields import items, number, part, words
from bot.core.message import Attachment
from bot.core.turn import MessageKind

# In this order: an animation also carries `document`, a venue also `location`.
_FILES: tuple[tuple[str, MessageKind], ...] = (
    ("voice", "voice"), ("audio", "voice"), ("video_note", "voice"), ("animation", "picture"),
    ("video", "file"), ("document", "file"), ("sticker", "other"),
)  # fmt: skip


def read_attachment(message: Mapping[str, Any]) -> Attachment | None:
    """The attachment of this message, None if it has none that we know."""
    if photo := _photo(message):
        return photo
    for field, kind in _FILES:
        if file := words(part(message, field), "file_id"):
            return Attachment(kind, file, words(part(message, field), "mime_type") or None)
    return _place(message) or _contact(message)


def _photo(message: Mapping[str, Any]) -> Attachment | None:
    # Telegram lists the sizes of one photo from the smallest to the largest.
    sizes = [size for size in items(message, "photo") if isinstance(size, Mapping) and words(size, "file_id")]
    return Attachment("picture", words(sizes[-1], "file_id")) if sizes else None


def _place(message: Mapping[str, Any]) -> Attachment | None:
    place = part(message, "location")
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if not (isinstance(latitude, int | float) and isinstance(longitude, int | float)):
        return None
    return Attachment("location", f"geo:{latitude},{longitude}")


def _contact(message: Mapping[str, Any]) -> Attachment | None:
    # Somebody else's number is not ours to keep: the reference only says in which message it came.
    if not part(message, "contact"):
        return None
    return Attachment("contact", f"m{number(message, 'message_id')}")
