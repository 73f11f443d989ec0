"""Services, people and dates for tests of the directory."""

from datetime import date
from typing import Any

from bot.core.intermediary import Availability, Intermediary
from bot.core.service import Proof, Service

TODAY = date(2026, 11, 22)
LONG_AGO = date(2024, 1, 1)
FRESH = Proof("fresh", TODAY)


def service(id_: str = "s", **more: Any) -> Service:
    """A fresh service about pricing for the whole of the UK, unless said otherwise."""
    given: dict[str, Any] = {"needs": ("pricing",), "area": ("UK",), "proof": FRESH} | more
    return Service(id=id_, organisation="o", name=id_, what="They help.", **given)


def person(id_: str = "p", *, open_: int = 0, helped: int = 0, ended: int = 0, **more: Any) -> Availability:
    """Somebody in Sandwell who helps with pricing in English, unless said otherwise."""
    given: dict[str, Any] = {
        "name": id_, "organisation": "ACH", "languages": ("en",), "councils": ("Sandwell",),
        "needs": ("pricing",), "email": "a@example.org",
    }  # fmt: skip
    return Availability(Intermediary(id=id_, **given | more), open_, helped, ended)
