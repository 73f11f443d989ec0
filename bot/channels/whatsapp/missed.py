"""What Twilio has for us that never came: asked for at start and after an outage.

Twilio tries a failed webhook once more at most, and only if the connection failed.
"""

from datetime import UTC, datetime
from typing import Any

from twilio.base.exceptions import TwilioException

from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.address import PREFIX, read_address
from bot.channels.whatsapp.failures import meaning_of
from bot.channels.whatsapp.inbound import MEDIA_AT_MOST, kind_of_media, source_in
from bot.core.errors import ProviderAway, SendLater
from bot.core.message import Arrival, Attachment

AT_MOST = 1_000  # messages; far more than an outage of a day brings a programme
PAGE = 100
_SERVER = "https://api.twilio.com"  # where webhooks say that media are


async def missed_messages(account: Account, number: str, since: datetime) -> list[Arrival]:
    """What owners sent to our number since then, oldest first, under the same event ids as in webhooks.

    Twilio's list knows neither taps (only their titles) nor places. Raises ProviderAway.
    """
    whole = since.astimezone(UTC).replace(microsecond=0)  # Twilio's times are whole seconds
    try:
        return await account.run(lambda client: _ask(client, number, whole))
    except SendLater as error:
        raise ProviderAway(str(error)) from error
    except (TwilioException, ValueError) as error:
        raise ProviderAway(str(meaning_of(error))) from error


def _ask(client: Any, number: str, since: datetime) -> list[Arrival]:
    listed = client.messages.list(
        to=f"{PREFIX}{number}", date_sent_after=since, limit=AT_MOST, page_size=PAGE
    )
    inbound = [message for message in listed if message.direction == "inbound" and _sent(message) >= since]
    # The newest comes first; what came in the same second keeps Twilio's order.
    inbound.reverse()
    return [arrival for message in sorted(inbound, key=_sent) if (arrival := _arrival(client, message))]


def _sent(message: Any) -> datetime:
    at = message.date_sent or message.date_created
    return at if isinstance(at, datetime) else datetime.min.replace(tzinfo=UTC)


def _arrival(client: Any, message: Any) -> Arrival | None:
    address = read_address(message.from_)
    if address is None:
        return None
    files = _files(client, message)
    # As in webhooks, the "body" of a document is the name of its file, which nobody typed.
    text = "" if any(_is_document(file) for file in files) else message.body or ""
    return Arrival(
        channel="whatsapp",
        address=address,
        event=message.sid,
        kind=files[0].kind if files else "text" if text else "other",
        text=text,
        attachments=files,
        source=source_in(text),
    )


def _is_document(file: Attachment) -> bool:
    return file.kind == "file" and not (file.content_type or "").startswith("video/")


def _files(client: Any, message: Any) -> tuple[Attachment, ...]:
    if message.num_media in (None, "0", 0):
        return ()
    return tuple(map(_file, client.messages(message.sid).media.list(limit=MEDIA_AT_MOST)))


def _file(media: Any) -> Attachment:
    url = _SERVER + media.uri.removesuffix(".json")
    return Attachment(kind_of_media(media.content_type), url, media.content_type)
