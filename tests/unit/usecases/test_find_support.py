"""What an owner who looks for help is shown: what fits and why, or first contacts, never nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.core.apply import apply_events
from bot.core.conversation import Asking, Reply
from bot.core.intermediary import Availability, Intermediary
from bot.core.introduction_events import NeedHeard, ServicesShown
from bot.core.listing import Listing
from bot.core.owner import Business
from bot.core.service import NEEDS, Need, Organisation, Proof, Reach, Rules, Service, Span
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import ask_question
from bot.usecases.find_support import find_support
from bot.usecases.take_answer import take_answer
from bot.usecases.tools import Tools
from tests.fakes.directory import TODAY, MemoryDirectory
from tests.fakes.owner_in_check import BEGAN, OwnerInCheck, agreed, honest_tools

FRESH = Proof("fresh", TODAY)
TAKEAWAY = Business("catering", None, "Sparkbrook", "Birmingham", 4, 6.0, "trading")


def service(id_: str, *needs: Need, **more: Any) -> Service:
    known: dict[str, Any] = {"cost": "free", "area": ("England",), "reach": Reach(phone="07700 900123")}
    return replace(Service(id_, "org", f"The {id_} people", "They help.", needs, FRESH), **(known | more))


DOOR = service("door", front_door=True)
RUKHSANA = Intermediary("rukhsana", "Rukhsana", "Skills", ("bn",), ("Birmingham",), ("tax", "debt"))


def directory(services: Sequence[Service], people: Sequence[Intermediary] = ()) -> Tools:
    listing = Listing.of([Organisation("org", "Neighbours", "They help.", FRESH)], [*services], ())
    return replace(honest_tools(), directory=MemoryDirectory(listing.with_people(map(Availability, people))))


def ask(tools: Tools, words: str, snapshot: Snapshot | None = None, choice: str | None = None) -> Outcome:
    incoming = Incoming("m1", words, BEGAN, choice=choice, intent="find_support")
    return find_support(snapshot or agreed(TAKEAWAY), incoming, tools)


def text(outcome: Outcome) -> str:
    return "\n".join(reply.text for reply in outcome.replies)


def ids(reply: Reply) -> list[str]:
    return [choice.id for choice in reply.choices]


def test_three_are_shown_at_most_and_the_others_on_a_tap() -> None:
    tools = directory([service(f"s{n}", "tax") for n in range(5)])
    shown = ask(tools, "tax")
    assert [each for each in range(5) if f"The s{each} people" in text(shown)] == [0, 1, 2]
    more = next(id_ for id_ in ids(shown.replies[0]) if id_.startswith("support_need:"))
    again = take_answer(agreed(TAKEAWAY), Incoming("m2", "", BEGAN, choice=more, intent="choose"), tools)
    assert [each for each in range(5) if f"The s{each} people" in text(again)] == [3, 4]


def test_a_service_is_told_with_why_cost_and_how_to_reach_it() -> None:
    local = service(
        "books", "bookkeeping", area=("Birmingham",), rules=Rules(sectors=("catering",)),
        reach=Reach(phone="07700 900123", web="https://books.example.org/", hours=("mon-fri 9:00-17:30",)),
        conditions=("your firm is registered",),
    )  # fmt: skip
    said = text(ask(directory([local]), "bookkeeping"))
    for part in (
        "The books people, from Neighbours", "They help.",
        "Why: helps with your books; covers Birmingham; for food businesses.",
        "They say: your firm is registered.", "Cost: free.",
        "Ring 07700 900123, Monday to Friday 9am to 5.30pm.", "Web: books.example.org", "Please ask them",
    ):  # fmt: skip
        assert part in said


def test_what_could_not_be_judged_is_said_as_a_question_to_ask() -> None:
    young = service("young", "grants", rules=Rules(age=Span(18, 30), people=Span(5, 249)))
    said = text(ask(directory([young]), "grants", agreed(replace(TAKEAWAY, people=None))))
    assert "Only for ages 18 to 30. Please ask them." in said
    assert "Only for 5 to 249 staff. Ask whom they count." in said


def test_old_facts_say_please_check() -> None:
    old = service("old", "tax", proof=Proof("fresh", date(2025, 1, 3)))
    assert "Please check first: I last looked in January 2025." in text(ask(directory([old]), "tax"))


def test_languages_are_never_guessed() -> None:
    said = text(ask(directory([service("s", "tax"), service("b", "tax", languages=("en", "bn"))]), "tax"))
    assert "They also speak Bangla." in said
    assert "I don't always know which languages they speak." in said


def test_two_needs_are_both_served_and_the_one_without_a_service_is_named() -> None:
    tools = directory([service(f"t{n}", "tax") for n in range(4)] + [service("h", "hiring")])
    said = text(ask(tools, "tax hiring"))
    assert "The h people" in said
    assert "The t0 people" in said
    assert "I have not found help with rent and premises yet." in text(ask(tools, "tax premises"))


def test_who_fits_is_offered_by_a_tap_and_only_to_those_who_take_part() -> None:
    tools = directory([service("s", "tax")], [RUKHSANA])
    assert "command:ask_for_introduction" in ids(ask(tools, "tax").replies[0])
    nobody = Snapshot(business=TAKEAWAY, arrived=True)
    assert "command:ask_for_introduction" not in ids(ask(tools, "tax", nobody).replies[0])
    held = replace(agreed(TAKEAWAY), held_for_safety=True)
    assert "command:ask_for_introduction" not in ids(ask(tools, "tax", held).replies[0])


@pytest.mark.parametrize("need", ["debt", "immigration"])
def test_debt_and_immigration_are_signposts_and_nothing_else(need: Need) -> None:
    lines = [service("line", need, signpost_only=True), service("coach", need)]
    said = ask(directory(lines, [replace(RUKHSANA, needs=(need,))]), need)
    assert "I can't give advice about" in text(said)
    assert "The line people" in text(said)
    assert "The coach people" not in text(said)
    assert "Why:" not in text(said)
    assert ids(said.replies[0]) == ["command:talk_to_person"]
    heard = next(event for event in said.events if isinstance(event, NeedHeard))
    assert heard.people == 0


def test_a_debt_with_other_troubles_is_a_signpost_and_nothing_else() -> None:
    lines = [service("line", "debt", signpost_only=True), service("coach", "tax")]
    said = ask(directory(lines, [RUKHSANA]), "debt tax")
    assert "The line people" in text(said) and "The coach people" not in text(said)
    assert ids(said.replies[0]) == ["command:talk_to_person"]


def test_where_nothing_fits_a_first_contact_is_shown_and_a_person_is_offered() -> None:
    said = ask(directory([DOOR], [RUKHSANA]), "tax")
    assert DOOR.name in text(said)
    assert "I can also introduce you to a person" in text(said)


def test_where_nothing_at_all_is_listed_a_person_is_offered() -> None:
    said = ask(directory([], [RUKHSANA]), "tax")
    assert "But I can introduce you to a person" in text(said)
    assert ids(said.replies[0]) == ["command:ask_for_introduction", "command:talk_to_person"]


def test_where_nothing_and_nobody_fits_first_contacts_are_told() -> None:
    said = ask(directory([DOOR]), "tax")
    assert "I looked for help with tax and VAT" in text(said)
    assert "The door people" in text(said)
    assert 'say "person"' in text(said)
    assert NeedHeard("tax", "words", 0, 0) in said.events


@pytest.mark.parametrize("words", ["help", "help for engraving", "tax", "debt premises"])
def test_the_answer_is_never_empty_even_with_an_empty_directory(words: str) -> None:
    tools = directory([])
    outcome = ask(tools, words)
    after = apply_events(agreed(TAKEAWAY), outcome.events)
    asked = ask_question(after, Incoming("m1", words, BEGAN, intent="find_support"), tools)
    assert text(outcome + asked)


def test_own_words_are_searched_for_where_they_name_no_need() -> None:
    tools = directory([replace(service("s"), what="They teach engraving.", needs=()), DOOR])
    assert "The s people" in text(ask(tools, "help with engraving. for me"))


def test_after_a_check_its_gaps_say_what_is_needed() -> None:
    owner = OwnerInCheck(agreed(TAKEAWAY))
    owner.begin("short")
    while owner.asking and owner.asking.about == "practice":
        owner.say("level 0" if owner.asking.practice == "customers_asked" else "level 3")
    owner.say("nothing")
    tools = directory([service("m", "finding_customers")])
    outcome = ask(tools, "who can help me", replace(owner.snapshot, asking=None))
    assert "From your answers, help with finding customers" in text(outcome)
    assert NeedHeard("finding_customers", "check", 1, 0) in outcome.events


def test_without_a_need_one_question_is_asked_and_a_tap_answers_it() -> None:
    tools = directory([service("s", "tax")])
    outcome = ask(tools, "who can help me")
    after = apply_events(agreed(TAKEAWAY), outcome.events)
    assert after.asking == Asking("support_need")
    tapped = take_answer(after, Incoming("m2", "3", BEGAN), tools)
    assert "The s people" in text(tapped)
    assert apply_events(after, tapped.events).asking is None


def test_who_has_not_said_whether_to_take_part_is_asked_that_again() -> None:
    tools = directory([service("s", "tax")])
    new = Snapshot(arrived=True, asking=Asking("agree"))
    after = apply_events(new, ask(tools, "who can help me", new).events)
    tapped = take_answer(after, Incoming("m2", "tax", BEGAN), tools)
    assert apply_events(after, tapped.events).asking == Asking("agree", tries=1)


def test_nothing_is_kept_of_who_does_not_take_part() -> None:
    outcome = ask(directory([service("s", "tax")]), "tax", Snapshot(arrived=True))
    assert "The s people" in text(outcome)
    assert outcome.events == ()


def test_in_a_check_the_open_question_is_asked_again() -> None:
    owner = OwnerInCheck(agreed(TAKEAWAY))
    owner.begin("short")
    open_ = owner.asking
    owner.say("tax", "find_support")
    assert owner.asking == open_
    assert owner.said[-1].asks == open_.asks if open_ else None


def test_a_question_that_would_be_lost_stays_open() -> None:
    open_ = replace(agreed(TAKEAWAY), asking=Asking("count", topic="takings"))
    outcome = ask(directory([]), "who can help me", open_)
    assert outcome.events == ()
    assert "Tell me what it is for" in text(outcome)


def test_what_was_shown_is_kept_with_the_need_it_was_for() -> None:
    outcome = ask(directory([service("s", "tax"), service("h", "hiring")]), "tax hiring")
    shown = [event for event in outcome.events if isinstance(event, ServicesShown)]
    assert shown == [ServicesShown(("s",), "tax"), ServicesShown(("h",), "hiring")]
    assert apply_events(agreed(TAKEAWAY), outcome.events).services_shown == len(shown)


def test_a_message_stays_under_a_thousand_characters() -> None:
    wordy = [service(f"s{n}", "tax", what="They help with a great many things. " * 8) for n in range(3)]
    outcome = ask(directory(wordy), "tax")
    assert len(text(outcome)) <= 1000
    assert any(id_.startswith("support_need:more") for id_ in ids(outcome.replies[0]))


def test_every_need_has_words_and_a_tap_for_more_that_telegram_takes() -> None:
    tools = honest_tools()
    for need in NEEDS:
        assert tools.say(f"need-{need}")
        assert len(f"support_need:more-12-{need}".encode()) <= 64


def test_a_forged_tap_is_answered_kindly() -> None:
    for value in ("more-x-tax", "nonsense", "more-3", "more-999999-tax"):
        incoming = Incoming("m", "", datetime(2026, 11, 23, tzinfo=UTC), choice=f"support_need:{value}")
        assert text(take_answer(agreed(TAKEAWAY), incoming, directory([DOOR])))


def test_a_trouble_that_is_only_told_is_heard_where_nothing_is_open() -> None:
    tools = directory([service("s", "tax")])
    told = Incoming("m", "tax", BEGAN, intent="answer")
    assert "The s people" in text(take_answer(agreed(TAKEAWAY), told, tools))
    elsewhere = replace(told, intent="out_of_scope", confidence=0.95)
    assert "The s people" not in text(take_answer(agreed(TAKEAWAY), elsewhere, tools))
