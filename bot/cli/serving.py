"""Serve: train if needed, then engine, actions and web, each a process of its own."""

import asyncio
import signal
import sys
import time
from collections.abc import Mapping

import httpx
from pydantic import SecretStr

from bot.bootstrap.duty import check_duty_contact
from bot.bootstrap.path import join, prepare_database
from bot.bootstrap.talk import join_tools
from bot.cli.processes import Process, free_port, keep_running
from bot.cli.training import ENGINE_PYTHON, train
from bot.settings import Settings

ASK_EVERY = 0.2  # seconds between questions whether everything is ready
NO_PHONE = "off"
MAIL_FOLDER = "folder:mail"
TRIED_FROM = "Stallside <stallside@example.org>"


def serve(settings: Settings) -> int:
    """Run everything until a signal ends it. Raises StallsideError if nothing can start."""
    began = time.monotonic()
    _try_to_join(settings)
    prepare_database(settings)
    _check_duty(settings)
    processes = plan(settings)
    asyncio.run(_run(settings, processes, began))
    return 0


def _try_to_join(settings: Settings) -> None:
    """What would end each process at its start is said here, once, and not again at each new try."""
    join(settings).database.close()
    join_tools(settings)


def _check_duty(settings: Settings) -> None:
    """Now that there are tables: a real channel needs somebody who is alerted."""
    if settings.real_channels:
        parts = join(settings)
        check_duty_contact(parts)
        parts.database.close()


def try_out(settings: Settings) -> Settings:
    """Whoever tries the product has the web phone and the example programme, unless settings say otherwise.

    Neither is turned on by itself where strangers could meet it: on a public address, or on a real channel.
    What goes to an intermediary by e-mail is laid into a folder then.
    """
    tried: dict[str, object] = {}
    if "web_phone" not in settings.model_fields_set and not settings.is_public:
        tried["web_phone"] = "on"
    if "examples" not in settings.model_fields_set and not settings.real_channels:
        tried["examples"] = "on"
    if "smtp_url" not in settings.model_fields_set and not settings.real_channels and not settings.is_public:
        tried["smtp_url"] = SecretStr(MAIL_FOLDER)
        tried["email_from"] = settings.email_from or TRIED_FROM
        tried["public_url"] = settings.public_url or f"http://127.0.0.1:{settings.port}"
    return settings.model_copy(update=tried)


def plan(settings: Settings) -> list[Process]:
    """The processes that these settings ask for; what is served elsewhere is not started."""
    processes: list[Process] = []
    actions_url = settings.actions_url
    if not actions_url:
        port = free_port()
        actions_url = f"http://127.0.0.1:{port}/webhook"
        command = [sys.executable, "-m", "actions", "--port", str(port)]
        processes.append(Process("actions", command, {"STALLSIDE_EXAMPLES": settings.examples}))
    engine_urls = settings.engine_urls
    if not engine_urls:
        port = free_port()
        engine_urls = f"http://127.0.0.1:{port}"
        processes.insert(0, Process("engine", _engine_command(port, actions_url)))
    env = {
        "STALLSIDE_ENGINE_URLS": engine_urls,
        "STALLSIDE_ACTIONS_URL": actions_url,
        "STALLSIDE_WEB_PHONE": settings.web_phone,
        "STALLSIDE_EXAMPLES": settings.examples,
        "STALLSIDE_SMTP_URL": settings.smtp_url.get_secret_value(),
        "STALLSIDE_EMAIL_FROM": settings.email_from,
        "STALLSIDE_PUBLIC_URL": settings.public_url,
    }
    return [*processes, *_web_and_workers(settings.workers, env)]


def _web_and_workers(count: int, env: Mapping[str, str]) -> list[Process]:
    """The web process with the worker inside, or with so many workers beside it."""
    command = [sys.executable, "-m", "bot"]
    if not count:
        return [Process("web", [*command, "web"], env)]
    workers = [Process(f"worker-{number}", [*command, "worker"], env) for number in range(1, count + 1)]
    return [Process("web", [*command, "web", "--without-worker"], env), *workers]


def _engine_command(port: int, actions_url: str) -> list[str]:
    model = train()
    options = ["--port", str(port), "--model", str(model), "--actions-url", actions_url]
    return [str(ENGINE_PYTHON), "-m", "bot.engine", "run", *options]


async def _run(settings: Settings, processes: list[Process], began: float) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    announcing = asyncio.create_task(_announce(settings, began))
    await keep_running(processes, stop)
    announcing.cancel()
    sys.stdout.write("stallside | ended\n")


async def _announce(settings: Settings, began: float) -> None:
    """Say where everything is as soon as it can be used."""
    here = f"http://127.0.0.1:{settings.port}"
    async with httpx.AsyncClient(timeout=2) as client:
        while not await _is_ready(client, here):
            await asyncio.sleep(ASK_EVERY)
    lines = [f"ready after {time.monotonic() - began:.1f} s", f"health    {here}/health"]
    if settings.web_phone != NO_PHONE:
        lines.insert(1, f"web phone {here}/phone   (try it: write as an owner would)")
    if settings.smtp_url.get_secret_value() == MAIL_FOLDER:
        lines.append(f"e-mails   {settings.var_path / 'mail'}   (to people who take introductions)")
    if settings.has_telegram:
        lines.append(f"telegram  {settings.telegram_mode}")
    if settings.has_whatsapp:
        lines.append(f"whatsapp  webhook at {settings.public_url}/channels/whatsapp")
    sys.stdout.writelines(f"stallside| {line}\n" for line in lines)
    sys.stdout.flush()


async def _is_ready(client: httpx.AsyncClient, here: str) -> bool:
    try:
        return (await client.get(f"{here}/ready")).is_success
    except httpx.HTTPError:
        return False
