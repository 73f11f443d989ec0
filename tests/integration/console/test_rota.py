"""The duty rota as staff change it: no change is lost, and everybody sees where nobody is."""

from datetime import UTC, datetime, timedelta
from re import search

import pytest

from bot.bank_holidays import bank_holidays
from bot.content import follow
from bot.core.errors import SettingWrong
from bot.usecases.answer_danger import answer_danger
from bot.usecases.begin_turn import begin_turn
from bot.usecases.path_ports import TurnRequest
from bot.usecases.staff.change_alerting import invite_phone
from bot.usecases.staff.check_duty import check_duty
from tests.conftest import ROOT
from tests.fakes.small_talk import EnglishHearing
from tests.integration.console.alerting import is_there, is_told
from tests.integration.console.visitor import Staff, at_console, hires
from tests.integration.path.at_desk import last, writes
from tests.integration.path.world import World

SCRIPT = "<script>alert(1)</script>"
PHONE = "rita-phone"


async def version(staff: Staff, of: str = "") -> str:
    """What a form of the page is based on: the rota, or the entry of this member of staff."""
    await staff.opens("/rota")
    page = staff.answer.text
    if of:
        page = page.partition(f'name="staff" value="{of}"')[2]
    found = search(r'name="version" value="(\w+)"', page)
    assert found
    return found[1]


async def puts(at: Staff, who: str, /, **more: str | list[str]) -> str:
    """Puts somebody on the rota."""
    given: dict[str, str | list[str]] = {
        "staff": who, "day": ["0", "1"], "begins": "09:00", "ends": "17:00", "place": "1",
    }  # fmt: skip
    based_on = await version(at)
    return await at.sends("/rota/duties", **({"version": based_on} | given | more))


async def test_an_empty_rota_says_what_that_means(world: World) -> None:
    async with at_console(world) as staff:
        assert "Nobody is on the rota yet" in await staff.opens("/rota")


async def test_somebody_is_put_on_the_rota_and_taken_off(world: World) -> None:
    rita = hires(world, "reviewer", f"Rita {SCRIPT}")
    async with at_console(world) as staff:
        text = await puts(staff, rita)
        assert f"09:00–17:00: Rita {SCRIPT} (place 1)" in text and "<script>alert" not in staff.answer.text
        assert "09:00–17:00: nobody" in text, "Wednesday has a gap"
        duty = world.rows("SELECT id FROM duty ORDER BY weekday")[0].id
        based_on = await version(staff)
        text = await staff.sends(f"/rota/duties/{duty}/remove", version=based_on)
        assert "Taken off the rota" in text
    assert [row.weekday for row in world.rows("SELECT weekday FROM duty")] == [1]
    assert [row.verb for row in world.rows("SELECT verb FROM audit WHERE kind = 'rota' ORDER BY id")] == [
        "added", "added", "removed",
    ]  # fmt: skip


async def test_of_two_who_change_the_rota_at_once_the_second_is_told(world: World) -> None:
    rita = hires(world, "reviewer", "Rita")
    async with at_console(world) as mina, at_console(world, "coordinator") as colin:
        based_on = await version(mina)
        await puts(colin, rita)
        text = await puts(mina, rita, day=["4"], version=based_on)
        assert mina.answer.status_code == 409 and "Colin Coordinate has changed the rota" in text
    assert len(world.rows("SELECT 1 FROM duty")) == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"day": []}, "at least one day"),
        ({"day": ["9"]}, "at least one day"),
        ({"begins": "nine"}, "times such as 09:00"),
        ({"begins": "17:00", "ends": "09:00"}, "end must be after the beginning"),
        ({"place": "0"}, "at least one day"),
        ({"staff": "nobody"}, "Choose somebody who works here"),
    ],
)
async def test_what_cannot_stand_on_the_rota_is_said(
    world: World, wrong: dict[str, str | list[str]], said: str
) -> None:
    rita = hires(world, "reviewer", "Rita")
    async with at_console(world) as staff:
        assert said in await puts(staff, rita, **wrong) and staff.answer.status_code == 422
    assert world.rows("SELECT 1 FROM duty") == []


async def test_nobody_is_there_twice_at_the_same_time(world: World) -> None:
    rita = hires(world, "reviewer", "Rita")
    async with at_console(world) as staff:
        await puts(staff, rita)
        assert "on the rota at that time already" in await puts(staff, rita, begins="16:00", ends="20:00")


async def test_a_reviewer_looks_but_changes_only_their_own_days_off(world: World) -> None:
    colin = hires(world, "coordinator", "Colin")
    is_there(world, colin)
    async with at_console(world, "reviewer") as rita:
        assert "Colin" in await rita.opens("/rota") and "Put somebody on the rota" not in rita.text
        await rita.sends("/rota/duties", staff=rita.id)
        assert rita.answer.status_code == 403
        await rita.sends("/rota/days-off", staff=colin, first="2026-11-03", version="0")
        assert rita.answer.status_code == 403
        text = await rita.sends("/rota/days-off", first="2026-11-03", last="2026-11-05", version="0")
        assert "3 Nov 2026 to 5 Nov 2026" in text


async def test_who_is_away_is_not_there_and_the_gap_is_shown(world: World) -> None:
    colin = hires(world, "coordinator", "Colin")
    is_there(world, colin)
    async with at_console(world) as mina:
        based_on = await version(mina, colin)
        text = await mina.sends("/rota/days-off", staff=colin, first="2026-11-03", version=based_on)
        assert "One of these days has a gap" in text and "Colin is away" in text
        late = await mina.sends("/rota/days-off", staff=colin, first="2026-11-09", version=based_on)
        assert mina.answer.status_code == 409 and "has changed since" in late
        based_on = await version(mina, colin)
        fields = {"first": "2026-11-03", "last": "2026-11-03", "do": "remove", "version": based_on}
        assert "Nobody has days off" in await mina.sends("/rota/days-off", staff=colin, **fields)


