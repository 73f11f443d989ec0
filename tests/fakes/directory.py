"""The directory in memory, as it stands in data/content: what a talk reads where no database is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.content.directory import read_directory
from bot.core.intermediary import Availability, Intermediary
from bot.core.listing import Listing
from bot.core.matching import MOST_OFFERED, Fit, PersonFit, Seeker
from bot.core.service import Organisation
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class MemoryDirectory:
    """A listing on one day. It is searched by whole words, without the endings that a database knows."""

    listing: Listing
    today: date = TODAY

    def fits(self, seeker: Seeker, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        return self.listing.fits(seeker, self.today, limit)

    def people_for(
        self, seeker: Seeker, but: Sequence[str] = (), first: str | None = None
    ) -> tuple[PersonFit, ...]:
        return self.listing.people_for(seeker, self.today, but, first)

    def search(self, words: str, seeker: Seeker, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        asked = {*words.lower().split()}
        found = [
            s.id for s in self.listing.services.values() if asked & {*f"{s.name} {s.what}".lower().split()}
        ]
        return self.listing.of_these(found, seeker, self.today, limit)

    def front_doors(self, seeker: Seeker, limit: int = MOST_OFFERED) -> tuple[Fit, ...]:
        return self.listing.front_doors(seeker, self.today, limit)

    def organisation(self, id_: str) -> Organisation | None:
        return self.listing.organisations.get(id_)

    def intermediary(self, id_: str) -> Availability | None:
        return self.listing.person(id_)

    def person_with_code(self, code: str) -> Availability | None:
        return self.listing.person_with_code(code)


@cache
def content_directory() -> MemoryDirectory:
    """The real directory, with the example programme's people, who have nothing to do yet."""
    listed = read_directory(ROOT / "data" / "content")
    people = map(Availability, listed.people.values())
    return MemoryDirectory(Listing.of(listed.organisations.values(), [*listed.services.values()], people))


def with_people(people: Iterable[Intermediary | Availability]) -> MemoryDirectory:
    """The real services, and these people."""
    there = [each if isinstance(each, Availability) else Availability(each) for each in people]
    return MemoryDirectory(content_directory().listing.with_people(there))
