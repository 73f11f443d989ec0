"""The simple picture of a check."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from bot.channels.picture import BANDS, WIDTH, draw
from bot.core.conversation import Picture, PictureRow

LABELS = ("Asking customers", "Cash and bills known", "A goal for the year")
FILLED = (42, 112, 92)


def picture_of(*bands, labels=LABELS):
    rows = tuple(PictureRow(label, band, band) for label, band in zip(labels, bands, strict=False))
    return Picture("How you run things", rows, "From your own answers.")


def pixels(picture):
    return Image.open(BytesIO(draw(picture))).convert("RGB")


def filled_share(picture):
    """How much of the picture has the colour of filled blocks, measured by one filled block."""
    colours = pixels(picture).getcolors(1 << 24)
    return sum(count for count, colour in colours if max(map(abs, map(int.__sub__, colour, FILLED))) < 8)


def test_a_picture_is_a_png_as_wide_as_a_phone_needs():
    image = Image.open(BytesIO(draw(picture_of("strong", "to_start", "part_way"))))
    assert (image.format, image.width) == ("PNG", WIDTH)


def test_the_same_picture_gives_the_same_bytes():
    picture = picture_of("strong", "to_start", "part_way")
    assert draw(picture) == draw(picture)


@pytest.mark.parametrize(("band", "blocks"), list(zip(BANDS, (1, 2, 3, 4), strict=True)))
def test_each_band_fills_so_many_of_four_blocks(band, blocks):
    one = filled_share(picture_of("to_start"))
    assert filled_share(picture_of(band)) == pytest.approx(one * blocks, rel=0.02)


def test_blocks_tell_bands_apart_where_words_do_not():
    rows = (PictureRow("Asking customers", "to_start", "x"),)
    first = Picture("How you run things", rows)
    other = replace(first, rows=(replace(rows[0], band="strong"),))
    assert draw(first) != draw(other)


def test_a_longer_list_makes_a_higher_picture():
    assert pixels(picture_of(*BANDS[:3])).height > pixels(picture_of(*BANDS[:2])).height


def test_a_label_that_is_too_long_for_its_line_goes_on_below():
    short, long = (
        picture_of("mostly_there", labels=(label,)) for label in ("Costs", "Costs of the five best dishes")
    )
    assert pixels(long).height > pixels(short).height


def test_nothing_is_written_outside_the_margins():
    image = pixels(picture_of("mostly_there", "strong", labels=("W" * 14 + " " + "W" * 10, "Łódź £ ąęć ăâș")))
    below_awning = image.crop((0, 120, WIDTH, image.height))
    paper = below_awning.getpixel((0, 0))
    for edge in (
        below_awning.crop((0, 0, 56, image.height)),
        below_awning.crop((WIDTH - 56, 0, WIDTH, image.height)),
    ):
        assert edge.getcolors(1 << 20)[0][1] == paper


@pytest.mark.parametrize("letter", "£€’–ąćęłńóśźżĄŁŻăâîșțéüñ")
def test_letters_of_latin_scripts_are_drawn_and_not_boxed(letter):
    missing = picture_of("strong", labels=("\U0001f9ff",))
    assert draw(picture_of("strong", labels=(letter,))) != draw(missing)


def test_a_picture_of_nothing_is_still_a_picture():
    assert pixels(Picture("", ())).width == WIDTH
