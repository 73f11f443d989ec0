"""Who takes introductions is looked after in the console: entries, phones and cards."""

from dataclasses import replace

import pytest

from bot.core.desk_code import find_desk_code
from bot.core.intermediary import DaysOff
from bot.usecases.load_directory import load_directory
from tests.integration.console.visitor import at_console
from tests.integration.path.introducing import (
    RUKHSANA,
    SUKHI,
    accepts,
    desk_of,
    kept,
    offered,
    people,
    told,
)

ONE = "/intermediaries/rukhsana"
JAMAL = replace(RUKHSANA, id="jamal", name="Jamal", code="P3", told_by="email", email="jamal@example.org")
STRANGE = replace(SUKHI, id="strange", name="<script>alert(1)</script>", code="P4", email="s@example.org")
TYPED: dict[str, str | list[str]] = {
    "name": "Nasreen A.", "organisation": "Spice Row", "about": "She helps with prices.",
    "languages": ["ur", "en"], "councils": ["Birmingham"], "needs": ["pricing"],
    "hours0": "9-12, 13:30-17:00",
    "hours2": "10:00-16:00", "most_open": "3", "told_by": "email", "email": "nasreen@example.org",
    "active": "1",
    "first": ["2026-12-21", ""], "last": ["2027-01-02", ""],
}  # fmt: skip


@pytest.fixture
def world(world):
    people(world, RUKHSANA, SUKHI, JAMAL, STRANGE)
    return world


def person(world, id_="rukhsana"):
    with world.storage.read() as unit:
        return unit.desks.person(id_)


def version(world):
    with world.storage.read() as unit:
        return unit.directory.version()


def typed(staff, **more):
    """What the open form holds, as a browser would send it, and what is typed into it."""
    mark = staff.answer.text.partition('name="was" value="')[2].partition('"')[0]
    same = {
        "was": mark, "name": "Rukhsana", "organisation": "Sparkbrook Traders", "about": "She helps.",
        "languages": ["bn", "en"], "councils": ["Birmingham"], "needs": ["bookkeeping"],
        "hours0": "9:00-17:00", "most_open": "5", "told_by": "telegram", "email": "rukhsana@example.org",
        "active": "1",
    }  # fmt: skip
    return same | more


async def test_the_list_says_who_is_linked_who_is_away_and_how_much_is_open(world):
    offered(world)
    today = world.clock.now().date()
    people(world, replace(SUKHI, days_off=(DaysOff(today, today),)))
    async with at_console(world, "reviewer") as staff:
        page = await staff.opens("/intermediaries")
        assert "Telegram, linked" in page and "1 of 5" in page and "away until" in page
        assert "<script>alert(1)" not in staff.answer.text and "<script>alert(1)</script>" in page
        assert "Add somebody" not in page, "reviewers look"
        assert "Jamal" not in await staff.opens("/intermediaries", q="handsworth")
        assert "Jamal" not in await staff.opens("/intermediaries", only="away")
        assert "Nobody fits" in await staff.opens("/intermediaries", q="zzz", only="nonsense")


async def test_somebody_new_is_added_and_can_be_offered_at_once(world):
    before = version(world)
    async with at_console(world, "coordinator") as staff:
        await staff.opens("/intermediaries/add")
        page = await staff.sends("/intermediaries/add", **TYPED)
        assert "Nasreen A. is saved" in page and "09:00–12:00, 13:30–17:00" in page
        assert "21 Dec 2026 to 2 Jan 2027" in page
        await staff.sends("/intermediaries/add", **TYPED | {"email": "other@example.org"})
    new, second = person(world, "nasreen-a"), person(world, "nasreen-a-2")
    assert new.most_open == 3 and new.deputy is None and len(new.code) == 4
    assert second.code != new.code
    assert version(world) > before
    (row, _) = world.rows(
        "SELECT verb, detail FROM audit WHERE kind = 'intermediary' AND verb = 'added' ORDER BY id"
    )
    assert "email" in row.detail and "nasreen@" not in row.detail


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "Write the first name"), ("organisation", "", "Write the organisation"),
        ("about", "word " * 15, "at most 14 words"), ("languages", [], "at least one language"),
        ("languages", ["xx"], "not in the list"), ("councils", ["Atlantis"], "not in the list"),
        ("needs", ["debt"], "not in the list"), ("hours0", "nine to five", "cannot be read"),
        ("hours0", "17:00-9:00", "cannot be read"), ("most_open", "many", "whole number"),
        ("told_by", "pigeon", "Choose one"), ("email", "", "e-mail address is needed"),
        ("email", "nasreen", "no e-mail address"), ("deputy", "sukhi", "same organisation"),
        ("last", ["2026-01-01"], "before its first"),
    ],
)  # fmt: skip
async def test_what_is_wrong_is_said_at_its_field_and_nothing_is_saved(world, field, value, sentence):
    async with at_console(world) as staff:
        page = await staff.sends("/intermediaries/add", **TYPED | {field: value})
        assert staff.answer.status_code == 422
        assert sentence in page and "Nothing is saved yet" in page
        if field != "about":
            assert 'value="She helps with prices."' in staff.answer.text, "what was typed is still there"
    assert person(world, "nasreen-a") is None


