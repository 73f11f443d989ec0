"""Everyday words to meaning: answers, details, numbers, language, danger."""

from bot.understanding.reader import Reader, build_understanding
from bot.understanding.safety import Screen

__all__ = ["Reader", "Screen", "build_understanding"]
