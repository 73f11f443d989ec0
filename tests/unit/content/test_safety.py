"""The screen's phrases notice danger and let everyday talk pass; the lines are what was published."""

import re
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.safety import phrase_files, read_phrases, read_safety
from bot.core.safety import CATEGORIES, Category, Opening
from tests.conftest import ROOT

FOLDER = ROOT / "data" / "content" / "safety"
HERE = Path(__file__).parent


def read(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text())


@cache
def patterns(category: Category, passes: bool) -> list[re.Pattern[str]]:
    phrases = [p for file in phrase_files(FOLDER) for p in read_phrases(file)]
    return [re.compile(p.pattern, re.I) for p in phrases if (p.category, p.passes) == (category, passes)]


def noticed(text: str) -> Category | None:
    """The first category whose phrases are found, as the contract of `Phrase` says."""
    for category in CATEGORIES:
        rest = text
        for harmless in patterns(category, True):
            rest = harmless.sub(" . ", rest)
        if any(pattern.search(rest) for pattern in patterns(category, False)):
            return category
    return None


@pytest.mark.parametrize("category", CATEGORIES)
def test_sentences_of_danger_are_noticed_for_what_they_are(category: Category) -> None:
    assert [s for s in read("danger.yml")[category] if noticed(s) != category] == []


def test_everyday_talk_passes() -> None:
    assert [(s, noticed(s)) for s in read("everyday.yml") if noticed(s)] == []


def test_a_message_with_two_dangers_is_answered_for_the_danger_to_life() -> None:
    assert noticed("bailiffs coming monday and i want to die") == "suicide"


def test_everyday_words_do_not_hide_danger_beside_them() -> None:
    assert noticed("killing it this week but i want to die") == "suicide"


def test_every_category_has_a_line_that_answers_in_the_night() -> None:
    night = datetime(2026, 11, 22, 3, tzinfo=UTC)
    safety = read_safety(FOLDER)
    without = [c for c in CATEGORIES if safety.lines_for(c, night)[0].state != "open"]
    # At night these have Samaritans or 999 in their words; no line of their own is known to answer.
    assert set(without) <= {"harm_to_person_in_care", "modern_slavery"}


def test_business_debtline_opens_on_monday_at_nine() -> None:
    saturday = datetime(2026, 11, 21, 23, tzinfo=UTC)
    line = next(
        each
        for each in read_safety(FOLDER).lines_for("debt_crisis", saturday)
        if each.line.id == "business_debtline"
    )
    assert (line.state, line.opens) == ("closed", datetime(2026, 11, 23, 9, tzinfo=UTC))


def test_hours_are_read_as_days_and_times() -> None:
    line = read_safety(FOLDER).lines["harm_to_person_in_care"][0]
    assert line.openings == (Opening((0, 1, 2, 3, 4), time(8, 30), time(17, 30)),)


def test_the_bank_holidays_of_a_christmas_on_a_saturday_are_moved() -> None:
    holidays = read_safety(FOLDER).bank_holidays
    assert {date(2027, 12, 27), date(2027, 12, 28)} <= holidays
    assert date(2027, 12, 25) not in holidays
