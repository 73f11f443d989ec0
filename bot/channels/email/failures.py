"""What a mail server's refusals mean for a message of ours. Its sentences hold addresses: only codes stay."""

import logging
import re
import ssl

from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientRefused,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from bot.core.errors import SendLater, SendRefused

log = logging.getLogger(__name__)

_PERMANENT = 500  # RFC 5321, 4.2.1: 4yz may work later, 5yz never
# RFC 6647, 5: greylisting servers want to be tried again after a minute at the earliest.
GREYLISTED_WAITS = 60.0  # seconds
# RFC 3463: 5.1 is a wrong address, 5.2.1 a mailbox that is closed. A full mailbox (5.2.2) or a policy (5.7)
# refuses this message, not everything that will ever come.
_ENHANCED = re.compile(r"\b5\.\d{1,3}\.\d{1,3}\b")
_NOBODY_THERE = re.compile(r"5\.1\.|5\.2\.1$")


def meaning_of(error: Exception) -> SendLater | SendRefused:
    """The refusal in the domain's words. Our own mistakes of configuration wait: others made none."""
    match error:
        case SMTPRecipientsRefused() if error.recipients:
            return _recipient_refused(error.recipients[0])
        case SMTPRecipientRefused():
            return _recipient_refused(error)
        case SMTPDataError() if error.code >= _PERMANENT:
            return SendRefused(f"the mail server does not take this message: {_codes(error)}", stops=False)
        case SMTPAuthenticationError() | SMTPSenderRefused() if error.code >= _PERMANENT:
            log.error(
                "the mail server refuses us with %s: check STALLSIDE_SMTP_URL and STALLSIDE_EMAIL_FROM",
                _codes(error),
            )
            return SendLater("the mail server refuses us")
        case SMTPNotSupported():
            log.error("the mail server does not offer what we need (sign-in): nothing is sent")
            return SendLater("the mail server does not offer what we need")
        case SMTPResponseException():
            return SendLater(f"the mail server says {_codes(error)}", GREYLISTED_WAITS)
    if (
        type(error) is SMTPException
        or isinstance(error, ssl.SSLError)
        or isinstance(error.__cause__, ssl.SSLError)
    ):
        log.error("no protected connection to the mail server (STARTTLS, certificate): nothing is sent")
        return SendLater("no protected connection to the mail server")
    # Refused connections, time-outs: whether it arrived is not always known.
    return SendLater(type(error).__name__)


def _recipient_refused(error: SMTPRecipientRefused) -> SendLater | SendRefused:
    if error.code < _PERMANENT:
        return SendLater(f"the mail server says {_codes(error)}", GREYLISTED_WAITS)
    enhanced = _ENHANCED.search(error.message)
    stops = enhanced is None or bool(_NOBODY_THERE.match(enhanced[0]))
    return SendRefused(f"the mail server refuses the address: {_codes(error)}", stops=stops)


def _codes(error: SMTPResponseException) -> str:
    enhanced = re.search(r"\b[45]\.\d{1,3}\.\d{1,3}\b", error.message)
    return f"{error.code} {enhanced[0]}" if enhanced else str(error.code)
