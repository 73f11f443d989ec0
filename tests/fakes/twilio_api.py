"""Twilio's Messages API on loopback: it keeps what is sent, judges it, and posts owners' messages."""

import itertools
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from twilio.request_validator import RequestValidator

from tests.fakes.judge import FORM, TWILIO, Judge
from tests.fakes.loopback import LoopbackServer

ACCOUNT = "AC00000000000000000000000000000001"
TOKEN = "loopback-auth-token"
OURS = "+447700900999"
ROOT = "/2010-04-01/Accounts/{AccountSid}"
WEBHOOK_HEADERS = {"content-type": FORM, "user-agent": "TwilioProxy/1.1"}


_RESOURCE: dict[str, Any] = {
    "account_sid": ACCOUNT, "api_version": "2010-04-01", "num_segments": "1", "error_code": None,
    "error_message": None, "messaging_service_sid": None, "price": None, "price_unit": None,
    "date_sent": None, "subresource_uris": {}, "uri": "",
}  # fmt: skip


@dataclass(frozen=True)
class Sent:
    """One message that Twilio took, with the clock of `time.monotonic()`."""

    sid: str
    to: str
    body: str
    media: tuple[str, ...]
    content_sid: str | None
    variables: Mapping[str, str]
    status_callback: str | None
    at: float


@dataclass(frozen=True)
class Refusal:
    """How one of the next requests is answered instead of done."""

    status: int
    code: int
    message: str = "refused"
    retry_after: int | None = None

    def response(self) -> JSONResponse:
        """As Twilio writes it."""
        body = {"code": self.code, "message": self.message, "more_info": "", "status": self.status}
        headers = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        return JSONResponse(body, self.status, headers)


TOO_FAST = Refusal(429, 20429, "Too Many Requests", 1)
WINDOW_CLOSED = Refusal(400, 63016, "Failed to send freeform message")
OPTED_OUT = Refusal(400, 21610, "Attempt to send to unsubscribed recipient")
BROKEN = Refusal(500, 20500, "Internal Server Error")


@dataclass
class TwilioApi(LoopbackServer):
    """One account. `webhook` is where owners' messages are posted, None while there is nowhere to post."""

    webhook: str | None = None
    sent: list[Sent] = field(default_factory=list)
    inbox: list[dict[str, Any]] = field(default_factory=list)
    media: dict[str, str] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    refusals: list[Refusal | None] = field(default_factory=list)
    port: int = 0

    def __post_init__(self) -> None:
        messages = "/2010-04-01/Accounts/{account}/Messages"
        routes = [
            Route(f"{messages}.json", self._create, methods=["POST"]),
            Route(f"{messages}.json", self._list, methods=["GET"]),
            Route(messages + "/{message}/Media.json", self._list_media, methods=["GET"]),
        ]
        super().__init__(Starlette(routes=routes), self.port)
        self._judge = Judge(TWILIO)
        self._ids = itertools.count(1)
        self._validator = RequestValidator(TOKEN)

    # What owners do.

    def write(self, owner: str, text: str, **fields: str) -> dict[str, str]:
        """An owner ("+44…" or "GB.1…") writes; the form that is posted, so that it can be posted again."""
        sid = f"SM{next(self._ids):032x}"
        number = {"WaId": owner.removeprefix("+")} if owner.startswith("+") else {}
        form = {
            "SmsMessageSid": sid, "SmsSid": sid, "MessageSid": sid, "AccountSid": ACCOUNT,
            "ApiVersion": "2010-04-01", "MessageType": "text", "NumMedia": "0", "NumSegments": "1",
            "ReferralNumMedia": "0", "SmsStatus": "received", "ProfileName": "Test", "Body": text,
            "From": f"whatsapp:{owner}", "To": f"whatsapp:{OURS}", **number, **fields,
        }  # fmt: skip
        self.inbox.append(_listed(form, datetime.now(UTC)))
        self.media[form["MessageSid"]] = form.get("MediaContentType0", "")
        if self.webhook:
            self.post(self.webhook, form)
        return form

    def tap(self, owner: str, title: str, choice: str) -> dict[str, str]:
        """An owner taps a quick reply."""
        return self.write(owner, title, MessageType="interactive", ButtonText=title, ButtonPayload=choice)

    def report(self, sent: Sent, status: str, error: int | None = None) -> httpx.Response:
        """Tell what became of a message, at the address that came with it."""
        assert sent.status_callback, "no status callback was asked for"
        failed = {} if error is None else {"ErrorCode": str(error)}
        form = {"MessageSid": sent.sid, "SmsSid": sent.sid, "AccountSid": ACCOUNT, "From": f"whatsapp:{OURS}"}
        both = {"MessageStatus": status, "SmsStatus": status, "To": sent.to}
        return self.post(sent.status_callback, form | both | failed)

    def post(self, address: str, form: Mapping[str, str], signature: str | None = None) -> httpx.Response:
        """Post a form as Twilio does, signed unless a signature is given."""
        right = self._validator.compute_signature(address, dict(form))
        headers = WEBHOOK_HEADERS | {"X-Twilio-Signature": right if signature is None else signature}
        return httpx.post(address, content=urlencode(form), headers=headers, timeout=30, trust_env=False)

    # What tests ask.

    def to(self, owner: str) -> list[Sent]:
        """What this owner was sent, in order."""
        return [sent for sent in self.sent if sent.to == f"whatsapp:{owner}"]

    def refuse_next(self, *refusals: Refusal | None) -> None:
        """Answer the next requests with these; None lets one pass."""
        self.refusals.extend(refusals)

    def assert_as_published(self) -> None:
        """Every request so far was as the published API wants it."""
        assert self.complaints == []

    # What the program asks.

    async def _create(self, request: Request) -> JSONResponse:
        form = parse_qs((await request.body()).decode(), keep_blank_values=True)
        if not _is_ours(request):
            return Refusal(401, 20003, "Authenticate").response()
        wrong = self._judge.body(f"{ROOT}/Messages.json", FORM, form) + _own_complaints(form)
        self.complaints += wrong
        if self.refusals and (refusal := self.refusals.pop(0)):
            self.tell()
            return refusal.response()
        if wrong:
            return Refusal(400, 20001, "; ".join(wrong)).response()
        sent = _sent(f"SM{next(self._ids):032x}", form)
        self.sent.append(sent)
        self.tell()
        return JSONResponse(_created(sent), 201)

    async def _list(self, request: Request) -> JSONResponse:
        query = parse_qs(request.url.query)
        if not _is_ours(request):
            return Refusal(401, 20003, "Authenticate").response()
        self.complaints += self._judge.query(f"{ROOT}/Messages.json", query)
        if self.refusals and (refusal := self.refusals.pop(0)):
            return refusal.response()
        found = [m for m in reversed(self.inbox) if _is_wanted(m, {k: v[0] for k, v in query.items()})]
        size, page = int(query.get("PageSize", ["50"])[0]), int(query.get("Page", ["0"])[0])
        shown = found[page * size : (page + 1) * size]
        rest = {name: values[0] for name, values in query.items()} | {"Page": str(page + 1), "PageToken": "P"}
        following = f"{request.url.path}?{urlencode(rest)}" if found[(page + 1) * size :] else None
        return JSONResponse({"messages": shown, "page": page, "page_size": size, "next_page_uri": following})

    async def _list_media(self, request: Request) -> JSONResponse:
        if not _is_ours(request):
            return Refusal(401, 20003, "Authenticate").response()
        message = request.path_params["message"]
        sid = f"ME{message[2:]}"
        uri = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{message}/Media/{sid}.json"
        one = {"sid": sid, "parent_sid": message, "content_type": self.media[message], "uri": uri}
        return JSONResponse({"media_list": [one], "page": 0, "page_size": 50, "next_page_uri": None})


