"""A copy of the real content that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT

CONTENT = ROOT / "data" / "content"
READ_FROM = ("check", "advice", "directory", "places", "safety", "wording")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The real content, copied."""
    for folder in READ_FROM:
        shutil.copytree(CONTENT / folder, tmp_path / "content" / folder)
    return tmp_path / "content"
