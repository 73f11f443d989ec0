"""The form of an intermediary, as a browser sends it."""

from bot.usecases.staff.read_person_form import DAYS, PersonForm
from bot.usecases.staff.save_intermediary import Sent
from bot.web.console.visit import Visit

MOST_DAYS_OFF = 40  # rows that are read: a browser sends as many as the page had


def sent_form(visit: Visit, id_: str = "") -> Sent:
    """What was typed. A box that is not ticked is not sent."""
    return Sent(id_, visit.given("was"), _form(visit), visit.given("open_ones"))


def _form(visit: Visit) -> PersonForm:
    return PersonForm(
        name=visit.given("name"),
        organisation=visit.given("organisation"),
        about=" ".join(visit.given("about").split()),
        languages=visit.given_all("languages"),
        councils=visit.given_all("councils"),
        needs=visit.given_all("needs"),
        sectors=visit.given_all("sectors"),
        hours=tuple(visit.given(f"hours{day}") for day in range(len(DAYS))),
        days_off=_days_off(visit),
        most_open=visit.given("most_open"),
        told_by=visit.given("told_by"),
        email=visit.given("email"),
        deputy=visit.given("deputy"),
        active=visit.given("active") == "1",
    )


def _days_off(visit: Visit) -> tuple[tuple[str, str], ...]:
    pairs = zip(visit.given_all("first"), visit.given_all("last"), strict=False)
    return tuple(pair for pair in list(pairs)[:MOST_DAYS_OFF] if any(pair))
