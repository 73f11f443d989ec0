"""A one-time code from staff makes a chat somebody's desk: after a yes, once, and by nobody else."""

from datetime import timedelta

import pytest

from bot.core.message import Channel
from tests.integration.path.at_desk import CODE, PHONE, invited, last, taps, writes
from tests.integration.path.introducing import ID, NAME, RUKHSANA, agrees, clocks, kept, people
from tests.integration.path.world import World

NEW = "new-phone"
YES, NO = f"desk:-:link.{CODE}", f"desk:-:link_not.{CODE}"


@pytest.fixture
def known(world: World) -> World:
    """Rukhsana is in the directory and has no phone yet."""
    with world.storage.write() as unit:
        unit.desks.save((RUKHSANA,))
        unit.commit()
    invited(world)
    return world


def desk_at(world: World, phone: str = NEW, channel: Channel = "telegram") -> str | None:
    """Whose desk this chat is."""
    with world.storage.read() as unit:
        contact = unit.transcripts.of(channel, phone)
        desk = unit.desks.of(contact.conversation) if contact else None
    return desk.intermediary.id if desk else None


def told_by(world: World) -> str:
    with world.storage.read() as unit:
        found = unit.desks.person(RUKHSANA.id)
    assert found
    return found.told_by


@pytest.mark.parametrize("said", [CODE, f"hello, my code is {CODE.lower()}", "Desk 7K4P 2M"])
def test_a_code_is_asked_about_and_links_nothing_by_itself(known: World, said: str) -> None:
    writes(known, said, phone=NEW)
    asked = last(known, NEW)
    assert "Rukhsana at Sparkbrook Traders" in asked.text and taps(asked) == [YES, NO]
    assert desk_at(known) is None


@pytest.mark.parametrize("how", [{"said": "yes"}, {"tap": YES}])
def test_a_yes_links_this_chat(known: World, how: dict[str, str]) -> None:
    writes(known, CODE, phone=NEW)
    writes(known, **how, phone=NEW)
    assert desk_at(known) == RUKHSANA.id and "Thank you, Rukhsana" in last(known, NEW).text


def test_a_start_link_of_telegram_carries_the_code(known: World) -> None:
    writes(known, f"/start {CODE}", tap="command:start", phone=NEW)
    assert taps(last(known, NEW)) == [YES, NO]


def test_nobody_new_is_welcomed_as_an_owner(known: World) -> None:
    writes(known, CODE, phone=NEW)
    writes(known, "yes", phone=NEW)
    with known.storage.read() as unit:
        contact = unit.transcripts.of("telegram", NEW)
        assert contact and not unit.owners.snapshot(contact.conversation).arrived


def test_a_no_links_nothing_and_the_code_stays_good(known: World) -> None:
    writes(known, CODE, phone=NEW)
    writes(known, "no", phone=NEW)
    assert desk_at(known) is None
    writes(known, tap=YES, phone=NEW)
    assert desk_at(known) == RUKHSANA.id


def test_a_yes_to_something_else_is_no_yes_to_the_code(known: World) -> None:
    writes(known, CODE, phone=NEW)
    writes(known, "no", phone=NEW)
    assert writes(known, "yes", phone=NEW) is None, "an owner's message: the engine reads it"
    assert desk_at(known) is None


def test_a_code_is_good_once(known: World) -> None:
    writes(known, CODE, phone=NEW)
    writes(known, "yes", phone=NEW)
    writes(known, CODE, phone="somebody")
    assert "does not work" in last(known, "somebody").text and taps(last(known, "somebody")) == []


def test_two_who_say_yes_to_the_same_code_do_not_both_get_it(known: World) -> None:
    for phone in (NEW, "somebody"):
        writes(known, CODE, phone=phone)
    for phone in (NEW, "somebody"):
        writes(known, tap=YES, phone=phone)
    assert (desk_at(known), desk_at(known, "somebody")) == (RUKHSANA.id, None)
    assert "does not work" in last(known, "somebody").text


def test_a_code_is_over_when_its_days_are(world: World) -> None:
    with world.storage.write() as unit:
        unit.desks.save((RUKHSANA,))
        unit.desks.invite(RUKHSANA.id, CODE, world.clock.now() + timedelta(days=7))
        unit.commit()
    writes(world, CODE, phone=NEW)
    world.clock.advance(days=8)
    writes(world, tap=YES, phone=NEW)
    assert desk_at(world) is None and "does not work" in last(world, NEW).text


def test_after_five_wrong_codes_none_is_tried_for_an_hour(known: World) -> None:
    for n in range(5):
        writes(known, f"DESK-AAA{n}-2M", phone=NEW)
    writes(known, CODE, phone=NEW)
    assert "wait an hour" in last(known, NEW).text
    known.clock.advance(hours=2)
    writes(known, CODE, phone=NEW)
    assert taps(last(known, NEW)) == [YES, NO]


def test_a_new_code_moves_the_desk_and_tells_the_old_phone(world: World) -> None:
    people(world, RUKHSANA)
    invited(world)
    writes(world, CODE, phone="07700", channel="whatsapp")
    writes(world, "yes", phone="07700", channel="whatsapp")
    assert (desk_at(world, "07700", "whatsapp"), desk_at(world, PHONE)) == (RUKHSANA.id, None)
    assert "another phone" in last(world, PHONE).text
    assert told_by(world) == "whatsapp"


def test_offers_come_to_the_new_phone_and_the_old_one_answers_nothing(world: World) -> None:
    people(world, RUKHSANA)
    agrees(world)
    clocks(world)
    invited(world)
    writes(world, CODE, phone=NEW)
    writes(world, "yes", phone=NEW)
    writes(world, tap=f"desk:{ID}:accept", phone=PHONE)
    assert kept(world).state == "offered" and NAME not in last(world, PHONE).text
    writes(world, tap=f"desk:{ID}:accept", phone=NEW)
    assert kept(world).state == "accepted" and NAME in last(world, NEW).text


def test_the_code_is_kept_as_a_hash_only(known: World) -> None:
    assert all(CODE not in str(row) for row in known.rows("SELECT * FROM desk_code"))


def test_a_desk_can_be_linked_in_the_chat_of_an_owner(known: World) -> None:
    known.lives("07700", "hello", channel="whatsapp")
    writes(known, CODE, phone="07700", channel="whatsapp")
    writes(known, "yes", phone="07700", channel="whatsapp")
    assert desk_at(known, "07700", "whatsapp") == RUKHSANA.id
