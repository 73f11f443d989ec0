"""Whether the engine is there: while it is not, one conversation at a time tries it, ever more slowly."""

import time
from collections.abc import Callable


class Outage:
    """The state of the engine as turns find it. Recovers by itself with the first turn that works."""

    def __init__(self, first: float, most: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._first, self._most, self._clock = first, most, clock
        self._delay = 0.0
        self._until = 0.0

    @property
    def is_on(self) -> bool:
        """True from the first failure until a turn works again."""
        return self._delay > 0

    def room(self, candidates: int, is_idle: bool) -> int:
        """How many of so many conversations may be taken on now."""
        if not self.is_on:
            return candidates
        return min(candidates, 1) if is_idle and self._clock() >= self._until else 0

    def began(self) -> None:
        """A turn could not reach the engine: the next try waits longer than the last."""
        if self._clock() < self._until:
            return  # turns that were under way together are one failure
        self._delay = min(self._most, max(self._first, self._delay * 2))
        self._until = self._clock() + self._delay

    def ended(self) -> bool:
        """A turn worked; True if there was an outage until now."""
        was_on, self._delay, self._until = self.is_on, 0.0, 0.0
        return was_on
