"""Figures in the talk: read, doubted, left out, corrected, and asked again."""

import pytest

from bot.core.check import Check
from bot.core.owner import Business
from bot.core.turn import Incoming
from bot.usecases.change_answer import take_edit
from bot.usecases.continue_check import continue_check
from tests.unit.usecases.counting_owner import NOW, counting, owner, tools


def test_the_normal_week_is_three_figures_and_ends_with_what_they_are_good_for() -> None:
    talk = counting()
    assert talk.asks == "count:takings"
    assert talk.say("2-3k").asks == "count:hours"
    assert talk.say("200 hours").asks == "count:people"
    talk.tap("Yes, still so")
    assert talk.asks is None
    assert "between £10 and £15 for each hour" in talk.said
    assert "you all work 200 hours a week" in talk.said
    assert talk.figures == [
        ("takings", 2000, 3000, True), ("hours", 200, 200, True), ("people", 4, 4, True),
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["1", "2"])
def test_a_typed_number_is_a_figure_and_not_a_choice(number: str) -> None:
    talk = counting().say("3000").say("200").say(number)
    assert talk.figures[-1] == ("people", float(number), float(number), True)


def test_what_was_worked_out_for_a_week_counts_only_after_a_yes() -> None:
    talk = counting().say("500 a day 5 days")
    assert (talk.asks, talk.figures) == ("confirm", [])
    assert "£500 a day, 5 days a week. That makes £2,500 a week" in talk.said
    assert talk.tap("Yes").figures == [("takings", 2500, 2500, True)]


def test_the_days_of_a_week_can_be_put_right() -> None:
    talk = counting().say("500 a day").say("no 4 days", "deny")
    assert talk.figures == [("takings", 2000, 2000, True)]


def test_a_no_asks_for_the_figure_again_and_other_words_say_it_better() -> None:
    assert counting().say("500 a day").say("no", "deny").asks == "count:takings"
    assert counting().say("500 a day").say("no about 2700", "deny").figures == [("takings", 2700, 2700, True)]


def test_another_amount_is_for_the_time_that_was_named_before() -> None:
    talk = counting().say("8000 a month")
    assert "That makes £1,846 a week" in talk.said
    assert "That makes £1,615 a week" in talk.say("no more like 7000").said
    assert counting().say("8000 a month").say("no 1800 a week").figures == [("takings", 1800, 1800, True)]


def test_words_of_another_unit_are_no_answer_to_an_amount_that_was_said_back() -> None:
    talk = counting().say("8000 a month").say("40-50 hours")
    assert (talk.asks, talk.figures) == ("confirm", [])


def test_hours_of_each_are_added_up_with_as_many_as_they_told() -> None:
    talk = counting().say("3000").say("50 each")
    assert "50 hours each. That makes 200 hours a week for all 4 of you" in talk.said


def test_hours_of_each_of_nobody_knows_how_many_are_asked_again() -> None:
    talk = counting(snapshot=owner(Business("retail", stage="trading"))).say("3000").say("50 each")
    assert talk.asks == "count:hours"
    assert "I can't tell" in talk.said


def test_what_cannot_be_right_is_asked_about_once_and_then_kept_as_unsure() -> None:
    talk = counting().say("250000")
    assert (talk.asks, talk.figures) == ("confirm", [])
    assert talk.tap("No").say("250000").figures == [("takings", 250_000, 250_000, False)]
    assert counting().say("250000").tap("Yes").figures == [("takings", 250_000, 250_000, False)]


def test_a_week_of_eight_days_is_asked_about_kindly() -> None:
    talk = counting().say("500 a day 8 days a week")
    assert "A week has seven days" in talk.said
    assert talk.say("yes", "affirm").figures == [("takings", 4000, 4000, False)]


def test_the_days_that_were_read_are_said() -> None:
    talk = counting().say("3000").say("8 days a week 10 hours")
    assert "seven days, and I read 8" in talk.said


def test_a_figure_that_is_left_out_keeps_the_others() -> None:
    talk = counting().say("2000").say("skip", "skip").tap("Skip")
    assert talk.figures == [("takings", 2000, 2000, True)]
    assert "needs a figure you left out" in talk.said


