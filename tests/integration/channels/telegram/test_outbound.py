"""Replies on their way to Telegram, judged by its published API."""

import logging

import pytest

from bot.channels.telegram.connection import Connection, connect
from bot.channels.telegram.outbound import TelegramSender
from bot.channels.telegram.pace import Pace
from bot.core.conversation import Choice, Picture
from bot.core.errors import SendLater, SendRefused
from bot.core.message import Arrival, Handed, Parcel
from tests.fakes.telegram_api import BLOCKED, BROKEN, TOKEN, TOO_FAST, Refusal, TelegramApi
from tests.integration.channels.telegram.conftest import draw

OWNER = 7
FOUR = tuple(
    Choice(f"p:1:cash_known:{n}", title) for n, title in enumerate(("No", "A rough guess", "Today", "Yes"))
)
PICTURE = Picture("Nine things", (), alt="Asks customers: mostly there")


def parcel(text: str = "Good.", message: str = "r1", **fields: object) -> Parcel:
    return Parcel(message=message, address=str(OWNER), text=text, **fields)  # type: ignore[arg-type]


async def test_a_text_arrives_and_its_id_comes_back(api: TelegramApi, sender: TelegramSender) -> None:
    assert await sender.send(parcel("Good.\nNine *quick* questions_")) == Handed("1")
    assert [(s.chat, s.text, s.buttons) for s in api.sent] == [(OWNER, "Good.\nNine *quick* questions_", [])]


async def test_nobody_is_asked_who_we_are(api: TelegramApi, sender: TelegramSender) -> None:
    await sender.send(parcel())
    assert [call.method for call in api.calls] == ["sendMessage"]


async def test_choices_are_buttons_one_a_row_with_their_ids(api: TelegramApi, sender: TelegramSender) -> None:
    await sender.send(parcel("Do you know?", choices=FOUR))
    assert api.sent[0].buttons == [(choice.title, choice.id) for choice in FOUR]


async def test_a_long_text_comes_in_parts_in_order_and_the_buttons_are_under_the_last(
    api: TelegramApi, sender: TelegramSender
) -> None:
    paragraphs = [f"{n} " + "word " * 300 for n in range(6)]
    handed = await sender.send(parcel("\n\n".join(paragraphs), choices=FOUR))
    assert handed == Handed("1,2,3")
    assert [s.text[0] for s in api.sent] == ["0", "2", "4"]
    assert [bool(s.buttons) for s in api.sent] == [False, False, True]


async def test_a_picture_comes_above_its_words_and_buttons(api: TelegramApi, sender: TelegramSender) -> None:
    await sender.send(parcel("Going well: a lot.", picture=PICTURE, choices=FOUR))
    [sent] = api.sent
    assert (sent.text, sent.photo, len(sent.buttons)) == ("Going well: a lot.", draw(PICTURE), 4)


async def test_words_too_long_for_a_caption_follow_the_picture(
    api: TelegramApi, sender: TelegramSender
) -> None:
    await sender.send(parcel("word " * 300, picture=PICTURE, choices=FOUR))
    assert [(s.photo is not None, len(s.buttons)) for s in api.sent] == [(True, 0), (False, 4)]


async def test_a_picture_that_cannot_be_drawn_is_said_in_words(
    api: TelegramApi, connection: Connection
) -> None:
    def fail(picture: Picture) -> bytes:
        raise OSError("no font")

    await TelegramSender(connection, fail).send(parcel("Look:", picture=PICTURE))
    assert [s.text for s in api.sent] == ["Look:\n\nAsks customers: mostly there"]


