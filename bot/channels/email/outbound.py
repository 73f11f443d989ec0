"""Our replies as e-mails, handed to one mail server."""

import asyncio
import contextlib
from collections.abc import Callable
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr

from aiosmtplib import SMTP, SMTPException

from bot.channels.email.failures import meaning_of
from bot.channels.email.letter import Frame, write_letter
from bot.channels.email.server import MailServer
from bot.core.errors import SendRefused, SettingWrong
from bot.core.message import Channel, Handed, Parcel
from bot.usecases.ports import Clock

TIMEOUT = 30.0  # seconds for each answer of the server
_AT_ONCE = 4  # connections; mail servers commonly refuse more from one place
_LONGEST = 254  # characters of an address: RFC 5321, 4.5.3.1.3, without the angle brackets


class EmailSender:
    """E-mail's way out (ports.Sender). `frame` gives what all letters have in common, by language."""

    channel: Channel = "email"

    def __init__(
        self, server: MailServer, frame: Callable[[str], Frame], clock: Clock, timeout: float = TIMEOUT
    ) -> None:
        self._server = server
        self._frame = frame
        self._clock = clock
        self._timeout = timeout
        self._connections = asyncio.Semaphore(_AT_ONCE)

    async def send(self, parcel: Parcel) -> Handed:
        """Hand one parcel over. Raises SendLater or SendRefused."""
        to = _address(parcel.address)
        if not parcel.text.strip() and parcel.picture is None:
            raise SendRefused("there is nothing to send", stops=False)
        frame = self._frame(parcel.language)
        letter = write_letter(parcel, to, frame, self._clock.now())
        try:
            async with self._connections:
                await self._hand_over(letter, frame.sender, to)
        except (SMTPException, OSError) as error:
            raise meaning_of(error) from error
        return Handed(letter["Message-ID"])

    async def _hand_over(self, letter: EmailMessage, sender: Address, to: Address) -> None:
        server = self._server
        client = SMTP(
            hostname=server.host, port=server.port, timeout=self._timeout,
            username=server.user or None, password=server.password or None, tls_context=server.trust,
            use_tls=server.protection == "tls", start_tls=server.protection == "starttls",
            local_hostname=sender.domain,  # else this machine's own name is looked up, and told
        )  # fmt: skip
        try:
            await client.connect()
            await client.sendmail(sender.addr_spec, [to.addr_spec], letter.as_bytes())
            # It is handed over: whatever happens to the connection now must not send it again.
            with contextlib.suppress(SMTPException, OSError):
                await client.quit()
        finally:
            client.close()


def read_sender(written: str) -> Address:
    """The address that STALLSIDE_EMAIL_FROM names, with or without a name. Raises SettingWrong."""
    name, address = parseaddr(written)
    try:
        return Address(name, addr_spec=_address(address).addr_spec)
    except SendRefused:
        raise SettingWrong(
            "STALLSIDE_EMAIL_FROM is wrong: expected an address such as Stallside <stallside@example.org>."
        ) from None


def _address(written: str) -> Address:
    try:
        address = Address(addr_spec=written.strip())
    except (ValueError, IndexError, HeaderParseError):
        address = Address()
    if not address.username or not address.domain or not written.isascii() or len(written) > _LONGEST:
        raise SendRefused("this is not an e-mail address", stops=True)
    return address
