"""The spool: what arrives while the database is away, one sealed file for each event."""

import json
import logging
import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter

from bot.core.errors import StorageAway
from bot.core.message import Arrival, Channel, GroupSpoken, ReachChanged, StatusReported, Unhandled
from bot.storage.cipher import Cipher
from bot.usecases.path_ports import Inbound, Spooled

log = logging.getLogger(__name__)

_KINDS: dict[str, type[Inbound]] = {
    kind.__name__: kind for kind in (Arrival, ReachChanged, StatusReported, GroupSpoken, Unhandled)
}
_ADAPTERS = {name: TypeAdapter[Inbound](kind) for name, kind in _KINDS.items()}
_PLACE = "spool"
_DRAFTS_LAST = 60.0  # seconds; a younger one may be another process at work


class FileSpool:
    """A folder of events, whose names sort in the order in which they came. Processes may share it."""

    def __init__(self, folder: Path, cipher: Cipher) -> None:
        self._folder = folder
        self._aside = folder / "aside"
        self._cipher = cipher
        self._lock = threading.Lock()
        self._last = 0
        self._aside.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._remove_drafts()

    def is_empty(self) -> bool:
        """True if nothing waits."""
        with os.scandir(self._folder) as found:
            return not any(entry.name.endswith(".event") for entry in found)

    def count(self) -> int:
        """How many events wait."""
        return sum(1 for _ in self._folder.glob("*.event"))

    def put(self, item: Inbound, at: datetime) -> None:
        """Keep it; it is on disk when this returns. Raises StorageAway if even that is impossible."""
        sealed = self._cipher.seal(_written(item, at), _PLACE)
        name = self._next_name()
        try:
            self._write(name, sealed)
        except OSError as error:
            raise StorageAway(f"neither database nor spool takes anything: {error.strerror}") from error

    def waiting(self) -> Iterator[Spooled]:
        """Everything in the order in which it came."""
        for path in sorted(self._folder.glob("*.event")):
            try:
                yield self._read(path)
            except FileNotFoundError:
                continue  # another process has taken it in
            except Exception:
                log.exception("spooled event %s cannot be read and is put aside", path.name)
                path.replace(self._aside / path.name)

    def drop(self, spooled: Spooled) -> None:
        """It is in the database now."""
        (self._folder / spooled.name).unlink(missing_ok=True)

    def put_aside(self, spooled: Spooled) -> None:
        """It cannot be taken in: keep it out of the way of the others."""
        path = self._folder / spooled.name
        if path.exists():
            path.replace(self._aside / spooled.name)

    def forget(self, channel: Channel, address: str) -> None:
        """Remove what this owner sent."""
        for folder in (self._folder, self._aside):
            for path in folder.glob("*.event"):
                if self._is_from(path, channel, address):
                    path.unlink(missing_ok=True)

    def _is_from(self, path: Path, channel: Channel, address: str) -> bool:
        try:
            item = self._read(path).item
        except Exception:
            return False  # nobody can read it, not even to know whose it was
        return item.channel == channel and getattr(item, "address", None) == address

    def _next_name(self) -> str:
        with self._lock:  # the clock may stand still, or be set back
            self._last = max(self._last + 1, time.time_ns())
            return f"{self._last:020d}-{os.getpid()}.event"

    def _remove_drafts(self) -> None:
        """A kill leaves half a file, whose sender was never told that it was taken."""
        old = time.time() - _DRAFTS_LAST
        for draft in self._folder.glob("*.draft"):
            with suppress(FileNotFoundError):
                if draft.stat().st_mtime < old:
                    draft.unlink()

    def _write(self, name: str, content: str) -> None:
        draft = self._folder / f"{name}.draft"
        with draft.open("w", encoding="utf-8", errors="surrogatepass") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._folder / name)
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)  # the name is on disk as well
        finally:
            os.close(folder)

    def _read(self, path: Path) -> Spooled:
        content = path.read_text(encoding="utf-8", errors="surrogatepass")
        written = json.loads(self._cipher.open(content, _PLACE))
        item = _ADAPTERS[written["kind"]].validate_python(written["item"])
        return Spooled(path.name, item, datetime.fromisoformat(written["at"]))


def _written(item: Inbound, at: datetime) -> str:
    kind = type(item).__name__
    plain = _ADAPTERS[kind].dump_python(item)
    return json.dumps({"kind": kind, "at": at.isoformat(), "item": plain})
