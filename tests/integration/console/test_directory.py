"""Staff find entries of the directory, change them, add some and hide some; owners see it at once."""

import time
from dataclasses import replace

from bot.core.matching import Seeker
from bot.core.service import Proof, Rules, Span
from bot.storage.live_directory import LiveDirectory
from bot.usecases.load_directory import load_directory, mark_of
from bot.web.console.directory.typed import typed_of
from tests.integration.console.directory_rows import (
    CENTRE,
    OTHERS,
    SCRIPT,
    held,
    lists,
    noise,
    service,
    today,
    verbs,
)
from tests.integration.console.visitor import at_console

SEEKER = Seeker(needs=("premises",), council="Sandwell")


def form_of(world, id_, **changes):
    """What a browser would send for this entry, with these changes."""
    one = held(world, id_)
    typed = typed_of(one)
    ticks = {name: list(values) for name, values in typed.ticks.items() if values}
    return {"mark": mark_of(one)} | typed.words | ticks | changes


def live(world, seconds=time.monotonic):
    return LiveDirectory(world.storage, lambda: today(world), seconds=seconds)


async def test_a_list_shows_each_entry_with_its_freshness_in_words(world):
    lists(
        world, service(world, "a", 12), service(world, "b", 400),
        service(world, "c", None, proof=Proof("recheck")), service(world, "d", name=f"Dot {SCRIPT}"),
    )  # fmt: skip
    async with at_console(world, "reviewer") as staff:
        page = await staff.opens("/directory")
        assert "checked 12 days ago" in page
        assert "Please check checked 400 days ago" in page
        assert "Hidden until rung" in page
        assert SCRIPT not in staff.answer.text
        assert "Dot <script>" in page


async def test_filters_leave_what_fits_and_live_in_the_address(world):
    lists(
        world, service(world, "a", needs=("debt",), signpost_only=True), service(world, "b", 400),
        service(world, "c", area=("England",), front_door=True), service(world, "d", area=("Leeds",)),
        service(world, "e", status="inactive", rules=Rules(councils=("Leeds",))),
    )  # fmt: skip
    expected = {
        "need=debt": "a", "signpost=yes": "a", "standing=please_check": "b", "door=yes": "c",
        "council=Leeds": "cd", "council=Leeds&need=premises": "cd", "status=inactive": "e",
        "standing=hidden": "e", "organisation=centre&words=talk": "abcde",
    }  # fmt: skip
    async with at_console(world) as staff:
        for query, found in expected.items():
            page = await staff.opens(f"/directory?{query}")
            assert "".join(id_ for id_ in "abcde" if f"Name of {id_}" in page) == found, query
            assert "zz-noise" not in page, query


async def test_words_find_the_best_match_first(world):
    lists(world, service(world, "a", what="Ovens"), service(world, "b", name="Ovens mended"))
    async with at_console(world) as staff:
        page = await staff.opens("/directory", words="oven")
        assert page.index("Ovens mended") < page.index("Name of a")


async def test_thousands_come_in_pages_that_leave_nothing_out(world):
    lists(world, *(service(world, f"s{n:03}", name="Same name") for n in range(120)))
    async with at_console(world) as staff:
        for query in ("organisation=centre", "organisation=centre&words=same"):
            seen, path = [], f"/console/directory?{query}"
            while path:
                text = (await staff.client.get(path)).text
                seen += [n for n in range(120) if f'/services/s{n:03}"' in text]
                path = text.partition('rel="next" href="')[2].partition('"')[0].replace("&amp;", "&")
            assert sorted(seen) == list(range(120))


async def test_an_address_that_means_nothing_is_no_mistake_of_ours(world):
    lists(world, service(world, "a"))
    async with at_console(world) as staff:
        for query in ("need=magic", "standing=x", "after=nobody", "council=%00", "words=%22%20OR%20%2A"):
            await staff.opens(f"/directory?{query}")
            assert staff.answer.status_code == 200, query
        for path in ("/services/nobody", "/organisations/nobody", "/services/nobody/edit", "/imports/9",
                     "/imports/x", "/imports/99999999999999999999", "/round/nobody"):  # fmt: skip
            await staff.opens(f"/directory{path}")
            assert staff.answer.status_code == 404, path


async def test_an_entry_is_shown_as_an_owner_reads_it(world):
    rules = Rules(("care",), ("Sandwell",), people=Span(5, 249))
    lists(world, service(world, "a", 400, rules=rules, languages=("bn",), not_for=f"thieves {SCRIPT}"))
    async with at_console(world, "reviewer") as staff:
        page = await staff.opens("/directory/services/a")
        assert "1. Name of a, from The centre" in page
        assert "They also speak Bangla." in page
        assert "Please check first" in page
        assert "from 5 to 249" in page
        assert SCRIPT not in staff.answer.text
        assert "Edit" not in page


async def test_what_staff_change_is_what_an_owner_gets(world):
    lists(world, service(world, "a"))
    seconds = [0.0]
    directory = live(world, lambda: seconds[0])
    assert directory.fits(SEEKER)[0].service.what == "Talk to us about it."
    async with at_console(world, "coordinator") as staff:
        page = await staff.sends("/directory/services/a/edit", **form_of(world, "a", what="Ring on Mondays."))
        assert "Saved." in page
        assert "Changed: What it does" in page
    seconds[0] = 1.0
    assert directory.fits(SEEKER)[0].service.what == "Ring on Mondays."
    assert verbs(world, "service", "a") == ["changed"]
    assert held(world, "a").proof.checked_by is None


