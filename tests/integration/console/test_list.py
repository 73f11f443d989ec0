"""The list of conversations: what it shows, finds, counts, keeps and refuses."""

import html
import re
from datetime import timedelta

from sqlalchemy import update

from bot.storage import tables as t
from bot.storage.console import talk_search
from bot.usecases.staff import list_conversations
from tests.integration.console.talks import flagged, makes_desk, refreshes, writes
from tests.integration.console.visitor import at_console, hires
from tests.integration.path.world import NO_ENGINE, World

LIST = "/conversations"


def older(staff) -> str:
    """The address of the next page; "" if this is the last."""
    found = re.search(r'rel="next" href="/console([^"]+)"', staff.answer.text)
    return html.unescape(found[1]) if found else ""


def names(staff) -> list[str]:
    """The owners on the page, in order."""
    return [
        html.unescape(each)
        for each in re.findall(r'<th scope="row".*?<a [^>]+>([^<]*)</a>', staff.answer.text)
    ]


async def test_each_owner_stands_there_with_business_last_words_and_what_to_look_at(world):
    about = {"trade": "cake stall", "place": "West Bromwich", "council": "Sandwell", "language": "pl"}
    wanted = flagged("person_wanted")
    writes(world, "anna", "hello", "can I talk to someone", events=wanted, name="Anna", **about)
    async with at_console(world, "reviewer") as staff:
        said = await staff.opens(LIST)
    for words in (
        "Anna",
        "Cake stall, West Bromwich",
        "Polish",
        "can I talk to someone",
        "Wants a person",
        "Unread",
    ):
        assert words in said
    assert "3 conversations." in said  # with the noise of every world


async def test_a_name_with_a_script_in_it_is_text(world):
    writes(world, "anna", "<script>alert(2)</script>", name="<script>alert(1)</script>", trade="<b>x</b>")
    async with at_console(world) as staff:
        said = await staff.opens(LIST, q="alert")
        assert "<script>alert" not in staff.answer.text
        assert "<script>alert(1)</script>" in said


async def test_yesterdays_takeaways_in_sandwell_that_were_misread_are_found_by_filters_that_combine(world):
    misread = flagged("not_understood")
    about = {"sector": "catering", "council": "Sandwell"}
    writes(world, "anna", "mmm", events=misread, name="Anna", trade="takeaway", **about)
    writes(world, "bela", "mmm", events=misread, name="Bela", trade="coffee van", **about)
    writes(
        world,
        "cora",
        "mmm",
        events=misread,
        name="Cora",
        trade="takeaway",
        council="Dudley",
        sector="catering",
    )
    writes(world, "dina", "yes", name="Dina", trade="takeaway", **about)
    world.clock.advance(days=1)
    writes(world, "ella", "mmm", events=misread, name="Ella", trade="takeaway", **about)
    yesterday = f"{world.clock.now() - timedelta(days=1):%Y-%m-%d}"
    async with at_console(world, "reviewer") as staff:
        here = {"area": "Sandwell", "sector": "catering", "misread": "1", "from": yesterday, "to": yesterday}
        await staff.opens(LIST, **here)
        assert sorted(names(staff)) == ["Anna", "Bela"]
        await staff.opens(LIST, **here, q="Takeaway")
        assert names(staff) == ["Anna"]
        said = await staff.opens(LIST, **here, channel="whatsapp")
        assert "No conversation fits all of this" in said


async def test_each_filter_is_a_chip_that_can_be_removed(world):
    async with at_console(world) as staff:
        said = await staff.opens(LIST, area="Sandwell", unread="1", tag="rent", q="the rent")
        for chip in ("Area: Sandwell", "Unread", "Tag: rent", "“the rent”"):
            assert f"Remove: {chip}" in said
        assert 'href="/console/conversations?area=Sandwell&amp;unread=1&amp;q=the+rent"' in staff.answer.text


async def test_pages_lose_and_repeat_nothing_while_new_messages_come(world, monkeypatch):
    monkeypatch.setattr(list_conversations, "PAGE", 3)
    for number in range(8):
        writes(world, f"owner {number}", name=f"Owner {number}")
        world.clock.advance(minutes=1)
    for order in ("", "oldest"):
        seen: list[str] = []
        async with at_console(world) as staff:
            address = f"{LIST}?order={order}"
            while address:
                await staff.opens(address)
                seen += names(staff)
                world.lives(
                    "noise-1", f"and {len(seen)} more {order}"
                )  # goes to the top, or the end, meanwhile
                address = older(staff)
        quiet = [name for name in seen if name.startswith("Owner")]
        assert quiet == sorted(quiet, reverse=not order)
        assert len(quiet) == 8


async def test_more_than_a_thousand_are_not_counted_one_by_one(world, monkeypatch):
    for module in (list_conversations, __import__("bot.web.console.conversations.listing", fromlist=["x"])):
        monkeypatch.setattr(module, "MOST_COUNTED", 1)
    async with at_console(world) as staff:
        assert "More than 1 conversations" in await staff.opens(LIST)


