"""Twilio's error codes and what each means for a message of ours (twilio.com/docs/api/errors)."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.message import FailedBecause


@dataclass(frozen=True)
class Meaning:
    """What one code says, in words for staff, and what follows.

    `stops`: nothing more can reach this address until the owner writes again. `ours`: our account or settings
    are wrong, which is no fault of the message: it waits until that is put right.
    """

    words: str
    because: FailedBecause = "refused"
    ours: bool = False

    @property
    def stops(self) -> bool:
        """True if nothing more can reach this address."""
        return self.because in ("opted_out", "unreachable")


MEANINGS: Mapping[int, Meaning] = {
    # The owner.
    21610: Meaning("the owner has sent STOP", "opted_out"),
    63014: Meaning("the owner has blocked us", "opted_out"),
    21211: Meaning("there is no such number", "unreachable"),
    63003: Meaning("there is no such address on WhatsApp", "unreachable"),
    63015: Meaning("the number has not joined the sandbox", "unreachable"),
    63024: Meaning("this recipient cannot be reached on WhatsApp", "unreachable"),
    # The moment.
    63016: Meaning("the 24 hours since the owner's last message are over", "window_closed"),
    20429: Meaning("too many requests", "too_fast"),
    63018: Meaning("too many messages through this number", "too_fast"),
    63012: Meaning("WhatsApp has a fault of its own", "too_fast"),
    # Our account and settings.
    20003: Meaning("the account or its token is wrong", ours=True),
    63001: Meaning("Twilio may not use our number on WhatsApp", ours=True),
    63007: Meaning("our number is not one of WhatsApp's", ours=True),
    # What we sent.
    63013: Meaning("against WhatsApp's rules"),
    21617: Meaning("the text is too long"),
}
# The content template is wrong or does not fit: the same message can still go as plain words.
CONTENT_CODES = frozenset({21654, 21655, 21656, 63005, 63021})


def explained(code: int | None) -> str:
    """The code with its words, for staff."""
    meaning = MEANINGS.get(code or 0)
    return f"{code}: {meaning.words}" if meaning else f"{code or 'no code'}"
