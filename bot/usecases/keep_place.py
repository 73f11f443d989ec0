"""Keep a poller's place: how far it has read, under a lease, so that one process polls at a time."""

from bot.usecases.storage_ports import Storage

LEASE = 60.0  # seconds


class StoredCursor:
    """A cursor in the storage (ports.Cursor). Safe to call from any thread."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def claim(self, name: str, holder: str) -> str | None:
        """Take or renew the lease, for a minute: the value ("" at first), or None while another has it."""
        with self._storage.write() as unit:
            value = unit.cursors.claim(name, holder, LEASE)
            unit.commit()
        return value

    def advance(self, name: str, holder: str, value: str) -> bool:
        """Note how far this holder has read and renew its lease; False if the lease was lost meanwhile."""
        with self._storage.write() as unit:
            is_ours = unit.cursors.advance(name, holder, value, LEASE)
            unit.commit()
        return is_ours
