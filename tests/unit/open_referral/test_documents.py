"""The official examples are judged as they are meant, and so is whatever else may come."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.content.directory import read_directory
from bot.open_referral.clean_text import Refused
from bot.open_referral.documents import contents_of, found_in
from bot.open_referral.files import Entries, written
from tests.conftest import ROOT
from tests.unit.open_referral.entries import IDS, foreign, sample

PASS = (
    "api_details", "organization", "organization_list", "service_at_location_full",
    "service_at_location_list", "service_full", "service_list", "taxonomy", "taxonomy_list",
    "taxonomy_term", "taxonomy_term_list",
)  # fmt: skip
FAIL = {
    "api_details": "profile is missing",
    "organization_list": "says that there are 10 entries, and holds 1",
    "service_at_location_full": "is the location's id too",
    "service_at_location_list": "says that there are 10 entries, and holds 1",
    "service_full": "url: must be a web address .*; email: must be an e-mail address",
    "service_list": "name: is missing",
    "taxonomy_term": "description: is missing; term_uri: must be a web address",
    "taxonomy_term_list": "parent_id: is the term's own id",
}
# Word for word among those that pass too: they fail only beside the rest of their feed, whose ids differ.
ALSO_PASS = {"organization_full": "organization", "taxonomy": "taxonomy", "taxonomy_list": "taxonomy_list"}


def reasons(document: Any) -> list[str]:
    try:
        return [each.wrong for each in found_in(contents_of(document), IDS)]
    except Refused as refused:
        return [str(refused)]


@pytest.mark.parametrize("name", PASS)
def test_an_official_example_that_passes_is_taken(name: str, samples: Path) -> None:
    assert not any(reasons(sample(samples, "pass", name)))


@pytest.mark.parametrize("name", FAIL)
def test_an_official_example_that_fails_is_refused_with_the_reason(name: str, samples: Path) -> None:
    said = reasons(sample(samples, "fail", name))
    assert said
    assert all(said), "nothing of it is taken"
    assert re.search(FAIL[name], said[0])


def test_no_official_example_is_left_out(samples: Path) -> None:
    folders = {each: {f.stem for f in (samples / "oruk" / each).glob("*.json")} for each in ("pass", "fail")}
    assert folders == {"pass": set(PASS), "fail": set(FAIL) | set(ALSO_PASS)}
    for name, twin in ALSO_PASS.items():
        assert sample(samples, "fail", name) == sample(samples, "pass", twin)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": 7}, "name: must be text"),
        ({"name": None}, "name: is missing"),
        ({"name": "x" * 301}, "name: must be text of at most 300"),
        ({"description": "x" * 20_001}, "longer than 20,000"),
        ({"description": ["a"]}, "description: must be text"),
        ({"id": "17"}, "id: must be a UUID"),
        ({"id": None}, "id: is missing"),
        ({"status": "open"}, "status: must be one of active"),
        ({"status": {}}, "status: is missing"),
        ({"status": {"a": 1}}, "status: must be one of"),
        ({"url": "javascript:alert(1)"}, "url: must be a web address"),
        ({"url": "https://"}, "url: must be a web address"),
        ({"url": "https://a.org/\"onload="}, "url: must be a web address"),
        ({"email": "a@b"}, "email: must be an e-mail"),
        ({"minimum_age": "12"}, "minimum_age: must be a number"),
        ({"minimum_age": True}, "minimum_age: must be a number"),
        ({"minimum_age": 10**400}, "minimum_age: must be a number"),
        ({"minimum_age": 40, "maximum_age": 18}, "minimum_age: is above"),
        ({"schedules": {"a": 1}}, "schedules: must be a list"),
        ({"schedules": [7]}, "must be an object"),
        ({"organization": {"id": foreign()["id"], "name": "A", "description": "B"}}, "the service's own id"),
        ({"organization": {"name": "A", "description": "B"}}, "organization.id: is missing"),
        ({"organization": {**foreign()["organization"], "description": ""}}, "organization.description"),
        ({"organization": None}, "organization_id: is missing"),
        ({"organization": []}, "organization_id: is missing"),
        ({"x_rules": [1]}, "x_rules: must be an object"),
        ({"x_rules": {"sectors": ["banking"]}}, "banking is not one we know"),
        ({"x_rules": {"people": {"least": "one"}}}, "must be numbers"),
        ({"x_stallside": {"helpline": "very"}}, "helpline: must be true or false"),
        ({"assured_date": "last week"}, "assured_date: must be a date"),
        ({"accreditations": [[[[[[[[[[[[[[[[[[[[["deep"]]]]]]]]]]]]]]]]]]]]]}, "nested more than"),
        ({"funding": [{"id": "x"}] * 5_000}, "more than 5,000 values"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_the_reason(changes: dict[str, Any], reason: str) -> None:
    (found,) = found_in([foreign(**changes)], IDS)
    assert reason in found.wrong


@pytest.mark.parametrize("entry", [7, "x", None, [], {}, [[]]])
def test_what_is_no_entry_at_all_is_refused(entry: Any) -> None:
    (found,) = found_in([entry], IDS)
    assert found.wrong


def test_the_good_entries_go_on_beside_the_bad() -> None:
    found = found_in([foreign(name=7), foreign(id="0e7a3a3e-6f0a-4d0e-9d1d-2f6a52d7c009")], IDS)
    assert [each.kind for each in found if not each.wrong] == ["organisation", "service"]


def test_two_different_entries_with_one_id_are_refused_and_the_same_twice_is_one() -> None:
    assert any(
        "two entries have this id" in each.wrong for each in found_in([foreign(), foreign(name="B")], IDS)
    )
    assert len(found_in([foreign(), foreign()], IDS)) == 2


def test_a_script_stays_the_text_it_is_and_what_steers_a_screen_is_gone() -> None:
    name = "<script>alert(1)</script>\u202e\x1b[2Jgnp.exe\x00"
    found = {each.kind: each for each in found_in([foreign(name=name)], IDS)}
    assert found["service"].name == "<script>alert(1)</script>[2Jgnp.exe"


def test_everything_we_publish_is_valid(samples: Path) -> None:
    schema = json.loads((samples / "oruk" / "schema" / "service.json").read_text())
    judge = Draft202012Validator(schema, format_checker=FormatChecker())
    listed = read_directory(ROOT / "data" / "content")
    entries = Entries(tuple(listed.organisations.values()), tuple(listed.services.values()), full=True)
    services = contents_of(json.loads(written(entries, "feed", IDS)))
    assert len(services) > 60
    assert [(each["name"], fault.message) for each in services for fault in judge.iter_errors(each)] == []
    assert all("organization_id" in each and each["organization"]["description"] for each in services)
