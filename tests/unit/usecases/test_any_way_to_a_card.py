"""However owners answer, skip, correct, wander off and come back: nothing goes without their yes."""

from dataclasses import replace

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.core.acts import Agree
from bot.core.events import ConsentRecorded
from bot.core.introduction import Introduction
from bot.core.introduction_events import IntroductionActed
from bot.usecases.build_card import is_private
from bot.usecases.take_card import yes_to
from tests.unit.usecases.counting_owner import tools
from tests.unit.usecases.introducing_owner import ASK, LEVELS, Introducing, checked

number = st.integers(0, 30)
WORDS = [
    "rukhsana", "anyone who speaks bangla", "someone else", "help with my vat",
    "ring me on 07700 900123 after 3", "text", "through you", "no number", "mornings", "english",
    "1", "4", "leave out 4", "12 say it like this", "they know me well", "send it", "take it back",
    "what about yusuf", "hmm", "07700 900456", "leave it out",
]  # fmt: skip
WISHES = [ASK, "skip", "go_back", "ask_why", "ask_what_it_means", "help", "greet", "thanks", "show_results"]
moves = st.lists(
    st.one_of(
        st.tuples(st.just("tap"), number, st.just("")),
        st.tuples(st.just("tap"), number, st.just("")),
        st.tuples(st.just("old tap"), number, st.just("")),
        st.tuples(st.just("write"), number, st.sampled_from(WORDS)),
        st.tuples(st.just("write"), number, st.sampled_from(WORDS)),
        st.tuples(st.just("yes or no"), number, st.sampled_from(["affirm", "deny"])),
        st.tuples(st.just("early yes"), number, st.just("")),
        st.tuples(st.just("wish"), number, st.sampled_from(WISHES)),
        st.tuples(st.just("correct"), number, st.just("")),
    ),
    min_size=5,
    max_size=35,
)
# Without shrinking: a way that fails is short enough to read.
many = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
PRIVATE = ("Sales and costs written", "Ideas from your people", "Insurance and papers")


class Walk:
    """An owner on any way, and what they were shown; after each turn what happened is compared with it."""

    def __init__(self) -> None:
        self.talk = Introducing(checked())
        self.taps: list[str] = []
        self.shown = ""
        self.sent = 0
        self.move(("wish", 0, ASK))

    def move(self, move: tuple[str, int, str]) -> None:
        what, count, how = move
        before, shown = self.talk.snapshot.introduction, self.shown
        offered = [c.id for r in self.talk.replies for c in r.choices]
        yes = None
        match what:
            case "tap" if offered:
                yes = offered[count % len(offered)]
                self.talk.tap_id(yes)
            case "old tap" if self.taps:
                yes = self.taps[count % len(self.taps)]
                self.talk.tap_id(yes)
            case "write":
                yes = how if how == "send it" else None
                self.talk.say(how)
            case "yes or no":
                yes = "yes" if how == "affirm" else None
                self.talk.say("yes" if how == "affirm" else "no", how)
            case "early yes":
                self.talk.say("yes", "affirm", early=True)
            case "correct":
                corrected = checked(tuple(count % 4 for _ in LEVELS)).check
                self.talk.snapshot = replace(self.talk.snapshot, check=corrected)
                self.talk.say("hmm")
            case _:
                self.talk.say(how, how if how in WISHES else "answer")
        self._look(before, shown, yes)

    def _look(self, before: Introduction | None, shown: str, yes: str | None) -> None:
        talk = self.talk
        is_told_later = bool(talk.acts) and talk.acts[-1] == "withdraw"  # the act itself says it
        assert talk.replies or is_told_later, "nothing was said"
        assert all(reply.text.strip() for reply in talk.replies)
        for act in [e.act for e in talk.lately if isinstance(e, IntroductionActed)]:
            if isinstance(act, Agree):
                self._look_at_yes(act, before, shown, yes)
        if talk.asks == "introduction:card":
            self.shown = talk.said
            self._look_at_card()
        self.taps += [c.id for r in talk.replies for c in r.choices]

    def _look_at_yes(self, act: Agree, before: Introduction | None, shown: str, yes: str | None) -> None:
        """What goes is what was shown and said yes to; each organisation was named and has a consent."""
        self.sent += 1
        assert before is not None
        assert before.state == "drafted"
        assert act.card == before.card
        assert yes in ("yes", "send it", f"intro_card:{yes_to(act.card)}")
        for line_number, line in enumerate(act.card.lines, start=1):
            assert f"{line_number}. {line.text}" in shown
        consents = {e.consent.to for e in self.talk.lately if isinstance(e, ConsentRecorded)}
        assert consents == {named.organisation for named in (act.to, act.next) if named}
        assert all(organisation in shown for organisation in consents if organisation)

    def _look_at_card(self) -> None:
        introduction = self.talk.introduction
        assert introduction.card
        assert {line.id for line in introduction.card.lines}.isdisjoint(introduction.struck)
        said = introduction.card.text
        edited = " ".join(words for _, words in introduction.edits)
        if not introduction.private:
            assert not [label for label in PRIVATE if label in said and label not in edited]
        hidden = introduction.card.without_identity(introduction.names)
        assert "Shah" not in hidden
        assert "07700" not in hidden
        assert introduction.to
        assert introduction.to.intermediary not in introduction.tried


@many
@given(moves)
def test_nothing_goes_without_a_yes_to_the_card_that_was_shown(way: list[tuple[str, int, str]]) -> None:
    walk = Walk()
    for move in way:
        walk.move(move)


def test_the_shortest_way_sends_one_card() -> None:
    walk = Walk()
    straight = ("rukhsana", "ring me on 07700 900123 after 3, bangla")
    for words in straight:
        walk.move(("write", 0, words))
    for answer in ("deny", "deny", "affirm"):
        walk.move(("yes or no", 0, answer))
    assert walk.sent == 1


def test_these_are_the_names_of_questions_on_staff_records_and_tax() -> None:
    asked = tools().content.framework.short_practices(solo=False)
    labels = [tools().say(f"practice-{p.id}-base.label") for p in asked if is_private(p)]
    assert set(labels) == set(PRIVATE)
