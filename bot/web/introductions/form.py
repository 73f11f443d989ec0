"""What somebody sends from the page, read and checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args
from urllib.parse import parse_qsl

from bot.core.cleaning import clean
from bot.core.introduction import DeclineReason, Outcome
from bot.usecases.answer_introduction import WITH_WORDS, WORDS_LIMIT, Doing, PageAnswer

FRESH = "fresh"
REASONS: tuple[DeclineReason, ...] = get_args(DeclineReason)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
_ONCE = re.compile(r"[\w-]{8,64}", re.ASCII)
_SEEN = re.compile(r"[^\s\u200b-\u200f\u2060\ufeff]")  # a character that shows
_FIELDS = 20  # more than any form of ours has


@dataclass(frozen=True)
class Problem:
    """What is wrong with a form: the part it belongs to, what is missing in it, and what was written."""

    doing: Doing
    missing: str
    words: str = ""


class NotOurs(Exception):
    """This was not sent by any form of the page."""


def read_fields(body: bytes) -> dict[str, str]:
    """The fields of a form. Raises NotOurs."""
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError:
        raise NotOurs from None
    return dict(pairs)


def read_answer(fields: Mapping[str, str]) -> PageAnswer | Problem:
    """What these fields say, or what is wrong with them. Raises NotOurs."""
    doing = fields.get("do")
    if doing not in get_args(Doing) or not _ONCE.fullmatch(fields.get("once", "")):
        raise NotOurs
    doing, once = cast("Doing", doing), fields["once"]
    if doing in WITH_WORDS:
        return _with_words(doing, once, fields.get("words", ""))
    if doing == "decline":
        reason = _one_of(REASONS, fields.get("reason"))
        return PageAnswer(doing, once, reason=reason) if reason else Problem(doing, "reason")
    if doing == "close":
        outcome = _one_of(OUTCOMES, fields.get("outcome"))
        return PageAnswer(doing, once, outcome=outcome) if outcome else Problem(doing, "outcome")
    return PageAnswer(doing, once)


def _with_words(doing: Doing, once: str, written: str) -> PageAnswer | Problem:
    words = clean(written.replace("\r\n", "\n")).strip()  # browsers send the end of a line as two characters
    if not _SEEN.search(words):
        return Problem(doing, "words")
    if len(words) > WORDS_LIMIT:
        return Problem(doing, "long", words)
    return PageAnswer(doing, once, words=words)


def _one_of[T: str](values: tuple[T, ...], given: str | None) -> T | None:
    return next((value for value in values if value == given), None)
