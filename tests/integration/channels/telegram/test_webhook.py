"""Telegram is told where to post."""

from bot.channels.telegram.connection import Connection
from bot.channels.telegram.webhook import offer_commands, open_webhook
from bot.core.choices import WISHES
from tests.fakes.telegram_api import TelegramApi

COMMANDS = {name: f"what {name} does" for name in WISHES}


async def test_telegram_is_told_address_secret_and_what_we_want(
    api: TelegramApi, connection: Connection
) -> None:
    await open_webhook(connection, "https://stallside.example/channels/telegram", "s3cret", COMMANDS)
    assert api.webhook["url"] == "https://stallside.example/channels/telegram"
    assert "my_chat_member" in api.webhook["allowed_updates"]
    assert "drop_pending_updates" not in api.webhook
    assert api.webhook["secret_token"] == "s3cret"


async def test_the_menu_offers_our_commands(api: TelegramApi, connection: Connection) -> None:
    await offer_commands(connection, COMMANDS)
    assert [call.method for call in api.calls] == ["setMyCommands"]
