"""One webhook of Twilio becomes what an owner sent on WhatsApp, or a note that there is nothing to do."""

import re
from collections.abc import Mapping

from bot.channels.whatsapp.address import read_address
from bot.channels.whatsapp.status import read_status
from bot.core.message import Arrival, Attachment, StatusReported, Unhandled
from bot.core.turn import MessageKind

type Form = Mapping[str, object]

_KINDS: dict[str, MessageKind] = {
    "text": "text", "interactive": "text", "button": "text", "image": "picture", "audio": "voice",
    "video": "file", "document": "file", "location": "location", "contacts": "contact", "sticker": "other",
}  # fmt: skip
_MEDIA: tuple[tuple[str, MessageKind], ...] = (
    ("image/webp", "other"), ("image/", "picture"), ("audio/", "voice"), ("text/vcard", "contact"),
)  # fmt: skip
MEDIA_AT_MOST = 10  # Twilio, webhook parameters: MediaUrl0 to MediaUrl9
# What our posters prefill: "Hello K7". A code has a digit, so that "Hello there" is only a greeting.
# One that begins with a digit has letters too: "Hello 7" names a number of people, or nothing.
_PREFILLED = re.compile(
    r"hello\s+((?=[a-z-]*\d)[a-z][a-z0-9-]{0,15}|(?=\d+[a-z])[a-z0-9]{4,6})[.!]?", re.IGNORECASE
)


def read_webhook(form: Form) -> list[Arrival | StatusReported | Unhandled]:
    """What this webhook means to us: one thing, or only `Unhandled`. Never raises, whatever it holds."""
    if _field(form, "MessageStatus"):  # inbound messages have SmsStatus only: a callback at the wrong address
        return list(read_status(form, {}))
    address, event = read_address(form.get("From")), _event(form)
    if address is None or event is None:
        return [Unhandled("whatsapp", "message" if address else "not_whatsapp")]
    return [_arrival(form, address, event)]


def kind_of_media(content_type: str) -> MessageKind:
    """What a file of this type is to us."""
    return next((kind for start, kind in _MEDIA if content_type.startswith(start)), "file")


def source_in(text: str) -> str | None:
    """The code in a line that one of our posters prefilled."""
    match = _PREFILLED.fullmatch(text.strip())
    return match[1] if match else None


def _arrival(form: Form, address: str, event: str) -> Arrival:
    attachments = _media(form) or _place(form)
    kind = _kind(form, attachments)
    choice = _field(form, "ButtonPayload") or _field(form, "ListId")
    # A document's Body is the name of its file, which nobody typed; only MessageType tells.
    text = "" if _field(form, "MessageType") == "document" else _field(form, "Body")
    person = read_address(form.get("ExternalUserId"))
    return Arrival(
        channel="whatsapp",
        address=address,
        event=event,
        kind="choice" if choice else kind,
        text=text,
        choice=choice or None,
        attachments=attachments,
        source=source_in(text) or _field(form, "ReferralSourceId") or None,
        replies_to=_field(form, "OriginalRepliedMessageSid") or None,
        person=None if person == address else person,
    )


def _kind(form: Form, attachments: tuple[Attachment, ...]) -> MessageKind:
    declared = _field(form, "MessageType")
    if attachments and _KINDS.get(declared, "text") == "text":
        return attachments[0].kind
    return _KINDS.get(declared, "text" if _field(form, "Body") or not declared else "other")


def _media(form: Form) -> tuple[Attachment, ...]:
    found = []
    for number in range(MEDIA_AT_MOST):
        if not (url := _field(form, f"MediaUrl{number}")):
            break
        content_type = _field(form, f"MediaContentType{number}")
        found.append(Attachment(kind_of_media(content_type), url, content_type or None))
    return tuple(found)


def _place(form: Form) -> tuple[Attachment, ...]:
    latitude, longitude = _field(form, "Latitude"), _field(form, "Longitude")
    return (Attachment("location", f"geo:{latitude},{longitude}"),) if latitude and longitude else ()


def _event(form: Form) -> str | None:
    names = ("MessageSid", "SmsMessageSid", "SmsSid")
    return next((sid for name in names if (sid := _field(form, name))), None)


def _field(form: Form, name: str) -> str:
    """The text of this field; a file or anything else that is not text counts as not there."""
    value = form.get(name)
    return value if isinstance(value, str) else ""
