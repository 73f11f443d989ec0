"""Measures Rasa pipelines against each other (docs/decisions/0002-pipeline.md) with the engine's Python.

`PYTHON -m tests.bench.compare_pipelines config.yml tests/bench/pipelines/*.yml` trains each and prints a row;
PYTHON is bot/engine/.venv/bin/python, or that of an environment with what a pipeline needs. Times are the
processor's, so that other work on the machine does not count; the ones of training include what it waits for.
"""

import json
import logging
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import structlog

HELD_OUT = "tests/nlu/held_out.yml"
SOURCES = ["data/nlu", "data/rules"]


def main(configs: list[str]) -> None:
    print("| pipeline | right on held-out | train s | load s | memory MB | ms a message |")
    for config in configs:
        with tempfile.TemporaryDirectory() as folder:
            start = time.monotonic()
            model = _train(config, folder)
            trained = time.monotonic() - start
            # In a process of its own: memory and loading as they are when serving.
            measured = subprocess.run(
                [sys.executable, "-m", __spec__.name, "--model", model],
                capture_output=True,
                text=True,
                check=True,
            )
            found = json.loads(measured.stdout.splitlines()[-1])
        cells = [
            f"{found['right']:.1%}",
            *(f"{value:.1f}" for value in (trained, found["load"], found["memory"])),
        ]
        print(f"| {Path(config).stem} | {' | '.join(cells)} | {found['message']:.1f} |", flush=True)


def _train(config: str, folder: str) -> str:
    from rasa.model_training import train

    return train(domain="domain.yml", config=config, training_files=SOURCES, output=folder).model


def measure(model: str) -> dict[str, float]:
    start = time.process_time()
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    loaded = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    right = _right(agent)
    return {
        "right": sum(right) / len(right),
        "load": loaded - start,
        "memory": memory,
        "message": (time.process_time() - loaded) * 1000 / len(right),
    }


def _right(agent: object) -> list[bool]:
    import asyncio

    from rasa.shared.nlu.training_data.loading import load_data

    async def all_right() -> list[bool]:
        examples = load_data(HELD_OUT).intent_examples
        parsed = [await agent.parse_message(example.get("text")) for example in examples]
        return [
            one["intent"]["name"] == example.get("intent")
            for one, example in zip(parsed, examples, strict=True)
        ]

    return asyncio.run(all_right())


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    if sys.argv[1] == "--model":
        print(json.dumps(measure(sys.argv[2])))
    else:
        main(sys.argv[1:])
