"""What the levels of a check add up to."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.content import load
from bot.core.check import Answer, AnswerOutcome, Check, follow_on
from bot.core.owner import Business
from bot.core.scoring import CutOffs, area_scores, band_of, overall
from tests.conftest import ROOT

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FRAMEWORK = load(Path(ROOT / "data" / "content"), drafts=True).framework


def check_with(*answers: tuple[str, AnswerOutcome, int | None]) -> Check:
    check = Check(1, "short", NOW)
    for practice, outcome, level in answers:
        check = check.with_answer(Answer(practice, outcome, level, "choice", True, "m", NOW, 1))
    return check


@pytest.mark.parametrize(
    ("share", "band"),
    [(0, "to_start"), (0.299, "to_start"), (1 / 3, "part_way"), (0.55, "mostly_there"),
     (2 / 3, "mostly_there"), (0.8, "strong"), (1, "strong")],
)  # fmt: skip
def test_a_share_is_called_by_its_band(share: float, band: str) -> None:
    assert band_of(share, CutOffs()) == band


def test_the_overall_score_is_the_mean_of_thirds() -> None:
    score = overall(
        check_with(("goal_set", "level", 3), ("problems_fixed", "level", 1)), FRAMEWORK, CutOffs()
    )
    assert score is not None
    assert score.score == pytest.approx(2 / 3)


def test_not_applicable_unsure_and_skipped_leave_the_sum_and_the_divisor() -> None:
    check = check_with(
        ("goal_set", "level", 3), ("waste_counted", "not_applicable", None),
        ("problems_fixed", "unsure", None), ("costs_worked_out", "skipped", None),
    )  # fmt: skip
    score = overall(check, FRAMEWORK, CutOffs())
    assert score is not None
    assert score.score == 1


def test_checks_and_cover_is_never_scored() -> None:
    assert overall(check_with(("checks_and_cover", "level", 0)), FRAMEWORK, CutOffs()) is None


def test_a_replaced_answer_no_longer_counts() -> None:
    check = check_with(("goal_set", "level", 0), ("goal_set", "level", 3))
    score = overall(check, FRAMEWORK, CutOffs())
    assert score is not None
    assert score.score == 1
    assert [a.replaced for a in check.answers] == [True, False]


CAFE = Business(sector="catering", people=3)
CUSTOMERS = ("rivals_watched", "customers_asked", "lost_customers_asked", "offers_tried", "told_new_people",
             "customer_list")  # fmt: skip


def full_check(*answers: tuple[str, AnswerOutcome, int | None]) -> Check:
    """A full check in which this was said, with what it hides."""
    check = replace(check_with(), kind="full")
    for practice, outcome, level in answers:
        said = Answer(practice, outcome, level, "words", True, "m", NOW, 1)
        for answer in (said, *follow_on(check, said, FRAMEWORK)):
            check = check.with_answer(answer)
    return check


def areas(check: Check, business: Business = CAFE) -> dict[str, float]:
    scores = area_scores(check, FRAMEWORK, business, CutOffs())
    return {area: score.score for area, score in scores.items()}


def levels(*said: int, of: tuple[str, ...] = CUSTOMERS) -> list[tuple[str, AnswerOutcome, int | None]]:
    return [(practice, "level", level) for practice, level in zip(of, said, strict=False)]


def test_an_area_is_the_mean_of_its_thirds() -> None:
    assert areas(full_check(*levels(0, 1, 2, 3, 3, 3))) == {"customers": pytest.approx(12 / 18)}


def test_an_area_has_a_band() -> None:
    scored = area_scores(full_check(*levels(1, 1, 1, 1, 1, 1)), FRAMEWORK, CAFE, CutOffs())
    assert scored["customers"].band == "part_way"


def test_only_a_full_check_has_areas() -> None:
    assert areas(check_with(*levels(3, 3, 3, 3, 3, 3))) == {}


@pytest.mark.parametrize("outcome", ["unsure", "skipped"])
@pytest.mark.parametrize(("answered", "counts"), [(0, False), (1, False), (3, False), (4, True), (6, True)])
def test_an_area_counts_from_sixty_per_cent_of_what_was_asked(
    outcome: AnswerOutcome, answered: int, counts: bool
) -> None:
    without: list[tuple[str, AnswerOutcome, int | None]]
    without = [(id_, outcome, None) for id_ in CUSTOMERS[answered:]]
    assert ("customers" in areas(full_check(*levels(*[3] * answered), *without))) is counts


def test_exactly_sixty_per_cent_is_enough() -> None:
    """Care is asked five things about customers: three of them are sixty per cent."""
    care = Business(sector="care", people=3)
    five = tuple(id_ for id_ in CUSTOMERS if id_ != "offers_tried")
    assert areas(full_check(*levels(3, 3, 3, of=five)), care) == {"customers": 1}
    assert areas(full_check(*levels(3, 3, of=five)), care) == {}


def test_what_was_not_asked_yet_keeps_an_area_from_being_called_anything() -> None:
    assert areas(full_check(*levels(3, 3, 3))) == {}


def test_what_does_not_apply_leaves_the_sum_and_the_divisor_of_an_area() -> None:
    beside: list[tuple[str, AnswerOutcome, int | None]]
    beside = [(id_, "not_applicable", None) for id_ in CUSTOMERS[2:]]
    assert areas(full_check(*levels(3, 1), *beside)) == {"customers": pytest.approx(2 / 3)}


def test_an_area_in_which_nothing_applies_is_not_called_anything() -> None:
    assert areas(full_check(*((id_, "not_applicable", None) for id_ in CUSTOMERS))) == {}


AHEAD = ("year_costs_listed", "monthly_look_back")


def test_what_none_hid_counts_as_none() -> None:
    """No goal: whether it is checked counts 0 too, so (0 + 0 + 1 + 1) / 4."""
    check = full_check(("goal_set", "level", 0), *levels(3, 3, of=AHEAD))
    assert areas(check) == {"ahead": pytest.approx(1 / 2)}
    scored = overall(check, FRAMEWORK, CutOffs())
    assert scored is not None
    assert scored.score == pytest.approx(1 / 2)


@pytest.mark.parametrize("outcome", ["unsure", "skipped", "not_applicable"])
def test_what_follows_something_without_a_level_counts_nowhere(outcome: AnswerOutcome) -> None:
    check = full_check(("goal_set", outcome, None), *levels(3, 0, of=AHEAD))
    assert areas(check) == {"ahead": pytest.approx(1 / 2)}
    scored = overall(check, FRAMEWORK, CutOffs())
    assert scored is not None
    assert scored.score == pytest.approx(1 / 2)


def test_what_none_hid_makes_an_area_of_the_day_weaker() -> None:
    check = full_check(
        ("problems_fixed", "level", 3), ("numbers_watched", "level", 0), ("shifts_planned", "level", 3),
        ("runs_without_owner", "level", 3),
    )  # fmt: skip
    assert areas(check) == {"day": pytest.approx(3 / 5)}


SAFE = ("trusted_person", "apps_used", "sell_online")


@pytest.mark.parametrize("level", [0, 3])
def test_checks_and_cover_counts_in_no_area(level: int) -> None:
    check = full_check(("checks_and_cover", "level", level), *levels(2, 2, 2, of=SAFE))
    assert areas(check) == {"safe": pytest.approx(2 / 3)}
    assert areas(full_check(("checks_and_cover", "level", level))) == {}


def test_checks_and_cover_does_not_help_an_area_to_sixty_per_cent() -> None:
    check = full_check(
        ("checks_and_cover", "level", 3), ("trusted_person", "level", 3), ("apps_used", "unsure", None),
        ("sell_online", "unsure", None),
    )  # fmt: skip
    assert areas(check) == {}


def test_who_works_alone_has_no_people_area() -> None:
    people = [p.id for p in FRAMEWORK.practices.values() if p.area == "people"]
    check = full_check(*((id_, "level", 3) for id_ in people))
    assert areas(check, Business(sector="retail", people=1)) == {}
    assert areas(check, Business(sector="retail", people=2)) == {"people": 1}


def test_a_full_check_of_somebody_alone_has_six_areas_in_their_order() -> None:
    alone = Business(sector="retail", people=1)
    ids = [p.id for p in FRAMEWORK.full_practices("retail", solo=True)]
    check = full_check(*((id_, "level", 1) for id_ in ids))
    assert list(areas(check, alone)) == ["customers", "money", "buying", "day", "ahead", "safe"]


def test_the_overall_score_of_a_full_check_is_over_practices_not_over_areas() -> None:
    """Six of customers at the top and one of safe at none: 6 of 7, not the mean of two areas."""
    scored = overall(full_check(*levels(3, 3, 3, 3, 3, 3), ("apps_used", "level", 0)), FRAMEWORK, CutOffs())
    assert scored is not None
    assert scored.score == pytest.approx(6 / 7)


def test_nothing_answered_has_no_score() -> None:
    assert overall(full_check(), FRAMEWORK, CutOffs()) is None
    assert overall(full_check(("goal_set", "unsure", None)), FRAMEWORK, CutOffs()) is None


def test_the_check_of_an_idea_is_never_scored() -> None:
    idea = replace(check_with(("idea_who", "level", 3), ("idea_sums", "level", 0)), kind="idea")
    assert overall(idea, FRAMEWORK, CutOffs()) is None
    assert areas(idea) == {}
