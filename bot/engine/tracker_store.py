"""Holds a conversation only while its turn runs; keeps nothing, so any engine can take any turn."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Optional

from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

_RUNNING: ContextVar[Optional[DialogueStateTracker]] = ContextVar("running_tracker", default=None)


@contextmanager
def holding(tracker: DialogueStateTracker) -> Iterator[None]:
    """While this lasts, Rasa finds this tracker, and only in this task."""
    token = _RUNNING.set(tracker)
    try:
        yield
    finally:
        _RUNNING.reset(token)


class TurnTrackerStore(InMemoryTrackerStore):
    """Outside a turn, as in `rasa shell` and `rasa test`, it is Rasa's own in-memory store."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        # Rasa changes the held tracker in place: there is nothing to put away.
        if _RUNNING.get() is None:
            await super().save(tracker)

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        return _RUNNING.get() or await super().retrieve(sender_id)

    async def retrieve_full_tracker(self, sender_id: str) -> Optional[DialogueStateTracker]:
        return _RUNNING.get() or await super().retrieve_full_tracker(sender_id)
