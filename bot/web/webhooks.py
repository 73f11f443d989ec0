"""The providers' webhooks: who is it, what is it, keep it, answer."""

import hmac
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.core.errors import StorageAway
from bot.core.message import Channel, Unhandled
from bot.usecases.path_ports import Inbound
from bot.web.answers import wrong
from bot.web.needs import Needs, WhatsAppIn

log = logging.getLogger(__name__)

_SECRET_HEADER = "x-telegram-bot-api-secret-token"  # Bot API, setWebhook, secret_token


def webhook_routes(needs: Needs) -> list[Route]:
    """Telegram's and Twilio's addresses; one that is not set up refuses everything."""

    async def telegram(request: Request) -> Response:
        if not _knows_secret(needs, request):
            return _refuse(needs, "telegram")
        await keep(needs, "telegram", _read_update(needs, await request.body()))
        return PlainTextResponse("")

    async def whatsapp(request: Request) -> Response:
        return await _take_from_twilio(needs, request, lambda way, form: way.read(form))

    async def whatsapp_status(request: Request) -> Response:
        query = dict(request.query_params)
        return await _take_from_twilio(needs, request, lambda way, form: way.read_status(form, query))

    return [
        Route("/channels/telegram", telegram, methods=["POST"]),
        Route("/channels/whatsapp", whatsapp, methods=["POST"]),
        Route("/channels/whatsapp/status", whatsapp_status, methods=["POST"]),
    ]


async def keep(needs: Needs, channel: Channel, events: Sequence[Inbound]) -> None:
    """Put events on disk and count what became of them. Raises StorageAway."""
    try:
        if events:
            await needs.receive(events)
    except StorageAway:
        needs.meters.event_received(channel, "failed")
        raise
    for event in events:
        needs.meters.event_received(channel, "unhandled" if isinstance(event, Unhandled) else "accepted")


def _refuse(needs: Needs, channel: Channel) -> Response:
    needs.meters.request_refused(channel, "forged")
    return wrong(403, "This request does not come from whom it says.")


def _knows_secret(needs: Needs, request: Request) -> bool:
    secret = needs.telegram.secret if needs.telegram else ""
    given = request.headers.get(_SECRET_HEADER, "")
    return bool(secret) and hmac.compare_digest(given.encode(), secret.encode())


def _read_update(needs: Needs, body: bytes) -> Sequence[Inbound]:
    assert needs.telegram  # the secret was known
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return [Unhandled("telegram", "not_json")]
    if not isinstance(update, dict):
        return [Unhandled("telegram", "not_an_update")]
    return _read_kindly("telegram", needs.telegram.read, update)


async def _take_from_twilio(
    needs: Needs, request: Request, read: Callable[[WhatsAppIn, Mapping[str, str]], Sequence[Inbound]]
) -> Response:
    way, body = needs.whatsapp, await request.body()
    headers = dict(request.headers)
    if way is None or not any(way.is_signed(url, headers, body) for url in _addresses(needs, request)):
        return _refuse(needs, "whatsapp")
    form = dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    await keep(needs, "whatsapp", _read_kindly("whatsapp", lambda said: read(way, said), form))
    return Response(status_code=204)


def _addresses(needs: Needs, request: Request) -> list[str]:
    """The addresses that Twilio may have signed: the public one, else the one the request was sent to."""
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return ([needs.public_url.rstrip("/") + path] if needs.public_url else []) + [str(request.url)]


def _read_kindly(
    channel: Channel, read: Callable[[Mapping[str, Any]], Sequence[Inbound]], said: Mapping[str, Any]
) -> Sequence[Inbound]:
    """Events of a genuine request. One that breaks our reader would come again and again: note it."""
    try:
        return read(said)
    except Exception as error:
        log.exception("a %s event could not be read: %s", channel, type(error).__name__)
        return [Unhandled(channel, "unreadable")]
