"""What staff wrote for learning and testing, as files for the project's folders."""

import sys
from pathlib import Path
from typing import Any

import yaml

from bot.bootstrap.path import join, prepare_database
from bot.settings import Settings
from bot.usecases.staff.export_examples import export_examples

WIDE = 110


def export(settings: Settings, out: str | None) -> int:
    """Write them below `out`; without a folder, everything to standard output, each file with its path."""
    prepare_database(settings)
    with join(settings).storage.read() as unit:
        files = export_examples(unit.corrections.examples())
    for path, content in files.items():
        text = written(path, content)
        if out is None:
            sys.stdout.write(f"# {path}\n{text}\n")
            continue
        file = Path(out) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    if not files:
        sys.stderr.write("nobody has written an example yet\n")
    elif out is not None:
        sys.stdout.write(f"{len(files)} files in {out}\n")
    return 0


def written(path: str, content: Any) -> str:
    """The text of a file: Rasa's training data, a practice's readings, or the steps of a talk."""
    folder = path.partition("/")[0]
    if folder == "nlu":
        return _nlu(Path(path).name.partition(".")[0], content)
    if folder == "conversations":
        return "".join(f"- {_flow(step)}\n" for step in content)
    dumped: str = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=WIDE)
    return dumped


def _nlu(intent: str, texts: list[str]) -> str:
    lines = "".join(f"      - {' '.join(text.split())}\n" for text in texts)
    return f'version: "3.1"\nnlu:\n\n  - intent: {intent}\n    examples: |\n{lines}'


def _flow(step: dict[str, str]) -> str:
    flow: str = yaml.safe_dump(
        step, default_flow_style=True, sort_keys=False, allow_unicode=True, width=10_000
    )
    return flow.strip()
