"""Staff look at what an import would change, and only what they take over changes the directory."""

import io
import json
import zipfile
from uuid import uuid4

import httpx
import pytest

from bot.open_referral.simple_csv import COLUMNS
from tests.integration.console.directory_rows import SCRIPT, held, lists, service, verbs
from tests.integration.console.visitor import HOME, at_console
from tests.unit.open_referral.entries import foreign


@pytest.fixture
def world(world):
    lists(world, service(world, "a"), service(world, "b"))
    return world


def row(id_, **others):
    """A row of our CSV: the service as `directory_rows` has it, with these changes."""
    return {
        "id": id_, "name": f"Name of {id_}", "what": "Talk to us about it.", "needs": "premises",
        "cost": "free", "phone": "07700 900123", "area": "Sandwell", "organisation_id": "centre",
        "organisation": "The centre", "organisation_what": "A centre.",
    } | others  # fmt: skip


def csv_of(*rows):
    """A CSV as somebody's spreadsheet writes it."""
    lines = [COLUMNS, *([each.get(name, "") for name in COLUMNS] for each in rows)]
    quoted = [",".join('"{}"'.format(cell.replace('"', '""')) for cell in line) for line in lines]
    return ("\n".join(quoted) + "\n").encode()


async def uploads(staff, data, name="list.csv", **others):
    """Chooses a file and sends it; what the page says then."""
    given = {"key": staff.key, "once": uuid4().hex} | others
    staff.answer = await staff.client.post(
        "/console/directory/imports", data=given, files={"file": (name, data)}, follow_redirects=True
    )
    return staff.text


def ticked(staff, *ids):
    """The values of the ticks at these entries, as the page has them."""
    values = [part.partition('"')[0] for part in staff.answer.text.split('name="entry" value="')[1:]]
    return [value for value in values if value.split(" ", 2)[2] in ids]


CHANGED = csv_of(row("a", cost="£5 a month"), row("b"), row("c", name=f"New {SCRIPT}"), row("d", needs="x"))


async def test_a_file_is_staged_and_changes_nothing_yet(world):
    async with at_console(world, "coordinator") as staff:
        page = await uploads(staff, CHANGED)
        assert "Nothing has changed yet." in page
        for counted in ("New: 1", "Changed: 1", "Unchanged: 2", "Cannot be taken: 1"):
            assert counted in page
        assert "row 5" in page
        assert "Still to decide 2" in page
        assert SCRIPT not in staff.answer.text
        page = await staff.opens("/directory/imports")
        assert "list.csv" in page
        assert "1 new, 1 changed" in page
    assert held(world, "a") == service(world, "a")
    assert verbs(world, "import", "1") == ["staged"]


async def test_each_field_that_changes_is_shown_with_its_words_marked(world):
    async with at_console(world, "reviewer") as reviewer, at_console(world, "coordinator") as staff:
        await uploads(staff, CHANGED)
        await reviewer.opens("/directory/imports/1", change="changed")
        assert '<del><span class="unseen">goes: </span>free</del>' in reviewer.answer.text
        assert '<ins><span class="unseen">comes: </span>£5 a month</ins>' in reviewer.answer.text
        assert "Take over" not in reviewer.text
        await reviewer.sends("/directory/imports/1", verb="approve", whole="yes", waiting="2")
        assert reviewer.answer.status_code == 403


async def test_what_is_taken_over_is_in_the_directory_by_name_and_day(world):
    async with at_console(world, "coordinator") as staff:
        await uploads(staff, CHANGED)
        page = await staff.sends("/directory/imports/1", verb="approve", whole="yes", waiting="2")
        assert "4 entries taken over; 0 still wait." in page
        assert "by Colin Coordinate" in page
        page = await staff.opens("/directory/services/a")
        assert "Taken over from an import: Cost Import 1" in page
    assert held(world, "a").cost == "£5 a month"
    assert held(world, "c").name == f"New {SCRIPT}"
    assert held(world, "a").proof.checked_by == "Colin Coordinate"


async def test_single_entries_are_taken_or_left(world):
    async with at_console(world, "coordinator") as staff:
        await uploads(staff, CHANGED)
        assert "Tick at least one" in await staff.sends("/directory/imports/1", verb="approve")
        await staff.opens("/directory/imports/1")
        page = await staff.sends("/directory/imports/1", verb="approve", entry=ticked(staff, "c"))
        assert "1 entry taken over; 1 still wait." in page
        page = await staff.sends("/directory/imports/1", verb="refuse", entry=ticked(staff, "a"))
        assert "1 entry left out; 0 still wait." in page
    assert held(world, "a").cost == "free"
    assert held(world, "c").reach.phone == "07700 900123"


async def test_a_service_brings_its_new_organisation_along(world):
    data = csv_of(row("n", organisation_id="newcomers", organisation="Newcomers", organisation_what="New."))
    async with at_console(world, "coordinator") as staff:
        await uploads(staff, data)
        await staff.sends("/directory/imports/1", verb="approve", entry=ticked(staff, "n"))
    assert held(world, "n").organisation == "newcomers"


