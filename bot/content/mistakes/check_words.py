"""Practices and steps that have not all their words, and words for practices that do not exist."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.content.advice import Steps
from bot.content.mistakes.texts import Text
from bot.content.monitoring import Monitoring
from bot.core.practice import LEVELS, Framework, Practice

ATTRIBUTES = (
    "label",
    *(f"level-{level}" for level in LEVELS),
    *(f"said-{level}" for level in LEVELS),
    "why", "means", "well-2", "well-3",
)  # fmt: skip


def practices_without_words(texts: Iterable[Text], framework: Framework, path: Path) -> Iterator[str]:
    """Practices that lack a question, a choice, or another of their words."""
    keys = {text.key: text for text in texts}
    for practice in framework.practices.values():
        for variant in ("base", *practice.variants):
            name = f"practice-{practice.id}-{variant}"
            if name not in keys:
                yield f"{path}:1: `{name}` is missing; write the question for `{practice.id}` ({variant})."
                continue
            for attribute in ATTRIBUTES:
                if f"{name}.{attribute}" not in keys:
                    yield keys[name].mistake(f"`{name}` has no `.{attribute}`; add it below the question.")


def words_without_practice(texts: Iterable[Text], framework: Framework) -> Iterator[str]:
    """Questions and steps for a practice, variant or attribute that does not exist."""
    known = {f"practice-{p.id}-{v}" for p in framework.practices.values() for v in ("base", *p.variants)}
    steps = {
        key for p in framework.practices.values() for level in LEVELS[:-1] for key in step_keys(p, level)
    }
    for text in texts:
        if text.message.startswith("practice-") and "_" in text.message and text.message not in known:
            yield text.mistake(
                f"`{text.message}` is for no practice or sector that exists; correct its name."
            )
        elif text.message in known and text.attribute and text.attribute not in ATTRIBUTES:
            yield text.mistake(
                f"`.{text.attribute}` is never read; it must be one of: {', '.join(ATTRIBUTES)}."
            )
        elif text.message.startswith("step-") and "_" in text.message and text.message not in steps:
            yield text.mistake(f"`{text.message}` is for no practice at level 0, 1 or 2; correct its name.")


def steps_without_words(
    texts: Iterable[Text], framework: Framework, steps: Steps, path: Path
) -> Iterator[str]:
    """Steps that say nothing, or give no reason, or name no source."""
    keys = {text.key for text in texts}
    for (practice, level), step in steps.items():
        for key in step_keys(framework.practices[practice], level):
            for part in (key, f"{key}.evidence"):
                if part not in keys:
                    yield f"{path}:1: the step for `{practice}` at level {level} lacks words; write `{part}`."
        if not step.source.strip():
            yield f"{path}:1: the step for `{practice}` at level {level} names no source; say it."


def levels_without_step(framework: Framework, steps: Steps, path: Path) -> Iterator[str]:
    """Practices for which an owner would get nothing to try."""
    for practice in framework.practices.values():
        for level in LEVELS[:-1]:
            if (practice.id, level) not in steps:
                yield f"{path}:1: there is no step for `{practice.id}` at level {level}; write one."


def parts_without_name(texts: Iterable[Text], framework: Framework, path: Path) -> Iterator[str]:
    """Parts of the full check that have no name to show."""
    keys = {text.key for text in texts}
    for part in framework.parts:
        if f"part-{part}" not in keys:
            yield f"{path}:1: the part `{part}` has no name; write `part-{part}`."


def monitoring_without_words(texts: Iterable[Text], monitoring: Monitoring, path: Path) -> Iterator[str]:
    """Questions about the owner, or values of them, that cannot be shown."""
    keys = {text.key for text in texts}
    for question, values in monitoring.items():
        for key in (f"about-you-{question}", *(f"about-you-{question}-{value}" for value in values)):
            if key not in keys:
                yield f"{path}:1: `{key}` is missing; write it."


def step_keys(practice: Practice, level: int) -> tuple[str, ...]:
    """The keys of a step: one for everybody, and one for each sector that is asked something else."""
    key = f"step-{practice.id}-{level}"
    return (key, *(f"{key}-{variant}" for variant in practice.variants))
