"""What an owner is asked next."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.content import load
from bot.core.conversation import Asking
from bot.core.journey import left_to_ask, next_asking, progress
from bot.core.owner import Business, Consent, Owner
from bot.core.snapshot import Snapshot
from tests.conftest import ROOT
from tests.unit.core.test_scoring import check_with

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FRAMEWORK = load(Path(ROOT / "data" / "content"), drafts=True).framework
YES = Consent("take_part", True, NOW, "w", "en")
KNOWN = Business(sector="catering", place="Small Heath", council="Birmingham", people=4, years=6)
CHECKING = Snapshot(business=KNOWN, consents=(YES,), arrived=True, details_confirmed=True, check=check_with())


def test_nothing_is_asked_without_a_yes_to_taking_part() -> None:
    assert next_asking(Snapshot(arrived=True), FRAMEWORK) is None
    withdrawn = replace(CHECKING, consents=(YES, replace(YES, given=False)))
    assert next_asking(withdrawn, FRAMEWORK) is None


def test_an_owner_who_said_stop_is_asked_nothing() -> None:
    assert next_asking(replace(CHECKING, owner=Owner(stopped=True)), FRAMEWORK) is None


def test_after_danger_the_check_does_not_go_on_by_itself() -> None:
    assert next_asking(replace(CHECKING, held_for_safety=True), FRAMEWORK) is None


def test_only_what_is_missing_about_the_business_is_asked() -> None:
    agreed = Snapshot(consents=(YES,), arrived=True)
    assert next_asking(agreed, FRAMEWORK) == Asking("business")
    knows_some = replace(agreed, business=replace(KNOWN, people=None))
    assert next_asking(knows_some, FRAMEWORK) == Asking("people")
    assert next_asking(replace(knows_some, passed_over=("people",)), FRAMEWORK) == Asking("details")
    assert next_asking(replace(agreed, business=KNOWN), FRAMEWORK) == Asking("details")


def test_someone_who_has_not_opened_yet_is_not_asked_for_how_long() -> None:
    idea = replace(KNOWN, years=None, stage="idea")
    assert next_asking(Snapshot(business=idea, consents=(YES,), arrived=True), FRAMEWORK) == Asking("details")


def test_the_check_begins_with_customers_and_ends_with_an_open_question() -> None:
    assert next_asking(CHECKING, FRAMEWORK) == Asking("practice", practice="customers_asked")
    ids = [p.id for p in FRAMEWORK.short_practices(solo=False)]
    done = replace(CHECKING, check=check_with(*((id_, "level", 1) for id_ in ids)))
    assert next_asking(done, FRAMEWORK) == Asking("open")


def test_a_solo_owner_is_asked_about_pay_instead_of_staff() -> None:
    solo = [p.id for p in FRAMEWORK.short_practices(solo=True)]
    assert "owner_pay" in solo
    assert "staff_ideas" not in solo
    assert len(solo) == len(FRAMEWORK.short_order)


def test_the_open_question_stays_until_it_is_closed() -> None:
    open_one = Asking("practice", practice="goal_set", tries=1)
    assert next_asking(replace(CHECKING, asking=open_one), FRAMEWORK) == open_one


def test_progress_counts_from_one() -> None:
    assert progress(CHECKING, "customers_asked", FRAMEWORK) == (1, 9)
    assert progress(CHECKING, "checks_and_cover", FRAMEWORK) == (9, 9)
    assert left_to_ask(CHECKING, FRAMEWORK) == 9
