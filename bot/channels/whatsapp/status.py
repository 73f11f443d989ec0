"""What Twilio says became of a message of ours."""

import re
from collections.abc import Mapping

from bot.channels.whatsapp.codes import MEANINGS, explained
from bot.core.message import OutboundState, StatusReported, Unhandled

# Our message id rides in the callback's address, so that even a callback that overtakes Twilio's answer to
# the sending, or comes after a crash that forgot it, finds its message.
MESSAGE_PARAMETER = "m"

# Whatever Twilio has taken is sent for us, even what it has only queued: we need not send it again.
_STATES: dict[str, OutboundState] = {
    "accepted": "sent", "scheduled": "sent", "queued": "sent", "sending": "sent", "sent": "sent",
    "delivered": "delivered", "read": "read",
    "undelivered": "failed", "failed": "failed", "canceled": "failed",
}  # fmt: skip


def read_status(
    form: Mapping[str, object], query: Mapping[str, str]
) -> tuple[StatusReported | Unhandled, ...]:
    """What this callback says, with the query of the address that we gave for it. Never raises."""
    provider = _field(form, "MessageSid") or _field(form, "SmsSid")
    state = _state(form)
    if state is None or not provider:
        return (Unhandled("whatsapp", "status"),)
    message = query.get(MESSAGE_PARAMETER) or None
    if state != "failed":
        return (StatusReported("whatsapp", state, provider, message),)
    code = _code(form)
    meaning = MEANINGS.get(code or 0)
    return (
        StatusReported(
            channel="whatsapp",
            state="failed",
            provider=provider,
            message=message,
            error=explained(code),
            because=meaning.because if meaning else "refused",
            stops=bool(meaning and meaning.stops),
        ),
    )


def _state(form: Mapping[str, object]) -> OutboundState | None:
    # An older shape leaves the status at "delivered" and says READ only here.
    if _field(form, "EventType").upper() == "READ":
        return "read"
    return _STATES.get((_field(form, "MessageStatus") or _field(form, "SmsStatus")).lower())


def _code(form: Mapping[str, object]) -> int | None:
    code = _field(form, "ErrorCode")
    return int(code) if re.fullmatch(r"[0-9]{1,9}", code) else None


def _field(form: Mapping[str, object], name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""
