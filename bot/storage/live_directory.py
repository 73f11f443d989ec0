"""The directory as a talk sees it: in memory, and read again when its tables changed."""

import logging
import time
from collections.abc import Callable, Sequence
from datetime import date
from threading import Lock

from bot.core.errors import StorageAway
from bot.core.intermediary import Availability
from bot.core.listing import Listing
from bot.core.matching import MOST_OFFERED, Fit, PersonFit, Seeker
from bot.core.service import Organisation
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.directory_ports import DirectoryRows

log = logging.getLogger(__name__)
LOOK_EVERY = 1.0  # seconds: what staff changed is there at once for owners, and a busy turn does not pay
_FOUND_AT_MOST = 60  # by words, before those are left out that this owner may not have


class LiveDirectory:
    """The directory on a database that this process only reads. Safe to use from several threads.

    The first look may raise StorageAway; later ones keep what was read last while the database is away.
    People are read at every look, since their introductions come and go; services when the version goes up.
    Without `examples`, invented people are left out, also those that an earlier start has loaded.
    """

    def __init__(
        self,
        storage: SqlStorage,
        today: Callable[[], date],
        *,
        examples: bool = False,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._storage, self._today, self._seconds = storage, today, seconds
        self._examples = examples
        self._listing: Listing | None = None
        self._version = -1
        self._looked = 0.0
        self._reading = Lock()

    def fits(self, seeker: Seeker, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        """The services that fit best, the best first; only what this owner may have and may be shown."""
        return self.now().fits(seeker, self._today(), limit)

    def people_for(
        self, seeker: Seeker, but: Sequence[str] = (), first: str | None = None
    ) -> tuple[PersonFit, ...]:
        """Who can take an introduction now, the best first; not those in `but`."""
        return self.now().people_for(seeker, self._today(), but, first)

    def search(self, words: str, seeker: Seeker, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        """Services that hold these words, and that this owner may have. May raise StorageAway."""
        with self._storage.read() as unit:
            found = unit.directory.find(words, _FOUND_AT_MOST)
        return self.now().of_these(found, seeker, self._today(), limit)

    def front_doors(self, seeker: Seeker, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        """First contacts for anything that serve this owner's place."""
        return self.now().front_doors(seeker, self._today(), limit)

    def organisation(self, id_: str) -> Organisation | None:
        """The organisation with this id."""
        return self.now().organisations.get(id_)

    def intermediary(self, id_: str) -> Availability | None:
        """The intermediary with this id, with what they have to do."""
        return self.now().person(id_)

    def person_with_code(self, code: str) -> Availability | None:
        """The intermediary whose own link this code is."""
        return self.now().person_with_code(code)

    def now(self) -> Listing:
        """The listing as it is now, at most a second old."""
        with self._reading:
            if self._listing is None or self._seconds() - self._looked >= LOOK_EVERY:
                self._look()
            assert self._listing is not None
            return self._listing

    def _look(self) -> None:
        try:
            with self._storage.read() as unit:
                self._read(unit.directory)
        except StorageAway as error:
            if self._listing is None:
                raise
            log.warning("the directory stays as it was read last: %s", error)
        self._looked = self._seconds()

    def _read(self, rows: DirectoryRows) -> None:
        people = [each for each in rows.availabilities() if self._examples or not each.intermediary.example]
        version = rows.version()
        if self._listing is None or version != self._version:
            self._listing = Listing.of(rows.organisations(), rows.services(), people)
            self._version = version
        else:
            self._listing = self._listing.with_people(people)
