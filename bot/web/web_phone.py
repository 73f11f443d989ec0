"""The JSON behind the web phone: post a message, wait for what comes."""

import asyncio
import math
import re
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.channels.web.read import BodyWrong, check_owner, read_message
from bot.web.answers import wrong
from bot.web.needs import Line, Needs, Transcript, WebPhone
from bot.web.webhooks import keep

WAIT_LIMIT = 25.0  # seconds (contract.md, Addresses); proxies commonly give up after 30
# Another process may have written without ringing our bell: look again after so many seconds.
_LOOK_AGAIN = 1.0
_AFTER_LIMIT = 2**53  # beyond any count of messages, and within what databases hold
_WHOLE_NUMBER = re.compile(r"\d{1,30}", re.ASCII)


def web_phone_routes(needs: Needs, phone: WebPhone) -> list[Route]:
    """The web phone's two addresses."""

    async def post(request: Request) -> Response:
        try:
            arrival = read_message(await request.body())
        except BodyWrong as error:
            needs.meters.request_refused("web", "invalid")
            return wrong(422, str(error))
        await keep(needs, "web", [arrival])
        return JSONResponse({"accepted": True}, 202)

    async def get(request: Request) -> Response:
        try:
            owner = check_owner(request.query_params.get("owner"))
            after, wait = _after(request), _wait(request)
        except BodyWrong as error:
            return wrong(422, str(error))
        transcript = await _wait_for_news(needs, phone, owner, after, wait)
        return JSONResponse(_to_json(needs, request, transcript))

    path = "/channels/web/messages"
    return [Route(path, post, methods=["POST"]), Route(path, get, methods=["GET"])]


async def _wait_for_news(needs: Needs, phone: WebPhone, owner: str, after: int, wait: float) -> Transcript:
    """The transcript as soon as it has lines, or begins or ends to wait, or when the time is up."""
    clock = asyncio.get_running_loop().time
    end = clock() + wait
    with phone.listen(owner) as news:
        first = transcript = await phone.read(owner, after)
        while not transcript.lines and transcript.waiting == first.waiting and not needs.is_stopping():
            if (left := end - clock()) <= 0:
                break
            await news.within(min(left, _LOOK_AGAIN))
            transcript = await phone.read(owner, after)
    return transcript


def _after(request: Request) -> int:
    given = request.query_params.get("after", "0")
    if not _WHOLE_NUMBER.fullmatch(given):
        raise BodyWrong('"after" must be the number of a message, 0 for all.')
    return min(int(given), _AFTER_LIMIT)


def _wait(request: Request) -> float:
    try:
        seconds = float(request.query_params.get("wait", "0"))
    except ValueError:
        seconds = math.nan
    if not seconds >= 0:
        raise BodyWrong(f'"wait" must be a number of seconds from 0 to {WAIT_LIMIT:.0f}.')
    return min(seconds, WAIT_LIMIT)


def _to_json(needs: Needs, request: Request, transcript: Transcript) -> dict[str, Any]:
    address = f"{request.url.scheme}://{request.url.netloc}"
    lines = [_line_to_json(needs, address, line) for line in transcript.lines]
    return {"messages": lines, "waiting": transcript.waiting}


def _line_to_json(needs: Needs, address: str, line: Line) -> dict[str, Any]:
    media = []
    if line.picture:
        url = address + needs.pictures.path(line.id)
        media.append({"url": url, "type": "image/png", "alt": line.picture.alt})
    choices = [{"id": choice.id, "title": choice.title} for choice in line.choices]
    return {
        "n": line.n, "from": line.sender, "text": line.text, "asks": line.asks, "choices": choices,
        "media": media, "at": line.at.isoformat(),
    }  # fmt: skip
