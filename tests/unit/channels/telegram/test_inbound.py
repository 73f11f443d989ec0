"""What Telegram's updates mean."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.telegram.inbound import Read, read_update
from bot.core.message import Arrival, Attachment, GroupSpoken, ReachChanged, Unhandled
from tests.unit.channels.samples import VALUES, load, names, spoiled


def sent(**fields: Any) -> Arrival:
    usual = {"channel": "telegram", "address": "12345678", "event": "m11223", "kind": "text"}
    return Arrival(**(usual | fields))


def attached(kind: Any, reference: str, content_type: str | None = None, **fields: Any) -> Arrival:
    return sent(kind=kind, attachments=(Attachment(kind, reference, content_type),), **fields)


TAP = {"event": "c53018558630368727", "kind": "choice", "replies_to": "42"}
GROUP = GroupSpoken("telegram", "-1001234567890")
PHOTO = "AgADBAADFak0G88YZAf8OAug7bHyS9x2ZxkABHVfpJywcloRAAGAAQABAg"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEANING: dict[str, Read] = {
    "bengali_text": sent(text="আমার দোকান ভালো চলছে না"),
    "callback_query": sent(**TAP, choice="/affirm", text="Yes"),
    "callback_query_forged_intent": sent(
        **TAP | {"event": "c53018558630368729"}, choice='/consent_given{"adviser":"x"}'
    ),
    "callback_query_inaccessible_message": sent(**TAP | {"event": "c53018558630368728"}, choice="/affirm"),
    "channel_post": Unhandled("telegram", "channel_post"),
    "contact": attached("contact", "m11223"),
    "document": attached("file", "BQADAgADpgADy_JxS66XQTBRHFleAg", WORD, text="Read my document"),
    "edited_message": sent(event="e11223:1795000007", corrects="m11223", text="hi there (edited)"),
    "edited_message_is_bot_as_string": sent(
        address="1760450482", event="e591:1621580124", corrects="m591", text="Hello!"
    ),
    "empty_update": Unhandled("telegram", "unknown"),
    "forwarded": sent(text="Forwarded text"),
    "group_created_service_message": Unhandled("telegram", "group_chat_created"),
    "group_message_mention": GROUP,
    "inline_query": Unhandled("telegram", "inline_query"),
    "location": attached("location", "geo:55.693416,37.624605"),
    "message_reaction": Unhandled("telegram", "message_reaction"),
    "migrate_to_supergroup": Unhandled("telegram", "migrate_to_chat_id"),
    "my_chat_member_added_to_group": GROUP,
    "my_chat_member_blocked": ReachChanged("telegram", "12345678", reachable=False),
    "my_chat_member_unblocked": ReachChanged("telegram", "12345678", reachable=True),
    "photo_with_caption": attached("picture", PHOTO, text="photo description"),
    "poll_answer": Unhandled("telegram", "poll_answer"),
    "reply_to_message": sent(text="Reply to quoted message", replies_to="11223"),
    "start_command": sent(kind="choice", choice="command:start", text="/start"),
    "start_deeplink": sent(
        kind="choice", choice="command:start", text="/start partner_hackney", source="partner_hackney"
    ),
    "sticker": attached("other", "AAbbCCddEEffGGhh1234567890"),
    "text": sent(text="Hi, world!"),
    "text_4096": sent(text="x" * 4096),
    "unknown_future_field": sent(text="hi"),
    "user_without_language_or_surname": sent(address="777", event="m5", text="hello"),
    "venue": attached("location", "geo:-2.898944,-79.006835"),
    "video_note": attached("voice", "DQADAgADpgAD"),
    "voice": attached("voice", "AwADawAgADADy_JxS2gopIVIIxlhAg", "audio/ogg"),
}


def private(**fields: Any) -> dict[str, Any]:
    chat = {"id": 7, "type": "private"}
    return {"update_id": 1, "message": {"message_id": 5, "from": {"id": 7}, "chat": chat} | fields}


@pytest.mark.parametrize("name", MEANING)
def test_every_recorded_update_means_what_the_table_says(name: str) -> None:
    assert read_update(load("telegram", name)["update"]) == [MEANING[name]]


def test_no_recorded_update_is_missing_in_the_table() -> None:
    assert names("telegram") - set(MEANING) == set()


@pytest.mark.parametrize("name", MEANING)
def test_the_same_update_twice_is_the_same_event(name: str) -> None:
    update = load("telegram", name)["update"]
    assert read_update(update) == read_update(update)


def test_an_edit_is_an_event_of_its_own_and_names_the_message_it_corrects() -> None:
    edits = [
        read_update({"edited_message": private(text="three", edit_date=at)["message"]})[0] for at in (11, 12)
    ]
    assert [(e.event, e.corrects) for e in edits if isinstance(e, Arrival)] == [
        ("e5:11", "m5"),
        ("e5:12", "m5"),
    ]


def test_a_moving_live_location_is_not_taken_as_messages() -> None:
    edit = private(location={"latitude": 1.0, "longitude": 2.0}, edit_date=9)["message"]
    assert read_update({"edited_message": edit}) == [Unhandled("telegram", "edited_message")]


def test_a_video_note_an_audio_file_and_a_voice_note_are_all_voice() -> None:
    for field in ("voice", "audio", "video_note"):
        [arrival] = read_update(private(**{field: {"file_id": "F"}}))
        assert isinstance(arrival, Arrival) and arrival.kind == "voice"


def test_a_kind_of_content_that_telegram_adds_one_day_still_gets_an_answer() -> None:
    [arrival] = read_update(private(hologram={"file_id": "F"}))
    assert isinstance(arrival, Arrival) and (arrival.kind, arrival.text) == ("other", "")


def test_another_bot_is_not_an_owner() -> None:
    update = private(text="hi", **{"from": {"id": 8, "is_bot": True}})
    assert read_update(update) == [Unhandled("telegram", "message")]


def test_a_groups_words_are_not_kept() -> None:
    update = load("telegram", "group_message_mention")["update"]
    assert "owe the bank" not in repr(read_update(update))


def test_somebody_elses_number_is_not_kept() -> None:
    assert "7700900123" not in repr(read_update(load("telegram", "contact")["update"]))


def test_being_thrown_out_of_a_group_says_nothing() -> None:
    change = {"chat": {"id": -5, "type": "group"}, "new_chat_member": {"status": "kicked"}}
    assert read_update({"my_chat_member": change}) == [Unhandled("telegram", "my_chat_member")]


def test_a_tap_without_its_message_still_counts_for_the_person_who_tapped() -> None:
    tap = {"id": "99", "from": {"id": 7}, "data": "p:1:customers_asked:2"}
    [arrival] = read_update({"callback_query": tap})
    assert isinstance(arrival, Arrival)
    assert (arrival.address, arrival.event, arrival.choice) == ("7", "c99", "p:1:customers_asked:2")


@pytest.mark.parametrize("update", [None, [], "x", 7, {}, {"message": None}, {"message": {"chat": 3}}])
def test_what_is_no_update_is_unhandled(update: Any) -> None:
    assert [type(event) for event in read_update(update)] == [Unhandled]


@given(update=st.sampled_from(sorted(names("telegram")) or ["text"]).flatmap(
    lambda name: spoiled(load("telegram", name)["update"])
))  # fmt: skip
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_spoiled_update_raises(update: Any) -> None:
    for event in read_update(update):
        assert isinstance(event, Arrival | GroupSpoken | ReachChanged | Unhandled)
        assert not isinstance(event, Arrival) or (event.address.lstrip("-").isdecimal() and event.event)


@given(
    update=VALUES | st.dictionaries(st.sampled_from(["message", "callback_query", "my_chat_member"]), VALUES)
)
@settings(max_examples=500, deadline=None)
def test_no_json_at_all_raises(update: Any) -> None:
    assert len(read_update(update)) == 1
