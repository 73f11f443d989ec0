"""E-mails in a folder: a letter that any mail program opens, once for each message."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.policy import default
from pathlib import Path

import pytest

from bot.channels.email.folder import FolderSender
from bot.channels.email.letter import Frame
from bot.core.errors import SendLater, SendRefused
from bot.core.message import Parcel

FRAME = Frame(Address("Stallside", "stallside", "example.org"), "http://127.0.0.1:8000", "News", "Not read.")
LETTER = Parcel("m1", "nasreen@example.org", "An introduction\n\nSomebody would like to talk to you.")


class Noon:
    """It is always the same moment."""

    def now(self) -> datetime:
        return datetime(2026, 11, 2, 12, tzinfo=UTC)


def sender(folder: Path) -> FolderSender:
    return FolderSender(folder, lambda language: FRAME, Noon())


async def test_a_letter_is_laid_into_the_folder_once(tmp_path: Path) -> None:
    for _ in range(2):
        await sender(tmp_path / "mail").send(LETTER)
    [file] = (tmp_path / "mail").iterdir()
    letter = message_from_bytes(file.read_bytes(), policy=default)
    assert (letter["To"], letter["Subject"]) == ("nasreen@example.org", "An introduction")
    assert "Somebody would like to talk to you." in letter.get_body(("plain",)).get_content()  # type: ignore


async def test_what_is_no_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SendRefused):
        await sender(tmp_path).send(Parcel("m2", "nobody", "x"))
    assert list(tmp_path.iterdir()) == []


async def test_a_folder_that_cannot_be_written_is_tried_later(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("a file in its place")
    with pytest.raises(SendLater):
        await sender(tmp_path / "mail").send(LETTER)