async def test_a_form_with_a_mistake_is_shown_again_with_what_was_typed(world):
    lists(world, service(world, "a"))
    async with at_console(world) as staff:
        page = await staff.sends(
            "/directory/services/a/edit", **form_of(world, "a", what="New words.", email=f"no {SCRIPT}")
        )
        assert staff.answer.status_code == 422
        assert "Write an address such as hello@example.org." in page
        assert "New words." in staff.answer.text
        assert SCRIPT not in staff.answer.text
    assert held(world, "a") == service(world, "a")


async def test_two_who_change_the_same_entry_lose_nothing(world):
    lists(world, service(world, "a"))
    async with at_console(world, "coordinator") as colin, at_console(world, "manager") as mina:
        form = form_of(world, "a")
        await colin.sends("/directory/services/a/edit", **form | {"cost": "£5"})
        page = await mina.sends("/directory/services/a/edit", **form | {"cost": "£6"})
        assert mina.answer.status_code == 409
        assert "Colin Coordinate has changed Name of a since you opened this page." in page
    assert held(world, "a").cost == "£5"


async def test_the_next_start_leaves_what_staff_changed(world):
    one = service(world, "a")
    load_directory([CENTRE, OTHERS], [one, *noise(world)], [], world.storage)
    async with at_console(world) as staff:
        await staff.sends("/directory/services/a/edit", **form_of(world, "a", cost="£5"))
    load_directory([CENTRE, OTHERS], [replace(one, what="From the files."), *noise(world)], [], world.storage)
    assert held(world, "a") == replace(one, cost="£5")


async def test_a_service_is_added_in_a_minute_and_owners_find_it(world):
    lists(world)
    fields = {
        "name": "Stall holders' hour", "organisation": "the CENTRE", "what": "Come and ask.",
        "needs": ["premises"], "area": ["Sandwell"], "phone": "07700 900456", "checked": "yes",
    }  # fmt: skip
    async with at_console(world, "coordinator") as staff:
        page = await staff.sends("/directory/add", **fields)
        assert "This is how owners see it." in page
        assert "1. Stall holders' hour, from The centre" in page
        again = await staff.sends("/directory/add", **fields)
        assert "has a service of this name already" in again
        await staff.sends("/directory/add", **fields | {"organisation": "Brand new charity"})
    found = {fit.service.organisation: fit.service for fit in live(world).fits(SEEKER)}
    assert set(found) == {"centre", "brand-new-charity"}
    assert found["centre"].proof == Proof("fresh", today(world), "Colin Coordinate")
    assert verbs(world, "organisation", "brand-new-charity") == ["added"]


async def test_what_cannot_be_reached_or_was_not_checked_is_not_added(world):
    lists(world)
    async with at_console(world) as staff:
        page = await staff.sends("/directory/add", name="A", what="B", organisation="C")
        assert staff.answer.status_code == 422
        for sentence in ("at least one way", "Tick what it helps with", "Tick where it is for", "Tick this"):
            assert sentence in page
    with world.storage.read() as unit:
        assert unit.directory_work.organisation_named("C") is None


async def test_what_is_hidden_no_owner_sees_until_it_is_brought_back(world):
    lists(world, service(world, "a"))
    async with at_console(world) as staff:
        await staff.sends("/directory/services/a/hide", mark=mark_of(held(world, "a")), why="")
        assert live(world).fits(SEEKER) != ()
        page = await staff.sends("/directory/services/a/hide", mark=mark_of(held(world, "a")), why="unsafe")
        assert "Hidden: Owners should not be sent there" in page
        assert live(world).fits(SEEKER) == ()
        stale = mark_of(service(world, "a"))
        await staff.sends("/directory/services/a/bring-back", mark=stale)
        assert staff.answer.status_code == 409
        await staff.sends("/directory/services/a/bring-back", mark=mark_of(held(world, "a")))
    assert live(world).fits(SEEKER) != ()
    assert verbs(world, "service", "a") == ["brought_back", "hidden"]


async def test_an_organisation_is_changed_and_says_who_was_quicker(world):
    lists(world, service(world, "a"))
    form = {"name": f"Centre {SCRIPT}", "what": "x", "web": "https://example.org", "mark": mark_of(CENTRE)}
    async with at_console(world, "coordinator") as staff:
        await staff.sends("/directory/organisations/centre/edit", **form | {"web": "javascript:x"})
        assert staff.answer.status_code == 422
        page = await staff.sends("/directory/organisations/centre/edit", **form)
        assert "Name of a" in page
        assert SCRIPT not in staff.answer.text
        await staff.sends("/directory/organisations/centre/edit", **form)
        assert staff.answer.status_code == 409
        assert "Centre <script>" in await staff.opens("/directory/organisations", words="centre")


async def test_who_may_not_edit_is_turned_away(world):
    lists(world, service(world, "a"))
    posts = ("services/a/edit", "services/a/hide", "add", "round/next", "round/a", "imports", "imports/1")
    async with at_console(world, "reviewer") as staff:
        for path in posts:
            await staff.sends(f"/directory/{path}")
            assert staff.answer.status_code == 403, path
    async with at_console(world, "researcher") as staff:
        await staff.opens("/directory")
        assert staff.answer.status_code == 403
    assert held(world, "a") == service(world, "a")
