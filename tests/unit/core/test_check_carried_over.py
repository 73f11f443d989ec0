"""A check that begins on a second phone knows what was said lately on the first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.check import FRESH, Answer, AnswerOutcome, Check

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def answer(practice: str, level: int | None = 1, outcome: AnswerOutcome = "level") -> Answer:
    return Answer(practice, outcome, level, "words", True, f"about {practice}", NOW, 1)


def practices(check: Check) -> list[str]:
    return [each.practice for each in check.standing()]


MINE = Check(2, "full", NOW, answers=(answer("goal_set", 2),))
OTHER = Check(1, "full", NOW, answers=(answer("cash_known"), answer("stock_outs", None, "skipped")))


def test_what_was_said_lately_is_carried_over_and_what_was_left_out_is_asked() -> None:
    assert practices(MINE.carried_over(OTHER, NOW)) == ["goal_set", "cash_known"]


def test_what_was_said_long_ago_or_in_another_kind_of_check_is_not() -> None:
    assert MINE.carried_over(OTHER, NOW + FRESH) == MINE
    assert MINE.carried_over(replace(OTHER, kind="short"), NOW + timedelta(days=1)) == MINE


def test_an_answer_that_stands_already_stays() -> None:
    other = replace(OTHER, answers=(answer("goal_set", 0),))
    assert MINE.carried_over(other, NOW) == MINE


def test_what_a_none_hides_comes_along_with_it_and_never_without() -> None:
    none = answer("goal_set", 0)
    hidden = replace(none, practice="goal_checked", how="hidden")
    other = Check(1, "full", NOW, answers=(none, hidden, answer("cash_known")))
    assert practices(replace(MINE, answers=()).carried_over(other, NOW)) == [
        "goal_set",
        "cash_known",
        "goal_checked",
    ]
    assert practices(MINE.carried_over(other, NOW)) == ["goal_set", "cash_known"]
