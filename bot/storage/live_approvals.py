"""What staff decided about words, read again when there is more of it."""

import logging

from bot.core.approval import NOTHING_DECIDED, Decided
from bot.core.errors import StorageAway
from bot.storage.unit_of_work import SqlStorage

log = logging.getLogger(__name__)


class LiveApprovals:
    """What was decided, as of now: one small query while nothing is new. Called by whoever follows content.

    While the database is away, or not made yet, what was read last stays.
    """

    def __init__(self, storage: SqlStorage) -> None:
        self._storage = storage
        self._version = 0
        self._decided: Decided = NOTHING_DECIDED

    def __call__(self) -> Decided:
        try:
            with self._storage.read() as unit:
                version = unit.approvals.version()
                if version != self._version:
                    self._decided, self._version = unit.approvals.decided(), version
        except StorageAway as error:
            # Before the first start there are no tables yet, and nothing that could have been decided.
            log.log(
                logging.WARNING if self._version else logging.INFO,
                "approvals stay as they were read last: %s",
                error,
            )
        return self._decided
