"""What staff put right changes the answer it rests on, and everything that follows from it."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import load
from bot.core.apply import apply_events
from bot.core.check import Answer, Check, is_hidden, practices_of
from bot.core.owner import Business
from bot.core.putting_right import COUNTED_AS, RightReading, counting_answer, put_right
from bot.core.scoring import TOP_LEVEL, CutOffs, area_scores, band_of, overall
from bot.core.snapshot import Snapshot
from tests.conftest import ROOT

FRAMEWORK = load(ROOT / "data" / "content", drafts=True).framework
CAFE = Business(sector="catering", people=4)
AT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
PARENTS = sorted({p.follows for p in FRAMEWORK.practices.values() if p.follows})
ASKED = [p.id for p in FRAMEWORK.full_practices("catering", solo=False)]
RIGHTS = st.one_of(
    st.integers(0, 3).map(lambda level: ("level", level)),
    st.sampled_from(["unsure", "not_applicable", "not_an_answer"]).map(lambda outcome: (outcome, None)),
)


def answered(kind="full", finished=None) -> Check:
    """Everything answered at level 2, each by a message of its own, as the check asks it."""
    check = Check(1, kind, AT, finished)
    for practice in ASKED:
        check = check.with_answer(Answer(practice, "level", 2, "words", False, f"m-{practice}", AT, 1))
    return check


def correct(check: Check, practice: str, outcome: str, level: int | None) -> Check:
    found = counting_answer([check], f"m-{practice}", practice)
    if found is None:  # hidden by now: nothing of this message counts
        return check
    events = put_right(check, found[1], RightReading(practice, outcome, level), FRAMEWORK)
    changed = apply_events(Snapshot(check=check), events).check
    assert changed is not None
    return changed


corrections = st.lists(st.tuples(st.sampled_from([*PARENTS, *ASKED]), RIGHTS), max_size=12)


@settings(max_examples=60, deadline=None)
@given(corrections)
def test_after_any_corrections_the_count_is_that_of_the_answers_which_count(made) -> None:
    states = accumulate(made, lambda check, one: correct(check, one[0], *one[1]), initial=answered())
    for check in states:
        levels = [
            a.level
            for a in check.standing()
            if a.outcome == "level" and a.level is not None and FRAMEWORK.practices[a.practice].scored
        ]
        found = overall(check, FRAMEWORK, CutOffs())
        share = sum(levels) / len(levels) / TOP_LEVEL if levels else None
        assert (found is None) == (share is None)
        if found and share is not None:
            assert abs(found.score - share) < 1e-9
            assert found.band == band_of(found.score, CutOffs())
        standing = [a.practice for a in check.standing()]
        assert len(standing) == len(set(standing)), "one answer at most counts for each practice"


@settings(max_examples=60, deadline=None)
@given(corrections)
def test_putting_everything_back_leaves_nothing_behind(made) -> None:
    check = answered()
    for practice, right in made:
        check = correct(check, practice, *right)
    for practice in (*PARENTS, *ASKED):
        check = correct(check, practice, "level", 2)
    counts = {a.practice: (a.outcome, a.level, a.how) for a in check.standing()}
    assert counts == dict.fromkeys(ASKED, ("level", 2, "words"))
    assert area_scores(check, FRAMEWORK, CAFE, CutOffs()) == area_scores(
        answered(), FRAMEWORK, CAFE, CutOffs()
    )


def test_none_hides_what_follows_and_counts_it_as_none() -> None:
    parent = PARENTS[0]
    check = correct(answered(), parent, "level", 0)
    for follower in FRAMEWORK.followers_of(parent):
        if follower.id in ASKED:
            assert is_hidden(follower, check)
            standing = check.answer_to(follower.id)
            assert standing is not None
            assert (standing.how, standing.level) == ("hidden", 0)


def test_a_finished_check_stays_finished_though_something_in_it_was_never_asked() -> None:
    parent = PARENTS[0]
    followers = {p.id for p in FRAMEWORK.followers_of(parent)}
    full = answered(finished=AT)
    never = replace(full, answers=tuple(a for a in full.answers if a.practice not in followers))
    none = replace(never, answers=tuple(a for a in never.answers if a.practice != parent))
    said = Answer(parent, "level", 0, "words", False, f"m-{parent}", AT, 1)
    hidden = tuple(replace(said, practice=each, how="hidden") for each in followers)
    check = replace(none, answers=(*none.answers, said, *hidden))
    after = correct(check, parent, "level", 3)
    assert after.finished == AT
    asked = [p.id for p in practices_of(after, FRAMEWORK, CAFE)]
    assert all(after.answer_to(each) is None for each in followers if each in asked)


def test_the_words_the_time_and_how_it_was_said_stay() -> None:
    practice = ASKED[0]
    before = answered().answer_to(practice)
    after = correct(answered(), practice, "level", 1).answer_to(practice)
    assert before is not None
    assert after == replace(before, level=1)


def test_a_reading_has_a_level_exactly_where_it_says_one() -> None:
    assert not RightReading("p", "level", None).is_possible
    assert not RightReading("p", "level", 4).is_possible
    assert not RightReading("p", "unsure", 2).is_possible
    assert all(RightReading("p", outcome).is_possible for outcome in COUNTED_AS if outcome != "level")
