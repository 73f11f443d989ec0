"""How answers are read: python -m tests.golden.measure_answers < lines.jsonl

A line: {"practice", "sector", "text", "gold": level or outcome, "also": [as right]}. Other keys are ignored.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from bot.core.practice import Framework
from bot.core.reading import Reading
from bot.usecases.ports import Understanding
from tests.golden.reading import join

Line = Mapping[str, Any]
KINDS = ("silently right", "silently WRONG", "said back right", "said back wrong", "asked again")


def main() -> None:
    """Print the share of each kind, and with -v every line that was not silently right."""
    framework, understanding = join()
    lines = [json.loads(line) for line in sys.stdin if line.strip()]
    judged = [(line, *judge(line, framework, understanding)) for line in lines]
    for kind, share in shares_of(kind for _, kind, _ in judged).items():
        print(f"{share:6.1%}  {kind}")
    for line, kind, reading in judged if "-v" in sys.argv else ():
        if kind != KINDS[0]:
            said = reading.level if reading.outcome == "level" else reading.outcome
            print(f"{kind:16} {reading.confidence:.2f} {said} not {line['gold']}: {line['text'][:90]}")


def judge(line: Line, framework: Framework, understanding: Understanding) -> tuple[str, Reading]:
    """Which of KINDS the reading of this line is, and the reading."""
    practice = framework.practices[line["practice"]]
    reading = understanding.read_answer(line["text"], practice, line.get("sector"), "en")
    if reading.outcome == "ask_again":
        return KINDS[4], reading
    said = reading.level if reading.outcome == "level" else reading.outcome
    is_right = said in (line["gold"], *line.get("also", ()))
    return KINDS[(0 if is_right else 1) + (2 if reading.confirm else 0)], reading


def shares_of(kinds: Iterable[str]) -> dict[str, float]:
    """The share of each of KINDS."""
    counts = Counter(kinds)
    return {kind: counts[kind] / max(counts.total(), 1) for kind in KINDS}


if __name__ == "__main__":
    main()
