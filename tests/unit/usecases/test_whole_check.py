"""Every path through a check: nothing that owners say or tap is lost, asked twice or counted wrongly."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.core.check import Kind
from bot.core.conversation import Asking
from bot.core.owner import Business
from bot.core.practice import SECTORS
from bot.core.scoring import area_scores, overall
from tests.fakes.owner_in_check import OwnerInCheck, agreed, honest_tools
from tests.unit.usecases.notebook import Notebook, Said

LONGEST = 400  # turns
PARTS = ["customers", "money", "buying", "day", "people", "ahead", "safe"]
LEVELS = ["level 0", "level 1", "level 2", "level 3"]
WORDS = [*LEVELS, "maybe 0", "maybe 2", "maybe 3", "unsure", "na", "nonsense", "more", "less"]
ASIDE = ["ask_what_it_means", "ask_why", "ask_how_long", "show_results", "continue_check"]
number = st.integers(0, 40)
Move = tuple[str, str, int]
moves = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(WORDS), number),
        st.tuples(st.just("write"), st.sampled_from(["yes", "no"]), number),
        st.tuples(st.sampled_from(["early", "late"]), st.sampled_from([*WORDS, "yes", "no"]), number),
        st.tuples(st.just("tap"), st.sampled_from(["now", "old", "same again"]), number),
        st.tuples(st.just("wish"), st.sampled_from([*ASIDE, "skip", "go_back", "go_back"]), number),
        st.tuples(st.just("pause"), st.sampled_from(["wait", "level 1, wait", "wait tomorrow"]), number),
        st.tuples(st.just("change"), st.sampled_from(["", "level 0", "level 3", "maybe 1"]), number),
        st.tuples(st.just("answer on"), st.sampled_from(LEVELS), st.integers(1, 12)),
    ),
    max_size=30,
)
businesses = st.builds(
    Business, sector=st.sampled_from([*SECTORS, None]), people=st.sampled_from([None, 1, 2, 5])
)
# Without shrinking: a way that fails is short enough to read, and to shorten it takes minutes.
many = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
fewer = settings(many, max_examples=60)


class Walk:
    """An owner on the way, and a notebook beside; after each turn the two are compared."""

    def __init__(self, kind: Kind, business: Business) -> None:
        self.business = business
        self.owner = OwnerInCheck(agreed(business))
        self.shown: list[tuple[str, Asking]] = []
        self.tapped: tuple[str, Asking] | None = None
        self.is_leaving = False
        self.begin(kind, {})

    def begin(self, kind: Kind, known: dict[str, Said]) -> None:
        """Begin a check in which this is known already."""
        self.kind = kind
        self.notes = Notebook(kind, self.business.sector, self.business.people)
        for practice, said in known.items():
            if practice in self.notes.asked:
                self.notes.note(practice, said)
        self.owner.happened.clear()
        self.owner.begin(kind)
        self._look()

    def move(self, move: Move) -> None:
        what, how, count = move
        match what:
            case "write":
                self.write(how)
            case "early" | "late":
                self.write(how, astray=what)
            case "tap":
                self._tap_one(how, count)
            case "wish" if how != "continue_check" or not self.owner.check(self.kind).finished:
                self.wish(how)
            case "pause":
                self.wish("pause", how)
            case "change":
                asked = self.notes.asked
                self.wish("change_answer", f"change {asked[count % len(asked)]} {how}".strip())
            case "answer on":
                for _ in range(count):
                    if not self.is_done:
                        self.go_on(how)

    def write(self, text: str, astray: str = "") -> None:
        intent = {"yes": "affirm", "no": "deny"}.get(text, "answer")
        if self.owner.asking and self.owner.asking.about == "change_which":
            self.notes.hear_which(text)
        if not astray:  # what may not have been meant for the question never counts unconfirmed
            self.notes.hear(text, intent, self.owner.asking)
        self.owner.say(text, intent, astray)
        self._look()

    def wish(self, wish: str, text: str = "") -> None:
        asking, is_finished = self.owner.asking, self.owner.check(self.kind).finished
        if wish == "skip" and asking and asking.practice:
            self.notes.leave(asking.practice)
        if wish == "go_back" and asking and asking.about != "level" and not is_finished:
            self.notes.go_back(asking)
        is_answering = text.startswith("level") and asking and asking.about == "practice"
        if wish == "pause" and is_answering and not is_finished:
            self.notes.hear(text.partition(",")[0], "answer", asking)
        is_counting = asking and asking.about == "count"  # there it is a figure that is changed
        if wish == "change_answer" and not is_counting:
            self.notes.change(text)
        self.is_leaving = wish == "pause"
        self.owner.say(text, wish)
        self._look()
        self.is_leaving = False

    def tap(self, choice: str, asked: Asking) -> None:
        self.tapped = choice, asked
        if choice.startswith(f"level:{self.owner.check(self.kind).number}:"):
            self.notes.tap(choice, asked)
        if choice.startswith("change_which:"):
            self.notes.reopened.add(choice.partition(":")[2])
        self.owner.tap(choice)
        self._look()

    def _tap_one(self, which: str, count: int) -> None:
        if which == "same again" and self.tapped:
            self.tap(*self.tapped)
        elif which == "now" and self.owner.said[-1].choices and self.owner.asking:
            choices = self.owner.said[-1].choices
            self.tap(choices[count % len(choices)].id, self.owner.asking)
        elif which == "old" and self.shown:
            self.tap(*self.shown[-1 - count % len(self.shown)])

    def go_on(self, words: str = "level 2") -> None:
        """Do what brings the check on, whatever is open."""
        match self.owner.asking and self.owner.asking.about:
            case "practice":
                self.write(words)
            case "next_part" | "level":
                self.write("yes")
            case "reminders" | "research":
                self.write("no")
            case None:
                self.wish("continue_check")
            case _:
                self.write("no")

    @property
    def is_done(self) -> bool:
        return bool(self.owner.check(self.kind).finished) and self.owner.asking is None

    def _look(self) -> None:
        """What must be true after every turn."""
        assert self.owner.turns < LONGEST
        asking, said = self.owner.asking, self.owner.said
        assert said, "nothing was said"
        assert all(reply.text.strip() for reply in said), "an empty reply"
        assert all(reply.asks is None for reply in said[:-1]), "a question before the last reply"
        if said[-1].asks is not None:
            assert asking is not None
            assert said[-1].asks == asking.asks
            assert "?" in said[-1].text or asking.about == "count"  # "I need a number, such as 3."
            assert self.owner.question() in said[-1].text
            self.shown += [(choice.id, asking) for choice in said[-1].choices]
        is_left_alone = self._is_paused or self.is_leaving
        assert said[-1].asks or asking is None or is_left_alone, "a question is open and was not asked"
        self._compare()

    @property
    def _is_paused(self) -> bool:
        return self.owner.check(self.kind).paused

    def _compare(self) -> None:
        """What counts is what was said last, and nothing that has an answer is asked again."""
        check = self.owner.check(self.kind)
        stands = {a.practice: (a.outcome, a.level) for a in check.standing()}
        said = {a.practice: (a.outcome, a.level) for a in check.standing() if a.how != "hidden"}
        assert said == self.notes.said
        assert {id_: stands.get(id_) for id_ in self.notes.hidden} == self.notes.hidden
        asked = self.owner.asking and self.owner.asking.practice
        assert asked not in set(self.notes.said) - self.notes.reopened, "asked again"

    def finish(self) -> None:
        """Answer whatever is left, and look at what came of it."""
        for _ in range(3 * len(self.notes.rows) + 20):
            if not self.is_done:
                self.go_on()
        assert self.is_done
        assert self.notes.left == []
        check, tools = self.owner.check(self.kind), honest_tools()
        framework, cut_offs = tools.content.framework, tools.content.cut_offs
        counted, expected = overall(check, framework, cut_offs), self.notes.overall()
        assert (counted is None) == (expected is None)
        assert counted is None or counted.score == pytest.approx(expected)
        areas = area_scores(check, framework, self.business, cut_offs)
        assert {area: score.score for area, score in areas.items()} == pytest.approx(self.notes.areas())
        self._look_at_ends()

    def _look_at_ends(self) -> None:
        closed = [e.part for e in self.owner.happened if e.event == "part_closed"]
        has_people = self.business.people != 1
        expected = [p for p in PARTS if p != "people" or has_people] if self.kind == "full" else []
        assert closed == expected
        assert any(e.event == "check_finished" for e in self.owner.happened)


def walk(kind: Kind, business: Business, way: list[Move], *, finish: bool = True) -> Walk:
    going = Walk(kind, business)
    for move in way:
        going.move(move)
    if finish:
        going.finish()
    return going


@many
@given(businesses, moves)
def test_every_way_through_a_short_check_counts_what_was_said_last(
    business: Business, way: list[Move]
) -> None:
    walk("short", business, way)


@fewer
@given(businesses, moves)
def test_every_way_through_a_full_check_counts_what_was_said_last(
    business: Business, way: list[Move]
) -> None:
    walk("full", business, way)


@many
@given(businesses, moves)
def test_every_way_through_an_idea_counts_what_was_said_last(business: Business, way: list[Move]) -> None:
    walk("idea", business, way)


@fewer
@given(businesses, moves, moves, st.booleans())
def test_a_full_check_after_a_short_one_asks_nothing_again_that_was_said(
    business: Business, way: list[Move], further: list[Move], is_finished: bool
) -> None:
    going = walk("short", business, way, finish=is_finished)
    known = {id_: said for id_, said in going.notes.said.items() if said[0] != "skipped"}
    going.begin("full", known)
    for move in further:
        going.move(move)
    going.finish()