def _is_ours(request: Request) -> bool:
    basic = httpx.BasicAuth(ACCOUNT, TOKEN)._build_auth_header(ACCOUNT, TOKEN)
    return request.path_params["account"] == ACCOUNT and request.headers.get("authorization") == basic


def _is_wanted(message: Mapping[str, Any], query: Mapping[str, str]) -> bool:
    after = query.get("DateSent>")
    is_new = after is None or parsedate_to_datetime(message["date_sent"]) >= datetime.fromisoformat(after)
    is_to = query.get("To") in (None, message["to"])
    return is_new and is_to and query.get("From") in (None, message["from"])


def _own_complaints(form: Mapping[str, list[str]]) -> list[str]:
    """What the published schema does not say but Twilio does."""
    wrong = [f"{name} is empty" for name, values in form.items() if not all(values)]
    addresses = form.get("MediaUrl", []) + form.get("StatusCallback", [])
    wrong += [f"not a web address: {url}" for url in addresses if not _is_web(url)]
    if "ContentSid" in form and {"Body", "MediaUrl"}.intersection(form):
        wrong.append("a template and words of its own")
    values = json.loads(form.get("ContentVariables", ["{}"])[0])
    return wrong + [f"variable {k} is empty" for k, v in values.items() if not (v and isinstance(v, str))]


def _is_web(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and "_" not in (parts.hostname or "_")


def _sent(sid: str, form: Mapping[str, list[str]]) -> Sent:
    first = {name: values[0] for name, values in form.items()}
    return Sent(
        sid=sid,
        to=first["To"],
        body=first.get("Body", ""),
        media=tuple(form.get("MediaUrl", [])),
        content_sid=first.get("ContentSid"),
        variables=json.loads(first.get("ContentVariables", "{}")),
        status_callback=first.get("StatusCallback"),
        at=time.monotonic(),
    )


def _created(sent: Sent) -> dict[str, Any]:
    now = format_datetime(datetime.now(UTC))
    return _RESOURCE | {
        "sid": sent.sid,
        "status": "queued",
        "body": sent.body,
        "direction": "outbound-api",
        "from": f"whatsapp:{OURS}",
        "to": sent.to,
        "num_media": str(len(sent.media)),
        "date_created": now,
        "date_updated": now,
    }


def _listed(form: Mapping[str, str], at: datetime) -> dict[str, Any]:
    when = format_datetime(at)
    return _RESOURCE | {
        "sid": form["MessageSid"],
        "status": "received",
        "body": form["Body"],
        "direction": "inbound",
        "from": form["From"],
        "to": form["To"],
        "num_media": form["NumMedia"],
        "date_sent": when,
        "date_created": when,
        "date_updated": when,
    }
