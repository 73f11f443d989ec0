"""What staff mark on a conversation: notes, tags, flags, reviews, and what comes next in the queue."""

import html
import re

from tests.integration.console.talks import flagged, makes_desk, review_of, writes
from tests.integration.console.visitor import at_console

LIST = "/conversations"


def hidden(staff, name: str) -> str:
    """What a hidden field of the page says."""
    found = re.search(rf'name="{name}" value="([^"]*)"', staff.answer.text)
    return html.unescape(found[1]) if found else ""


async def sends(staff, path: str, **fields: str) -> str:
    """Sends a form, and says where that leads, without going there."""
    given = {"key": staff.key, "once": f"{path}{sorted(fields.items())}{id(object())}"} | fields
    staff.answer = await staff.client.post(f"/console{path}", data=given)
    return staff.answer.headers.get("location", "").removeprefix("/console")


async def test_notes_and_tags_stand_with_the_conversation_as_text(world):
    talk, other = writes(world, "anna"), writes(world, "bela")
    async with at_console(world, "reviewer") as staff:
        place = f"{LIST}/{talk.id}"
        note = "<script>alert(1)</script>\nringing back on Monday"
        assert await sends(staff, f"{place}/notes", text=note) == f"{place}#marks"
        for tag in (" Late   Payers ", "late payers", "rent"):
            await sends(staff, f"{place}/tags", tag=tag)
        await sends(staff, f"{LIST}/{other.id}/tags", tag="menu")
        said = await staff.opens(f"{place}")
        assert "<script>alert(1)</script> ringing back on Monday" in said
        assert "<script>alert" not in staff.answer.text
        assert said.count("late payers") == 1
        assert '<option value="menu">' in staff.answer.text
        await sends(staff, f"{place}/tags/remove", tag="rent")
        await sends(staff, f"{place}/tags/remove", tag="rent")
        assert [
            row.tag for row in world.rows("SELECT tag FROM tag WHERE conversation_id = :c", c=talk.id)
        ] == ["late payers"]
    assert note not in str(world.rows("SELECT text FROM note"))  # sealed


async def test_empty_and_endless_notes_and_tags_are_not_kept(world):
    talk = writes(world, "anna")
    async with at_console(world, "reviewer") as staff:
        for path, field, wrong in (("notes", "text", ("", "x" * 4001)), ("tags", "tag", ("  ", "x" * 41))):
            for each in wrong:
                await sends(staff, f"{LIST}/{talk.id}/{path}", **{field: each})
                assert staff.answer.status_code == 303
    assert not world.rows("SELECT 1 FROM note UNION ALL SELECT 1 FROM tag")


async def test_a_review_goes_as_far_as_the_page_did_and_no_further(world):
    talk = writes(world, "anna", "mmm", events=flagged("not_understood"))
    async with at_console(world, "reviewer") as staff:
        await staff.opens(f"{LIST}/{talk.id}")
        version, n = hidden(staff, "version"), hidden(staff, "n")
        world.lives("anna", "hmm", events=flagged("not_understood"))  # comes after the page was opened
        await sends(staff, f"{LIST}/{talk.id}/reviewed", version=version, n=n)
        row = review_of(world, talk)
        assert (row.read_n, row.last_in_n > row.read_n, row.unsure, row.reviewed_by) == (1, True, 1, staff.id)
        await staff.opens(f"{LIST}/{talk.id}")
        assert "Unread" in staff.text
        await sends(
            staff, f"{LIST}/{talk.id}/reviewed", version=hidden(staff, "version"), n=hidden(staff, "n")
        )
        assert review_of(world, talk).unsure == 0


async def test_of_two_who_review_or_flag_at_once_the_second_is_told_who_was_quicker(world):
    talk = writes(world, "anna")
    async with at_console(world, "reviewer") as rita, at_console(world, "coordinator") as colin:
        for staff in (rita, colin):
            await staff.opens(f"{LIST}/{talk.id}")
        version, place = hidden(rita, "version"), f"{LIST}/{talk.id}"
        await sends(colin, f"{place}/flag", version=version, flagged="1")
        for path, fields in (("reviewed", {"n": "1"}), ("flag", {"flagged": "0"})):
            await sends(rita, f"{place}/{path}", version=version, **fields)
            assert rita.answer.status_code == 409
            assert "Colin Coordinate has flagged or reviewed" in rita.text
        assert (review_of(world, talk).flagged, review_of(world, talk).read_n) == (True, 0)
        await sends(rita, f"{place}/notes", text="this conflicts with nothing")
        await sends(rita, f"{place}/later", saved="1")
        assert rita.answer.status_code == 303