async def test_a_change_by_staff_stays_whatever_the_files_say(world):
    load_directory((), (), (JAMAL,), world.storage)
    with world.storage.write() as unit:
        unit.directory.note_loaded({("intermediary", "rukhsana"): "as it once was"})
        unit.commit()
    async with at_console(world) as staff:
        await staff.opens(f"{ONE}/edit")
        page = await staff.sends(f"{ONE}/edit", **typed(staff, most_open="2"))
        assert "Rukhsana is saved" in page and "Mina Manage changed it" in page
    load_directory((), (), (replace(RUKHSANA, most_open=9),), world.storage)
    assert person(world).most_open == 2


async def test_of_two_who_change_an_entry_the_second_is_told(world):
    async with at_console(world, "coordinator") as first, at_console(world) as second:
        await first.opens(f"{ONE}/edit")
        await second.opens(f"{ONE}/edit")
        await first.sends(f"{ONE}/edit", **typed(first, most_open="2"))
        page = await second.sends(f"{ONE}/edit", **typed(second, most_open="7"))
        assert second.answer.status_code == 409
        assert "Colin Coordinate changed Rukhsana since you opened this page" in page
    assert person(world).most_open == 2


async def test_whoever_stops_is_asked_about_what_is_open(world):
    offered(world)
    accepts(world)
    async with at_console(world) as staff:
        await staff.opens(f"{ONE}/edit")
        page = await staff.sends(f"{ONE}/edit", **typed(staff, active=""))
        assert "What happens to 1 open introduction" in page and person(world).active
        await staff.sends(f"{ONE}/edit", **typed(staff, active="", open_ones="staff"))
    assert not person(world).active
    assert kept(world).state == "with_staff"
    assert "passed this to the programme team" in world.texts()[-1]


async def test_whoever_stops_may_finish_what_is_open(world):
    offered(world)
    async with at_console(world) as staff:
        await staff.opens(f"{ONE}/edit")
        await staff.sends(f"{ONE}/edit", **typed(staff, active="", open_ones="keep"))
    assert not person(world).active and kept(world).state == "offered"


async def test_the_organisation_stays_while_owners_who_said_yes_to_it_wait(world):
    offered(world)
    async with at_console(world) as staff:
        await staff.opens(f"{ONE}/edit")
        page = await staff.sends(f"{ONE}/edit", **typed(staff, organisation="Elsewhere"))
        assert "said yes to Sparkbrook Traders by name" in page


async def test_a_link_code_is_shown_once_and_links_a_phone(world):
    async with at_console(world, "coordinator") as staff:
        page = await staff.sends(f"{ONE}/code")
        code = find_desk_code(page)
        assert f"https://t.me/example_bot?start={code}" in page and "until" in page
        assert code not in await staff.opens(ONE)
    with world.storage.read() as unit:
        assert unit.desks.invited(code, world.clock.now()).id == "rukhsana"
    assert [row.verb for row in world.rows("SELECT verb FROM audit WHERE verb = 'invited'")] == ["invited"]


async def test_a_lost_phone_is_unlinked_and_told_so(world):
    chat = desk_of(world, RUKHSANA)
    async with at_console(world, "coordinator") as staff:
        assert "is unlinked" in await staff.sends(f"{ONE}/unlink")
        assert "no phone that is linked" in await staff.sends(f"{ONE}/unlink")
    assert person(world).told_by == "email"
    with world.storage.read() as unit:
        assert unit.desks.of(chat.conversation) is None
        assert "any more" in unit.transcripts.lines(chat.conversation, 0, 9)[-1].text


async def test_the_card_is_a_picture_to_print(world):
    with world.storage.write() as unit:
        unit.desks.save((replace(RUKHSANA, code="K7QX"), replace(SUKHI, code="")))
        unit.commit()
    async with at_console(world, "reviewer") as staff:
        await staff.opens(f"{ONE}/card")
        assert f"/console{ONE}/card.png" in staff.answer.text
        picture = await staff.client.get(f"/console{ONE}/card.png")
        assert picture.headers["content-type"] == "image/png" and picture.content[:4] == b"\x89PNG"
        assert "cannot be read back" in await staff.opens("/intermediaries/sukhi/card")
        assert (await staff.client.get("/console/intermediaries/nobody/card.png")).status_code == 404


@pytest.mark.parametrize("path", ["nobody", "nobody/edit", "nobody/card"])
async def test_nobody_is_not_found(world, path):
    async with at_console(world) as staff:
        await staff.opens(f"/intermediaries/{path}")
        assert staff.answer.status_code == 404


@pytest.mark.parametrize("path", ["add", "rukhsana/edit", "rukhsana/code", "rukhsana/unlink"])
async def test_reviewers_change_nothing(world, path):
    async with at_console(world, "reviewer") as staff:
        await staff.sends(f"/intermediaries/{path}", **TYPED)
        assert staff.answer.status_code == 403
    assert told(world, SUKHI) == []
