"""A small HTTP server on loopback in a thread of its own, for whoever plays a provider."""

import socket
import threading
import time
from collections.abc import Callable
from typing import Self

import uvicorn
from starlette.types import ASGIApp

PATIENCE = 30.0  # seconds


class LoopbackServer:
    """Serves an app between start() and stop(); `changed` is notified whenever something happened."""

    def __init__(self, app: ASGIApp, port: int = 0) -> None:
        self.changed = threading.Condition()
        self._socket = socket.create_server(("127.0.0.1", port))
        config = uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)

    @property
    def url(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def start(self) -> Self:
        """Serve from now on."""
        self._thread.start()
        until = time.monotonic() + PATIENCE
        while not self._server.started and time.monotonic() < until:
            time.sleep(0.01)
        return self

    def stop(self) -> None:
        """End, also what is waiting."""
        self._server.should_exit = True
        self.tell()
        self._thread.join(PATIENCE)

    def tell(self) -> None:
        """Wake everybody who waits for something to happen."""
        with self.changed:
            self.changed.notify_all()

    def wait_until(self, is_so: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Return when it is so; AssertionError when it is not after so many seconds."""
        with self.changed:
            assert self.changed.wait_for(is_so, seconds), "it did not happen in time"

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
