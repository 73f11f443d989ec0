"""Nothing of an import is in the directory before staff said yes, and what they said is kept."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.errors import ImportWrong
from bot.core.service import Proof
from bot.open_referral.files import Entries, written
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.refuse_import import refuse_import
from bot.usecases.staging_ports import Approval, Difference
from tests.fakes.open_feed import OpenFeed
from tests.integration.open_referral.conftest import NOW, Desk
from tests.unit.open_referral.entries import CENTRE, FOREIGN_ID, IDS, RENT, foreign

OTHER = "0e7a3a3e-6f0a-4d0e-9d1d-2f6a52d7c009"


def test_nothing_is_in_the_directory_before_somebody_approves_it(desk: Desk, feed: OpenFeed) -> None:
    number = desk.take_in(feed.address)
    assert [each.change for each in desk.entries(number)] == ["new", "new"]
    assert set(desk.services()) == {"rent"}


def test_what_is_approved_is_a_service_checked_that_day_by_who_approved_it(
    desk: Desk, feed: OpenFeed
) -> None:
    desk.approve(desk.take_in(feed.address))
    service = desk.services()[FOREIGN_ID]
    assert (service.name, service.what) == ("Stall holders' drop-in", "Come and ask.")
    assert service.proof == Proof("fresh", NOW.date(), "B. Keeper", (feed.address,))


def test_the_same_feed_a_second_time_changes_nothing(desk: Desk, feed: OpenFeed) -> None:
    desk.approve(desk.take_in(feed.address))
    second = desk.take_in(f"{feed.address}/services")
    assert [each.change for each in desk.entries(second)] == ["unchanged", "unchanged"]
    before = desk.services()
    desk.approve(second)
    assert desk.services() == before


def test_approving_what_is_unchanged_says_that_it_was_looked_at_again(desk: Desk, feed: OpenFeed) -> None:
    desk.approve(desk.take_in(feed.address), by="A first")
    desk.approve(desk.take_in(feed.address), by="B second")
    assert desk.services()[FOREIGN_ID].proof.checked_by == "B second"


def test_a_second_import_replaces_one_that_nobody_decided(
    desk: Desk, feed: OpenFeed, storage: SqlStorage
) -> None:
    first, second = desk.take_in(feed.address), desk.take_in(feed.address)
    with storage.read() as unit:
        assert [(each.id, each.state) for each in unit.imports.latest()] == [
            (second, "open"), (first, "replaced"),
        ]  # fmt: skip
    with pytest.raises(ImportWrong, match="is replaced already"):
        desk.approve(first)


def test_a_change_is_shown_field_by_field(desk: Desk, feed: OpenFeed) -> None:
    desk.approve(desk.take_in(feed.address))
    feed.services = [foreign(name="Stall surgery", fees="free", accreditations="None")]
    (changed,) = desk.entries(desk.take_in(feed.address), "changed")
    assert changed.differences == (
        Difference("name", "Stall holders' drop-in", "Stall surgery"), Difference("cost", "", "free"),
    )  # fmt: skip


def test_a_change_in_what_we_only_keep_is_a_change_too(desk: Desk, feed: OpenFeed) -> None:
    desk.approve(desk.take_in(feed.address))
    feed.services = [foreign(accreditations="ISO 9001")]
    (changed,) = desk.entries(desk.take_in(feed.address), "changed")
    assert changed.differences == (Difference("accreditations", "Matrix", "ISO 9001"),)


def test_a_service_that_vanished_is_for_review_and_never_deleted(desk: Desk, feed: OpenFeed) -> None:
    feed.services = [foreign(), foreign(id=OTHER, name="Another")]
    desk.approve(desk.take_in(feed.address))
    feed.services = [foreign(id=OTHER, name="Another")]
    number = desk.take_in(feed.address)
    assert [each.id for each in desk.entries(number, "vanished")] == [FOREIGN_ID]
    desk.approve(number)
    assert desk.services()[FOREIGN_ID].status == "active"
    desk.approve(number, FOREIGN_ID)
    assert desk.services()[FOREIGN_ID].status == "inactive"


def test_a_feed_cannot_change_what_is_ours_unless_somebody_says_so_by_its_id(
    desk: Desk, feed: OpenFeed
) -> None:
    (stolen,) = json.loads(written(Entries((CENTRE,), (RENT,)), "feed", IDS))["contents"]
    feed.services = [stolen | {"phones": [{"id": OTHER, "number": "07700 900666"}]}]
    number = desk.take_in(feed.address)
    assert [each.id for each in desk.entries(number, "claimed")] == ["rent"]
    desk.approve(number)
    assert desk.services()["rent"] == RENT
    desk.approve(number, "rent")
    assert desk.services()["rent"].reach.phone == "07700 900666"


@pytest.mark.parametrize("format_", ["feed", "package", "csv"])
def test_our_own_export_comes_back_as_nothing_new(
    format_: str, desk: Desk, file: Callable[[str, bytes], Path]
) -> None:
    ending = {"feed": "json", "package": "zip", "csv": "csv"}[format_]
    source = file(f"ours.{ending}", written(Entries((CENTRE,), (RENT,)), format_, IDS))  # type: ignore[arg-type]
    assert [each.change for each in desk.entries(desk.take_in(source))] == ["unchanged", "unchanged"]


def test_what_a_feed_holds_beyond_our_fields_is_exported_again(
    desk: Desk, feed: OpenFeed, storage: SqlStorage
) -> None:
    desk.approve(desk.take_in(feed.address))
    with storage.read() as unit:
        rows = unit.directory
        entries = Entries(rows.organisations(), rows.services(), unit.imports.kept())
    out = {each["id"]: each for each in json.loads(written(entries, "feed", IDS))["contents"]}[FOREIGN_ID]
    assert (out["accreditations"], out["funding"]) == ("Matrix", foreign()["funding"])
    assert out["organization"]["logo"] == "https://example.org/logo.png"


def test_some_entries_can_be_approved_and_the_rest_refused(
    desk: Desk, feed: OpenFeed, storage: SqlStorage
) -> None:
    feed.services = [foreign(), foreign(id=OTHER, name="Another")]
    number = desk.take_in(feed.address)
    organisation = foreign()["organization"]["id"]
    with pytest.raises(ImportWrong, match="needs its organisation"):
        desk.approve(number, OTHER)
    assert desk.approve(number, OTHER, organisation).waiting == 1
    assert refuse_import(number, [], Approval("B. Keeper", NOW), storage) == 0
    assert set(desk.services()) == {"rent", OTHER}
    with pytest.raises(ImportWrong, match="is approved already"):
        desk.approve(number)


def test_who_decides_must_have_a_name_and_what_is_decided_must_exist(desk: Desk, feed: OpenFeed) -> None:
    number = desk.take_in(feed.address)
    for wrong in (lambda: desk.approve(number, by=" "), lambda: desk.approve(number + 1)):
        with pytest.raises(ImportWrong):
            wrong()
    with pytest.raises(ImportWrong, match="Nothing waits with the id nowhere"):
        desk.approve(number, "nowhere")


def test_an_entry_that_was_refused_cannot_be_approved(desk: Desk, feed: OpenFeed) -> None:
    feed.services = [foreign(url="javascript:alert(1)")]
    number = desk.take_in(feed.address)
    assert "url: must be a web address" in desk.entries(number, "refused")[0].reason
    with pytest.raises(ImportWrong):
        desk.approve(number, FOREIGN_ID)


def test_a_csv_of_staff_brings_new_services_and_changes_old_ones(
    desk: Desk, file: Callable[[str, bytes], Path]
) -> None:
    rows = (
        "id,organisation_id,organisation,name,needs,phone,age_least\n"
        "rent,centre,Advice Centre,Rent reviews,premises | debt,'+44 7700 900112,\n"
        ",,Night Market,Stall rota help,hiring,07700 900113,16\n"
        ",,Night Market,Broken,flying,,\n"
    )
    number = desk.take_in(file("list.csv", rows.encode("utf-8-sig")))
    assert next(e.reason for e in desk.entries(number, "refused")).startswith(
        "row 4: needs: flying is not one"
    )
    desk.approve(number)
    services = desk.services()
    assert services["rent"].reach.phone == "+44 7700 900112"
    assert services["rent"].signpost_only
    assert services["night-market-stall-rota-help"].rules.age.least == 16


def test_organisations_come_before_the_services_that_need_them(desk: Desk, feed: OpenFeed) -> None:
    by_id = {name: value for name, value in foreign(id=OTHER).items() if name != "organization"}
    feed.services = [by_id | {"organization_id": foreign()["organization"]["id"]}, foreign()]
    desk.approve(desk.take_in(feed.address))
    assert desk.services()[OTHER].organisation == foreign()["organization"]["id"]


def test_the_whole_directory_survives_a_move_to_another_database(
    desk: Desk, storage: SqlStorage, file: Callable[[str, bytes], Path]
) -> None:
    with storage.write() as unit:
        unit.directory.save([], [replace(RENT, name="Changed since")])
        unit.commit()
    moved = file("move.zip", written(Entries((CENTRE,), (RENT,), full=True), "package", IDS))
    desk.approve(desk.take_in(moved))
    assert replace(desk.services()["rent"], proof=RENT.proof) == RENT
