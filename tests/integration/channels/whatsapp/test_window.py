"""WhatsApp's 24 hours: free words within them, only approved templates after them."""

from datetime import datetime, timedelta

import pytest

from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.outbound import WhatsAppSender
from bot.channels.whatsapp.templates import Templates
from bot.core.conversation import Template
from bot.core.errors import WindowClosed
from bot.core.message import WHATSAPP_WINDOW
from tests.fakes.twilio_api import Refusal, TwilioApi
from tests.integration.channels.whatsapp.sending import NOW, QUICK, YES_NO, parcel, sender_to


@pytest.fixture
def sender(account: Account) -> WhatsAppSender:
    return sender_to(account)


@pytest.mark.parametrize("heard", [None, NOW - WHATSAPP_WINDOW, NOW - timedelta(days=9)])
async def test_after_24_hours_nothing_is_sent(
    api: TwilioApi, sender: WhatsAppSender, heard: datetime | None
) -> None:
    with pytest.raises(WindowClosed):
        await sender.send(parcel(last_heard=heard))
    assert api.sent == []


async def test_after_24_hours_an_approved_template_says_it(api: TwilioApi, account: Account) -> None:
    sender = sender_to(account, templates=Templates({("reminder", "en"): QUICK}))
    said = Template("reminder", ("Rukhsana", "four\nquestions"))
    late = parcel("Four questions are left.", choices=YES_NO, template=said, last_heard=NOW - WHATSAPP_WINDOW)
    await sender.send(late)
    [sent] = api.sent
    assert (sent.content_sid, sent.body) == (QUICK, "")
    assert sent.variables == {
        "1": "Rukhsana", "2": "four questions", "3": "agree:yes", "4": "agree:no",
    }  # fmt: skip


async def test_within_24_hours_free_words_say_it_even_if_there_is_a_template(
    api: TwilioApi, account: Account
) -> None:
    sender = sender_to(account, templates=Templates({("reminder", "en"): QUICK}))
    await sender.send(parcel("Four questions are left.", template=Template("reminder", ("x",))))
    assert [sent.body for sent in api.sent] == ["Four questions are left."]


async def test_a_template_that_is_not_set_up_does_not_open_the_window(
    api: TwilioApi, sender: WhatsAppSender
) -> None:
    with pytest.raises(WindowClosed):
        await sender.send(parcel(template=Template("reminder"), last_heard=NOW - WHATSAPP_WINDOW))
    assert api.sent == []


async def test_an_approved_template_that_twilio_refuses_never_becomes_free_words(
    api: TwilioApi, account: Account
) -> None:
    sender = sender_to(account, templates=Templates({("reminder", "en"): QUICK}))
    api.refuse_next(Refusal(400, 21655))
    with pytest.raises(WindowClosed):
        await sender.send(parcel(template=Template("reminder"), last_heard=NOW - WHATSAPP_WINDOW))
    assert api.sent == []


async def test_within_24_hours_it_is_sent(api: TwilioApi, sender: WhatsAppSender) -> None:
    await sender.send(parcel(last_heard=NOW - WHATSAPP_WINDOW + timedelta(seconds=1)))
    assert len(api.sent) == 1