async def test_two_who_decide_the_same_import_are_told(world):
    async with at_console(world, "coordinator") as colin, at_console(world, "manager") as mina:
        await uploads(colin, CHANGED)
        await mina.opens("/directory/imports/1")
        entry = ticked(mina, "a")
        await colin.sends("/directory/imports/1", verb="refuse", entry=entry)
        await mina.sends("/directory/imports/1", verb="approve", entry=entry)
        assert mina.answer.status_code == 409
        await mina.sends("/directory/imports/1", verb="approve", whole="yes", waiting="2")
        assert mina.answer.status_code == 409
        await colin.sends("/directory/imports/1", verb="refuse", whole="yes", waiting="1")
        page = await mina.sends("/directory/imports/1", verb="approve", whole="yes", waiting="1")
        assert "Colin Coordinate has decided this import since you opened this page." in page
    assert held(world, "a") == service(world, "a")


async def test_what_changed_here_since_is_left_for_somebody_to_look_at(world):
    async with at_console(world, "coordinator") as staff:
        await uploads(staff, CHANGED)
        await staff.opens("/directory/imports/1")
        seen_before = ticked(staff, "a")
        lists(world, service(world, "a", cost="£9"), service(world, "b", what="Staff wrote this."))
        await staff.sends("/directory/imports/1", verb="approve", entry=seen_before)
        assert staff.answer.status_code == 409
        assert "Name of a was changed in the directory" in staff.text
        page = await staff.sends("/directory/imports/1", verb="approve", whole="yes", waiting="2")
        assert "1 changed in the directory since this was staged" in page
        assert held(world, "a").cost == "£9"
        assert held(world, "b").what == "Staff wrote this."
        page = await staff.opens("/directory/imports/1", change="changed")
        assert "The directory changed since this was staged." in page
        await staff.sends("/directory/imports/1", verb="approve", entry=ticked(staff, "a"))
    assert held(world, "a").cost == "£5 a month"


async def test_hostile_cells_are_text_and_nothing_else(world):
    bad = row(
        "x", name='=HYPERLINK("http://example.org")', what=f"@SUM(1+1) {SCRIPT}", web="javascript:alert(1)"
    )
    async with at_console(world, "coordinator") as staff:
        page = await uploads(staff, csv_of(bad, row("y", what=f"=1+1 {SCRIPT}")), name=f"{SCRIPT}.csv")
        assert "=1+1" in page
        await staff.sends("/directory/imports/1", verb="approve", whole="yes", waiting="2")
        for path in ("/directory/imports", "/directory/imports/1", "/directory/services/y", "/directory"):
            await staff.opens(path)
            assert staff.answer.status_code == 200
            assert SCRIPT not in staff.answer.text
            assert 'href="javascript' not in staff.answer.text
    assert held(world, "y").what == f"=1+1 {SCRIPT}"


async def test_what_cannot_be_read_is_said_kindly(world):
    files = {
        "list.csv": b"\xff\xfe", "list.xlsx": b"PK", "list.zip": b"PK\x03\x04 not a zip", "x.json": b"{",
        "no-columns.csv": b"a,b\n1,2\n",
    }  # fmt: skip
    async with at_console(world, "coordinator") as staff:
        for name, data in files.items():
            page = await uploads(staff, data, name=name)
            assert staff.answer.status_code == 422, name
            assert f"{name} was refused" in page
        assert "Choose a file first." in await staff.sends("/directory/imports")
        await staff.sends("/directory/imports/feed", address="ftp://example.org")
        assert staff.answer.status_code == 422
        page = await staff.sends("/directory/imports/feed", address="https://strangers.example.org/feed")
        assert "was refused" in page
        assert "Nothing was imported yet." in page


async def test_a_bomb_is_not_unpacked(world):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("services.csv", b"0" * 30_000_000)
    async with at_console(world, "coordinator") as staff:
        await uploads(staff, packed.getvalue(), name="bomb.zip")
        assert staff.answer.status_code == 422


async def test_a_file_may_be_larger_than_other_forms_but_not_without_end(world):
    large = csv_of(row("a", cost="£5"), *(row(f"n{n}", what="word " * 60) for n in range(1500)))
    assert len(large) > 256 * 1024
    async with at_console(world, "coordinator") as staff:
        assert "New: 1500" in await uploads(staff, large)
        await staff.opens("/directory/imports/1", change="new")
        assert 'rel="next"' in staff.answer.text
        await uploads(staff, b"x" * (21 * 1024 * 1024))
        assert staff.answer.status_code == 413
        assert "too large" in staff.text
        await staff.sends("/directory/imports/feed", address="x" * 300_000)
        assert staff.answer.status_code == 413


async def test_of_a_stranger_no_file_is_read(world):
    read = []

    async def body():
        for _ in range(100):
            read.append(1)
            yield b"x" * 65_536

    async with at_console(world) as staff:
        transport = staff.client._transport
        async with httpx.AsyncClient(transport=transport, base_url=HOME) as stranger:
            answer = await stranger.post("/console/directory/imports", content=body())
    assert answer.status_code == 401
    assert read == []


async def test_a_feed_as_a_file_is_taken_with_what_we_have_no_field_for(world):
    page_of_feed = {"total_items": 1, "contents": [foreign()]}
    async with at_console(world, "coordinator") as staff:
        await uploads(staff, json.dumps(page_of_feed).encode(), name="feed.json")
        await staff.sends("/directory/imports/1", verb="approve", whole="yes", waiting="2")
        page = await staff.opens(f"/directory/services/{foreign()['id']}")
        assert "All that its publisher says" in page
        assert "accreditations" in page
