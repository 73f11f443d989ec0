"""What Twilio's webhooks mean."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.whatsapp.inbound import read_webhook, source_in
from bot.core.message import Arrival, Attachment, StatusReported, Unhandled
from tests.unit.channels.samples import VALUES, load, names, spoiled

NUMBER, PERSON = "whatsapp:+447700900123", "whatsapp:GB.1000000000000001"
MEDIA = "https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages"
TEXT = "SM000000000000000000000000000000"


def sent(event: str, **fields: Any) -> Arrival:
    usual = {"channel": "whatsapp", "address": NUMBER, "kind": "text", "person": PERSON}
    return Arrival(**(usual | fields), event=event)


def attached(event: str, kind: Any, content_type: str, **fields: Any) -> Arrival:
    number = f"{int(event[2:], 16) + 1:032x}"
    file = Attachment(kind, f"{MEDIA}/{event}/Media/ME{number}", content_type)
    return sent(event, kind=kind, attachments=(file,), **fields)


def hidden(event: str) -> Arrival:
    return sent(event, address=PERSON, person=None, text="Hi")


YES = {"kind": "choice", "choice": "consent_yes", "text": "Yes please"}
MEANING: dict[str, Arrival | Unhandled] = {
    "bsuid_only_sender": hidden(f"{TEXT}13"),
    "bsuid_only_sender_no_waid_field": hidden(f"{TEXT}14"),
    "button_tap_in_session": sent(f"{TEXT}10", **YES, replies_to="MM" + "e" * 32),
    "button_tap_template": sent(f"{TEXT}11", **YES, replies_to="MM" + "d" * 32),
    "contact_card": attached("MM0000000000000000000000000000000d", "contact", "text/vcard"),
    "document_forwarded": attached("MM0000000000000000000000000000000b", "file", "application/pdf"),
    "duplicate_delivery_of_text": sent(f"{TEXT}01", text="Hi"),
    "image_no_caption": attached("MM00000000000000000000000000000005", "picture", "image/jpeg"),
    "image_with_caption": attached(
        "MM00000000000000000000000000000007", "picture", "image/jpeg", text="Here is a photo of the letter"
    ),
    "list_pick": sent(
        f"{TEXT}12",
        kind="choice",
        choice="topic_money",
        text="Money and cash flow",
        replies_to="MM" + "c" * 32,
    ),
    "location": sent(
        f"{TEXT}0f", kind="location", attachments=(Attachment("location", "geo:51.5155,-0.0722"),)
    ),
    "referral_click_to_whatsapp_ad": sent(f"{TEXT}16", text="Hi, I saw your ad", source="120000000000000"),
    "sms_inbound": Unhandled("whatsapp", "not_whatsapp"),
    "stop_keyword": sent(f"{TEXT}15", text="STOP"),
    "text": sent(f"{TEXT}01", text="Hi"),
    "text_emoji_only": sent(f"{TEXT}02", text="🍾"),
    "text_reply_to_our_message": sent(f"{TEXT}04", text="the second one", replies_to="SM" + "f" * 32),
    "voice_note": attached("MM00000000000000000000000000000009", "voice", "audio/ogg"),
}
LONG = "text_multiline_markdown_long"
STATUSES = {name for name in names("twilio") if name.startswith("status_")}


@pytest.mark.parametrize("name", MEANING)
def test_every_recorded_webhook_means_what_the_table_says(name: str) -> None:
    assert read_webhook(load("twilio", name)["form"]) == [MEANING[name]]


def test_no_recorded_webhook_is_missing_in_the_table() -> None:
    assert names("twilio") - STATUSES - {LONG} - set(MEANING) == set()


def test_a_long_pasted_text_comes_as_it_was_pasted() -> None:
    form = load("twilio", LONG)["form"]
    assert read_webhook(form) == [sent(f"{TEXT}03", text=form["Body"])]


def test_the_same_message_delivered_again_is_the_same_event() -> None:
    first, second = (load("twilio", name)["form"] for name in ("text", "duplicate_delivery_of_text"))
    assert read_webhook(first) == read_webhook(second)


def test_the_name_of_a_documents_file_is_not_taken_as_typed() -> None:
    assert "signed.pdf" not in repr(read_webhook(load("twilio", "document_forwarded")["form"]))


def test_a_sender_without_a_number_is_answered_at_the_id_that_came_with_the_message() -> None:
    [arrival] = read_webhook(load("twilio", "bsuid_only_sender")["form"])
    assert (
        isinstance(arrival, Arrival)
        and arrival.address == load("twilio", "bsuid_only_sender")["form"]["From"]
    )


def test_somebody_who_hides_the_number_later_can_be_found_again() -> None:
    [before] = read_webhook(load("twilio", "text")["form"])
    [after] = read_webhook(load("twilio", "bsuid_only_sender")["form"])
    assert isinstance(before, Arrival) and isinstance(after, Arrival)
    assert before.person == after.address


@pytest.mark.parametrize("name", sorted(STATUSES))
def test_a_status_callback_at_the_wrong_address_is_no_message(name: str) -> None:
    [event] = read_webhook(load("twilio", name)["form"])
    assert isinstance(event, StatusReported | Unhandled)


@pytest.mark.parametrize("text", ["/affirm", '/intent{"a": 1}', "/stop"])
def test_what_looks_like_an_intent_payload_is_ordinary_text(text: str) -> None:
    [arrival] = read_webhook(load("twilio", "text")["form"] | {"Body": text})
    assert isinstance(arrival, Arrival) and (arrival.kind, arrival.text, arrival.choice) == (
        "text",
        text,
        None,
    )


def test_several_pictures_in_one_message_are_all_kept() -> None:
    more = {"NumMedia": "2", "MediaUrl1": "https://api.twilio.com/x", "MediaContentType1": "image/png"}
    [arrival] = read_webhook(load("twilio", "image_no_caption")["form"] | more)
    assert isinstance(arrival, Arrival) and len(arrival.attachments) == 2


def test_a_file_without_a_message_type_is_known_by_its_content() -> None:
    form = {name: v for name, v in load("twilio", "voice_note")["form"].items() if name != "MessageType"}
    [arrival] = read_webhook(form)
    assert isinstance(arrival, Arrival) and arrival.kind == "voice"


def test_a_kind_that_twilio_adds_one_day_still_gets_an_answer() -> None:
    [arrival] = read_webhook(load("twilio", "text")["form"] | {"MessageType": "hologram", "Body": ""})
    assert isinstance(arrival, Arrival) and arrival.kind == "other"


@pytest.mark.parametrize(
    ("text", "source"),
    [("Hello K7", "K7"), ("hello k7-b.", "k7-b"), (" Hello K7 ", "K7"), ("Hello 9HWD", "9HWD")],
)
def test_a_prefilled_line_says_where_the_owner_came_from(text: str, source: str) -> None:
    assert source_in(text) == source


@pytest.mark.parametrize("text", ["Hello there", "Hello", "Hello 7", "Hello K7 how are you", "K7", ""])
def test_a_greeting_is_not_a_source(text: str) -> None:
    assert source_in(text) is None


@given(form=st.sampled_from(sorted(names("twilio")) or ["text"]).flatmap(
    lambda name: spoiled(load("twilio", name)["form"])
))  # fmt: skip
@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_spoiled_webhook_raises(form: Any) -> None:
    [event] = read_webhook(form)
    assert isinstance(event, Arrival | StatusReported | Unhandled)


@given(st.dictionaries(st.sampled_from(["From", "MessageSid", "Body", "MessageType", "MediaUrl0"]), VALUES))
@settings(deadline=None)
def test_no_form_at_all_raises(form: Any) -> None:
    assert len(read_webhook(form)) == 1
