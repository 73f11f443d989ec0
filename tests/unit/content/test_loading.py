"""The content as a whole is read, followed, and refused when it is broken."""

import logging
from datetime import date
from pathlib import Path

import pytest

from bot.content import LiveContent, follow, load
from bot.core.errors import ContentBroken
from bot.core.reading import IDEA
from tests.conftest import ROOT

REAL = ROOT / "data" / "content"


class Seconds:
    """A stopwatch that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


STEPS = 3 * (
    35 + 8
)  # one for each level below strong: of every practice, and of every question about an idea


def followed(content: Path) -> tuple[LiveContent, Seconds]:
    seconds = Seconds()
    return LiveContent(content, drafts=True, seconds=seconds), seconds


def test_the_check_has_35_practices_and_the_short_one_asks_nine_of_them() -> None:
    framework = load(REAL).framework
    assert sum(p.area in framework.parts for p in framework.practices.values()) == 35
    assert [p.id for p in framework.short_practices(solo=False)] == [
        "customers_asked", "cash_and_bills_known", "costs_worked_out", "sales_and_costs_written",
        "waste_counted", "problems_fixed", "staff_ideas", "goal_set", "checks_and_cover",
    ]  # fmt: skip


def test_who_works_alone_is_asked_about_their_own_pay_instead_of_staff() -> None:
    ids = [p.id for p in load(REAL).framework.short_practices(solo=True)]
    assert "owner_pay" in ids
    assert "staff_ideas" not in ids


def test_checks_and_cover_is_a_light_and_never_scored() -> None:
    practices = load(REAL).framework.practices
    unscored = [p.id for p in practices.values() if not p.scored]
    assert [id_ for id_ in unscored if not id_.startswith(IDEA)] == ["checks_and_cover"]
    assert [p.id for p in practices.values() if p.light] == ["checks_and_cover"]


def test_practices_about_people_need_people_and_follow_ups_follow_theirs() -> None:
    practices = load(REAL).framework.practices
    assert {p.area for p in practices.values() if p.needs_people} == {"people"}
    assert {p.id: p.follows for p in practices.values() if p.follows} == {
        "numbers_reviewed": "numbers_watched",
        "goal_checked": "goal_set",
    }


def test_waste_is_asked_about_in_other_words_where_there_is_no_stock() -> None:
    waste = load(REAL).framework.practices["waste_counted"]
    assert [waste.variant_for(s) for s in ("retail", "catering", "creative", "care", "other", None)] == [
        "base", "base", "creative", "care", "other", "base",
    ]  # fmt: skip


def test_the_bands_begin_where_the_design_says() -> None:
    cuts = load(REAL).cut_offs
    assert (cuts.to_start, cuts.part_way, cuts.mostly_there) == (0.30, 0.55, 0.80)


def test_a_step_nobody_approved_is_shown_only_where_drafts_are(content: Path) -> None:
    unapproved = "approved_by: , approved_on: }"
    change(content / "advice" / "steps.yml", unapproved, "approved_by: A. Reader, approved_on: 2026-11-20}")
    assert list(load(content).steps) == [("customers_asked", 0)]
    assert load(content).steps["customers_asked", 0].approved_on == date(2026, 11, 20)
    assert len(load(content, drafts=True).steps) == STEPS


def test_nobody_is_said_to_have_approved_what_nobody_approved() -> None:
    content = load(REAL, drafts=True)
    assert not [step for step in content.steps.values() if step.is_approved]
    assert len(content.safety.unapproved) == 7


def test_safety_words_count_as_approved_once_a_name_and_a_day_stand_there(content: Path) -> None:
    change(
        content / "safety" / "lines.yml",
        "{category: suicide, lines: [samaritans, nhs], approved_by: , approved_on: }",
        "{category: suicide, lines: [samaritans, nhs], approved_by: A. Reader, approved_on: 2026-11-20}",
    )
    assert "suicide" not in load(content).safety.unapproved
    assert "debt_crisis" in load(content).safety.unapproved


def test_a_changed_word_is_said_a_moment_later_and_changes_the_version(content: Path) -> None:
    live, seconds = followed(content)
    before = live.wording.version
    change(content / "wording" / "en" / "practices.ftl", "Asking customers", "Listening to customers")
    seconds.now += 2
    assert live.wording.say("practice-customers_asked-base.label") == "Listening to customers"
    assert live.wording.version != before


def test_files_are_not_looked_at_for_every_word(content: Path) -> None:
    live, seconds = followed(content)
    change(content / "wording" / "en" / "practices.ftl", "Asking customers", "Listening to customers")
    seconds.now += 0.5
    assert live.wording.say("practice-customers_asked-base.label") == "Asking customers"


def test_a_turn_keeps_the_content_it_began_with(content: Path) -> None:
    live, seconds = followed(content)
    turn = live.now()
    change(content / "check" / "practices.yml", "version: 1", "version: 2")
    seconds.now += 2
    assert live.framework.version == 2
    assert turn.framework.version == 1


def test_a_broken_edit_is_logged_and_the_last_good_content_stays(
    content: Path, caplog: pytest.LogCaptureFixture
) -> None:
    live, seconds = followed(content)
    change(content / "check" / "practices.yml", "version: 1", "version: [1")
    seconds.now += 2
    with caplog.at_level(logging.ERROR):
        assert live.framework.version == 1
    assert "practices.yml:2" in caplog.text
    assert "check spaces, colons and quotes" in caplog.text


def test_a_mended_file_is_taken_over(content: Path) -> None:
    live, seconds = followed(content)
    file = content / "check" / "practices.yml"
    change(file, "version: 1", "version: [1")
    seconds.now += 2
    assert live.framework.version == 1
    change(file, "version: [1", "version: 3")
    seconds.now += 2
    assert live.framework.version == 3


def test_a_file_that_is_deleted_while_running_changes_nothing(content: Path) -> None:
    live, seconds = followed(content)
    (content / "advice" / "steps.yml").unlink()
    seconds.now += 2
    assert len(live.steps) == STEPS


def test_broken_content_is_refused_at_the_start(content: Path) -> None:
    (content / "safety" / "lines.yml").unlink()
    with pytest.raises(ContentBroken, match=r"lines\.yml:1: this file is missing"):
        follow(content)
