"""A worker in a process of its own, to be killed: python -m … <folder> <engine url> <twilio url> <time>."""

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from bot.channels.whatsapp.account import Account
from bot.channels.whatsapp.outbound import Ways, WhatsAppSender
from bot.channels.whatsapp.templates import read_templates
from tests.fakes.small_talk import TickingClock
from tests.fakes.twilio_api import ACCOUNT, OURS, TOKEN
from tests.integration.path.world import World


async def work(folder: str, engine_url: str, twilio_url: str, begun: str) -> None:
    """Work until killed."""
    clock = TickingClock(datetime.fromisoformat(begun))
    account = Account(ACCOUNT, TOKEN, twilio_url, proxies=False)
    sender = WhatsAppSender(account, Ways(OURS), read_templates(""), clock)
    world = World(Path(folder), engine_url, {"whatsapp": sender}, clock=clock, with_noise=False)
    await world.worker().run()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:]))
