"""An owner's text made plain: one way of writing quotes, spaces and signs for every reader."""

import re
import unicodedata

# Cut for reading only; the message itself is kept whole. No answer needs more, and time stays bounded.
READ_AT_MOST = 4_000
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc"), "'") | dict.fromkeys(
    map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"), '"'
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_THUMBS_UP = "\U0001f44d\u2705\u2714\u2611\U0001f44c"
_THUMBS_DOWN = "\U0001f44e\u274c\u2716\u274e"
_THUMBS = dict.fromkeys(map(ord, _THUMBS_UP), " yes ") | dict.fromkeys(map(ord, _THUMBS_DOWN), " no ")
_SIGNS = _QUOTES | _DASHES | _THUMBS
# Zero-width and direction marks, soft hyphen, variation selectors, keycap frame, skin tones, controls, tags.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff"
    "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]"
)
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_SPACES = re.compile(r"\s+")


def normalise_text(text: str) -> str:
    """The same words in NFKC, straight quotes, plain dashes and digits, single spaces, nothing unseen.

    A thumb up or a tick becomes `yes`, a thumb down or a cross `no`. Case is kept.
    """
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", text.translate(_SIGNS)))
    plain = _OTHER_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), seen.translate(_SIGNS))
    return _SPACES.sub(" ", plain).strip()


def seen_as(char: str) -> str:
    """What one character of a text becomes in `normalise_text`; spaces are not yet put together."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", char.translate(_SIGNS)))
    return _OTHER_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), seen.translate(_SIGNS))


def is_readable(text: str) -> bool:
    """True if there is a letter, a digit or a thumb in it: something that can be read at all."""
    return any(map(str.isalnum, normalise_text(text[:READ_AT_MOST])))
