"""The engine's only door: the program sends one message of one owner, and gets back what follows from it."""

import ipaddress
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Optional

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as answer

from bot.engine import failures, faster
from bot.engine.turn import run_turn
from bot.engine.turn_request import BadRequest, read_turn, read_words
from bot.engine.understanding import summary, understand

logger = logging.getLogger(__name__)

Handle = Callable[[MessageProcessor, Any], Awaitable[dict[str, Any]]]


class TurnChannel(InputChannel):
    """Named in credentials.yml; `python -m bot.engine run` uses it without that file."""

    @classmethod
    def name(cls) -> str:
        return "turns"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        failures.install()
        faster.install()
        routes = Blueprint("turns")
        routes.on_request(_refuse_strangers)
        routes.add_route(_turn, "/turn", methods=["POST"])
        routes.add_route(_understand, "/understand", methods=["POST"])
        routes.add_route(_ready, "/ready", methods=["GET"])
        return routes


async def _refuse_strangers(request: Request) -> Optional[HTTPResponse]:
    # `rasa run` listens on every interface unless told otherwise.
    if ipaddress.ip_address(request.ip).is_loopback:
        return None
    return answer({"error": "only_from_this_machine"}, status=403)


async def _turn(request: Request) -> HTTPResponse:
    async def handle(processor: MessageProcessor, body: Any) -> dict[str, Any]:
        return await run_turn(processor, read_turn(body))

    return await _answered(request, handle)


async def _understand(request: Request) -> HTTPResponse:
    async def handle(processor: MessageProcessor, body: Any) -> dict[str, Any]:
        return summary(await understand(processor, *read_words(body)))

    return await _answered(request, handle)


async def _ready(request: Request) -> HTTPResponse:
    processor = _processor(request)
    return answer({"model": processor.model_metadata.model_id}) if processor else _not_ready()


async def _answered(request: Request, handle: Handle) -> HTTPResponse:
    processor = _processor(request)
    if processor is None:
        return _not_ready()
    try:
        return answer(await handle(processor, _body(request)))
    except BadRequest as problem:
        return answer({"error": "bad_request", "message": str(problem)}, status=400)
    except failures.TurnEnded as problem:
        return _failed(problem)
    except Exception as problem:
        # Its message could hold the owner's words.
        logger.error("turn failed: %s", type(problem).__name__)
        return _failed(failures.TurnEnded(failures.TURN_FAILED))


def _failed(failure: failures.TurnEnded) -> HTTPResponse:
    if failure.kind == failures.TURN_FAILED:
        return answer({"error": failure.kind}, status=500)
    return answer({"error": failure.kind, "action": failure.action}, status=503)


def _processor(request: Request) -> Optional[MessageProcessor]:
    agent = getattr(request.app.ctx, "agent", None)
    return agent.processor if agent else None


def _not_ready() -> HTTPResponse:
    return answer({"error": "not_ready"}, status=503)


def _body(request: Request) -> Any:
    try:
        return json.loads(request.body)
    except ValueError:
        raise BadRequest("The body must be JSON.") from None
