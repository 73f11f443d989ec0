"""Every note has words, says nothing that is not known, and gives nobody away too early."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest

from bot.core.acts import Note, What
from bot.core.card import Card, CardLine
from bot.core.conversation import CHOICE_ID_LIMIT
from bot.core.intermediary import Intermediary
from bot.core.introduction import (
    DeclineReason,
    Introduction,
    Named,
    NotReachedBecause,
    ReachedBy,
    StaffReason,
)
from tests.fakes.introducing import WORDS

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
NUMBER, NAME = "07700 900123", "Mina"
CARD = Card((CardLine("name", NAME, identity=True), CardLine("wish", f"ring {NAME} on {NUMBER} about bills")))
PERSON = Intermediary(
    "rukhsana", "Rukhsana", "ACH", ("bn", "en"), ("Birmingham",), ("tax",), told_by="telegram"
)
OFFERED = Introduction(
    "0" * 32, "tax", "bills", "offered", to=Named("rukhsana", "ACH"), asked="rukhsana", card=CARD,
    names=(NAME,), reached=ReachedBy("ring", "Bangla", NUMBER, "Thursday after 3"),
)  # fmt: skip
HELD = replace(OFFERED, state="accepted", accepted_at=NOW)
TO_INTERMEDIARY = (
    "offer", "remind_offer", "identity", "no_longer", "delete", "remind_contact", "ask_outcome", "thanks",
)  # fmt: skip
TO_OWNER = tuple(each for each in get_args(What) if each not in (*TO_INTERMEDIARY, "staff"))


@pytest.mark.parametrize("what", TO_OWNER)
@pytest.mark.parametrize("one", [OFFERED, HELD], ids=["offered", "held"])
def test_every_note_to_an_owner_has_words_and_no_gaps(what: What, one: Introduction) -> None:
    reply = WORDS.say_note(Note("owner", what), one, PERSON, "en")
    assert "none" not in reply.text.split() and "  " not in reply.text and reply.text.endswith((".", "?"))


@pytest.mark.parametrize("what", TO_INTERMEDIARY)
def test_every_note_to_an_intermediary_has_words_on_a_phone_and_in_a_letter(what: What) -> None:
    note = Note("intermediary", what, "rukhsana")
    on_phone = WORDS.say_note(note, HELD, PERSON, "en")
    letter = WORDS.say_note(note, HELD, replace(PERSON, told_by="email"), "en")
    subject, _, text = letter.text.partition("\n")
    assert subject and NAME not in subject and on_phone.text in text
    assert ("https://" in text) == bool(on_phone.choices) and not letter.choices
    assert on_phone.template and on_phone.template.name == f"introduction_{what}"
    for choice in on_phone.choices:
        assert len(choice.id.encode()) <= CHOICE_ID_LIMIT and len(choice.title) <= 20


@pytest.mark.parametrize("what", ["offer", "remind_offer", "no_longer"])
def test_before_acceptance_nothing_says_who_it_is(what: What) -> None:
    reply = WORDS.say_note(Note("intermediary", what, "rukhsana"), OFFERED, PERSON, "en")
    said = reply.text + "".join(reply.template.values if reply.template else ())
    assert NAME not in said and NUMBER not in said


def test_for_an_owner_who_is_forgotten_the_note_names_nobody() -> None:
    reply = WORDS.say_note(Note("intermediary", "delete", "rukhsana", "erased"), HELD, PERSON, "en")
    said = reply.text + "".join(reply.template.values if reply.template else ())
    assert NAME not in said and "2.11.2026" in said


@pytest.mark.parametrize("because", [*get_args(DeclineReason), *get_args(NotReachedBecause)])
def test_a_no_says_that_nobody_saw_name_or_number(because: str) -> None:
    what: What = "declined" if because in get_args(DeclineReason) else "not_reached"
    reply = WORDS.say_note(Note("owner", what, because=because), OFFERED, PERSON, "en")
    assert "They never saw your name or number." in reply.text
    assert [choice.id for choice in reply.choices] == ["intro_who:other", "intro_who:none"]


@pytest.mark.parametrize("because", get_args(StaffReason))
def test_what_goes_to_staff_is_said_whatever_the_reason(because: StaffReason) -> None:
    assert "team" in WORDS.say_note(Note("owner", "with_staff", because=because), HELD, PERSON, "en").text


def test_acceptance_says_who_comes_how_and_when() -> None:
    text = WORDS.say_note(Note("owner", "accepted"), HELD, PERSON, "en").text
    for words in ("Rukhsana from ACH", f"ring you on {NUMBER}", "Thursday after 3", "Bangla"):
        assert words in text
