"""The card that is handed out: a code for each app, the same bytes each time, whatever the words."""

import io

import pytest
from PIL import Image

from bot.channels.qr_card import HEIGHT, WIDTH, HandOut, WayIn, draw_hand_out

WHATSAPP = WayIn("WhatsApp", "https://wa.me/447700900999?text=Hello%20K7QX")
TELEGRAM = WayIn("Telegram", "https://t.me/example_bot?start=K7QX")


def card(*ways: WayIn, text: str = "Answer a few questions.") -> HandOut:
    return HandOut("Run your own business?", text, ways, "Point your camera at it.", "From a programme")


@pytest.mark.parametrize("ways", [(WHATSAPP,), (WHATSAPP, TELEGRAM)])
def test_a_card_is_a_postcard_and_the_same_each_time(ways: tuple[WayIn, ...]) -> None:
    drawn = draw_hand_out(card(*ways))
    assert Image.open(io.BytesIO(drawn)).size == (WIDTH, HEIGHT)
    assert drawn == draw_hand_out(card(*ways))


def test_another_link_is_another_picture() -> None:
    assert draw_hand_out(card(WHATSAPP)) != draw_hand_out(card(TELEGRAM))
