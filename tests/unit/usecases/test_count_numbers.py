"""Counting in the talk: figures are read, doubted, left out, corrected, and what comes out is told."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from bot.content import load
from bot.core.apply import apply_events
from bot.core.check import Check
from bot.core.conversation import Asking, Reply
from bot.core.counting import Figure
from bot.core.events import FigureGiven
from bot.core.owner import Business, Consent
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import ask_question
from bot.usecases.change_answer import change_answer, take_edit
from bot.usecases.continue_check import continue_check
from bot.usecases.count_numbers import count_numbers
from bot.usecases.explain_question import explain_question, explain_why
from bot.usecases.export_counts import counts_of
from bot.usecases.go_back import go_back
from bot.usecases.pause_check import pause_check
from bot.usecases.skip_question import skip_question
from bot.usecases.take_answer import take_answer
from bot.usecases.tools import Tools
from tests.conftest import ROOT
from tests.golden.reading import join

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
VERBS = {
    "count_numbers": count_numbers, "skip": skip_question, "go_back": go_back, "pause": pause_check,
    "ask_why": explain_why, "ask_what_it_means": explain_question, "change_answer": change_answer,
    "continue_check": continue_check,
}  # fmt: skip


@cache
def tools() -> Tools:
    return Tools(load(ROOT / "data" / "content", drafts=True), join()[1], "the programme", "")


def owner(business: Business | None = None, **more: object) -> Snapshot:
    known = Snapshot(
        arrived=True,
        business=business or Business("catering", "takeaway", "Small Heath", "Birmingham", 4, 6, "trading"),
        consents=(
            Consent("take_part", True, NOW, "v1", "en"),
            Consent("research", False, NOW, "v1", "en"),
        ),
        details_confirmed=True,
    )
    return replace(known, **more)  # type: ignore[arg-type]


@dataclass
class Talk:
    """An owner who talks; every message comes a minute after the one before."""

    snapshot: Snapshot = field(default_factory=owner)
    at: datetime = NOW
    said: str = ""
    replies: tuple[Reply, ...] = ()

    def say(self, text: str, intent: str = "answer", **more: object) -> "Talk":
        """Write something that the engine takes for this intent."""
        incoming = Incoming(f"m{self.at:%m%d%H%M}", text, self.at, intent=intent, **more)  # type: ignore[arg-type]
        return self.hear(incoming, VERBS.get(intent, take_answer)(self.snapshot, incoming, tools()))

    def tap(self, title: str) -> "Talk":
        """Tap what the last message offers under this title."""
        (choice,) = [c.id for c in self.replies[-1].choices if c.title == title]
        return self.say("", "choose", choice=choice)

    def hear(self, incoming: Incoming, outcome: Outcome) -> "Talk":
        """Apply what happened, and let the next question be asked."""
        self.snapshot = apply_events(self.snapshot, outcome.events)
        asked = ask_question(self.snapshot, incoming, tools())
        self.snapshot = apply_events(self.snapshot, asked.events)
        self.replies = outcome.replies + asked.replies
        self.said = "\n".join(reply.text for reply in self.replies)
        self.at += timedelta(minutes=1)
        return self

    @property
    def asks(self) -> str | None:
        return self.snapshot.asking.asks if self.snapshot.asking else None

    @property
    def figures(self) -> list[tuple[str, float, float, bool]]:
        return [(f.id, f.low, f.high, f.sure) for f in self.snapshot.figures]


def counting(text: str = "count my week", snapshot: Snapshot | None = None, at: datetime = NOW) -> Talk:
    return Talk(snapshot or owner(), at).say(text, "count_numbers")


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


def test_a_result_with_an_odd_figure_says_so_and_is_compared_with_nothing() -> None:
    talk = counting().say("250000").tap("Yes").say("200").say("4")
    assert "take this with care" in talk.said
    later = counting(snapshot=talk.snapshot, at=talk.at + timedelta(days=190)).say("3000").say("200").say("4")
    assert "about £15" in later.said
    assert " it was " not in later.said


def test_half_a_year_later_the_result_stands_next_to_the_same_owners_earlier_one() -> None:
    talk = counting().say("2000").say("200").say("4")
    later = counting(snapshot=talk.snapshot, at=NOW + timedelta(days=190)).say("3000").say("200").say("4")
    assert "about £15 for each hour" in later.said
    assert "In November 2026 it was about £10." in later.said


def test_what_was_given_lately_is_not_asked_again() -> None:
    talk = counting().say("2000").say("200").say("4")
    talk.say("takings per hour", "count_numbers")
    assert talk.asks == "count:own_hours"
    assert "about £10" in talk.say("60").said
    assert "and 60 hours of that is you" in talk.said


def test_new_figures_are_all_asked_for() -> None:
    talk = counting().say("2000").say("200").say("4").say("put in my new figures", "count_numbers")
    assert talk.asks == "count:takings"
    assert "about £12" in talk.say("2400").say("200").say("4").said


def test_a_figure_that_is_left_out_keeps_the_others() -> None:
    talk = counting().say("2000").say("skip", "skip").tap("Skip")
    assert talk.figures == [("takings", 2000, 2000, True)]
    assert "needs a figure you left out" in talk.said


def test_a_sum_ends_as_soon_as_a_figure_it_needs_is_left_out() -> None:
    talk = counting("how much do i make an hour").tap("Skip")
    assert talk.asks is None


def test_hours_that_are_only_told_beside_are_not_asked_for_again_once_left_out() -> None:
    talk = counting("takings per hour").say("2000").say("200").tap("Skip")
    assert "all work 200 hours" in talk.said
    assert talk.say("what goes in the bin", "count_numbers").say("30").say("300").asks is None
    assert "About 10% of what you buy" in talk.said
    later = counting("takings per hour", talk.snapshot, NOW + timedelta(days=60)).say("2000").say("200")
    assert later.asks == "count:own_hours"


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


def test_without_a_name_the_sums_that_fit_the_sector_are_offered() -> None:
    talk = counting("do my sums")
    titles = [choice.title for choice in talk.replies[-1].choices]
    assert "Customers for an hour" in titles
    assert "Hours that get paid" not in titles
    assert talk.tap("What goes to waste").asks == "count:waste"
    assert counting("do my sums").say("none of them", "deny").asks is None


def test_a_sum_that_the_sector_does_not_have_is_not_begun() -> None:
    talk = counting("how many covers per staff hour", snapshot=owner(Business("retail", people=2)))
    assert talk.snapshot.asking == Asking("count_which")


def test_who_works_alone_gives_their_hours_once() -> None:
    talk = counting("how much do i make an hour", snapshot=owner(Business("creative", people=1)))
    talk.say("300").say("60")
    assert talk.asks is None
    assert "about £5 for each hour you work" in talk.said
    assert "You said you work 60 hours a week" in talk.said


def test_less_than_nothing_is_told_with_a_person_to_turn_to() -> None:
    talk = counting("what is left per hour").say("1000").say("2000").say("100").say("60")
    assert "£10 short" in talk.said
    assert '"person"' in talk.said


def test_a_part_that_is_larger_than_the_whole_is_not_told() -> None:
    talk = counting("what goes in the bin").say("400").say("100").say("60")
    assert "do not go together" in talk.said


def test_no_hours_at_all_are_not_shared_out_among() -> None:
    talk = counting("takings per hour").say("1000").say("0 hours").tap("Yes").say("60")
    assert "among no hours" in talk.said


@pytest.mark.parametrize(
    ("snapshot", "said"),
    [
        (owner(details_confirmed=False), "First tell me"),
        (owner(Business("retail", stage="idea")), "when you are open"),
        (owner(held_for_safety=True), "no hurry"),
    ],
)
def test_nothing_is_counted_where_it_makes_no_sense(snapshot: Snapshot, said: str) -> None:
    talk = counting(snapshot=snapshot)
    assert said in talk.said
    assert not (talk.asks or "").startswith("count")


def finished(**more: object) -> Snapshot:
    return owner(check=Check(1, "short", NOW, NOW, open_done=True), **more)


def test_after_the_results_the_normal_week_is_offered_once() -> None:
    talk = Talk(finished()).say("thanks", "thanks")
    assert talk.snapshot.asking == Asking("count_offer", said=True)
    assert talk.say("why do you ask", "ask_why").snapshot.asking == Asking("count_offer", said=True)
    talk.say("not now", "deny").say("thanks", "thanks")
    assert talk.asks is None


def test_words_that_mean_something_else_pass_the_offer_over() -> None:
    talk = Talk(finished()).say("thanks", "thanks").say("the oven is broken again")
    assert talk.asks is None
    assert talk.say("thanks", "thanks").asks is None


def test_a_yes_to_the_offer_begins_with_takings() -> None:
    talk = Talk(finished()).say("thanks", "thanks").tap("Yes")
    assert talk.asks == "count:takings"


@pytest.mark.parametrize("stage", ["idea", "starting"])
def test_who_is_not_open_yet_is_offered_no_counting(stage: str) -> None:
    not_open = Business("retail", people=1, stage=stage)  # type: ignore[arg-type]
    assert Talk(finished(business=not_open)).say("thanks", "thanks").asks is None


def test_who_told_their_week_lately_is_not_offered_it() -> None:
    figures = tuple(Figure(id_, 9, 9, True, "m1", NOW, "week") for id_ in ("takings", "hours", "people"))
    assert Talk(finished(figures=figures)).say("thanks", "thanks").asks is None


def test_the_export_has_each_figure_and_what_came_of_each_round() -> None:
    talk = counting().say("2000").say("200").say("4")
    later = counting(snapshot=talk.snapshot, at=NOW + timedelta(days=190)).say("3000").say("200").say("4")
    counts = counts_of(later.snapshot, tools().content.counting)
    assert [c["figure"] for c in counts if "figure" in c] == ["takings", "hours", "people"] * 2
    assert counts[0] | {"at": ""} == {
        "figure": "takings", "low": 2000.0, "high": 2000.0, "unit": "pounds", "sure": True, "at": "",
    }  # fmt: skip
    assert [(c["sum"], c["low"], c["unit"]) for c in counts if "sum" in c] == [
        ("takings_per_hour", 10.0, "pounds"), ("takings_per_hour", 15.0, "pounds"),
    ]  # fmt: skip


def test_a_figure_knows_the_message_it_came_from() -> None:
    talk = counting()
    said = Incoming("the one", "500 a day", talk.at)
    talk.hear(said, take_answer(talk.snapshot, said, tools()))
    yes = Incoming("the next", "yes", talk.at, intent="affirm")
    (given,) = [e for e in take_answer(talk.snapshot, yes, tools()).events if isinstance(e, FigureGiven)]
    assert given.figure.message == "the one"
