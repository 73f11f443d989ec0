"""Our replies as WhatsApp messages: words within the 24 hours, choices as buttons, a list or numbers."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from twilio.base.exceptions import TwilioException

from bot.channels.progress import Progress
from bot.channels.splitting import length, split
from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.address import read_address
from bot.channels.whatsapp.codes import CONTENT_CODES
from bot.channels.whatsapp.failures import code_of, meaning_of
from bot.channels.whatsapp.status import MESSAGE_PARAMETER
from bot.channels.whatsapp.templates import TEXT_LIMIT as BUTTONS_TEXT_LIMIT
from bot.channels.whatsapp.templates import Templates, filled_in, numbered, variables
from bot.core.errors import SendRefused, WindowClosed
from bot.core.message import WHATSAPP_WINDOW, Channel, Handed, Parcel
from bot.usecases.ports import Clock

log = logging.getLogger(__name__)

TEXT_LIMIT = 1600  # characters: Twilio, Messages resource, Body
CAPTION_LIMIT = 1024  # characters: WhatsApp, text below a picture


@dataclass(frozen=True)
class _Part:
    """One message at Twilio; `sid` is the template that shows the parcel's choices, or says all of it."""

    text: str
    picture: str | None = None
    sid: str | None = None
    is_approved: bool = False


@dataclass(frozen=True)
class Ways:
    """How things get to Twilio and back.

    `number` is ours, with its plus. `picture` gives the public address of a message's picture, by message
    id; `status` is the public address of our status callback. Both are None without a public address: then
    words go alone, and nothing is heard of what became of them.
    """

    number: str
    picture: Callable[[str], str] | None = None
    status: str | None = None


class WhatsAppSender:
    """WhatsApp's way out (ports.Sender)."""

    channel: Channel = "whatsapp"

    def __init__(self, account: Account, ways: Ways, templates: Templates, clock: Clock) -> None:
        self._account = account
        self._ways = ways
        self._templates = templates
        self._clock = clock
        self._progress = Progress()

    async def send(self, parcel: Parcel) -> Handed:
        """Hand one parcel over, in as many messages as it needs.

        Raises WindowClosed before anything is sent, SendLater or SendRefused.
        """
        for part in self._allowed(parcel)[self._progress.count(parcel.message) :]:
            self._progress.took(parcel.message, await self._hand_over(parcel, part))
        return self._progress.done(parcel.message)

    def _allowed(self, parcel: Parcel) -> list[_Part]:
        """What may be sent now: outside the 24 hours only a template that Meta has approved."""
        heard = parcel.last_heard
        if heard is not None and self._clock.now() - heard < WHATSAPP_WINDOW:
            return self._parts(parcel)
        sid = self._templates.approved(parcel.template, parcel.language)
        if sid is None:
            raise WindowClosed("the owner has not written for 24 hours")
        return [_Part(parcel.text, sid=sid, is_approved=True)]

    def _parts(self, parcel: Parcel) -> list[_Part]:
        """What to send, in order: the picture comes first, since words explain it and choices come last."""
        picture = self._ways.picture(parcel.message) if parcel.picture and self._ways.picture else None
        words = _words(parcel, picture)
        sid = self._templates.sid_for(parcel.choices, parcel.language) if words.strip() else None
        if sid is None:
            return _plain(numbered(words, parcel.choices), picture)
        parts = ([_Part("", picture)] if picture else []) + [
            _Part(text) for text in split(words, BUTTONS_TEXT_LIMIT)
        ]
        return [*parts[:-1], replace(parts[-1], sid=sid)]

    async def _hand_over(self, parcel: Parcel, part: _Part) -> str:
        try:
            return await self._create(parcel, part)
        except (TwilioException, ValueError) as error:
            if part.sid is None or code_of(error) not in CONTENT_CODES:
                raise meaning_of(error) from error
            if part.is_approved:
                log.error("twilio refuses template %s with %s: it waits", part.sid, code_of(error))
                raise WindowClosed("the template is refused, and free words are not allowed now") from error
            log.error("twilio refuses template %s with %s: sent as words", part.sid, code_of(error))
        return await self._hand_over(parcel, _Part(numbered(part.text, parcel.choices)))

    async def _create(self, parcel: Parcel, part: _Part) -> str:
        to = read_address(parcel.address)
        if to is None:
            raise SendRefused("this is not an address on WhatsApp", stops=True)
        message = _content(parcel, part) | {"to": to, "from_": f"whatsapp:{self._ways.number}"}
        if self._ways.status:
            query = urlencode({MESSAGE_PARAMETER: parcel.message})
            message["status_callback"] = f"{self._ways.status}?{query}"
        return str(await self._account.run(lambda client: client.messages.create(**message).sid))


def _content(parcel: Parcel, part: _Part) -> dict[str, Any]:
    """What is in a message, as the library names it."""
    if part.sid and part.is_approved and parcel.template:
        return {"content_sid": part.sid, "content_variables": filled_in(parcel.template, parcel.choices)}
    if part.sid:
        return {"content_sid": part.sid, "content_variables": variables(part.text, parcel.choices)}
    words = {"body": part.text} if part.text else {}
    return words | ({"media_url": [part.picture]} if part.picture else {})


def _words(parcel: Parcel, picture: str | None) -> str:
    """The text; without the picture that belongs to it, the picture in words as well."""
    is_missing = parcel.picture is not None and picture is None
    return f"{parcel.text}\n\n{parcel.picture.alt}" if is_missing and parcel.picture else parcel.text


def _plain(words: str, picture: str | None) -> list[_Part]:
    if picture and length(words) <= CAPTION_LIMIT:
        return [_Part(words, picture)]
    parts = ([_Part("", picture)] if picture else []) + [_Part(text) for text in split(words, TEXT_LIMIT)]
    if not parts:
        raise SendRefused("there is nothing to send", stops=False)
    return parts
