"""Draws the card that an intermediary hands out or hangs up: plain words, and a QR code for each app."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import segno
from PIL import Image, ImageDraw

from bot.channels.lettering import font_of, wrap

# A6, the size of a postcard, at 300 dots an inch.
WIDTH, HEIGHT = 1240, 1748
_PAPER, _INK, _SOFT = "#ffffff", "#1d2a26", "#56635d"
_STRIPES = ("#c8502f", "#f0cfa4")
_MARGIN, _STRIPE, _AWNING = 90, 124, 90
_TITLE, _TEXT, _LABEL, _SMALL = 84, 50, 52, 36  # sizes of text, in pixels
_LINE = 1.3  # height of a line, in sizes
_QR = 480  # 4 cm: read from an arm's length, also by an old phone
_ONE_QR = 620
_QUIET = 4  # modules of white around a code (ISO/IEC 18004)


@dataclass(frozen=True)
class WayIn:
    """A link with the words below its QR code."""

    label: str
    link: str


@dataclass(frozen=True)
class HandOut:
    """The words of a card, from top to bottom, and one or two ways in."""

    title: str
    text: str
    ways: tuple[WayIn, ...]
    note: str
    programme: str


def draw_hand_out(card: HandOut) -> bytes:
    """The card as a PNG in the size of a postcard. The same card gives the same bytes."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    canvas = ImageDraw.Draw(image)
    _draw_awning(canvas)
    y = _write(canvas, _AWNING + 110, card.title, _TITLE, bold=True) + 24
    y = _write(canvas, y, card.text, _TEXT) + 36
    y = _draw_ways(image, y, card.ways) + 30
    _write(canvas, y, card.note, _SMALL, colour=_SOFT)
    bottom = HEIGHT - _MARGIN - _height(card.programme, _SMALL)
    _write(canvas, bottom, card.programme, _SMALL, bold=True)
    packed = BytesIO()
    image.save(packed, "PNG", dpi=(300, 300))
    return packed.getvalue()


def _draw_awning(canvas: ImageDraw.ImageDraw) -> None:
    for number in range(WIDTH // _STRIPE):
        x = number * _STRIPE
        shape = (x, -_STRIPE, x + _STRIPE - 1, _AWNING + _STRIPE // 4)
        canvas.rounded_rectangle(shape, _STRIPE // 2, fill=_STRIPES[number % 2])


def _draw_ways(image: Image.Image, y: int, ways: Sequence[WayIn]) -> int:
    """The codes beside each other, each with its label below. Returns where they end."""
    side = _ONE_QR if len(ways) == 1 else _QR
    room = (WIDTH - 2 * _MARGIN) // len(ways)
    canvas = ImageDraw.Draw(image)
    for number, way in enumerate(ways):
        middle = _MARGIN + room * number + room // 2
        code = _code(way.link, side)
        image.paste(code, (middle - code.width // 2, y))
        canvas.text(
            (middle, y + side + _LABEL), way.label, font=font_of(_LABEL, bold=True), fill=_INK, anchor="ms"
        )
    return y + side + round(_LABEL * _LINE)


def _code(link: str, side: int) -> Image.Image:
    """The QR code, at most so wide, each module the same whole number of pixels."""
    matrix = [list(row) for row in segno.make(link, error="m", micro=False).matrix_iter(border=_QUIET)]
    small = Image.new("1", (len(matrix), len(matrix)))
    small.putdata([0 if dark else 1 for row in matrix for dark in row])
    scale = side // len(matrix)
    return small.resize((len(matrix) * scale,) * 2, Image.Resampling.NEAREST).convert("RGB")


def _write(
    canvas: ImageDraw.ImageDraw, y: int, text: str, size: int, *, bold: bool = False, colour: str = _INK
) -> int:
    font = font_of(size, bold=bold)
    for line in wrap(text, font, WIDTH - 2 * _MARGIN):
        canvas.text((_MARGIN, y + size), line, font=font, fill=colour, anchor="ls")
        y += round(size * _LINE)
    return y


def _height(text: str, size: int) -> int:
    return len(wrap(text, font_of(size, bold=True), WIDTH - 2 * _MARGIN)) * round(size * _LINE)