def test_a_sum_ends_as_soon_as_a_figure_it_needs_is_left_out() -> None:
    talk = counting("how much do i make an hour").tap("Skip")
    assert talk.asks is None


def test_an_old_skip_button_leaves_out_nothing() -> None:
    talk = counting()
    old = talk.replies[-1].choices[0].id
    talk.say("2000").say("", "choose", choice=old)
    assert talk.asks == "count:hours"
    assert "old one" in talk.said


def test_back_goes_to_the_figure_before_and_what_was_given_stays() -> None:
    talk = counting().say("2000").say("back", "go_back")
    assert talk.asks == "count:takings"
    assert talk.say("2200").asks == "count:hours"
    assert [f[1] for f in talk.figures] == [2000, 2200]
    assert counting().say("back", "go_back").asks == "count:takings"


def test_a_correction_is_of_the_figure_before_and_is_said_back() -> None:
    talk = counting().say("2000").say("sorry i meant 2500", "change_answer")
    assert talk.asks == "confirm"
    assert talk.tap("Yes").asks == "count:hours"
    assert talk.figures[-1] == ("takings", 2500, 2500, True)


def test_an_edited_message_corrects_the_figure_it_gave() -> None:
    talk = counting().say("2000").say("200").say("4")
    edit = Incoming("m9", "2400", talk.at, corrects=talk.snapshot.figures[0].message)
    talk.hear(edit, take_edit(talk.snapshot, edit, tools()))
    assert talk.asks == "confirm"
    assert "about £12" in talk.tap("Yes").said


def test_why_and_what_it_means_are_told_and_the_figure_is_asked_again() -> None:
    talk = counting().say("2000")
    assert "Family hours are work" in talk.say("why", "ask_why").said
    assert talk.asks == "count:hours"
    assert "add them up" in talk.say("what do you mean", "ask_what_it_means").said
    assert talk.asks == "count:hours"


def test_a_pause_keeps_the_question_and_asks_nothing() -> None:
    talk = counting().say("customer hang on", "pause")
    assert "keep your place" in talk.said
    assert "normal week" not in talk.said
    assert talk.say("go on", "continue_check").asks == "count:takings"
    assert "normal week" in talk.said


def test_a_pause_while_counting_does_not_pause_the_check() -> None:
    started = owner(check=Check(1, "short", NOW))
    talk = counting(snapshot=started).say("customer hang on", "pause")
    assert talk.say("go on", "continue_check").asks == "count:takings"
    assert talk.say("2000").say("200").say("4").asks == "practice:customers_asked"


def test_who_asks_for_the_check_while_counting_gets_the_check() -> None:
    talk = counting(snapshot=owner(check=Check(1, "short", NOW))).say("2000")
    incoming = Incoming("m8", "start the check", talk.at, intent="start_check")
    talk.hear(incoming, continue_check(talk.snapshot, incoming, tools()))
    assert talk.asks == "practice:customers_asked"
    assert talk.figures == [("takings", 2000, 2000, True)]


def test_who_does_not_know_is_told_once_that_a_guess_will_do() -> None:
    talk = counting().say("dont know")
    assert talk.asks == "count:takings"
    assert "A rough guess is fine" in talk.said
    assert talk.say("really dont know").asks == "count:hours"


def test_an_ok_is_no_figure_and_no_mistake() -> None:
    talk = counting().say("ok go on then", "affirm").say("dont know")
    assert talk.asks == "count:takings"


def test_a_plain_no_leaves_a_figure_out() -> None:
    assert counting().say("no", "deny").asks == "count:hours"


def test_words_written_before_the_question_are_never_counted_unconfirmed() -> None:
    talk = counting().say("2000", early=True)
    assert (talk.asks, talk.figures) == ("confirm", [])


def test_figures_that_sound_like_a_wish_to_count_are_said_back() -> None:
    talk = counting().say("takings about 3 grand", "count_numbers")
    assert (talk.asks, talk.figures) == ("confirm", [])
    assert "Shall I put £3,000 a week for your takings?" in talk.said
    assert talk.tap("Yes").figures == [("takings", 3000, 3000, True)]
