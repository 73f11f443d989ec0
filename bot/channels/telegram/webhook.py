"""Telegram posts its updates to us, and shows our commands: how it is told so."""

from telegram import BotCommand
from telegram.error import TelegramError

from bot.channels.telegram.connection import Connection
from bot.channels.telegram.inbound import WANTED
from bot.core.errors import ProviderAway

# Bot API, setWebhook.max_connections: 1-100. Our answer takes milliseconds, so few are enough.
CONNECTIONS = 20


async def open_webhook(connection: Connection, address: str, secret: str, commands: dict[str, str]) -> None:
    """Ask Telegram to post to this address from now on, and to offer these commands with what they do.

    What waits at Telegram comes, too. Raises ProviderAway.
    """
    try:
        await connection.set_webhook(
            address, secret_token=secret, allowed_updates=list(WANTED), max_connections=CONNECTIONS
        )
        await _offer(connection, commands)
    except TelegramError as error:
        raise ProviderAway(f"setWebhook: {type(error).__name__}") from error


async def offer_commands(connection: Connection, commands: dict[str, str]) -> None:
    """Show these commands, each with what it does, in the menu of private chats. Raises ProviderAway."""
    try:
        await _offer(connection, commands)
    except TelegramError as error:
        raise ProviderAway(f"setMyCommands: {type(error).__name__}") from error


async def _offer(connection: Connection, commands: dict[str, str]) -> None:
    await connection.set_my_commands([BotCommand(name, words) for name, words in commands.items()])
