"""What goes out and comes back is the same, whatever the directory holds."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.service import Organisation, Service
from bot.open_referral.clean_text import cleaned
from bot.open_referral.documents import contents_of, found_in
from bot.open_referral.files import Entries, written
from bot.open_referral.incoming import read_organisation, read_service
from bot.open_referral.keeping import full_organisation, full_service, to_keep
from bot.open_referral.package import read_package
from bot.open_referral.simple_csv import read_row, rows_of
from bot.usecases.staging_ports import Format
from tests.unit.open_referral.entries import CENTRE, IDS, RENT, foreign, organisations, services

many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
pairs = st.tuples(services, organisations).map(
    lambda pair: (replace(pair[0], organisation=pair[1].id), pair[1])
)


def back(data: bytes, format_: Format) -> tuple[list[Organisation], list[Service]]:
    documents = read_package(data) if format_ == "package" else contents_of(json.loads(data))
    found = found_in(documents, IDS)
    assert [each.wrong for each in found if each.wrong] == []
    return (
        [read_organisation(each.raw, IDS) for each in found if each.kind == "organisation"],
        [read_service(each.raw, IDS) for each in found if each.kind == "service"],
    )


@many
@given(pairs)
def test_a_feed_brings_back_every_entry_as_it_was(pair: tuple[Service, Organisation]) -> None:
    service, organisation = pair
    data = written(Entries((organisation,), (service,), full=True), "feed", IDS)
    assert back(data, "feed") == ([organisation], [service])


@many
@given(pairs)
def test_a_package_brings_back_every_entry_as_it_was(pair: tuple[Service, Organisation]) -> None:
    service, organisation = pair
    data = written(Entries((organisation,), (service,), full=True), "package", IDS)
    assert back(data, "package") == ([organisation], [service])


@many
@given(pairs)
def test_our_csv_brings_back_every_entry_but_who_checked_it(pair: tuple[Service, Organisation]) -> None:
    service, organisation = pair
    data = written(Entries((organisation,), (service,), full=True), "csv", IDS)
    (row,) = rows_of(data)
    by_nobody = (replace(each, proof=replace(each.proof, checked_by=None)) for each in pair)
    assert read_row(row) == tuple(by_nobody)


@many
@given(pairs)
def test_no_field_that_goes_out_is_empty(pair: tuple[Service, Organisation]) -> None:
    document = full_service(*pair, IDS)
    assert cleaned(document) == document


def test_organisations_that_offer_nothing_come_back_too() -> None:
    alone = replace(CENTRE, id="alone", name="Alone")
    entries = Entries((CENTRE, alone), (RENT,), full=True)
    for format_ in ("feed", "package"):
        found, _ = back(written(entries, format_, IDS), format_)
        assert found == [CENTRE, alone]


def test_what_we_have_no_field_for_is_kept_and_goes_out_again() -> None:
    raw = cleaned(foreign())
    service, organisation = read_service(raw, IDS), read_organisation(raw["organization"], IDS)
    kept = (to_keep(raw), to_keep(raw["organization"]))
    out = full_service(service, organisation, IDS, kept)
    assert _part_of(raw, out)


def test_every_official_example_that_passes_goes_out_as_it_came(samples: Any) -> None:
    raw = cleaned(json.loads((samples / "oruk" / "pass" / "service_full.json").read_text()))
    service, organisation = read_service(raw, IDS), read_organisation(raw["organization"], IDS)
    out = full_service(service, organisation, IDS, (to_keep(raw), to_keep(raw["organization"])))
    assert _part_of(raw, out)


def test_a_field_changed_here_goes_out_changed_and_the_others_as_they_came() -> None:
    raw = cleaned(foreign())
    organisation = read_organisation(raw["organization"], IDS)
    renamed = replace(read_service(raw, IDS), name="Drop-in", needs=("grants",))
    out = full_service(renamed, organisation, IDS, (to_keep(raw), None))
    assert (out["name"], out["description"], out["funding"]) == ("Drop-in", "Come and ask.", raw["funding"])
    assert [each["taxonomy_term"]["name"] for each in out["attributes"]] == ["Markets", "grants"]


def test_what_staff_set_stays_when_the_publisher_has_no_words_for_it() -> None:
    set_here = replace(
        read_service(cleaned(foreign()), IDS),
        needs=("grants",),
        rules=RENT.rules,
        not_for="homes",
        helpline=True,
    )
    again = read_service(cleaned(foreign(name="New name")), IDS, set_here)
    age_is_theirs = replace(RENT.rules, age=again.rules.age)
    assert again == replace(set_here, name="New name", rules=age_is_theirs, proof=again.proof)


def test_who_checked_an_entry_is_never_published() -> None:
    assert "A. Adviser" not in json.dumps(full_service(RENT, CENTRE, IDS))
    assert "A. Adviser" in json.dumps(full_service(RENT, CENTRE, IDS, full=True))


def test_help_that_is_never_introduced_is_signposted_whatever_a_feed_says() -> None:
    debt = full_service(replace(RENT, needs=("debt",), signpost_only=False), CENTRE, IDS)
    assert read_service(debt, IDS).signpost_only


def test_an_organisation_without_a_text_of_its_own_goes_out_with_its_name_and_comes_back_without() -> None:
    silent = replace(CENTRE, what="")
    out = full_organisation(silent, IDS, full=True)
    assert (out["description"], read_organisation(out, IDS)) == (CENTRE.name, silent)


def _part_of(part: Any, whole: Any) -> bool:
    """True if everything in the one stands in the other, at the same place."""
    if isinstance(part, dict):
        return all(name in whole and _part_of(value, whole[name]) for name, value in part.items())
    return bool(part == whole) or (isinstance(part, list) and all(item in whole for item in part))
