"""What Twilio has for us that never came."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.inbound import read_webhook
from bot.channels.whatsapp.missed import missed_messages
from bot.core.errors import ProviderAway
from bot.core.message import Arrival
from tests.fakes.twilio_api import ACCOUNT, BROKEN, OURS, TOKEN, TwilioApi

OWNER, OTHER = "+447700900123", "+447700900124"
AN_HOUR_AGO = datetime.now(UTC) - timedelta(hours=1)
VOICE = {"MessageType": "audio", "NumMedia": "1", "MediaContentType0": "audio/ogg"}
FILE = {"MessageType": "document", "NumMedia": "1", "MediaContentType0": "application/pdf"}


def of_webhook(form: Mapping[str, str]) -> Arrival:
    [arrival] = read_webhook(form)
    assert isinstance(arrival, Arrival)
    return arrival


async def test_they_come_in_the_order_in_which_they_were_written(api: TwilioApi, account: Account) -> None:
    for number in range(3):
        api.write(OWNER, f"text {number}")
    api.write(OTHER, "hello K7")
    missed = await missed_messages(account, OURS, AN_HOUR_AGO)
    assert [arrival.text for arrival in missed] == ["text 0", "text 1", "text 2", "hello K7"]
    assert [arrival.source for arrival in missed] == [None, None, None, "K7"]


async def test_one_that_came_all_the_same_has_no_second_effect(api: TwilioApi, account: Account) -> None:
    came = of_webhook(api.write(OWNER, "Hi"))
    [missed] = await missed_messages(account, OURS, AN_HOUR_AGO)
    assert (missed.address, missed.event, missed.text) == (came.address, came.event, came.text)


async def test_more_than_one_page_is_read(
    api: TwilioApi, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.whatsapp.missed.PAGE", 2)
    for number in range(5):
        api.write(OWNER, str(number))
    missed = await missed_messages(account, OURS, AN_HOUR_AGO)
    assert [arrival.text for arrival in missed] == ["0", "1", "2", "3", "4"]


async def test_a_voice_note_is_one_here_too(api: TwilioApi, account: Account) -> None:
    form = api.write(OWNER, "", **VOICE)
    [missed] = await missed_messages(account, OURS, AN_HOUR_AGO)
    assert (missed.event, missed.kind) == (form["MessageSid"], "voice")
    assert missed.attachments[0].content_type == "audio/ogg"
    assert missed.attachments[0].reference.startswith("https://api.twilio.com/2010-04-01/Accounts/AC")


async def test_the_name_of_a_documents_file_is_not_taken_as_typed(api: TwilioApi, account: Account) -> None:
    api.write(OWNER, "letter_from_bank.pdf", **FILE)
    [missed] = await missed_messages(account, OURS, AN_HOUR_AGO)
    assert (missed.kind, missed.text) == ("file", "")


async def test_what_is_older_and_what_is_not_ours_is_left(api: TwilioApi, account: Account) -> None:
    api.write(OWNER, "older")
    api.write(OWNER, "to another number of the account", To="whatsapp:+447700900555")
    assert await missed_messages(account, OURS, datetime.now(UTC) + timedelta(minutes=1)) == []
    assert [a.text for a in await missed_messages(account, OURS, AN_HOUR_AGO)] == ["older"]


async def test_a_twilio_that_cannot_be_asked_says_so(api: TwilioApi, account: Account) -> None:
    api.refuse_next(BROKEN)
    with pytest.raises(ProviderAway):
        await missed_messages(account, OURS, AN_HOUR_AGO)


async def test_a_wrong_token_says_so(api: TwilioApi) -> None:
    account = Account(ACCOUNT, TOKEN + "x", api.url, proxies=False)
    with pytest.raises(ProviderAway):
        await missed_messages(account, OURS, AN_HOUR_AGO)
    account.disconnect()
