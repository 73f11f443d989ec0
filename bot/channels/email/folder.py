"""E-mails that are laid into a folder instead of being sent: for trying things out without a mail server."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.channels.email.letter import Frame, write_letter
from bot.channels.email.outbound import read_address
from bot.core.errors import SendLater, SendRefused
from bot.core.message import Channel, Handed, Parcel
from bot.usecases.ports import Clock

SCHEME = "folder:"


class FolderSender:
    """E-mail's way into a folder (ports.Sender): each letter is a file that any mail program opens."""

    channel: Channel = "email"

    def __init__(self, folder: Path, frame: Callable[[str], Frame], clock: Clock) -> None:
        self._folder = folder
        self._frame = frame
        self._clock = clock

    async def send(self, parcel: Parcel) -> Handed:
        """Lay one parcel into the folder; the same one again replaces the first. Raises SendLater."""
        if not parcel.text.strip() and parcel.picture is None:
            raise SendRefused("there is nothing to send", stops=False)
        frame = self._frame(parcel.language)
        letter = write_letter(parcel, read_address(parcel.address), frame, self._clock.now())
        name = f"{self._clock.now():%Y%m%d}-{parcel.message}.eml"
        try:
            await asyncio.to_thread(self._keep, name, letter.as_bytes())
        except OSError as error:
            raise SendLater(f"the folder for e-mails: {type(error).__name__}") from error
        return Handed(letter["Message-ID"])

    def _keep(self, name: str, letter: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / name).write_bytes(letter)