async def test_what_one_saves_for_later_is_theirs(world):
    talk = writes(world, "anna", name="Anna")
    async with at_console(world, "reviewer") as rita, at_console(world, "reviewer") as other:
        for _ in range(2):
            await sends(rita, f"{LIST}/{talk.id}/later", saved="1")
        assert "Anna" in await rita.opens(LIST, saved="1")
        assert "Anna" not in await other.opens(LIST, saved="1")
        await sends(rita, f"{LIST}/{talk.id}/later", saved="0")
        assert "Anna" not in await rita.opens(LIST, saved="1")


async def test_the_next_in_the_queue_is_of_the_same_list_and_waits_for_somebody(world):
    talks = []
    for number in range(4):
        council = "Dudley" if number == 1 else "Sandwell"
        talks.append(writes(world, f"owner {number}", council=council))
        world.clock.advance(minutes=1)
    first, elsewhere, done, last = talks
    query = "area=Sandwell&order=oldest"
    async with at_console(world, "reviewer") as staff:
        await sends(staff, f"{LIST}/{done.id}/reviewed", version="0", n="1")
        kept = {"from": query}
        on = await sends(staff, f"{LIST}/{first.id}/reviewed", version="0", n="1", then="next", **kept)
        following = await staff.client.get(f"/console{on}")
        assert (
            following.headers["location"] == f"/console{LIST}/{last.id}?from=area%3DSandwell%26order%3Doldest"
        )
        await sends(staff, f"{LIST}/{last.id}/reviewed", version="0", n="1")
        said = await staff.opens(f"{LIST}/{last.id}/next", **kept)
        assert "Nothing else in this list is unread or flagged" in said
        await sends(staff, f"{LIST}/{first.id}/flag", version="1", flagged="1")
        round_again = await staff.client.get(f"/console{LIST}/{last.id}/next?from=area%3DSandwell")
        assert f"{LIST}/{first.id}?" in round_again.headers["location"]
    assert review_of(world, elsewhere).read_n == 0


async def test_each_mark_is_in_the_audit_trail_without_its_words(world):
    talk = writes(world, "anna")
    place = f"{LIST}/{talk.id}"
    async with at_console(world, "reviewer") as staff:
        await sends(staff, f"{place}/notes", text="secret words")
        await sends(staff, f"{place}/tags", tag="secret tag")
        await sends(staff, f"{place}/flag", version="0", flagged="1")
        await sends(staff, f"{place}/reviewed", version="1", n="1")
    rows = world.rows("SELECT verb, thing, owner_id, detail FROM audit ORDER BY id")
    assert [row.verb for row in rows] == ["noted", "tagged", "flagged", "reviewed"]
    assert {(row.thing, row.owner_id) for row in rows} == {(talk.id, talk.owner)}
    assert "secret" not in str(rows)


async def test_nothing_is_marked_on_what_is_not_there_or_no_owners(world):
    desk = writes(world, "rukhsana")
    makes_desk(world, desk, world.clock.now())
    async with at_console(world, "reviewer") as staff:
        for of in ("nobody", desk.id):
            for path in ("notes", "tags", "tags/remove", "flag", "later", "reviewed"):
                await sends(staff, f"{LIST}/{of}/{path}", text="x", tag="x", version="x", n="²")
                assert staff.answer.status_code == 404


async def test_a_version_that_is_no_number_changes_nothing(world):
    talk = writes(world, "anna")
    async with at_console(world, "reviewer") as staff:
        for version in ("", "x", "-1", "9" * 40):
            await sends(staff, f"{LIST}/{talk.id}/flag", version=version, flagged="1")
            assert staff.answer.status_code == 409
    assert not review_of(world, talk).flagged
