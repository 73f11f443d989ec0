"""How the directory answers: JSON that any page may read, with a mark by which it is known again."""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.open_referral.catalogue import Page
from bot.web.directory.parameters import Stretch

OPEN = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "if-none-match",
    "access-control-expose-headers": "etag",
    "cross-origin-resource-policy": "cross-origin",
}
ASK_AGAIN = {"cache-control": "public, no-cache"}  # keep it, and ask each time whether it is still so
type Build = Callable[[], Mapping[str, Any]]


def answer(request: Request, document: Mapping[str, Any]) -> Response:
    """The document, or 304 if the asker has it already."""
    body = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {**OPEN, **ASK_AGAIN, "etag": etag}
    if _has(request.headers.get("if-none-match", ""), etag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def _has(given: str, etag: str) -> bool:
    marks = [mark.strip().removeprefix("W/") for mark in given.split(",")]
    return etag in marks or marks == ["*"]


def refusal(status: int, sentence: str) -> Response:
    """What is wrong, in one sentence."""
    body = json.dumps({"error": sentence}, ensure_ascii=False).encode()
    return Response(body, status, media_type="application/json", headers=OPEN)


def wrapped(page: Page[dict[str, Any]], stretch: Stretch) -> dict[str, Any]:
    """A page of a listing, as the standard wraps it."""
    pages = -(-page.total // stretch.per_page)
    return {
        "total_items": page.total,
        "total_pages": pages,
        "page_number": stretch.page,
        "size": len(page.contents),
        "first_page": stretch.page == 1,
        "last_page": stretch.page >= pages,
        "empty": not page.contents,
        "contents": page.contents,
    }
