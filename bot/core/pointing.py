"""Pointing: words that speak of an answer that was given earlier, and not of the question that is open."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pointing:
    """Which earlier answer words speak of, and what they may say of it.

    `practices` are named as questions ("the cash one"); `place` counts the questions from 1; `before` is the
    answer just given; `meant` that only "I meant" says so, which may be words that were just not understood.
    `rests` are the words without the pointing, what may be the new answer first.
    """

    practices: tuple[str, ...] = ()
    place: int | None = None
    before: bool = False
    meant: bool = False
    rests: tuple[str, ...] = ()