@pytest.mark.parametrize(("first", "last"), [("soon", ""), ("2026-11-05", "2026-11-03"), ("", "")])
async def test_days_off_that_cannot_be_are_said(world: World, first: str, last: str) -> None:
    async with at_console(world) as staff:
        await staff.sends("/rota/days-off", first=first, last=last, version="0")
        assert staff.answer.status_code == 422


async def test_a_code_from_the_page_links_a_phone_and_is_shown_once(world: World) -> None:
    async with at_console(world, "reviewer") as rita:
        found = search(r"DUTY-\w{4}-\w{2}", await rita.sends("/rota/phone/code"))
        assert found and found[0] not in await rita.opens("/rota")
        writes(world, found[0], phone=PHONE)
        assert "Is that you?" in last(world, PHONE).text
        writes(world, "yes", phone=PHONE)
        assert "Thank you, Rita Review" in last(world, PHONE).text
        assert "on their phone (Telegram)" in await rita.opens("/rota")
        writes(world, found[0], phone="somebody")
        assert "does not work" in last(world, "somebody").text
        assert "no longer linked" in await rita.sends("/rota/phone/unlink")
        assert "don't come to this phone" in last(world, PHONE).text
    assert found[0] not in str(world.rows("SELECT * FROM duty_code"))


async def test_one_phone_may_be_an_owner_s_as_well(world: World) -> None:
    rita = hires(world, "reviewer", "Rita")
    world.lives(PHONE, "hello", channel="telegram")
    with world.storage.write() as unit:
        member = unit.staff.find(rita)
        contact = unit.transcripts.of("telegram", PHONE)
        assert member and contact
        code = invite_phone(unit, member, world.clock.now(), lambda signs: signs[0]).code
        unit.duties.link(rita, contact.conversation, world.clock.now())
        unit.duties.invite(rita, code, world.clock.now())
        unit.commit()
    assert writes(world, "how are my takings?", phone=PHONE), "nobody was welcomed here yet"
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE conversation SET arrived = 1 WHERE channel = 'telegram'")
        connection.commit()
    assert writes(world, tap="alert:gone", phone=PHONE), "a tap says where it belongs"
    assert "need not do anything" in last(world, PHONE).text
    assert writes(world, "and now?", phone=PHONE) is None, "an owner's: the engine reads it"


async def test_one_chooses_oneself_how_one_is_alerted(world: World) -> None:
    async with at_console(world, "reviewer") as rita:
        await rita.sends("/rota/alerts", alert_by="email", version="0")
        assert "by e-mail" in rita.text
        await rita.sends("/rota/alerts", alert_by="none", version="0")
        assert rita.answer.status_code == 409
        await rita.sends("/rota/alerts", alert_by="pigeon", version="1")
        assert rita.answer.status_code == 422


async def test_a_real_channel_needs_somebody_who_can_be_alerted(world: World) -> None:
    now = world.clock.now()

    def ready(*, sends_email: bool) -> bool:
        with world.storage.read() as unit:
            try:
                check_duty(unit, now, sends_email=sends_email)
            except SettingWrong as wrong:
                return "stallside duty add" not in str(wrong)
        return True

    rita = hires(world, "reviewer", "Rita")
    is_told(world, rita)
    assert not ready(sends_email=True), "she is not on the rota"
    is_there(world, rita)
    assert ready(sends_email=True) and not ready(sends_email=False)
    is_told(world, rita, "chat")
    with world.storage.write() as unit:
        member = unit.staff.find(rita)
        assert member
        invite_phone(unit, member, now, lambda signs: signs[0])
        unit.commit()
    assert ready(sends_email=False), "a code waits to link her phone"
    is_told(world, rita, "none")
    assert not ready(sends_email=True)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 11, 2, 10, 0, tzinfo=UTC), "today by 11:00"),
        (datetime(2026, 11, 2, 22, 0, tzinfo=UTC), "tomorrow by 10:00"),
        (datetime(2026, 12, 24, 22, 0, tzinfo=UTC), "on Tuesday by 10:00"),  # Christmas, and a Monday off
    ],
)
async def test_an_owner_is_told_by_the_rota_when_somebody_reads_it(
    world: World, at: datetime, said: str
) -> None:
    is_there(world, hires(world, "reviewer", "Rita"))
    content = follow(ROOT / "data" / "content", drafts=True)
    with world.storage.read() as unit:
        rota = unit.duties.rota().on_bank_holidays(bank_holidays(at))
    assert said in answer_danger("debt_crisis", at, content, rota).text


async def test_who_asks_for_a_person_is_told_by_the_rota_as_well(world: World) -> None:
    def request() -> TurnRequest:
        world.stores("joan", f"a person please {world.clock.now()}")
        (row,) = world.rows("SELECT conversation_id AS id FROM message WHERE state = 'waiting'")
        now = world.clock.now()
        begun = begin_turn(row.id, now, 10.0, world.storage, EnglishHearing(), world.desk)
        assert begun
        return begun.request

    assert "read_by" not in request().metadata
    with world.database.writing() as connection:
        connection.exec_driver_sql("UPDATE message SET state = 'done'")
        connection.exec_driver_sql("UPDATE conversation SET turn_until = 0")
        connection.commit()
    is_there(world, hires(world, "reviewer", "Rita"))
    read_by = request().metadata["read_by"]
    assert datetime.fromisoformat(read_by) - world.clock.now() < timedelta(hours=1)
