"""What a turn made different is saved, and read back as it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.check import Answer, Check
from bot.core.conversation import Asking
from bot.core.errors import ConversationLost
from bot.core.owner import Business, Consent, Owner
from bot.core.snapshot import Snapshot, StepShown
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.records import Contact
from tests.integration.storage.conftest import NOW

LATER = NOW + timedelta(minutes=5)


def full(message: str) -> Snapshot:
    """Everything that a snapshot can hold."""
    answers = (
        Answer("customers_asked", "level", 1, "number", False, message, NOW, 1, replaced=True),
        Answer("cash_known", "unsure", None, "words", True, message, NOW, 1),
        Answer("customers_asked", "level", 3, "choice", True, message, LATER, 1),
    )
    return Snapshot(
        owner=Owner("Shah", "en", "K7", stopped=True),
        business=Business("catering", "takeaway", "Small Heath", "Birmingham", 4, 6.5, "trading"),
        consents=(
            Consent("take_part", True, NOW, "v1", "en"),
            Consent("introduction", False, LATER, "v1", "en", to="Bangladeshi Skills Network"),
        ),
        check=Check(
            1,
            "full",
            NOW,
            LATER,
            answers,
            message,
            open_done=True,
            paused=True,
            open_about=("owner_pay",),
            closed_parts=("customers", "money"),
        ),
        asking=Asking(
            "which_place", "cash_known", 2, "level", message, tries=1, options=("Dudley", "Walsall")
        ),
        arrived=True,
        details_confirmed=True,
        passed_over=("years", "place"),
        held_for_safety=True,
        steps=(StepShown(1, "cash_known", 1, NOW), StepShown(1, "customers_asked", 2, LATER, "partly")),
        remind_on=date(2026, 12, 1),
        idea=Check(
            9, "idea", LATER, answers=(Answer("idea_who", "level", 1, "words", True, message, NOW, 1),)
        ),
    )


def save(storage: SqlStorage, contact: Contact, before: Snapshot, after: Snapshot) -> Snapshot:
    with storage.write() as unit:
        unit.owners.save(contact, before, after, NOW)
        unit.commit()
    return load(storage, contact)


def load(storage: SqlStorage, contact: Contact) -> Snapshot:
    with storage.read() as unit:
        return unit.owners.snapshot(contact.conversation)


def test_a_new_owner_is_an_empty_snapshot(storage: SqlStorage, contact: Contact) -> None:
    assert load(storage, contact) == Snapshot()


def test_everything_comes_back_as_it_was(storage: SqlStorage, contact: Contact, message: str) -> None:
    assert save(storage, contact, Snapshot(), full(message)) == full(message)


def test_what_is_taken_back_is_gone(storage: SqlStorage, contact: Contact, message: str) -> None:
    known = save(storage, contact, Snapshot(), full(message))
    changed = Snapshot(consents=known.consents, check=known.check, idea=known.idea, steps=known.steps)
    assert save(storage, contact, known, changed) == changed


def test_an_answer_that_is_replaced_later_is_marked(
    storage: SqlStorage, contact: Contact, message: str
) -> None:
    known = save(storage, contact, Snapshot(), full(message))
    assert known.check
    again = Answer("cash_known", "level", 2, "words", True, message, LATER, 2)
    changed = Snapshot(check=known.check.with_answer(again), steps=known.steps, consents=known.consents)
    check = save(storage, contact, known, changed).check
    assert check
    assert [a.replaced for a in check.answers] == [True, True, False, False]


def test_a_second_check_leaves_the_first_one_as_it_was(
    storage: SqlStorage, contact: Contact, message: str
) -> None:
    known = save(storage, contact, Snapshot(), full(message))
    second = Check(2, "short", LATER)
    now_known = save(storage, contact, known, replace(known, check=second, earlier=known.check))
    assert (now_known.check, now_known.earlier) == (second, known.check)
    with storage.read() as unit:
        assert unit.owners.history(contact.conversation).checks == (known.check, second, known.idea)


def test_other_owners_are_not_touched(storage: SqlStorage, contact: Contact, message: str) -> None:
    save(storage, contact, Snapshot(), full(message))
    with storage.read() as unit:
        other = unit.transcripts.of("web", "noise-1")
        assert other
        assert unit.owners.snapshot(other.conversation) == Snapshot()


def test_an_owner_who_was_erased_is_lost(storage: SqlStorage, contact: Contact) -> None:
    with storage.write() as unit:
        unit.erasures.erase(contact.conversation, NOW)
        unit.commit()
    with pytest.raises(ConversationLost):
        load(storage, contact)
