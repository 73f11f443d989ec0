"""Replies on their way to WhatsApp, judged by Twilio's published API."""

import asyncio
import logging

import pytest

from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.outbound import WhatsAppSender
from bot.channels.whatsapp.templates import Templates
from bot.core.errors import SendLater, SendRefused, StallsideError, WindowClosed
from bot.core.message import Handed
from tests.fakes.twilio_api import (
    ACCOUNT,
    BROKEN,
    OPTED_OUT,
    TOKEN,
    TOO_FAST,
    WINDOW_CLOSED,
    Refusal,
    TwilioApi,
)  # fmt: skip
from tests.integration.channels.whatsapp.sending import (
    FOUR,
    LIST,
    OWNER,
    PICTURE,
    PUBLIC,
    QUICK,
    YES_NO,
    parcel,
    sender_to,
)


@pytest.fixture
def sender(account: Account) -> WhatsAppSender:
    return sender_to(account)


async def test_a_text_arrives_and_its_id_comes_back(api: TwilioApi, sender: WhatsAppSender) -> None:
    handed = await sender.send(parcel("Good.\nNine questions."))
    [sent] = api.to(OWNER)
    assert (handed, sent.body) == (Handed(sent.sid), "Good.\nNine questions.")


async def test_our_message_id_rides_in_the_address_of_the_callback(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    await sender.send(parcel(message="our id&17"))
    assert api.sent[0].status_callback == f"{PUBLIC}/channels/whatsapp/status?m=our+id%2617"


async def test_a_sender_without_a_number_is_answered_at_the_id(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    await sender.send(parcel(address="whatsapp:GB.1000000000000001"))
    assert api.sent[0].to == "whatsapp:GB.1000000000000001"


async def test_choices_are_numbered_words_where_no_template_is_set_up(
    api: TwilioApi, account: Account
) -> None:
    await sender_to(account, templates=Templates({})).send(parcel("Shall we go on?", choices=YES_NO))
    assert api.sent[0].body == "Shall we go on?\n\n1 Yes\n2 Not now"


async def test_no_choice_shows_its_id(api: TwilioApi, account: Account) -> None:
    await sender_to(account, templates=Templates({})).send(parcel("Do you know?", choices=FOUR))
    assert "cash_known" not in api.sent[0].body


async def test_two_choices_are_buttons_and_four_are_a_list(api: TwilioApi, sender: WhatsAppSender) -> None:
    await sender.send(parcel("Shall we go on?", choices=YES_NO))
    await sender.send(parcel("Do you know?", "r2", choices=FOUR))
    assert [sent.content_sid for sent in api.sent] == [QUICK, LIST]
    assert api.sent[0].variables == {
        "1": "Shall we go on?", "2": "Yes", "3": "agree:yes", "4": "Not now", "5": "agree:no"
    }  # fmt: skip


@pytest.mark.parametrize("code", [21655, 21656])
async def test_a_template_that_twilio_does_not_take_becomes_numbered_words(
    api: TwilioApi, sender: WhatsAppSender, code: int
) -> None:
    api.refuse_next(Refusal(400, code))
    await sender.send(parcel("Shall we go on?", choices=YES_NO))
    assert [(s.content_sid, s.body) for s in api.sent] == [(None, "Shall we go on?\n\n1 Yes\n2 Not now")]


async def test_a_long_text_comes_in_parts_in_order(api: TwilioApi, sender: WhatsAppSender) -> None:
    paragraphs = [f"{n} " + "word " * 150 for n in range(6)]
    handed = await sender.send(parcel("\n\n".join(paragraphs)))
    assert [s.body[0] for s in api.sent] == ["0", "2", "4"]
    assert handed == Handed(",".join(s.sid for s in api.sent))


async def test_the_buttons_are_under_the_last_part_of_a_long_text(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    await sender.send(parcel("\n\n".join(["word " * 150] * 3), choices=YES_NO))
    assert [s.content_sid for s in api.sent] == [None, None, QUICK]


async def test_a_picture_comes_with_its_words_from_our_public_address(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    await sender.send(parcel("Going well: a lot.", picture=PICTURE))
    assert [(s.body, s.media) for s in api.sent] == [("Going well: a lot.", (f"{PUBLIC}/media/r1",))]


async def test_words_too_long_for_a_caption_follow_the_picture(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    await sender.send(parcel("word " * 300, picture=PICTURE))
    assert [bool(s.media) for s in api.sent] == [True, False]


async def test_buttons_follow_the_picture(api: TwilioApi, sender: WhatsAppSender) -> None:
    await sender.send(parcel("Talk it through?", picture=PICTURE, choices=YES_NO))
    assert [(bool(s.media), s.content_sid) for s in api.sent] == [(True, None), (False, QUICK)]


async def test_without_a_public_address_the_words_go_alone_and_say_it_all(
    api: TwilioApi, account: Account
) -> None:
    await sender_to(account, public="").send(parcel("Look:", picture=PICTURE))
    [sent] = api.sent
    assert (sent.body, sent.media) == ("Look:\n\nAsks customers: mostly there", ())
    assert sent.status_callback is None


async def test_a_429_is_told_once_with_the_seconds_to_wait(api: TwilioApi, sender: WhatsAppSender) -> None:
    api.refuse_next(TOO_FAST)
    with pytest.raises(SendLater) as told:
        await sender.send(parcel())
    assert told.value.retry_after == 1.0
    assert api.sent == []


@pytest.mark.parametrize(
    "refusal",
    [
        BROKEN,
        Refusal(503, 20503),
        Refusal(429, 63018),
        Refusal(400, 63018),
        Refusal(401, 20003),
        Refusal(400, 63007),
    ],
    ids=lambda refusal: f"{refusal.status}-{refusal.code}",
)
async def test_what_may_pass_is_tried_later(api: TwilioApi, sender: WhatsAppSender, refusal: Refusal) -> None:
    api.refuse_next(refusal)
    with pytest.raises(SendLater):
        await sender.send(parcel())


async def test_a_wrong_token_is_tried_later_and_not_logged(
    api: TwilioApi, caplog: pytest.LogCaptureFixture
) -> None:
    account = Account(ACCOUNT, "wrong-token", api.url, proxies=False)
    with caplog.at_level(logging.INFO), pytest.raises(SendLater):
        await sender_to(account).send(parcel())
    account.disconnect()
    assert "STALLSIDE_TWILIO" in caplog.text
    assert "wrong-token" not in caplog.text


async def test_a_twilio_that_is_not_there_is_tried_later() -> None:
    account = Account(ACCOUNT, TOKEN, "http://127.0.0.1:9", proxies=False)
    with pytest.raises(SendLater):
        await sender_to(account).send(parcel())
    account.disconnect()


@pytest.mark.parametrize("code", [63014, 21211, 63003, 63024])
async def test_an_owner_who_cannot_be_reached_is_sent_nothing_more(
    api: TwilioApi, sender: WhatsAppSender, code: int
) -> None:
    await _is_stopped_by(api, sender, Refusal(400, code))


async def test_an_owner_who_said_stop_to_twilio_is_sent_nothing_more(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    await _is_stopped_by(api, sender, OPTED_OUT)


async def _is_stopped_by(api: TwilioApi, sender: WhatsAppSender, refusal: Refusal) -> None:
    api.refuse_next(refusal)
    with pytest.raises(SendRefused) as told:
        await sender.send(parcel())
    assert told.value.stops


async def test_a_message_that_is_wrong_does_not_stop_the_owner(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    api.refuse_next(Refusal(400, 63013))
    with pytest.raises(SendRefused) as told:
        await sender.send(parcel())
    assert not told.value.stops


async def test_a_window_that_twilio_finds_closed_is_closed(api: TwilioApi, sender: WhatsAppSender) -> None:
    api.refuse_next(WINDOW_CLOSED)
    with pytest.raises(WindowClosed):
        await sender.send(parcel())


async def test_a_second_try_goes_on_where_the_first_stopped(api: TwilioApi, sender: WhatsAppSender) -> None:
    long = parcel("\n\n".join("word " * 250 for _ in range(3)))
    api.refuse_next(None, BROKEN)
    with pytest.raises(SendLater):
        await sender.send(long)
    await sender.send(long)
    assert len(api.sent) == 3


async def test_neither_numbers_nor_words_are_logged(
    api: TwilioApi, sender: WhatsAppSender, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await sender.send(parcel("the bailiffs are coming"))
    assert "7700900123" not in caplog.text
    assert "bailiffs" not in caplog.text


async def test_sending_does_not_hold_up_anything_else(api: TwilioApi, sender: WhatsAppSender) -> None:
    with api.changed:  # the provider cannot answer while this is held
        sending = asyncio.create_task(sender.send(parcel()))
        while not api.sent:
            await asyncio.sleep(0.01)  # a sender that blocks the loop would never let us come here
        assert not sending.done()
    await sending


@pytest.mark.parametrize("address", ["+447700900123", "", "whatsapp:nobody"])
async def test_what_is_no_address_on_whatsapp_is_refused_by_us(
    api: TwilioApi, sender: WhatsAppSender, address: str
) -> None:
    with pytest.raises(StallsideError):
        await sender.send(parcel(address=address))
    assert api.sent == []


@pytest.mark.parametrize("text", ["", " \n "])
async def test_nothing_is_not_sent(api: TwilioApi, sender: WhatsAppSender, text: str) -> None:
    with pytest.raises(SendRefused):
        await sender.send(parcel(text))
    assert api.sent == []
