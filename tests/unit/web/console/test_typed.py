"""The form of a service says the same as the service, and nothing that would mislead an owner is taken."""

from dataclasses import replace

import pytest

from bot.content.places import read_councils
from bot.core.service import Organisation, Proof, Reach, Rules, Service, Span
from bot.web.console.directory.typed import Typed, read_service, typed_from, typed_of
from bot.web.console.directory.word_changes import word_changes
from tests.conftest import ROOT
from tests.fakes.directory import content_directory

COUNCILS = read_councils(ROOT / "data" / "content" / "places")
LISTING = content_directory().listing
RENT = Service(
    "rent", "centre", "Rent help", "Talk to us.", ("premises",), Proof("fresh"), area=("Sandwell",)
)
CENTRE = Organisation("centre", "The centre", "A centre.", Proof("fresh"))


@pytest.mark.parametrize("service", LISTING.services.values(), ids=lambda each: each.id)
def test_an_entry_that_nobody_touches_in_the_form_stays_what_it_is(service: Service) -> None:
    typed = typed_of(service)
    again = typed_from(typed.words, typed.ticks)
    assert read_service(again, service, LISTING.organisations[service.organisation], COUNCILS) == service
    assert again.wrong == {}


def changed(**words: str) -> Typed:
    typed = typed_of(RENT)
    return typed_from(typed.words | words, typed.ticks)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("name", ""), ("name", "x" * 201), ("what", ""), ("phone", "ring us"), ("email", "nobody"),
        ("web", "javascript:alert(1)"), ("web", "not a place"), ("hours", "whenever"),
        ("hours", "mon 17:00-9:00"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_at_its_field(field: str, words: str) -> None:
    typed = changed(**{field: words})
    read_service(typed, RENT, CENTRE, COUNCILS)
    assert list(typed.wrong) == [field]


@pytest.mark.parametrize(("least", "most"), [("9", "5"), ("-1", ""), ("many", ""), ("1e9", "")])
def test_numbers_that_mean_nothing_are_refused(least: str, most: str) -> None:
    typed = changed(people_least=least, people_most=most)
    read_service(typed, RENT, CENTRE, COUNCILS)
    assert list(typed.wrong) == ["people"]


def test_what_is_written_is_the_service(
) -> None:  # fmt: skip
    typed = changed(people_least="5", people_most="249", hours="mon-fri 9:00-17:30", phone="07700 900123")
    typed.ticks |= {"sectors": ("care",), "councils": ("Sandwell",), "languages": ("bn", "en")}
    service = read_service(typed, RENT, CENTRE, COUNCILS)
    assert typed.wrong == {}
    assert service.rules == Rules(("care",), ("Sandwell",), people=Span(5, 249))
    assert service.reach == Reach("07700 900123", hours=("mon-fri 9:00-17:30",))


def test_nobody_is_introduced_for_debt() -> None:
    typed = changed()
    typed.ticks["needs"] = ("debt",)
    read_service(typed, RENT, CENTRE, COUNCILS)
    assert list(typed.wrong) == ["flags"]
    typed = changed()
    typed.ticks |= {"needs": ("debt",), "flags": ("signpost_only",)}
    assert read_service(typed, RENT, CENTRE, COUNCILS).signpost_only
    assert typed.wrong == {}


def test_a_rule_for_a_council_outside_the_area_is_refused() -> None:
    typed = changed()
    typed.ticks["councils"] = ("Leeds",)
    read_service(typed, RENT, CENTRE, COUNCILS)
    assert list(typed.wrong) == ["councils"]


def test_values_that_no_page_offers_are_refused() -> None:
    typed = changed()
    typed.ticks |= {"needs": ("magic",), "area": ("Atlantis",)}
    service = read_service(typed, RENT, CENTRE, COUNCILS)
    assert {"needs", "area"} <= typed.wrong.keys()
    assert replace(service, needs=(), area=()) == replace(RENT, needs=(), area=())


def test_the_words_that_differ_are_found() -> None:
    assert list(word_changes("free on Mondays", "free on Fridays", "before")) == [
        (False, "free on "), (True, "Mondays"),
    ]  # fmt: skip
    assert list(word_changes("free on Mondays", "free on Fridays", "after"))[-1] == (True, "Fridays")
    assert list(word_changes("", "new", "before")) == []
