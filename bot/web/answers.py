"""How the web process answers: JSON, and one clear sentence for everything that is wrong."""

import logging
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.web.marks import MARKS

log = logging.getLogger(__name__)

RETRY_AFTER = "1"  # seconds; the spool or the database is usually back by then


def wrong(status: int, sentence: str) -> JSONResponse:
    """An answer that says in one sentence what is wrong."""
    return JSONResponse({"error": sentence}, status)


async def http_error(request: Request, error: Exception) -> Response:
    """The answer to an address or a method that does not exist."""
    assert isinstance(error, HTTPException)
    sentences = {
        404: f"There is nothing at {request.url.path}.",
        405: f"{request.url.path} does not take {request.method}.",
    }
    otherwise = f"{HTTPStatus(error.status_code).phrase}."
    answer = wrong(error.status_code, sentences.get(error.status_code, otherwise))
    answer.headers.update(error.headers or {})
    return answer


async def storage_away(_request: Request, error: Exception) -> Response:
    """The answer when nothing can be kept: the sender must try again."""
    log.error("nothing can be kept: %s", type(error).__name__)
    answer = wrong(503, "The message could not be kept. Please send it again.")
    answer.headers["retry-after"] = RETRY_AFTER
    return answer


async def went_wrong(_request: Request, _error: Exception) -> Response:
    """The answer to a mistake of ours. What it was is in the log, never in the answer."""
    answer = wrong(500, "Something went wrong here. Please try again.")
    answer.headers.update(MARKS)  # given outside of the middleware that marks all others
    return answer
