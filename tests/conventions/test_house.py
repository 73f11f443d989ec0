"""The house: words, settings, sizes, and what is never committed."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.conftest import ROOT

LONGEST_FILE = 300
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "manager"}
# Written in two halves, so that this file does not hold what it forbids.
NEVER = ["pypi." + "org", "python" + "hosted.org", "registry." + "npmjs", "deb.debian" + ".org"]
SPEAKING = {"say", "reply"}


def committed(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


PYTHON = committed("*.py")


@pytest.mark.parametrize("file", PYTHON, ids=lambda f: str(f.relative_to(ROOT)))
def test_a_file_is_one_concept(file: Path) -> None:
    assert len(file.read_text().splitlines()) <= LONGEST_FILE
    assert file.stem not in FORBIDDEN_NAMES


def test_the_environment_is_read_in_one_place_only() -> None:
    allowed = {ROOT / "bot" / "settings.py"}
    readers = [
        f for f in PYTHON
        if f.is_relative_to(ROOT / "bot") and "engine" not in f.parts and f.parts[-2] != "cli"
        and re.search(r"os\.(environ|getenv)", f.read_text())
    ]  # fmt: skip
    assert set(readers) <= allowed


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented(name: str) -> None:
    setting = f"STALLSIDE_{name.upper()}"
    assert setting in (ROOT / "docs" / "settings.md").read_text()
    assert setting in (ROOT / ".env.example").read_text()


def test_no_registry_is_named_in_any_file() -> None:
    named = [
        (str(f.relative_to(ROOT)), host)
        for f in committed()
        for host in NEVER
        if host in f.read_text(errors="ignore")
    ]
    assert named == []


@pytest.mark.parametrize("file", sorted((ROOT / "bot" / "core").glob("*.py")), ids=lambda f: f.stem)
def test_every_class_of_the_core_is_in_the_glossary(file: Path) -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text()
    names = [n.name for n in ast.parse(file.read_text()).body if isinstance(n, ast.ClassDef)]
    assert [n for n in names if f"`{n}`" not in glossary] == []


def speaking_files() -> list[Path]:
    folders = [ROOT / "bot" / "usecases", ROOT / "actions", ROOT / "bot" / "core", ROOT / "bot" / "worker"]
    return [f for folder in folders for f in sorted(folder.glob("*.py"))]


@pytest.mark.parametrize("file", speaking_files(), ids=lambda f: str(f.relative_to(ROOT)))
def test_no_words_for_owners_stand_in_python(file: Path) -> None:
    """A reply is made from wording: no literal with a space is ever its text."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Reply", "Choice"):
            literals = [
                a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
            ]
            assert not [words for words in literals if " " in words]
