"""What the use cases need of the directory: services, who offers them, and people who take introductions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

from bot.core.intermediary import Availability, Intermediary
from bot.core.matching import Fit, PersonFit, Seeker
from bot.core.service import Organisation, Service

EntryKind = Literal["organisation", "service", "intermediary"]
Entry = tuple[EntryKind, str]  # an entry of the directory: what it is, and its id


class Directory(Protocol):
    """The directory as a talk sees it: reference data, never anything of an owner. It follows its tables."""

    def fits(self, seeker: Seeker, limit: int = ...) -> tuple[Fit, ...]:
        """The services that fit best, the best first; only what this owner may have and may be shown."""
        ...

    def people_for(
        self, seeker: Seeker, but: Sequence[str] = (), first: str | None = None
    ) -> tuple[PersonFit, ...]:
        """Who can take an introduction now, the best first; not those in `but`.

        `first` is the code of an intermediary by whose link the owner came: they lead if they fit at all.
        """
        ...

    def search(self, words: str, seeker: Seeker, limit: int = ...) -> tuple[Fit, ...]:
        """Services whose name or text holds these words, and that this owner may have."""
        ...

    def front_doors(self, seeker: Seeker, limit: int = ...) -> tuple[Fit, ...]:
        """First contacts for anything that serve this owner's place; never none, as long as one is listed."""
        ...

    def organisation(self, id_: str) -> Organisation | None:
        """The organisation with this id."""
        ...

    def intermediary(self, id_: str) -> Availability | None:
        """The intermediary with this id, with what they have to do."""
        ...

    def person_with_code(self, code: str) -> Availability | None:
        """The intermediary whose own link this code is."""
        ...


class DirectoryRows(Protocol):
    """The directory's tables, as part of a unit of work."""

    def version(self) -> int:
        """Goes up with each change, so that readers know when to read again."""
        ...

    def organisations(self) -> tuple[Organisation, ...]:
        """All of them, by id."""
        ...

    def services(self) -> tuple[Service, ...]:
        """All of them, by id, whatever their standing."""
        ...

    def save(self, organisations: Iterable[Organisation], services: Iterable[Service]) -> None:
        """Keep these, in place of those with the same ids; nothing is ever removed here."""
        ...

    def find(self, words: str, limit: int) -> tuple[str, ...]:
        """Ids of services whose name, text, or organisation's name hold these words, the best match first."""
        ...

    def people(self) -> tuple[Intermediary, ...]:
        """All intermediaries, by id, those included who take no introductions any more."""
        ...

    def save_people(self, people: Iterable[Intermediary]) -> None:
        """Keep these intermediaries, in place of those with the same ids."""
        ...

    def availabilities(self) -> tuple[Availability, ...]:
        """All active intermediaries, with what they have to do."""
        ...

    def as_loaded(self) -> Mapping[Entry, str]:
        """For each entry that was ever loaded from the files: the mark of how it was then."""
        ...

    def note_loaded(self, marks: Mapping[Entry, str]) -> None:
        """These entries are now as they stand in the files."""
        ...
