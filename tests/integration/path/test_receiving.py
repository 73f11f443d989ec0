"""A message is stored exactly once, in order, and clean, before anybody is told that it was taken."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.core.message import Attachment, GroupSpoken, ReachChanged, Unhandled
from bot.core.safety import Category
from bot.usecases.handle_event import handle_event
from tests.fakes.engine import FakeEngine
from tests.integration.path.world import NO_ENGINE, World

NUMBER, PERSON = "whatsapp:+447700900001", "whatsapp:GB.1234"


def numbers(world: World, address: str = "anna") -> list[int]:
    return [line.n for line in world.transcript(address).lines]


async def test_the_same_event_at_the_same_instant_has_one_effect(world: World) -> None:
    arrival = world.arrival("hello", "e1")
    await asyncio.gather(*(world.intake.take([arrival]) for _ in range(8)))
    assert world.texts() == ["hello"]


def test_the_same_event_in_many_threads_has_one_effect(world: World) -> None:
    arrival, now = world.arrival("hello", "e1"), world.clock.now()
    with ThreadPoolExecutor(8) as threads:
        effects = list(threads.map(lambda _: handle_event(arrival, now, now, world.reception), range(24)))
    assert len([effect for effect in effects if effect.conversation]) == 1
    assert world.texts() == ["hello"]


async def test_the_same_event_id_of_two_owners_is_two_messages(world: World) -> None:
    await world.hears("hello", address="anna")
    await world.hears("hello", address="ben")
    assert (world.texts("anna"), world.texts("ben")) == (["hello"], ["hello"])


async def test_numbers_of_one_owner_have_no_gaps(world: World) -> None:
    world.worker().start()
    for n in range(6):
        await world.hears(f"message {n}", f"message {n}")
    await world.quiet()
    assert numbers(world) == list(range(1, 13))


async def test_what_was_typed_is_kept_whole_but_for_nul_and_broken_characters(world: World) -> None:
    typed = "  \u202eright to left\u202c 😀\n" + "long " * 4_000
    await world.hears(typed + "\x00\ud83d")
    assert world.texts() == [typed + "\ufffd"]


class BreakingScreen:
    """Breaks on every text."""

    def notice(self, text: str) -> Category | None:
        """Raises."""
        raise RuntimeError


async def test_a_text_that_breaks_the_screen_is_kept_all_the_same(tmp_path: Path) -> None:
    async with World(tmp_path, NO_ENGINE, screen=BreakingScreen()) as world:
        await world.hears("hello")
        assert world.texts() == ["hello"]


async def test_an_empty_message_is_a_message(world: World) -> None:
    await world.intake.take([world.arrival("", "e1")])
    assert world.texts() == [""]


async def test_a_card_number_never_reaches_the_database_and_a_phone_number_does(world: World) -> None:
    await world.hears("card 4111 1111 1111 1111, ring 07700 900123")
    assert world.texts() == ["card •••• •••• •••• ••••, ring 07700 900123"]


async def test_the_owner_is_told_not_to_send_such_numbers(world: World) -> None:
    world.worker().start()
    await world.hears("card 4111 1111 1111 1111")
    await world.quiet()
    assert world.texts()[1].startswith("notice:masked")
    assert world.texts()[-1].endswith("echo card •••• •••• •••• ••••")


async def test_an_edit_of_a_waiting_message_replaces_its_text(world: World) -> None:
    await world.hears("tow")
    edit = world.arrival("two", "edit", corrects="tow")
    await world.intake.take([edit, edit])
    assert world.texts() == ["two"]


async def test_an_edit_that_comes_again_does_not_undo_a_later_one(world: World) -> None:
    await world.hears("a")
    edits = [world.arrival(text, text, corrects="a") for text in ("b", "c")]
    await world.intake.take([*edits, edits[0]])
    assert world.texts() == ["c"]


async def test_an_edit_of_a_message_that_is_done_is_a_correction(world: World, engine: FakeEngine) -> None:
    world.worker().start()
    await world.hears("two")
    await world.quiet()
    original = world.transcript().lines[0].id
    await world.intake.take([world.arrival("three", "edit", corrects="two")])
    await world.quiet()
    assert engine.asked[-1]["message"]["metadata"]["corrects"] == original


async def test_a_tap_is_shown_with_the_words_of_its_button(world: World, engine: FakeEngine) -> None:
    shown = [{"id": "agree:yes", "title": "Yes, go on"}]
    engine.script = lambda body: {
        "understood": {"intent": "greet", "confidence": 1.0},
        "replies": [{"text": "Shall we?", "choices": shown, "asks": "agree", "media": []}],
        "events": [],
        "state": {},
    }
    world.worker().start()
    await world.hears("hello")
    await world.quiet()
    await world.intake.take([world.arrival("", "tap", kind="choice", choice="agree:yes")])
    assert world.texts()[-1] == "Yes, go on"


async def test_a_source_that_is_no_code_is_not_kept_in_the_clear(world: World) -> None:
    await world.intake.take([world.arrival("hi", "e1", source="K7")])
    await world.intake.take([world.arrival("hi", "e2", source="my name is Anna")])
    sources = world.rows("SELECT source FROM message WHERE state = 'waiting' ORDER BY n")
    assert [row.source for row in sources] == ["K7", None]


async def test_attachments_are_kept_as_references(world: World) -> None:
    voice = Attachment("voice", "file-id-of-the-provider", "audio/ogg")
    await world.intake.take([world.arrival("", "v1", kind="voice", attachments=(voice,))])
    stored = world.rows("SELECT attachments FROM message WHERE kind = 'voice'")[0].attachments
    assert stored and "file-id" not in stored  # sealed


async def test_events_that_mean_nothing_are_counted(world: World) -> None:
    await world.intake.take([Unhandled("telegram", "poll"), Unhandled("telegram", "poll")])
    assert len(world.rows("SELECT * FROM unhandled WHERE kind = 'poll'")) == 2


async def test_a_stranger_who_blocks_us_is_not_made_an_owner(world: World) -> None:
    before = world.rows("SELECT count(*) AS n FROM owner")[0].n
    await world.intake.take([ReachChanged("telegram", "77", reachable=False)])
    assert world.rows("SELECT count(*) AS n FROM owner")[0].n == before


def test_a_group_is_told_once(world: World) -> None:
    now, spoken = world.clock.now(), GroupSpoken("telegram", "-100")
    told = [handle_event(spoken, now, now, world.reception).tell_group for _ in range(3)]
    assert told == [True, False, False]


async def whatsapp(world: World, text: str, address: str, person: str | None = None) -> None:
    await world.hears(text, address=address, channel="whatsapp", person=person)


async def test_an_owner_who_hides_the_number_is_found_again_by_the_person(world: World) -> None:
    await whatsapp(world, "one", NUMBER, PERSON)
    await whatsapp(world, "two", PERSON)
    assert world.texts(NUMBER, "whatsapp") == ["one", "two"]


async def test_an_owner_who_shows_a_number_later_is_answered_there(world: World) -> None:
    await whatsapp(world, "one", PERSON)
    await whatsapp(world, "two", NUMBER, PERSON)
    assert world.texts(NUMBER, "whatsapp") == ["one", "two"]


@pytest.mark.parametrize("second", ["whatsapp:+447700900002", "whatsapp:+447700900003"])
async def test_two_numbers_are_never_one_owner(world: World, second: str) -> None:
    await whatsapp(world, "one", PERSON)
    await whatsapp(world, "two", NUMBER, PERSON)
    await whatsapp(world, "three", second, PERSON)
    assert world.texts(NUMBER, "whatsapp") == ["one", "two"]
    assert world.texts(second, "whatsapp") == ["three"]
