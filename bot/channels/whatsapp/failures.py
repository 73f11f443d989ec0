"""What Twilio's refusals mean for a message of ours."""

import logging

from twilio.base.exceptions import TwilioException

from bot.channels.whatsapp.codes import MEANINGS, explained
from bot.core.errors import SendLater, SendRefused, StallsideError, WindowClosed

log = logging.getLogger(__name__)

# The account is unknown, closed or not allowed to do this: the owner cannot help it, and waiting may.
_OURS = (401, 403, 404)


def code_of(error: Exception) -> int | None:
    """Twilio's own code of this refusal; where it gives none, the library puts the HTTP status there."""
    code = getattr(error, "code", None)
    return code if isinstance(code, int) else None


def meaning_of(error: TwilioException | ValueError) -> StallsideError:
    """The refusal in the domain's words: SendLater, SendRefused or WindowClosed."""
    if isinstance(error, ValueError):
        return SendLater("Twilio's answer cannot be read")
    code = code_of(error)
    meaning = MEANINGS.get(code or 0)
    if (meaning and meaning.ours) or getattr(error, "status", 0) in _OURS:
        log.error("twilio refuses us (%s): check the STALLSIDE_TWILIO settings", explained(code))
        return SendLater(explained(code))
    if meaning and meaning.because == "window_closed":
        return WindowClosed(explained(code))
    if meaning and meaning.because == "too_fast":
        return SendLater(explained(code))
    return SendRefused(explained(code), stops=bool(meaning and meaning.stops))
