"""A plain yes or no."""

import pytest

from bot.understanding.yes_no import YesOrNo
from tests.conftest import ROOT

READ = YesOrNo.from_content(ROOT / "data" / "content").read


@pytest.mark.parametrize("text", ["y", "Yes!", " yeah ", "OK", "👍"])
def test_a_plain_yes_is_a_yes(text: str) -> None:
    assert READ(text) == "affirm"


@pytest.mark.parametrize("text", ["n", "No.", "nah"])
def test_a_plain_no_is_a_no(text: str) -> None:
    assert READ(text) == "deny"


@pytest.mark.parametrize("text", ["", "why", "yes but who reads it", "no idea what that is", "1"])
def test_everything_else_is_left_to_the_engine(text: str) -> None:
    assert READ(text) is None
