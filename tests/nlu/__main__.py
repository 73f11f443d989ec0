"""Measures how the engine reads the held-out messages: `python -m tests.nlu`. It trains first if it must.

A line for each intent (and what was open): how many are read right from the words alone; and, where the file
gives a context, what an owner gets: right, asked back, or another command.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from bot.cli.training import train
from bot.usecases.read_like_live import ANSWERING
from tests.engine.running import Engine

NOWHERE = "http://127.0.0.1:9"


class Message(NamedTuple):
    text: str
    intent: str
    context: str | None
    asked: str | None


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine(train(), NOWHERE, Path(folder) / "engine.log")
        try:
            for file in sorted(Path(__file__).parent.glob("held_out*.yml")):
                _report(file, engine)
        finally:
            engine.stop()


def messages(file: Path) -> Iterator[Message]:
    for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
        known = block.get("metadata", {})
        for line in block["examples"].splitlines():
            text = line.removeprefix("- ")
            yield Message(text, block["intent"], known.get("context"), known.get("asked"))


def _report(file: Path, engine: Engine) -> None:
    found: dict[str, Counter[str]] = {}
    for message in messages(file):
        reading = engine.understand(message.text, message.context or "idle")
        counts = found.setdefault(" ".join(filter(None, (message.intent, message.asked))), Counter())
        counts["all"] += 1
        counts["words"] += reading["ranking"][0]["intent"] == message.intent
        if message.context:
            counts[_outcome(message, reading)] += 1
    total = sum(found.values(), Counter())
    print(f"{file.name}: {total['words']} of {total['all']} right, {total['words'] / total['all']:.1%}")
    for key, counts in found.items():
        gets = {name: n for name, n in counts.items() if name not in ("all", "words")}
        print(f"  {key:22} {counts['words']:3} of {counts['all']:3}", gets or "")


def _outcome(message: Message, reading: dict[str, Any]) -> str:
    intent = reading["intent"]
    if intent == message.intent or (intent in ANSWERING and message.intent in ANSWERING):
        return "right"
    return "asked back" if intent in ANSWERING else "another command"


if __name__ == "__main__":
    main()
