"""What reading one message takes: an answer to a question, and an introduction."""

import statistics
import time
from collections.abc import Callable

from tests.bench.table import Row, below, milliseconds
from tests.golden.reading import join

TIMES = 200
ANSWER = "there's a page in my notebook with what I want to sell next year"
INTRODUCTION = "me, the wife and two lads run a balti house on the Ladypool Road, been there nine years"


def measure() -> list[Row]:
    """Medians of many readings, after a first one that is not counted."""
    framework, reader = join()
    practice = framework.practices["goal_set"]
    return [
        below(
            "reading an answer, p50",
            _median(lambda: reader.read_answer(ANSWER, practice, "retail", "en")),
            0.005,
        ),
        Row("reading an introduction, p50", milliseconds(_median(lambda: reader.read_details(INTRODUCTION)))),
    ]


def _median(read: Callable[[], object]) -> float:
    read()
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        read()
        took.append(time.perf_counter() - began)
    return statistics.median(took)
