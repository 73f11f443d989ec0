"""A stand-in for the action server: says what it was called for, and records each call."""

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Call = dict[str, Any]
Reply = dict[str, Any]


def slot(name: str, value: Any) -> dict[str, Any]:
    return {"event": "slot", "name": name, "value": value}


def saying(text: str, *events: dict[str, Any], **extra: Any) -> Reply:
    return {"events": list(events), "responses": [{"text": text, **extra}]}


def happened(call: Call, event: str) -> dict[str, Any]:
    """Adds an event to those that earlier actions of the turn left."""
    return slot("events", [*(call["tracker"]["slots"]["events"] or []), event])


def take_answer(call: Call) -> Reply:
    words = call["tracker"]["slots"]["answer"]
    return {"events": [slot("answer", None), happened(call, f"answered: {words}")], "responses": []}


def ask(call: Call) -> Reply:
    question = (call["tracker"]["slots"]["snapshot"] or {}).get(
        "question", "How often do you count your stock?"
    )
    buttons = [{"title": "Every week", "payload": "week"}]
    return saying(question, buttons=buttons, custom={"asks": "stock", "media": ["picture.png"]})


class FakeActions:
    """`replies` says what an action does; any other says its own name and that it ran."""

    def __init__(self) -> None:
        self.reset()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def reset(self) -> None:
        self.calls: list[Call] = []
        self.replies: dict[str, Callable[[Call], Any]] = {
            "validate_question_form": take_answer,
            "action_ask_answer": ask,
        }
        self.broken: set[str] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/webhook"

    @property
    def called(self) -> list[str]:
        return [call["next_action"] for call in self.calls]

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def reply(self, call: Call) -> Any:
        self.calls.append(call)
        name = call["next_action"]
        do = self.replies.get(name)
        return do(call) if do else saying(name, happened(call, name))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        actions = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Without it each reply waits for the client's delayed acknowledgement, 40 ms.
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                call = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                status = 500 if call["next_action"] in actions.broken else 200
                body = json.dumps(actions.reply(call)).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                """Keeps the test's output clean."""

        return Handler
