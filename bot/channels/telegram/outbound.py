"""Our replies as Telegram messages: words, one button a row, the picture above its words."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.error import BadRequest, TelegramError

from bot.channels.progress import Progress
from bot.channels.splitting import length, split
from bot.channels.telegram.connection import Connection
from bot.channels.telegram.failures import is_gone, meaning_of
from bot.channels.telegram.pace import Pace
from bot.core.conversation import CHOICE_ID_LIMIT, Choice, Picture
from bot.core.errors import SendRefused
from bot.core.message import Arrival, Channel, Handed, Parcel

log = logging.getLogger(__name__)

TEXT_LIMIT = 4096  # characters: Bot API, sendMessage.text
CAPTION_LIMIT = 1024  # characters: Bot API, sendPhoto.caption
# A preview would make Telegram fetch our links and push the question off a small screen.
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True)
class _Part:
    """One message at Telegram."""

    text: str
    picture: bytes | None = None
    board: InlineKeyboardMarkup | None = None


class _PictureRefusedError(Exception):
    """Telegram does not take this picture; the words are worth sending without it."""


class TelegramSender:
    """Telegram's way out (ports.Sender). `draw` makes a PNG of a picture; it runs in a thread."""

    channel: Channel = "telegram"

    def __init__(
        self, connection: Connection, draw: Callable[[Picture], bytes], pace: Pace | None = None
    ) -> None:
        self._connection = connection
        self._draw = draw
        self._pace = pace or Pace()
        self._progress = Progress()

    async def send(self, parcel: Parcel) -> Handed:
        """Hand one parcel over, in as many messages as it needs. Raises SendLater or SendRefused."""
        chat, picture = _chat(parcel.address), await self._drawn(parcel)
        try:
            return await self._send(parcel, chat, _parts(parcel, picture))
        except _PictureRefusedError:
            return await self._send(parcel, chat, _parts(parcel, None))
        except TelegramError as error:
            raise meaning_of(error) from error

    async def acknowledge(self, tap: Arrival) -> None:
        """End the spinner on a tapped button and take the keyboard away. Anything else is left alone.

        Never raises: an old tap or a deleted message is no reason to lose what it says.
        """
        if tap.channel != self.channel or not tap.event.startswith("c"):
            return
        calls = [self._connection.answer_callback_query(tap.event[1:])]
        if tap.replies_to and tap.replies_to.isdecimal():
            board = int(tap.replies_to)
            calls.append(self._connection.edit_message_reply_markup(_chat(tap.address), board))  # type: ignore[arg-type]
        for failed in await asyncio.gather(*calls, return_exceptions=True):
            if isinstance(failed, BaseException):
                log.info("telegram tap %s not acknowledged: %s", tap.event, type(failed).__name__)

    async def _drawn(self, parcel: Parcel) -> bytes | None:
        if parcel.picture is None:
            return None
        try:
            return await asyncio.to_thread(self._draw, parcel.picture)
        except Exception:
            # The words say the same: a picture that cannot be drawn must not hold them back.
            log.exception("picture of message %s cannot be drawn", parcel.message)
            return None

    async def _send(self, parcel: Parcel, chat: int, parts: list[_Part]) -> Handed:
        for part in parts[self._progress.count(parcel.message) :]:
            await self._pace.wait_for(chat)
            sent = await self._hand_over(chat, part)
            self._progress.took(parcel.message, str(sent.message_id))
        return self._progress.done(parcel.message)

    async def _hand_over(self, chat: int, part: _Part) -> Message:
        if part.picture is None:
            return await self._connection.send_message(
                chat, part.text, reply_markup=part.board, link_preview_options=_NO_PREVIEW
            )
        try:
            return await self._connection.send_photo(
                chat, part.picture, caption=part.text or None, reply_markup=part.board
            )
        except BadRequest as error:
            if is_gone(error):
                raise
            log.warning("telegram does not take a picture: %s", error.message)
            raise _PictureRefusedError from error


def _parts(parcel: Parcel, picture: bytes | None) -> list[_Part]:
    """What to send, in order: the picture comes first, since words explain it and the buttons come last."""
    if picture and length(parcel.text.strip()) <= CAPTION_LIMIT:
        parts = [_Part(parcel.text.strip(), picture)]
    else:
        parts = [_Part("", picture)] if picture else []
        parts += [_Part(text) for text in split(_words(parcel, picture), TEXT_LIMIT)]
    if not parts:
        raise SendRefused("there is nothing to send", stops=False)
    return [*parts[:-1], replace(parts[-1], board=_board(parcel.choices))]


def _words(parcel: Parcel, picture: bytes | None) -> str:
    """The text; without the picture that belongs to it, the picture in words as well."""
    is_missing = parcel.picture is not None and picture is None
    return f"{parcel.text}\n\n{parcel.picture.alt}" if is_missing and parcel.picture else parcel.text


def _board(choices: tuple[Choice, ...]) -> InlineKeyboardMarkup | None:
    if too_long := [c.id for c in choices if len(c.id.encode()) > CHOICE_ID_LIMIT]:
        raise SendRefused(f"the choice id {too_long[0]} is longer than {CHOICE_ID_LIMIT} bytes", stops=False)
    buttons = [InlineKeyboardButton(choice.title, callback_data=choice.id) for choice in choices]
    return InlineKeyboardMarkup.from_column(buttons) if buttons else None


def _chat(address: str) -> int:
    try:
        return int(address)
    except ValueError as error:
        raise SendRefused("this is not the address of a Telegram chat", stops=True) from error
