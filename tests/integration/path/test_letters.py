"""An introduction by e-mail, from the worker to a real mail server and back by the link in the letter."""

from collections.abc import AsyncIterator, Iterator
from email.headerregistry import Address
from pathlib import Path

import pytest

from bot.channels.email.letter import Frame
from bot.channels.email.outbound import EmailSender
from bot.channels.email.server import MailServer as Where
from bot.usecases.introduction_parts import IntroductionParts
from bot.usecases.say_note import NoteWords
from bot.usecases.send_replies import begin_sending
from tests.fakes.engine import FakeEngine
from tests.fakes.introducing import INTRODUCTIONS, WORDS
from tests.fakes.mail_server import MailServer, Post
from tests.fakes.small_talk import TickingClock
from tests.integration.path.introducing import NAME, NUMBER, SUKHI, agrees, clocks, desk_of, kept, people
from tests.integration.path.visiting import HOME, links_of, visiting
from tests.integration.path.world import World

FRAME = Frame(Address("Stallside", "stallside", "example.org"), HOME, "A message from Stallside", "From us.")


@pytest.fixture
def post() -> Iterator[MailServer]:
    with MailServer() as server:
        yield server


@pytest.fixture
async def world(tmp_path: Path, engine: FakeEngine, post: MailServer) -> AsyncIterator[World]:
    """A world that sends e-mail, with its real links."""
    clock = TickingClock()
    sender = EmailSender(Where("127.0.0.1", post.port, "none"), lambda language: FRAME, clock)
    async with World(tmp_path, engine.url, {"email": sender}, clock=clock) as world:
        words = NoteWords(WORDS.content, links_of(world))
        world.introductions = IntroductionParts(
            words.say_note, words.say_words, INTRODUCTIONS.holidays, INTRODUCTIONS.has_template
        )
        people(world, SUKHI)
        agrees(world, SUKHI)
        clocks(world)
        yield world


def link_in(letter: Post) -> str:
    return next(word for word in letter.text.split() if word.startswith(HOME)).removeprefix(HOME)


async def test_an_offer_is_answered_by_the_link_in_its_letter(world: World, post: MailServer) -> None:
    world.worker().start()
    await world.until(lambda: len(post.posts) == 1)
    [offer] = post.posts
    assert offer.recipients == [SUKHI.email]
    assert offer.letter["Subject"] == "Can you take this introduction?"
    assert NAME not in offer.letter.as_string() and NUMBER not in offer.letter.as_string()
    await world.until(lambda: world.rows("SELECT 1 FROM message WHERE state = 'sent'"))
    async with visiting(world, path=link_in(offer)) as sukhi:
        assert NUMBER in await sukhi.does("accept")
    await world.until(lambda: len(post.posts) == 2)
    assert NUMBER in post.posts[1].text and NAME not in str(post.posts[1].letter["Subject"])


async def test_a_letter_that_is_greylisted_goes_out_a_minute_later(world: World, post: MailServer) -> None:
    post.refuse("RCPT", "451 4.7.1 Greylisted")
    world.worker().start()
    await world.until(lambda: world.rows("SELECT 1 FROM message WHERE error IS NOT NULL"))
    assert post.posts == []
    world.clock.advance(seconds=61)
    await world.until(lambda: len(post.posts) == 1)


async def test_a_kill_between_sending_and_noting_repeats_a_letter_that_is_recognised(
    world: World, post: MailServer
) -> None:
    sending = begin_sending(desk_of(world, SUKHI).conversation, world.clock.now(), 0.1, world.storage)
    assert sending
    await world.senders["email"].send(sending.reply.parcel)
    world.worker().start()
    await world.until(lambda: len(post.posts) == 2)
    assert len({letter.letter["Message-ID"] for letter in post.posts}) == 1
    await world.until(lambda: world.rows("SELECT 1 FROM message WHERE state = 'sent'"))
    assert len(post.posts) == 2


async def test_an_address_that_does_not_exist_goes_back_to_the_owner(world: World, post: MailServer) -> None:
    post.refuse("RCPT", "550 5.1.1 <sukhi@example.org>: no such user")
    world.worker().start()
    await world.until(lambda: world.rows("SELECT 1 FROM message WHERE state = 'failed'"))
    world.clock.advance(seconds=30)
    await world.until(lambda: kept(world).state != "offered")
    assert "Handsworth Advice" in world.texts()[-1]
    stored = world.rows("SELECT error FROM message WHERE state = 'failed'") + world.rows(
        "SELECT detail FROM flag"
    )
    assert not [row for row in stored if "sukhi" in str(row)]
