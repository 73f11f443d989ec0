"""Telegram on loopback, and our way out to it."""

import io
from collections.abc import AsyncIterator, Iterator

import pytest
from PIL import Image

from bot.channels.telegram.connection import Connection, connect
from bot.channels.telegram.outbound import TelegramSender
from bot.core.conversation import Picture
from tests.fakes.telegram_api import TOKEN, TelegramApi


@pytest.fixture
def api() -> Iterator[TelegramApi]:
    """The Bot API; whatever we sent was as published."""
    with TelegramApi() as api:
        yield api
        api.assert_as_published()


@pytest.fixture
async def connection(api: TelegramApi) -> AsyncIterator[Connection]:
    """Our connection to it."""
    connection = connect(TOKEN, api.url, proxies=False)
    yield connection
    await connection.disconnect()


@pytest.fixture
def sender(connection: Connection) -> TelegramSender:
    """Our way out, with pictures of one colour."""
    return TelegramSender(connection, draw)


def draw(picture: Picture) -> bytes:
    """A very small PNG."""
    file = io.BytesIO()
    Image.new("RGB", (20, 10), "white").save(file, "PNG")
    return file.getvalue()
