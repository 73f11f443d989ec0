"""A worker: inside the web process, or a process of its own beside it."""

import asyncio
import signal
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.bootstrap.duty import check_duty_contact
from bot.bootstrap.path import Parts, join
from bot.bootstrap.talk import join_hearing
from bot.cli.loop import run_loop, show_logs
from bot.core.errors import SettingWrong
from bot.settings import Settings
from bot.usecases.path_ports import Watch
from bot.usecases.wake import Wake
from bot.worker.engine_client import HttpEngine
from bot.worker.parts import Pace, Unwatched, WorkerParts
from bot.worker.worker import Worker

THREADS = 8
# One engine answers some 60 turns a second on one core: more at once only wait there, and take the time of
# the requests that come in (measured with `make bench`: 16 at once made a webhook's 200 ten times slower).
TURNS_PER_ENGINE = 3


def join_engine(settings: Settings) -> HttpEngine:
    """The engines that these settings name. Raises SettingWrong if they name none."""
    urls = [url.strip() for url in settings.engine_urls.split(",") if url.strip()]
    if not urls:
        raise SettingWrong(
            "STALLSIDE_ENGINE_URLS is missing: say where an engine is, or run `stallside serve`."
        )
    return HttpEngine(urls)


def join_worker(parts: Parts, engine: HttpEngine, wake: Wake, watch: Watch) -> Worker:
    """A worker on these parts."""
    engines = len(parts.settings.engine_urls.split(","))
    notice_after = timedelta(seconds=parts.settings.wait_notice_seconds)
    return Worker(
        WorkerParts(
            storage=parts.storage,
            engine=engine,
            hearing=join_hearing(),
            say=parts.say_notice,
            say_follow_up=parts.say_follow_up,
            introductions=parts.introductions,
            desk=parts.desk,
            floor=parts.floor,
            clock=parts.clock,
            wake=wake,
            threads=ThreadPoolExecutor(THREADS, "worker"),
            senders=parts.senders,
            watch=watch,
            alerts=parts.alerts,
            pace=Pace(notice_after=notice_after, turns_in_flight=TURNS_PER_ENGINE * engines),
        )
    )


def run_worker(settings: Settings) -> int:
    """Work until a signal; 0 if it ended in peace."""
    show_logs()
    return run_loop(_work(settings))


async def _work(settings: Settings) -> int:
    parts, engine = join(settings), join_engine(settings)
    check_duty_contact(parts)
    worker = join_worker(parts, engine, Wake(_no_phone_here), Unwatched())
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    worker.start()
    await stop.wait()
    await worker.stop()
    await engine.close()
    parts.database.close()
    return 0


def _no_phone_here(address: str) -> None:
    """Web phones wait in the web process, which looks again every second."""
