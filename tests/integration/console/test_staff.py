"""Staff look after staff: added, changed, let go, and everything is in the audit trail."""

import re

import pytest

from tests.integration.console.talks import writes
from tests.integration.console.visitor import at_console, hires, signed_in

SCRIPT = "<script>alert(1)</script>"


async def test_a_name_with_a_script_in_it_is_shown_as_text(world):
    hires(world, "reviewer", name=SCRIPT)
    async with at_console(world) as boss:
        assert SCRIPT in await boss.opens("/staff")
        assert SCRIPT not in boss.answer.text


async def test_somebody_new_gets_a_link_that_is_shown_once(world):
    async with at_console(world) as boss:
        await boss.sends("/staff", name="Asha", email="asha@example.org", role="reviewer")
        token = re.search(r"/console/join/([\w-]+)", boss.answer.text).group(1)
        assert "has not joined yet" in await boss.opens("/staff")
        assert token not in boss.answer.text


async def test_what_was_typed_stays_when_something_is_wrong_with_it(world):
    async with at_console(world) as boss:
        said = await boss.sends("/staff", name="Asha", email="asha", role="reviewer")
        assert "That is not an e-mail address" in said
        assert 'value="Asha"' in boss.answer.text


async def test_whose_account_ends_is_out_at_once(world):
    asha = hires(world, "reviewer", name="Asha")
    async with at_console(world) as boss:
        token, _ = signed_in(world, asha)
        cookie = {"cookie": f"stallside_staff={token}"}
        assert (await boss.client.get("/console/account", headers=cookie)).status_code == 200
        assert "was changed" in await boss.sends(f"/staff/{asha}", version="0", role="reviewer", active="no")
        assert (await boss.client.get("/console/account", headers=cookie)).status_code == 303


async def test_two_who_change_an_account_at_once_the_second_is_told(world):
    asha = hires(world, "reviewer", name="Asha")
    async with at_console(world) as boss:
        await boss.sends(f"/staff/{asha}", version="0", role="coordinator", active="yes")
        said = await boss.sends(f"/staff/{asha}", version="0", role="researcher", active="yes")
        assert boss.answer.status_code == 409
        assert "Somebody changed the account of Asha" in said
        assert "coordinator" in await boss.opens(f"/staff/{asha}")


async def test_nobody_changes_their_own_role_and_the_last_manager_stays(world):
    async with at_console(world) as boss:
        said = await boss.sends(f"/staff/{boss.id}", version="0", role="reviewer", active="yes")
        assert "You cannot change your own role" in said


@pytest.mark.parametrize("path", ["/staff/nobody", "/staff/%00", "/staff/" + "x" * 3000])
async def test_who_does_not_exist_is_not_found(world, path):
    async with at_console(world) as boss:
        assert "There is nothing here" in await boss.opens(path)
        assert boss.answer.status_code == 404


async def test_the_audit_trail_tells_who_did_what_and_goes_on_page_by_page(world):
    asha = hires(world, "reviewer", name="Asha")
    with world.storage.write() as unit:
        for number in range(120):
            unit.audit.note(world.clock.now(), asha, "saw", "conversation", f"c{number}", "o1")
        unit.commit()
    async with at_console(world) as boss:
        seen = set()
        path = f"/audit?staff={asha}"
        while path:
            text = await boss.opens(path)
            found = set(re.findall(r"\bc\d+\b", text))
            assert found and not found & seen
            seen |= found
            older = re.search(r'rel="next" href="([^"]+)"', boss.answer.text)
            path = "/audit" + older.group(1).replace("&amp;", "&") if older else ""
        assert len(seen) == 120
        assert "Nothing of this kind" in await boss.opens("/audit?verb=took_floor")


async def test_the_trail_of_one_owner_opens_what_it_is_about(world):
    talk, other = writes(world, "anna"), writes(world, "bela")
    async with at_console(world) as boss:
        for each in (talk, other):
            await boss.opens(f"/conversations/{each.id}")
        link = re.search(r'href="/console(/audit\?owner=[^"]+)"', boss.answer.text)
        assert link, "the page of an owner leads to their trail"
        text = await boss.opens(link[1])
        assert other.id in text and talk.id not in text
        assert f'href="/console/conversations/{other.id}"' in boss.answer.text
        assert talk.id in await boss.opens("/audit")


@pytest.mark.parametrize(
    "query", ["since=yesterday", "before=x", "before=" + "9" * 40, "until=9999-12-31", "staff=%00"]
)
async def test_an_address_that_makes_no_sense_breaks_nothing(world, query):
    async with at_console(world) as boss:
        await boss.opens(f"/audit?{query}")
        assert boss.answer.status_code == 200


async def test_another_password_ends_all_other_sessions(world):
    async with at_console(world) as boss:
        said = await boss.sends("/account/password", old="wrong", password="a" * 14, again="a" * 14)
        assert "not your password so far" in said
        signed_in(world, boss.id)
        assert "Other sessions that ended: 1" in await boss.sends("/account/sessions")
