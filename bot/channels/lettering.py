"""Letters in the pictures that we draw: the typeface, and text broken into lines."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

_FONTS = Path(__file__).parent / "fonts"


def wrap(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """The text in lines no wider than so many pixels, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


@lru_cache(maxsize=16)
def font_of(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Our typeface in this size, in pixels."""
    return ImageFont.truetype(_FONTS / f"NotoSans-{'Bold' if bold else 'Regular'}.ttf", size)
