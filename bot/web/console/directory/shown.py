"""Entries of the directory as the console's pages show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote, urlencode

from bot.core.service import Organisation, Service, Span, Standing, standing
from bot.core.working_time import LONDON
from bot.usecases.storage_ports import UnitOfWork

BASE = "/console/directory"


@dataclass(frozen=True)
class Shown:
    """A service, who offers it, and how fresh it is. `days` since it was checked; None: nobody knows."""

    service: Service
    organisation: Organisation | None
    standing: Standing
    days: int | None

    @property
    def path(self) -> str:
        """The address of its page."""
        return service_path(self.service.id)


def service_path(id_: str) -> str:
    """The address of a service's page."""
    return f"{BASE}/services/{quote(id_)}"


def organisation_path(id_: str) -> str:
    """The address of an organisation's page."""
    return f"{BASE}/organisations/{quote(id_)}"


def below(path: str) -> str:
    """An address as it stands below /console."""
    return path.removeprefix("/console")


def today(now: datetime) -> date:
    """The day in London."""
    return now.astimezone(LONDON).date()


def shown(service: Service, organisation: Organisation | None, day: date) -> Shown:
    """A service as it is shown on this day."""
    checked = service.proof.checked_on
    return Shown(service, organisation, standing(service, day), (day - checked).days if checked else None)


def shown_with_names(unit: UnitOfWork, services: Iterable[Service], day: date) -> list[Shown]:
    """Services with their organisations."""
    listed = list(services)
    named = unit.directory_work.these("organisation", {each.organisation for each in listed})
    found: list[Shown] = []
    for each in listed:
        organisation = named.get(each.organisation)
        found.append(shown(each, organisation if isinstance(organisation, Organisation) else None, day))
    return found


def span_words(span: Span) -> str:
    """From 5 to 249, at least 1, at most 9; "" if everything is in it."""
    least, most = (None if end is None else f"{end:g}" for end in (span.least, span.most))
    if least and most:
        return f"from {least} to {most}"
    return f"at least {least}" if least else f"at most {most}" if most else ""


def web_address(written: str) -> str:
    """An address that can be followed; "" if this is none, whatever it says."""
    if written.startswith(("https://", "http://")) and " " not in written:
        return written
    is_host = "." in written and not any(letter in written for letter in " :<>\"'()\\")
    return f"https://{written}" if is_host else ""


def dialled(phone: str) -> str:
    """A number for a tel: link; "" if there are no digits in it."""
    digits = "".join(letter for letter in phone if letter.isdigit())
    return ("+" if phone.strip().startswith("+") else "") + digits if digits else ""


def address(path: str, filters: Mapping[str, str], **others: str) -> str:
    """An address with its filters; what is empty is left out."""
    given = {name: value for name, value in {**filters, **others}.items() if value}
    return f"{path}?{urlencode(given)}" if given else path
