"""What the web process needs, made from the real parts."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import httpx

from bot.bootstrap.open_referral import live_catalogue
from bot.bootstrap.path import Parts
from bot.channels.picture import draw
from bot.channels.telegram.inbound import read_update
from bot.channels.web.bell import Bell
from bot.cli.introduction_door import IntroductionDoor
from bot.cli.ways_to_us import live_ways
from bot.clock import MovedClock
from bot.core.conversation import Picture
from bot.core.message import Arrival
from bot.settings import Settings
from bot.staff_secrets import StaffSecrets
from bot.usecases.path_ports import Inbound
from bot.usecases.read_transcript import Transcript, find_picture, read_transcript
from bot.usecases.take_in import Intake
from bot.usecases.wake import Wake
from bot.web.console.needs import ConsoleNeeds
from bot.web.metrics import Meters
from bot.web.needs import READY, Needs, Pictures, TelegramIn, WebPhone, WhatsAppIn
from bot.worker.engine_client import HttpEngine

READ_THREADS = 4
PROBE_WITHIN = 2.0  # seconds
NO_PHONE = "off"


@dataclass(frozen=True)
class WebParts:
    """The parts of the web process."""

    parts: Parts
    engine: HttpEngine
    bell: Bell
    wake: Wake
    meters: Meters
    intake: Intake
    threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(READ_THREADS, "read"))
    acknowledging: set[asyncio.Task[None]] = field(default_factory=set)

    async def receive(self, events: Sequence[Inbound]) -> None:
        """Keep events; a tap is acknowledged to Telegram once it is on disk."""
        await self.intake.take(events)
        telegram = self.parts.telegram
        for event in events:
            if telegram and isinstance(event, Arrival) and event.choice:
                task = asyncio.create_task(telegram.sender.acknowledge(event))
                self.acknowledging.add(task)
                task.add_done_callback(self.acknowledging.discard)

    async def read_phone(self, owner: str, after: int) -> Transcript:
        """What the web phone shows."""
        parts = self.parts
        return await self.read(lambda: read_transcript("web", owner, after, parts.clock.now(), parts.storage))

    async def find_picture(self, message: str) -> Picture | None:
        """The picture of a message."""
        return await self.read(lambda: find_picture(message, self.parts.storage))

    async def probe_database(self) -> str:
        """Ready if it answers a question; raises StorageAway otherwise."""
        await self.find_picture("")
        return READY

    async def probe_engine(self) -> str:
        """Ready if any engine is."""
        urls = [url.strip() for url in self.parts.settings.engine_urls.split(",") if url.strip()]
        ready = await asyncio.gather(*(self.engine.is_ready(url) for url in urls))
        return READY if any(ready) else "away"

    async def probe_actions(self) -> str:
        """Ready if the action server answers; without an address only the engine knows where it is."""
        url = self.parts.settings.actions_url
        if not url:
            return "STALLSIDE_ACTIONS_URL is not set"
        async with httpx.AsyncClient(timeout=PROBE_WITHIN, trust_env=False) as client:
            answer = await client.get(url.removesuffix("/webhook") + "/health")
        return READY if answer.is_success else "away"

    async def read[T](self, call: Callable[[], T]) -> T:
        """Call this where it may wait for the database."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, call)


def join_needs(web: WebParts, is_stopping: Callable[[], bool]) -> Needs:
    """Everything the web process is given."""
    parts, settings = web.parts, web.parts.settings
    web.meters.watch("spooled_events", "Events that wait for the database.", parts.spool.count)
    return Needs(
        receive=web.receive,
        wording=parts.content.wording,
        pictures=Pictures(parts.links.path, parts.links.message_of, web.find_picture, draw),
        meters=web.meters,
        probes={"database": web.probe_database, "engine": web.probe_engine, "actions": web.probe_actions},
        telegram=TelegramIn(settings.telegram_secret.get_secret_value(), read_update),
        whatsapp=_whatsapp_in(settings),
        web_phone=None if settings.web_phone == NO_PHONE else WebPhone(web.read_phone, web.bell.listen),
        introductions=IntroductionDoor(parts, web.wake, web.threads).page if parts.email else None,
        advance_clock=_advance(web),
        directory=live_catalogue(parts.storage, settings, web.read),
        console=_console(web, is_stopping),
        is_stopping=is_stopping,
        public_url=settings.public_url,
        trusted_proxies=tuple(p.strip() for p in settings.trusted_proxies.split(",") if p.strip()),
    )


def _console(web: WebParts, is_stopping: Callable[[], bool]) -> ConsoleNeeds:
    parts = web.parts
    return ConsoleNeeds(
        storage=parts.storage,
        clock=parts.clock,
        content=parts.content,
        directory=parts.directory,
        introductions=parts.introductions,
        screen=parts.screen,
        safety_reply=parts.safety_reply,
        secrets=StaffSecrets(),
        floor=parts.floor,
        in_thread=web.read,
        wake=web.wake.note,
        programme=parts.settings.programme,
        public_url=parts.settings.public_url,
        is_stopping=is_stopping,
        picture_path=parts.links.path,
        desk=parts.desk,
        ways=live_ways(parts),
    )


def _whatsapp_in(settings: Settings) -> WhatsAppIn | None:
    token = settings.twilio_auth_token.get_secret_value()
    if not token:
        return None
    from bot.channels.whatsapp.inbound import read_webhook
    from bot.channels.whatsapp.signature import Signatures
    from bot.channels.whatsapp.status import read_status

    return WhatsAppIn(Signatures(token).is_signed, read_webhook, read_status)


def _advance(web: WebParts) -> Callable[[timedelta], Awaitable[datetime]] | None:
    clock = web.parts.clock
    if not isinstance(clock, MovedClock):
        return None

    async def advance(by: timedelta) -> datetime:
        return clock.advance(by)

    return advance
