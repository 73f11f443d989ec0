"""What a person is called on WhatsApp at Twilio.

The address of an owner is what Twilio puts into `From`, prefix and all: the only thing that is surely valid
as a `To`, and the only thing that webhook, message list and status callbacks all name. Usually it holds the
number (`whatsapp:+447700900123`); of somebody who hides it behind a username it holds WhatsApp's own id of
the person (`whatsapp:GB.1000000000000001`).

That id comes as `ExternalUserId` beside a number, too, and does not change when the number is hidden, so it
is kept as the person of an arrival. It is not the address: Twilio's API took such ids for telephone numbers
and refused them (error 21211) for owners who could be reached under their number, and its message list does
not have them, so that a message asked for after an outage would look like one of another owner.
"""

import re

PREFIX = "whatsapp:"
_NUMBER = re.compile(r"\+[1-9]\d{4,14}", re.ASCII)  # E.164: at most 15 digits
# Country, perhaps ENT for a group of businesses, up to 128 letters and digits (Meta, business-scoped ids).
_PERSON = re.compile(r"[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}")


def read_address(value: object) -> str | None:
    """The address in a field of Twilio's, None if it is not one on WhatsApp (an SMS, an empty field)."""
    if not isinstance(value, str) or not value.startswith(PREFIX):
        return None
    name = value[len(PREFIX) :].strip()
    return f"{PREFIX}{name}" if _NUMBER.fullmatch(name) or _PERSON.fullmatch(name) else None


def written_address(text: str) -> str | None:
    """The address that somebody means on the command line or in a setting: with or without prefix, spaces."""
    return read_address(PREFIX + re.sub(r"[\s()-]", "", text.removeprefix(PREFIX)))
