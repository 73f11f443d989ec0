"""Mention: people whom an owner names as working there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mention:
    """People who were named together: how many, what they were called, and which words say it."""

    count: int
    kind: str
    noun: str
    start: int
    end: int
