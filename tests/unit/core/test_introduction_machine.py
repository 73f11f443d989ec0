"""Whatever happens, in whatever order: nobody is shown, asked twice, forgotten, or left without a word."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.bank_holidays import bank_holidays
from bot.core.acts import (
    Accept,
    Act,
    Agree,
    Close,
    Decline,
    Deliver,
    GoBack,
    HandToStaff,
    Note,
    NotReach,
    Offer,
    Reassign,
    SayContacted,
    SayUseful,
    TellContacted,
    TellMet,
    Withdraw,
)
from bot.core.advance import TABLE, NotPossible, advance
from bot.core.card import Card, CardLine
from bot.core.introduction import Introduction, Named
from bot.core.introduction_clock import next_act
from bot.core.working_time import WorkingTime

CARD = Card((CardLine("name", "Mina", identity=True), CardLine("wish", "help with my bills")))
# Beside an ordinary week: the nights in which clocks change, Easter, and the week of Christmas.
STARTS = [
    datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
    datetime(2026, 3, 27, 16, 50, tzinfo=UTC),
    datetime(2026, 4, 2, 15, 0, tzinfo=UTC),
    datetime(2026, 10, 23, 15, 59, tzinfo=UTC),
    datetime(2026, 12, 23, 17, 30, tzinfo=UTC),
]
PEOPLE = {"a": "ACH", "a2": "ACH", "b": "Bee", "c": "Cee"}  # a2 is a's deputy
WORKING = WorkingTime(bank_holidays=bank_holidays(STARTS[0]))
people = st.sampled_from(["a", "b", "c"])


@dataclass(frozen=True)
class Heard:
    """One note, and when it was written."""

    at: datetime
    note: Note


class Life(RuleBasedStateMachine):
    """One introduction under random acts of everybody, among them those who have no say."""

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: datetime) -> None:
        self.now = start
        self.one = Introduction("i1", names=("Mina",))
        self.heard: list[Heard] = []
        self.agreed_to: set[str] = set()
        self.asked: set[str] = set()  # who holds an offer and has not heard that it is over
        self.know: set[str] = set()

    def does(self, act: Act) -> bool:
        """Try it; True if it was possible."""
        before = self.one
        try:
            done = advance(before, act, self.now)
        except NotPossible:
            return False
        self.one = done.introduction
        self._hear(act, done.notes)
        self._owner_is_told(before, done.notes)
        return True

    def _hear(self, act: Act, notes: tuple[Note, ...]) -> None:
        self.heard += [Heard(self.now, note) for note in notes]
        if isinstance(act, Decline):
            self.asked.discard(act.by)
        for note in notes:
            if note.what == "offer":
                self.asked.add(note.person or "")
            elif note.what == "identity":
                assert note.person in self.asked, "identity without an offer to this person"
                assert PEOPLE[note.person or ""] in self.agreed_to, "identity without the owner's yes"
                self.asked.discard(note.person or "")
                self.know.add(note.person or "")
            elif note.what == "no_longer":
                assert note.person in self.asked, "told that an offer is over that they never had"
                self.asked.discard(note.person or "")
            elif note.what == "delete":
                assert note.person in self.know, "told to delete what they never saw"
                self.know.discard(note.person or "")

    def _owner_is_told(self, before: Introduction, notes: tuple[Note, ...]) -> None:
        """Whatever is different for the owner, they hear of it in the same breath."""
        after = self.one
        moved = after.state != before.state or (after.to, after.state) != (before.to, before.state)
        ended_badly = after.state == "closed" and after.outcome in ("not_suitable", "no_answer")
        silent = ("offered", "contacted", "met")
        owed = moved and after.state not in silent and (after.state != "closed" or ended_badly)
        by_staff = after.state == "closed" and after.history[-1].by == "staff"
        is_own = after.state == "withdrawn" and before.state == "drafted"
        if owed and not is_own and not by_staff:
            assert any(note.to == "owner" for note in notes), f"nothing said about {after.state}"

    @rule(to=people, then=st.none() | people)
    def owner_agrees(self, to: str, then: str | None) -> None:
        next_ = Named(then, PEOPLE[then]) if then and then != to else None
        if self.does(Agree(Named(to, PEOPLE[to]), CARD, next_)):
            self.agreed_to = {PEOPLE[to]} | ({PEOPLE[next_.intermediary]} if next_ else set())

    @rule(hours=st.integers(0, 200))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(there=st.sampled_from(["yes", "deputy", "away", "full", "not_delivered", "gone"]))
    def clock_strikes(self, there: str) -> None:
        found = next_act(self.one, WORKING)
        if found is None:
            return
        due, act = found
        self.now = max(self.now, due)
        if isinstance(act, Offer) and there not in ("yes", "deputy"):
            act = NotReach(there)  # type: ignore[arg-type]
        elif isinstance(act, Offer) and there == "deputy" and act.asked == "a":
            act = Offer("a2")
        assert self.does(act), "the clock wants what is not possible"

    @rule()
    def offer_arrives(self) -> None:
        self.does(Deliver())

    @rule(by=st.sampled_from([*PEOPLE, "stranger"]))
    def somebody_accepts(self, by: str) -> None:
        held = self.one.asked
        if self.does(Accept(by, WORKING.after(self.now, 2))):
            assert held == by

    @rule(by=st.sampled_from(list(PEOPLE)), reason=st.sampled_from(["too_busy", "other"]))
    def somebody_declines(self, by: str, reason: str) -> None:
        self.does(Decline(by, reason))  # type: ignore[arg-type]

    @rule(by=st.sampled_from(list(PEOPLE)), act=st.sampled_from([TellContacted, TellMet]))
    def somebody_tells(self, by: str, act: type) -> None:
        self.does(act(by))

    @rule(
        by=st.sampled_from([*PEOPLE, "staff"]),
        outcome=st.sampled_from(["helped", "met", "not_suitable", "no_answer"]),
    )
    def somebody_closes(self, by: str, outcome: str) -> None:
        self.does(Close(by, outcome))  # type: ignore[arg-type]

    @rule(contacted=st.booleans())
    def owner_says_contacted(self, contacted: bool) -> None:
        self.does(SayContacted(contacted))

    @rule(useful=st.sampled_from(["yes", "partly", "no"]))
    def owner_says_useful(self, useful: str) -> None:
        self.does(SayUseful(useful))  # type: ignore[arg-type]

    @precondition(lambda self: self.one.state != "drafted")
    @rule()
    def owner_withdraws(self) -> None:
        if self.does(Withdraw()):
            assert not self.asked and not self.know, "somebody was not told that it is over"

    @rule()
    def staff_take_it(self) -> None:
        self.does(HandToStaff("asked"))

    @rule(suggested=st.none() | people)
    def staff_give_it_back(self, suggested: str | None) -> None:
        self.does(GoBack(Named(suggested, PEOPLE[suggested]) if suggested else None))

    @rule(asked=st.sampled_from(list(PEOPLE)))
    def staff_ask_somebody_else(self, asked: str) -> None:
        earlier = self.one.asked
        if self.does(Reassign(Named(asked, PEOPLE[asked]))):
            assert PEOPLE[asked] in self.agreed_to, "asked without the owner's yes to their organisation"
            assert asked != earlier and not self.know, "somebody was not told that it is not theirs"

    @invariant()
    def only_one_is_asked(self) -> None:
        assert self.asked == ({self.one.asked} if self.one.is_live_offer else set())

    @invariant()
    def only_who_accepted_knows(self) -> None:
        assert len(self.know) <= 1
        assert self.one.is_known or not self.know

    @invariant()
    def somebody_looks_after_it(self) -> None:
        state = self.one.state
        if state in ("agreed", "offered", "accepted", "contacted", "met"):
            assert next_act(self.one, WORKING) is not None
        elif state == "with_staff":
            assert any(each.note.to == "staff" for each in self.heard)
        else:
            assert state in ("drafted", "closed", "withdrawn")

    @invariant()
    def clocks_never_run_backwards(self) -> None:
        found = next_act(self.one, WORKING)
        if found and self.one.state not in ("contacted", "met"):
            since = max(move.at for move in self.one.history)
            assert since <= found[0] <= since + timedelta(days=16)
        assert [move.at for move in self.one.history] == sorted(move.at for move in self.one.history)

    @invariant()
    def it_rests_in_a_state_of_the_table(self) -> None:
        states = {state for state, _ in TABLE} | {"withdrawn"}
        assert self.one.state in states and self.one.state not in ("declined", "expired")


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)


def test_christmas_is_no_working_time() -> None:
    day = datetime(2026, 12, 23, 12, 0, tzinfo=UTC)
    assert WORKING.after(day, 2).date() == date(2026, 12, 29)
