"""Understand: JSON lines in, the same lines with what a live conversation would make of them."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import httpx

from bot.bootstrap.talk import join_reading
from bot.cli.borrowed_engine import borrowed_engine
from bot.core.errors import StallsideError
from bot.settings import Settings
from bot.usecases.read_like_live import ReadingParts, Understood, read_answer_line, read_message_line

AT_ONCE = 8
TOLD_EVERY = 200  # lines
type Json = dict[str, Any]


class LineWrong(StallsideError):
    """A line of the input is not what is expected."""


def understand(settings: Settings, what: str) -> int:
    """Read standard input to its end; one JSON object a line, in the same order."""
    lines = list(_read(sys.stdin))
    parts = join_reading(settings)
    if what == "safety":
        done: list[Json] = [line | {"category": parts.screen.notice(_text(line))} for line in lines]
    else:
        with borrowed_engine(settings) as url:
            done = asyncio.run(_read_all(lines, what, parts, url))
    for line in done:
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0


def _read(source: Iterable[str]) -> Iterable[Json]:
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            read = json.loads(line)
        except ValueError:
            raise LineWrong(f"line {number} is not JSON") from None
        if not isinstance(read, dict) or not isinstance(read.get("text"), str):
            raise LineWrong(f'line {number} must be an object with a "text"')
        yield read


def _text(line: Json) -> str:
    return str(line["text"])


async def _read_all(lines: list[Json], what: str, parts: ReadingParts, url: str) -> list[Json]:
    room = asyncio.Semaphore(AT_ONCE)
    read = read_answer_line if what == "answers" else read_message_line
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as client:

        async def understand_text(text: str, context: str, metadata: Json) -> Understood:
            asked = {"text": text, "context": context, "metadata": metadata}
            answer = await client.post("/webhooks/turns/understand", json=asked)
            answer.raise_for_status()
            said = answer.json()
            return Understood(said["intent"], said["confidence"])

        async def one(number: int, line: Json) -> Json:
            async with room:
                if number and number % TOLD_EVERY == 0:
                    sys.stderr.write(f"{number} of {len(lines)}\n")
                return line | await read(line, parts, understand_text)

        return list(await asyncio.gather(*(one(n, line) for n, line in enumerate(lines))))


type UnderstandText = Callable[[str, str, Json], Awaitable[Understood]]
