"""What Twilio says became of a message."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.whatsapp.codes import CONTENT_CODES, MEANINGS
from bot.channels.whatsapp.status import read_status
from bot.core.message import StatusReported, Unhandled
from tests.unit.channels.samples import VALUES, load, names, spoiled

SID = "SM" + "f" * 32
OURS = {"m": "our-17"}


def told(state: Any, **fields: Any) -> StatusReported:
    return StatusReported("whatsapp", state, SID, "our-17", **fields)


def failed(error: str, because: Any, stops: bool = False) -> StatusReported:
    return told("failed", error=error, because=because, stops=stops)


MEANING: dict[str, StatusReported | Unhandled] = {
    "status_delivered": told("delivered"),
    "status_failed_21610_opted_out": failed("21610: the owner has sent STOP", "opted_out", stops=True),
    "status_failed_63016_window_closed": failed(
        "63016: the 24 hours since the owner's last message are over", "window_closed"
    ),
    "status_failed_63018_rate_limit": failed("63018: too many messages through this number", "too_fast"),
    "status_read": told("read"),
    "status_read_eventtype": told("read"),
    "status_sent": told("sent"),
    "status_undelivered_63024_invalid_recipient": failed(
        "63024: this recipient cannot be reached on WhatsApp", "unreachable", stops=True
    ),
    "status_unknown_value": Unhandled("whatsapp", "status"),
}


@pytest.mark.parametrize("name", MEANING)
def test_every_recorded_callback_means_what_the_table_says(name: str) -> None:
    assert read_status(load("twilio", name)["form"], OURS) == (MEANING[name],)


def test_no_recorded_callback_is_missing_in_the_table() -> None:
    assert {name for name in names("twilio") if name.startswith("status_")} - set(MEANING) == set()


@pytest.mark.parametrize("status", ["accepted", "queued", "sending", "sent"])
def test_whatever_twilio_has_taken_proves_that_it_was_sent(status: str) -> None:
    assert read_status({"MessageSid": SID, "MessageStatus": status}, OURS) == (told("sent"),)


def test_a_callback_without_our_id_still_names_twilios() -> None:
    [event] = read_status({"MessageSid": SID, "MessageStatus": "delivered"}, {})
    assert isinstance(event, StatusReported) and (event.provider, event.message) == (SID, None)


@pytest.mark.parametrize("code", ["99999", "", "no number", "9" * 40, "٣"])
def test_a_failure_that_nobody_knows_is_refused_and_does_not_stop_the_owner(code: str) -> None:
    [event] = read_status({"MessageSid": SID, "MessageStatus": "failed", "ErrorCode": code}, OURS)
    assert isinstance(event, StatusReported) and (event.because, event.stops) == ("refused", False)


def test_a_message_that_an_owner_sent_is_no_status() -> None:
    assert read_status({"MessageSid": SID, "SmsStatus": "received"}, OURS) == (
        Unhandled("whatsapp", "status"),
    )


def test_only_what_the_owner_has_done_or_is_stops_the_sending() -> None:
    assert {code for code, meaning in MEANINGS.items() if meaning.stops} == {
        21610, 63014, 21211, 63003, 63015, 63024
    }  # fmt: skip


def test_a_code_about_a_template_is_never_a_code_about_the_owner() -> None:
    assert CONTENT_CODES.isdisjoint(MEANINGS)


@given(form=st.sampled_from(sorted(MEANING)).flatmap(lambda name: spoiled(load("twilio", name)["form"])))
@settings(max_examples=500, deadline=None)
def test_no_spoiled_callback_raises(form: Any) -> None:
    assert len(read_status(form, OURS)) == 1


@given(st.dictionaries(st.sampled_from(["MessageSid", "MessageStatus", "ErrorCode", "EventType"]), VALUES))
def test_no_form_at_all_raises(form: Any) -> None:
    assert len(read_status(form, {})) == 1
