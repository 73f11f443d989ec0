"""The name of the bot, by which links to it are made."""

from typing import Any

from telegram.error import TelegramError

from bot.channels.telegram.connection import Connection
from bot.core.errors import ProviderAway


async def ask_name(connection: Connection) -> str:
    """The bot's user name as Telegram has it. Raises ProviderAway."""
    try:
        found: Any = await connection.get_me()
    except TelegramError as error:
        raise ProviderAway(f"Telegram does not say what the bot is called: {error}") from error
    return str(found.username)


async def fetch_name(connection: Connection) -> str:
    """The same, and the connection is closed again. Raises ProviderAway."""
    try:
        return await ask_name(connection)
    finally:
        await connection.disconnect()
