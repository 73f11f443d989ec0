"""Export what staff wrote for learning and testing, in the forms that the project's own files have."""

from collections.abc import Iterable
from typing import Any

from bot.usecases.staff.talk_ports import Example
from bot.usecases.staff.write_example import steps_of

type Files = dict[str, Any]


def export_examples(examples: Iterable[Example]) -> Files:
    """What goes into each file, by its path: the same examples give the same files, whoever wrote them when.

    `nlu/<intent>.<language>.yml` is a list of texts, `readings/<language>/<practice>.yml` has the shape of
    data/content/readings, and `conversations/<name>.yml` is a list of steps as in tests/conversations.
    """
    known = list(examples)
    return dict(sorted({**_intents(known), **_answers(known), **_talks(known)}.items()))


def _intents(examples: list[Example]) -> Files:
    files: Files = {}
    for example in _of("intent", examples):
        texts = files.setdefault(f"nlu/{example.about['intent']}.{example.language}.yml", [])
        if example.text not in texts:
            texts.append(example.text)
    return files


def _answers(examples: list[Example]) -> Files:
    files: Files = {}
    for example in _of("answer", examples):
        about = example.about
        path = f"readings/{example.language}/{about['practice']}.yml"
        written = files.setdefault(path, {"practice": about["practice"]})
        if about["variant"] != "base":
            written = written.setdefault("variants", {}).setdefault(about["variant"], {})
        if about["outcome"] == "level":
            texts = written.setdefault("levels", {}).setdefault(about["level"], [])
        else:
            texts = written.setdefault(about["outcome"], [])
        if example.text not in texts:
            texts.append(example.text)
    return files


def _talks(examples: list[Example]) -> Files:
    files: Files = {}
    for example in _of("talk", examples):
        name, number = example.about["name"], 2
        path, steps = f"conversations/{name}.yml", list(steps_of(example.text))
        while path in files and files[path] != steps:
            path, number = f"conversations/{name}_{number}.yml", number + 1
        files[path] = steps
    return files


def _of(kind: str, examples: list[Example]) -> list[Example]:
    return sorted((each for each in examples if each.kind == kind), key=_order)


def _order(example: Example) -> tuple[str, str, str]:
    about = "\0".join(str(example.about.get(key, "")) for key in ("practice", "variant", "outcome", "level"))
    return about, example.text.casefold(), example.text