async def test_a_picture_that_telegram_does_not_take_is_said_in_words(
    api: TelegramApi, sender: TelegramSender
) -> None:
    api.refuse_next(Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED", method="sendPhoto"))
    await sender.send(parcel("Look:", picture=PICTURE, choices=FOUR))
    assert [(s.text, len(s.buttons)) for s in api.sent] == [("Look:\n\nAsks customers: mostly there", 4)]


async def test_too_fast_is_told_with_the_seconds_to_wait(api: TelegramApi, sender: TelegramSender) -> None:
    api.refuse_next(TOO_FAST)
    with pytest.raises(SendLater) as told:
        await sender.send(parcel())
    assert told.value.retry_after == 1.0


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_fault_at_telegram_is_tried_later(
    api: TelegramApi, sender: TelegramSender, status: int
) -> None:
    api.refuse_next(Refusal(status, "Bad Gateway"))
    with pytest.raises(SendLater):
        await sender.send(parcel())


async def test_a_telegram_that_is_not_there_is_tried_later() -> None:
    connection = connect(TOKEN, "http://127.0.0.1:9", proxies=False)
    with pytest.raises(SendLater):
        await TelegramSender(connection, draw).send(parcel())
    await connection.disconnect()


async def test_a_second_try_goes_on_where_the_first_stopped(api: TelegramApi, sender: TelegramSender) -> None:
    long = parcel("\n\n".join("word " * 500 for _ in range(3)))
    api.refuse_next(None, BROKEN)
    with pytest.raises(SendLater):
        await sender.send(long)
    assert await sender.send(long) == Handed("1,2,3")
    assert len(api.sent) == 3


@pytest.mark.parametrize(
    "refusal",
    [
        BLOCKED,
        Refusal(403, "Forbidden: user is deactivated"),
        Refusal(400, "Bad Request: chat not found"),
        Refusal(400, "Bad Request: PEER_ID_INVALID"),
    ],
    ids=lambda refusal: refusal.description,
)
async def test_an_owner_who_is_gone_is_sent_nothing_more(
    api: TelegramApi, sender: TelegramSender, refusal: Refusal
) -> None:
    api.refuse_next(refusal)
    with pytest.raises(SendRefused) as told:
        await sender.send(parcel())
    assert told.value.stops


async def test_a_message_that_is_wrong_does_not_stop_the_owner(
    api: TelegramApi, sender: TelegramSender
) -> None:
    api.refuse_next(Refusal(400, "Bad Request: can't parse entities"))
    with pytest.raises(SendRefused) as told:
        await sender.send(parcel())
    assert not told.value.stops


async def test_a_wrong_token_waits_and_is_not_logged(
    api: TelegramApi, caplog: pytest.LogCaptureFixture
) -> None:
    connection = connect("123456:wrong-token", api.url, proxies=False)
    with caplog.at_level(logging.INFO), pytest.raises(SendLater):
        await TelegramSender(connection, draw).send(parcel())
    await connection.disconnect()
    assert "STALLSIDE_TELEGRAM_TOKEN" in caplog.text
    assert "wrong-token" not in caplog.text


async def test_neither_token_nor_words_are_logged(
    api: TelegramApi, sender: TelegramSender, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await sender.send(parcel("the bailiffs are coming"))
    assert "loopback-token" not in caplog.text
    assert "bailiffs" not in caplog.text


async def test_a_choice_id_longer_than_telegram_takes_is_refused_by_us(
    api: TelegramApi, sender: TelegramSender
) -> None:
    with pytest.raises(SendRefused, match="64 bytes"):
        await sender.send(parcel(choices=(Choice("ক" * 22, "Yes"),)))
    assert api.calls == []


@pytest.mark.parametrize("text", ["", " \n "])
async def test_nothing_is_not_sent(api: TelegramApi, sender: TelegramSender, text: str) -> None:
    with pytest.raises(SendRefused):
        await sender.send(parcel(text))
    assert api.calls == []


async def test_a_tap_is_answered_and_its_keyboard_taken_away(
    api: TelegramApi, sender: TelegramSender
) -> None:
    await sender.send(parcel("Shall we?", choices=FOUR))
    await sender.acknowledge(Arrival("telegram", str(OWNER), "c99", "choice", choice="x", replies_to="1"))
    assert (api.answered, api.sent[0].buttons) == (["99"], [])


async def test_a_tap_that_is_too_old_to_answer_fails_nothing(
    api: TelegramApi, sender: TelegramSender
) -> None:
    api.refuse_next(Refusal(400, "Bad Request: query is too old", method="answerCallbackQuery"), BROKEN)
    await sender.acknowledge(Arrival("telegram", str(OWNER), "c99", "choice", choice="x", replies_to="1"))
    assert api.answered == []


@pytest.mark.parametrize("event", ["m5", "e5:9"])
async def test_only_taps_are_acknowledged(api: TelegramApi, sender: TelegramSender, event: str) -> None:
    await sender.acknowledge(Arrival("telegram", str(OWNER), event, "choice", choice="command:help"))
    assert api.calls == []


async def test_a_talk_in_a_hurry_is_not_slowed_down(api: TelegramApi, sender: TelegramSender) -> None:
    for number in range(20):
        await sender.send(parcel(message=f"r{number}"))
    assert api.sent[19].at - api.sent[0].at < 10  # at one a second it would be nineteen


async def test_what_runs_away_is_slowed_down(api: TelegramApi, connection: Connection) -> None:
    sender = TelegramSender(connection, draw, Pace(overall=5.0))
    for number in range(7):
        await sender.send(parcel(message=f"r{number}"))
    assert api.sent[6].at - api.sent[0].at > 0.3
