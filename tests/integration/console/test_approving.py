"""Owners on real channels read what a person stands by, word for word, and nothing else."""

import shutil

import pytest

from bot.content import LiveContent
from bot.storage.live_approvals import LiveApprovals
from tests.conftest import ROOT
from tests.integration.console.visitor import at_console

STEP = "/content/step:customers_asked-0:en"
SUICIDE = "/content/safety:suicide:en"
BANGLA = "/content/translation:other-language-bn:bn"
KEY = ("customers_asked", 0)


class Followed:
    """The project's content with drafts off, as the program follows it beside this database."""

    def __init__(self, folder, world):
        self.folder, self.seconds = folder, 0.0
        shutil.copytree(ROOT / "data" / "content", folder)
        self.live = LiveContent(folder, False, lambda: self.seconds, LiveApprovals(world.storage))

    def later(self):
        """As it is a little later."""
        self.seconds += 2
        return self.live.now()

    def changes(self, file, old, new):
        path = self.folder / file
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new, 1))


@pytest.fixture
def content(tmp_path, world):
    return Followed(tmp_path / "content", world)


def based_on(staff):
    """What the forms of the page that is open carry."""
    page = staff.answer.text
    return {
        name: page.partition(f'name="{name}" value="')[2].partition('"')[0]
        for name in ("seen", "fingerprint")
    }


async def approves(staff, place=STEP):
    await staff.opens(place)
    return await staff.sends(f"{place}/approve", **based_on(staff))


async def test_what_waits_stands_first_and_can_be_narrowed(world, content):
    async with at_console(world, content=content.live) as staff:
        page = await staff.opens("/content")
        assert "draft, nobody has approved it" in page and "More" in page
        assert "Samaritans" not in await staff.opens("/content", kind="step")
        page = await staff.opens("/content", kind="translation", show="waiting")
        assert "ধন্যবাদ" in page and "Answers to danger" not in page.partition("texts")[2]
        await approves(staff, BANGLA)
        assert "ধন্যবাদ" not in await staff.opens("/content", kind="translation", show="waiting")
        content.later()
        await staff.opens("/content", kind="translation")
        rows = staff.text.partition("Last decided")[2]
        assert rows.index("(pl)") < rows.index("(bn)"), "what waits comes before what is approved"


async def test_every_text_is_on_one_page_of_the_list(world, content):
    async with at_console(world, content=content.live) as staff:
        found, path = [], "/console/content"
        while path:
            await staff.opens(path.removeprefix("/console"))
            page = staff.answer.text.replace("&amp;", "&")
            found += [part.partition('"')[0] for part in page.split('href="/console/content/')[1:]]
            path = page.partition('rel="next" href="')[2].partition('"')[0]
        assert len(found) == len(set(found)) == len(content.live.now().approvables)


async def test_an_approved_draft_is_shown_with_drafts_off(world, content):
    assert KEY not in content.later().steps
    async with at_console(world, "manager", content=content.live) as staff:
        page = await staff.opens(STEP)
        assert "MW M3" in page and "Backing Strong" in page
        assert "Approved. Owners" in await approves(staff)
        assert KEY in content.later().steps
        page = await staff.opens(STEP)
        assert "Mina Manage approved these words" in page
        await staff.sends(f"{STEP}/take-back", **based_on(staff))
        assert KEY not in content.later().steps
        assert "the approval was taken back" in await staff.opens(STEP)
    assert [row.verb for row in world.rows("SELECT verb FROM audit WHERE kind = 'wording' ORDER BY id")] == [
        "approved", "took back",
    ]  # fmt: skip


async def test_other_words_are_not_approved_any_more(world, content):
    async with at_console(world, content=content.live) as staff:
        await approves(staff)
        assert KEY in content.later().steps
        words = content.live.wording.say("step-customers_asked-0")
        content.changes("wording/en/steps.ftl", words[:20], f"Please note: {words[:20]}")
        assert KEY not in content.later().steps
        page = await staff.opens(STEP)
        assert "the words changed since they were approved" in page and "earlier words" in page
        content.changes("wording/en/steps.ftl", "Please note: ", "")
        assert KEY in content.later().steps, "the very same words are approved still"


async def test_an_approval_in_the_files_counts_until_staff_take_it_back(world, content):
    content.changes(
        "advice/steps.yml", "approved_by: , approved_on: }", "approved_by: A., approved_on: 2026-11-20}"
    )
    assert KEY in content.later().steps
    async with at_console(world, content=content.live) as staff:
        assert "A. approved it in the files" in await staff.opens(STEP)
        await staff.sends(f"{STEP}/take-back", **based_on(staff))
    assert KEY not in content.later().steps


async def test_an_answer_to_danger_is_approved_with_its_lines(world, content):
    assert "suicide" in content.later().safety.unapproved
    async with at_console(world, content=content.live) as staff:
        page = await staff.opens(SUICIDE)
        assert "116 123" in page and "not a crisis service" in page
        await approves(staff, SUICIDE)
    assert "suicide" not in content.later().safety.unapproved
    content.changes("safety/lines.yml", 'number: "116 123"', 'number: "116 124"')
    assert "suicide" in content.later().safety.unapproved


async def test_nobody_approves_words_that_they_have_not_read(world, content):
    async with at_console(world, content=content.live) as staff:
        await staff.opens(STEP)
        before = based_on(staff)
        words = content.live.wording.say("step-customers_asked-0")
        content.changes("wording/en/steps.ftl", words[:20], f"Please note: {words[:20]}")
        content.later()
        assert "have changed since" in await staff.sends(f"{STEP}/approve", **before)
        assert staff.answer.status_code == 409
    assert KEY not in content.later().steps


async def test_of_two_who_decide_the_second_is_told(world, content):
    async with (
        at_console(world, content=content.live) as first,
        at_console(world, content=content.live) as second,
    ):
        await second.opens(STEP)
        await approves(first)
        page = await second.sends(f"{STEP}/approve", **based_on(second))
        assert second.answer.status_code == 409
        assert "Mina Manage approved these words since you opened this page" in page


async def test_who_may_not_approve_reads(world, content):
    async with at_console(world, "coordinator", content=content.live) as staff:
        assert "A manager approves it" in await staff.opens(STEP)
        await staff.sends(f"{STEP}/approve", **based_on(staff))
        assert staff.answer.status_code == 403
        await staff.opens("/content/step:nothing-9:en")
        assert staff.answer.status_code == 404