async def test_a_search_says_how_far_it_looked_and_goes_on_from_there(world, monkeypatch):
    monkeypatch.setattr(talk_search, "MOST_MESSAGES", 3)
    writes(world, "anna", "the boiler broke", "two", "three", "four", "five", name="Anna")
    world.clock.advance(minutes=1)
    writes(world, "bela", "no hot water", "my  Boiler, again", name="Bela")
    async with at_console(world) as staff:
        said = await staff.opens(LIST, q="boiler")
        assert names(staff) == ["Bela"]
        assert "Looked through 3 messages of 2 conversations, back to" in said
        assert "<mark>Boiler</mark>" in staff.answer.text
        found, pages = list(names(staff)), 1
        while older(staff):
            await staff.opens(older(staff))
            found, pages = found + names(staff), pages + 1
        assert (found, pages) == (["Bela", "Anna"], 4)


async def test_what_the_bot_said_is_not_searched(world):
    async with at_console(world) as staff:
        assert "Found in 0 conversations" in await staff.opens(LIST, q="heard same")


async def test_wrong_parts_of_the_address_are_left_out_and_said(world):
    async with at_console(world) as staff:
        said = await staff.opens(
            LIST, **{"from": "31 Feb", "to": "2026-99-01", "after": "0001-01-01T00:00+14:00_x_9"}
        )
        assert (staff.answer.status_code, "“31 Feb” is not a date" in said) == (200, True)
        for after in (
            "x",
            "2026-01-01_x",
            "2026-01-01T00:00+00:00_",
            "2026-01-01T00:00+00:00_x_99999999999999999999",
        ):
            await staff.opens(LIST, after=after, sector="\x00", language="x" * 999, q="((", order="?")
            assert staff.answer.status_code == 200
        assert "The first day comes after the last" in await staff.opens(
            LIST, **{"from": "2026-02-02", "to": "2026-01-01"}
        )


async def test_phones_of_intermediaries_and_of_staff_on_duty_are_no_owners(world):
    talk = writes(world, "rukhsana", "hello", name="Rukhsana")
    async with at_console(world) as staff:
        await staff.opens(LIST)
        assert "Rukhsana" in names(staff)
        makes_desk(world, talk, world.clock.now())
        await staff.opens(LIST)
        assert "Rukhsana" not in names(staff)


async def test_who_of_the_staff_holds_the_floor_is_named(world):
    talk, colin = writes(world, "anna", name="Anna"), hires(world, "coordinator")
    with world.database.writing() as connection:
        connection.execute(update(t.conversation).where(t.conversation.c.id == talk.id).values(floor=colin))
        connection.commit()
    refreshes(world, talk)
    async with at_console(world) as staff:
        assert "Colin Coordinate has the floor" in await staff.opens(LIST, floor="1")
        assert names(staff) == ["Anna"]


async def test_the_list_is_in_the_audit_trail_without_a_word_that_was_looked_for(world):
    async with at_console(world) as staff:
        await staff.opens(LIST, q="boiler", area="Sandwell")
    (row,) = world.rows("SELECT verb, kind, detail FROM audit")
    assert tuple(row) == ("saw", "conversations", '{"filters":["area","q"],"shown":0}')


async def test_a_view_is_saved_under_a_name_for_who_saved_it_and_without_the_words(world):
    async with at_console(world, "reviewer") as staff:
        query = "area=Sandwell&misread=1&q=secret&rubbish=1"
        assert "Saved as “Mine”" in await staff.sends(f"{LIST}/views", name="Mine", query=query)
        await staff.sends(f"{LIST}/views", name="Mine", query="area=Dudley")
        assert [row.query for row in world.rows("SELECT query FROM saved_view")] == ["area=Dudley"]
        assert "Nothing was saved" in await staff.sends(f"{LIST}/views", name="  ", query=query)
        await staff.sends(f"{LIST}/views", name="Other", query=query)
        said = await staff.opens(LIST)
        assert "Mine" in said
        assert "secret" not in str(world.rows("SELECT query FROM saved_view"))
        async with at_console(world, "reviewer") as other:
            assert "Mine" not in await other.opens(LIST)
            (view, _) = world.rows("SELECT id FROM saved_view ORDER BY name")
            await other.sends(f"{LIST}/views/{view.id}/delete")
            assert other.answer.status_code == 404
        assert "The view is deleted" in await staff.sends(f"{LIST}/views/{view.id}/delete")
        assert "Mine" not in await staff.opens(LIST)


async def test_nobody_has_written_yet(tmp_path):
    async with World(tmp_path, NO_ENGINE, with_noise=False) as world, at_console(world) as staff:
        assert "No owner has written yet" in await staff.opens(LIST)


async def test_a_researcher_sees_no_conversations(world):
    async with at_console(world, "researcher") as staff:
        await staff.opens(LIST)
        assert staff.answer.status_code == 403
