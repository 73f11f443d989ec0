"""What Telegram's refusals mean for a message of ours."""

import logging
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.core.errors import SendLater, SendRefused

log = logging.getLogger(__name__)

# Bad requests after which nothing can reach this address any more (Bot API, descriptions of error 400).
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "chat_write_forbidden")


def meaning_of(error: TelegramError) -> SendLater | SendRefused:
    """The refusal in the domain's words. Our own mistakes of configuration wait: they are not the owner's."""
    if isinstance(error, RetryAfter):
        return SendLater("too fast", _seconds(error.retry_after))
    if isinstance(error, Forbidden | ChatMigrated):
        # "bot was blocked by the user", "user is deactivated", "bot can't initiate conversation with a user";
        # a group that has got another id is spoken to there when somebody speaks to us there
        return SendRefused(error.message, stops=True)
    if isinstance(error, BadRequest):
        return SendRefused(error.message, stops=_is_nobody_there(error))
    if isinstance(error, InvalidToken):
        # 401 and 404; the library's sentence may quote the token, so it is not repeated.
        log.error("telegram refuses the token: check STALLSIDE_TELEGRAM_TOKEN")
        return SendLater("Telegram refuses our token")
    # TimedOut, NetworkError (all 5xx, too), an answer that is not JSON: whether it arrived is not known.
    return SendLater(type(error).__name__)


def is_gone(error: TelegramError) -> bool:
    """True if nothing at all can reach this address any more."""
    return isinstance(error, Forbidden) or (isinstance(error, BadRequest) and _is_nobody_there(error))


def _is_nobody_there(error: BadRequest) -> bool:
    return any(sign in error.message.lower() for sign in _NOBODY_THERE)


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
