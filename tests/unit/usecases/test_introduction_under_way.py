"""An introduction that is under way: how it stands, taking it back, words to the other side, how it went."""

from dataclasses import replace

import pytest

from bot.core.conversation import Asking
from bot.core.introduction_events import IntroductionActed, ShownTo, WordsPassedOn
from tests.unit.usecases.introducing_owner import ASK, Introducing, at_who, checked, sent, standing


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("agreed", "have not seen your name or number"),
        ("offered", "I have no answer yet"),
        ("accepted", "They have your name and number"),
        ("contacted", "have been in touch"),
        ("met", "have met"),
        ("with_staff", "programme team"),
    ],
)
def test_it_is_said_honestly_how_it_stands(state: str, words: str) -> None:
    talk = standing(state) if state != "agreed" else sent()
    assert words in talk.say("what about rukhsana", ASK).said


@pytest.mark.parametrize(
    "words", ["cancel the introduction", "i changed my mind about that lady", "take it back"]
)
def test_it_is_taken_back_after_one_more_yes(words: str) -> None:
    talk = standing("accepted").say(words, ASK)
    assert talk.asks == "introduction:withdraw"
    assert "will be told to delete" in talk.said
    assert talk.say("yes", "affirm").acts[-1] == "withdraw"


def test_wanting_somebody_else_instead_is_not_taking_it_back() -> None:
    assert standing("accepted").say("i changed my mind, i do want to meet him", ASK).acts == ["agree"]


def test_a_draft_is_dropped_at_once() -> None:
    talk = at_who().say("forget it, cancel", ASK)
    assert talk.introduction.state == "withdrawn"


def test_a_button_takes_back_only_its_own_introduction() -> None:
    talk = standing("accepted").say("any news", ASK)
    (old,) = [c.id for r in talk.replies for c in r.choices if c.title == "Take it back"]
    newer = replace(talk.introduction, id="newer")
    ended = replace(talk.introduction, state="closed")
    talk.snapshot = replace(talk.snapshot, introductions=(ended, newer))
    assert talk.tap_id(old).acts == ["agree"]


@pytest.mark.parametrize("state", ["offered", "accepted"])
def test_stop_takes_back_what_nobody_has_followed_up(state: str) -> None:
    assert standing(state).say("stop all messages please", "stop").acts[-1] == "withdraw"


def test_stop_leaves_what_was_followed_up() -> None:
    assert standing("met").say("stop all messages please", "stop").acts == ["agree"]


def test_who_is_deleted_is_withdrawn_first() -> None:
    talk = standing("met").say("delete me", "delete_my_data").say("yes", "affirm")
    assert talk.acts[-1] == "withdraw"


def test_words_after_their_name_are_passed_on() -> None:
    talk = standing("accepted").say("message Rukhsana: i am late, 4 is better", ASK)
    assert WordsPassedOn(talk.introduction.id) in talk.lately
    assert "Rukhsana B." in talk.said


def test_the_button_asks_and_the_next_message_is_passed_on() -> None:
    talk = standing("accepted")
    talk.tap_id(f"intro_words:{talk.introduction.id}")
    assert talk.asks == "introduction:words"
    talk.say("tomorrow at 4 is fine")
    assert WordsPassedOn(talk.introduction.id) in talk.lately


def test_nothing_is_passed_on_once_it_is_closed() -> None:
    talk = standing("closed")
    talk.tap_id(f"intro_words:{talk.introduction.id}")
    assert not [e for e in talk.happened if isinstance(e, WordsPassedOn)]


def asked(about: str, state: str = "accepted") -> Introducing:
    talk = standing(state)
    asking = Asking(about, topic=talk.introduction.id, said=True)  # type: ignore[arg-type]
    talk.snapshot = replace(talk.snapshot, asking=asking)
    return talk


@pytest.mark.parametrize(
    ("words", "intent", "contacted"),
    [
        ("yes", "affirm", True),
        ("she rang me tuesday", "answer", True),
        ("yes she did", "answer", True),
        ("yes no problem she came to the shop", "answer", True),
        ("they did not", "answer", False),
        ("no", "deny", False),
        ("not yet", "answer", False),
        ("nobody rang", "answer", False),
    ],
)
def test_they_say_whether_they_were_reached(words: str, intent: str, *, contacted: bool) -> None:
    talk = asked("intro_contacted").say(words, intent)
    (act,) = [e.act for e in talk.lately if isinstance(e, IntroductionActed)]
    assert act.act == "say_contacted"
    assert act.contacted is contacted


def test_who_does_not_want_it_any_more_is_asked_and_then_it_is_taken_back() -> None:
    talk = asked("intro_contacted")
    talk.tap_id(f"intro_contacted:stop-{talk.introduction.id}")
    assert talk.asks == "introduction:withdraw"


@pytest.mark.parametrize(
    ("words", "intent", "useful"),
    [
        ("yes", "affirm", "yes"),
        ("very helpful", "answer", "yes"),
        ("yeah she did", "answer", "yes"),
        ("a bit", "answer", "partly"),
        ("not really", "answer", "no"),
        ("waste of time", "answer", "no"),
    ],
)
def test_they_say_whether_it_was_useful(words: str, intent: str, useful: str) -> None:
    talk = asked("intro_useful", "closed").say(words, intent)
    (act,) = [e.act for e in talk.lately if isinstance(e, IntroductionActed)]
    assert act.act == "say_useful"
    assert act.useful == useful


def test_thanks_after_closing_do_not_open_it_again() -> None:
    talk = standing("closed").say("thanks", "thanks")
    assert talk.introduction.state == "closed"
    assert talk.acts == ["agree"]


def brought(talk: Introducing) -> Introducing:
    known = talk.snapshot
    passed = ("intro_offer:1",)
    talk.snapshot = replace(known, owner=replace(known.owner, source="K7QX"), passed_over=passed)
    return talk


def test_who_came_by_a_link_is_asked_once_whether_that_person_may_see() -> None:
    talk = brought(Introducing(checked())).say("results", "show_results")
    assert "May they see that you did the questions" in talk.said
    talk.say("yes", "affirm")
    assert ShownTo("rukhsana-b") in talk.lately
    assert talk.snapshot.consents[-1].to == "Example: Canal Side Traders' Hub"


def test_a_no_to_being_seen_is_kept_and_not_asked_again() -> None:
    talk = brought(Introducing(checked())).say("results", "show_results").say("no", "deny")
    assert ShownTo(None) in talk.lately
    assert talk.snapshot.consents[-1].given is False
    assert "May they see" not in talk.say("results", "show_results").said
