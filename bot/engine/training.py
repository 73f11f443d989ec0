"""Trains a model from the project's root."""

import logging
from pathlib import Path

from rasa.model_training import train as rasa_train

from bot.engine import quiet


class TrainingFailed(Exception):
    """Rasa made no model; what it said is in the log."""


def train(out: str) -> None:
    quiet.install(logging.WARNING)
    target = Path(out)
    # data/content is read by the program, never learned.
    sources = ["data/nlu", "data/rules", "data/stories"]
    result = rasa_train(
        domain="domain.yml",
        config="config.yml",
        training_files=[source for source in sources if Path(source).exists()],
        output=str(target.parent),
        fixed_model_name=target.name.removesuffix(".tar.gz"),
    )
    if result.code != 0:
        raise TrainingFailed(out)
