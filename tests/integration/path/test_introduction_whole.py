"""One whole introduction over three surfaces at once: WhatsApp, Telegram, and a letter with its page."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from email.headerregistry import Address
from pathlib import Path

import pytest

from bot.channels.email.letter import Frame
from bot.channels.email.outbound import EmailSender
from bot.channels.email.server import MailServer as Where
from bot.channels.telegram.connection import connect
from bot.channels.telegram.inbound import read_update
from bot.channels.telegram.outbound import TelegramSender
from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.inbound import read_webhook
from bot.channels.whatsapp.outbound import Ways, WhatsAppSender
from bot.channels.whatsapp.templates import read_templates
from bot.core.acts import Agree, SayContacted
from bot.core.events import Event, OwnerArrived
from bot.core.introduction import Named
from bot.core.introduction_events import IntroductionActed, IntroductionDrafted
from bot.usecases.say_note import NoteWords
from bot.usecases.wire import events_to_wire
from tests.fakes import telegram_api, twilio_api
from tests.fakes.engine import Answer, Body, FakeEngine, Script, says
from tests.fakes.introducing import INTRODUCTIONS, WORDS
from tests.fakes.mail_server import MailServer
from tests.fakes.small_talk import TickingClock
from tests.fakes.telegram_api import TelegramApi
from tests.fakes.twilio_api import ACCOUNT, OURS, TwilioApi
from tests.integration.path.introducing import CARD, ID, NAME, NUMBER, RUKHSANA, SUKHI, drafted, kept
from tests.integration.path.owing import in_real_words
from tests.integration.path.visiting import HOME, links_of, visiting
from tests.integration.path.world import World

OWNER, CHAT = "+447700900123", 900
ASKED = "HX" + "a" * 32
FRAME = Frame(Address("Stallside", "stallside", "example.org"), HOME, "A message from Stallside", "From us.")


@pytest.fixture
def telegram() -> Iterator[TelegramApi]:
    """The Bot API; whatever we sent was as published."""
    with TelegramApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
def twilio() -> Iterator[TwilioApi]:
    """The Messages API; whatever we sent was as published."""
    with TwilioApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
def post() -> Iterator[MailServer]:
    """A real SMTP server."""
    with MailServer() as server:
        yield server


@pytest.fixture
async def world(
    tmp_path: Path, engine: FakeEngine, telegram: TelegramApi, twilio: TwilioApi, post: MailServer
) -> AsyncIterator[World]:
    """Two intermediaries, one on Telegram and one by e-mail; a worker runs on all three surfaces."""
    clock = TickingClock()
    connection = connect(telegram_api.TOKEN, telegram.url, proxies=False)
    account = Account(ACCOUNT, twilio_api.TOKEN, twilio.url, proxies=False)
    approved = read_templates(f"intro_contacted:en={ASKED}")
    senders = {
        "telegram": TelegramSender(connection, lambda picture: b""),
        "whatsapp": WhatsAppSender(account, Ways(OURS), approved, clock),
        "email": EmailSender(Where("127.0.0.1", post.port, "none"), lambda language: FRAME, clock),
    }
    async with World(tmp_path, engine.url, senders, clock=clock, say_follow_up=in_real_words) as world:
        words = NoteWords(WORDS.content, links_of(world))
        world.introductions = replace(
            INTRODUCTIONS,
            say=words.say_note,
            say_words=words.say_words,
            has_template=lambda name: name == "intro_contacted",
        )
        engine.script = talk_of(world)
        opens_desk(world)
        world.worker().start()
        yield world
    await connection.disconnect()
    account.disconnect()


def opens_desk(world: World) -> None:
    """Rukhsana's desk is her Telegram chat."""
    with world.storage.write() as unit:
        now = world.clock.now()
        unit.desks.save((RUKHSANA, SUKHI))
        chat = unit.conversations.begin("telegram", str(CHAT), now)
        unit.desks.invite(RUKHSANA.id, "DESK-7K4P-2M", now.replace(year=2030))
        unit.desks.link("DESK-7K4P-2M", chat.conversation, now)
        unit.commit()


def talk_of(world: World) -> Script:
    """The owner's side of the talk: a yes to the card, and later that they were reached."""

    def script(body: Body) -> Answer:
        now, said = world.clock.now(), body["message"]["text"]
        to, then = (Named(each.id, each.organisation) for each in (RUKHSANA, SUKHI))
        happened: dict[str, tuple[Event, ...]] = {
            "yes to this card": (
                OwnerArrived(),
                IntroductionDrafted(drafted()),
                IntroductionActed(ID, Agree(to, CARD, then), now),
            ),
            "yes they rang": (IntroductionActed(ID, SayContacted(True), now),),
        }
        return says("Thank you.", events=tuple(events_to_wire(happened.get(said, ()))))

    return script


async def test_a_declines_b_accepts_and_two_days_later_the_owner_is_asked(
    world: World, telegram: TelegramApi, twilio: TwilioApi, post: MailServer
) -> None:
    def owner_reads(words: str) -> bool:
        return any(words in sent.body for sent in twilio.to(OWNER))

    await world.intake.take(read_webhook(twilio.write(OWNER, "yes to this card")))
    await world.until(lambda: owner_reads("I'll ask Sparkbrook Traders as soon"))

    await world.until(lambda: telegram.to(CHAT))
    (offer,) = telegram.to(CHAT)
    assert "help with my bills" in offer.text
    await world.intake.take(read_update(telegram.tap(CHAT, f"desk:{ID}:decline")))
    await world.until(lambda: len(telegram.to(CHAT)) == 2)
    await world.intake.take(read_update(telegram.tap(CHAT, f"desk:{ID}:decline.too_busy")))
    await world.until(lambda: owner_reads("As you said, I'll ask Handsworth Advice next"))

    await world.until(lambda: post.posts)
    letter = post.posts[0]
    assert letter.recipients == [SUKHI.email] and "help with my bills" in letter.text
    assert NAME not in letter.letter.as_string() and NUMBER not in letter.letter.as_string()
    link = next(word for word in letter.text.split() if word.startswith(HOME)).removeprefix(HOME)
    async with visiting(world, path=link) as sukhi:
        assert NAME not in await sukhi.looks()
        shown = await sukhi.does("accept")
        assert NAME in shown and NUMBER in shown
    await world.until(lambda: owner_reads("Sukhi from Handsworth Advice has said yes"))
    await world.until(lambda: owner_reads(f"They will ring you on {NUMBER}"))

    world.clock.advance(days=2, hours=1)
    await world.until(lambda: twilio.to(OWNER)[-1].content_sid == ASKED)
    assert "Sukhi" in twilio.to(OWNER)[-1].variables.values(), "an approved template asks, two days later"
    await world.intake.take(read_webhook(twilio.write(OWNER, "yes they rang")))
    await world.until(lambda: kept(world).state == "contacted")
    async with visiting(world, path=link) as sukhi:
        await sukhi.does("close", outcome="helped")

    done = kept(world)
    assert (done.state, done.outcome) == ("closed", "helped")
    assert [move.state for move in done.history] == [
        "agreed", "offered", "declined", "agreed", "offered", "accepted", "contacted", "closed",
    ]  # fmt: skip
    assert not [sent for sent in telegram.to(CHAT) if NAME in sent.text or NUMBER in sent.text]
