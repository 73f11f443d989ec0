"""Draws the simple picture of a check: each thing asked, as four blocks and one of four plain words."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from bot.channels.lettering import font_of, wrap
from bot.core.conversation import Band, Picture, PictureRow

# In a bubble 300 px wide on a small phone, words of 50 px are read as 14.
WIDTH = 1080
BANDS: tuple[Band, ...] = ("to_start", "part_way", "mostly_there", "strong")

_PAPER, _INK, _SOFT, _EMPTY = "#fbf6ea", "#1d2a26", "#56635d", "#dfd7c2"
_STRIPES = ("#c8502f", "#f0cfa4")
# One colour for every band: red and green would judge, and not everybody can tell them apart.
_FILLED, _STRONG = "#2a705c", "#114b3c"
_MARGIN, _INNER = 64, WIDTH - 2 * 64
_STRIPE, _VALANCE = 72, 40
_TITLE, _LABEL, _WORD, _NOTE = 76, 50, 46, 38  # sizes of text, in pixels
_LINE = 1.25  # height of a line, in sizes
_BLOCK, _GAP, _UNDER_LABEL, _UNDER_ROW = 26, 12, 14, 40
_SMOOTH = 4  # Pillow's shapes have steps: they are drawn so much larger, once, and made small


def draw(picture: Picture) -> bytes:
    """The picture as a PNG, 1,080 px wide, as high as its rows. The same picture gives the same bytes."""
    image = Image.new("RGB", (WIDTH, _height(picture)), _PAPER)
    canvas = ImageDraw.Draw(image)
    _draw_awning(image)
    y = _write(canvas, _STRIPE + _VALANCE + 36, picture.title, _TITLE, _INK, bold=True) + 36
    for row in picture.rows:
        y = _draw_row(image, y, row) + _UNDER_ROW
    _write(canvas, y + 8, picture.note, _NOTE, _SOFT)
    return _pack(image)


def _height(picture: Picture) -> int:
    rows = sum(_row_height(row) + _UNDER_ROW for row in picture.rows)
    words = _text_height(picture.title, _TITLE, bold=True) + _text_height(picture.note, _NOTE)
    return _STRIPE + _VALANCE + 36 + words + 36 + rows + 8 + _MARGIN


def _draw_awning(image: Image.Image) -> None:
    """The awning of a stall: stripes, each ending round."""
    stripe = _rounded(_STRIPE, _STRIPE + _VALANCE, _STRIPE // 2)
    for number in range(WIDTH // _STRIPE):
        x = number * _STRIPE
        image.paste(_STRIPES[number % 2], (x, 0, x + _STRIPE, _STRIPE))
        image.paste(_STRIPES[number % 2], (x, 0), stripe)


def _draw_row(image: Image.Image, y: int, row: PictureRow) -> int:
    """The label and, at the other end, the word; below them four blocks. Returns where the row ends."""
    canvas = ImageDraw.Draw(image)
    bottom = _write(canvas, y, row.label, _LABEL, _INK, width=_label_width(row))
    baseline = bottom - round(_LABEL * _LINE) + _LABEL
    word = font_of(_WORD, bold=True)
    canvas.text((WIDTH - _MARGIN, baseline), row.word, font=word, fill=_STRONG, anchor="rs")
    return _draw_blocks(image, bottom + _UNDER_LABEL, BANDS.index(row.band) + 1)


def _draw_blocks(image: Image.Image, y: int, filled: int) -> int:
    width = (_INNER - 3 * _GAP) // 4
    shape = _rounded(width, _BLOCK, _BLOCK // 2)
    for number in range(4):
        x = _MARGIN + number * (width + _GAP)
        image.paste(_FILLED if number < filled else _EMPTY, (x, y), shape)
    return y + _BLOCK


def _row_height(row: PictureRow) -> int:
    return _text_height(row.label, _LABEL, width=_label_width(row)) + _UNDER_LABEL + _BLOCK


def _label_width(row: PictureRow) -> int:
    return _INNER - round(font_of(_WORD, bold=True).getlength(row.word)) - _WORD


def _write(
    canvas: ImageDraw.ImageDraw,
    y: int,
    text: str,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    width: int = _INNER,
) -> int:
    """Write a text from the left margin, in as many lines as it needs. Returns where it ends."""
    font = font_of(size, bold=bold)
    for line in wrap(text, font, width):
        canvas.text((_MARGIN, y + size), line, font=font, fill=colour, anchor="ls")
        y += round(size * _LINE)
    return y


def _text_height(text: str, size: int, *, bold: bool = False, width: int = _INNER) -> int:
    return len(wrap(text, font_of(size, bold=bold), width)) * round(size * _LINE)


@lru_cache(maxsize=8)
def _rounded(width: int, height: int, radius: int) -> Image.Image:
    """A mask with round corners and smooth edges."""
    large = Image.new("L", (width * _SMOOTH, height * _SMOOTH))
    end = (large.width - 1, large.height - 1)
    ImageDraw.Draw(large).rounded_rectangle((0, 0, *end), radius * _SMOOTH, fill=255)
    return large.resize((width, height), Image.Resampling.BOX)


def _pack(image: Image.Image) -> bytes:
    """As a PNG of few colours: less than half the size, for which owners pay, and a quarter of the time."""
    packed = BytesIO()
    few = image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(packed, "PNG", compress_level=3)
    return packed.getvalue()
