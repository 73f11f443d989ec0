"""A directory for the console's tests: what is under test, and entries of others around it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.core.service import Organisation, Proof, Reach, Service
from tests.integration.path.world import World

CENTRE = Organisation("centre", "The centre", "A centre.", Proof("fresh", date(2026, 1, 1)))
OTHERS = Organisation("others", "Other people", "Somebody else.", Proof("fresh", date(2026, 1, 1)))
SCRIPT = "<script>alert(1)</script>"


def today(world: World) -> date:
    """The day in this world."""
    return world.clock.now().date()


def service(world: World, id_: str, days: int | None = 1, **others: object) -> Service:
    """A fresh service of the centre, checked so many days ago."""
    checked = None if days is None else today(world) - timedelta(days=days)
    made = Service(
        id_, "centre", f"Name of {id_}", "Talk to us about it.", ("premises",), Proof("fresh", checked),
        reach=Reach(phone="07700 900123"), area=("Sandwell",), cost="free",
    )  # fmt: skip
    return replace(made, **others)  # type: ignore[arg-type]


def noise(world: World) -> list[Service]:
    """Two services that no test is about: fresh, and named as nothing else is."""
    return [service(world, f"zz-noise-{n}", organisation="others", needs=("tax",)) for n in (1, 2)]


def lists(world: World, *services: Service) -> None:
    """These are in the directory now, beside the noise."""
    with world.storage.write() as unit:
        unit.directory.save([CENTRE, OTHERS], [*services, *noise(world)])
        unit.commit()


def held(world: World, id_: str) -> Service:
    """A service as the directory has it now."""
    with world.storage.read() as unit:
        found = unit.directory_work.service(id_)
    assert found is not None
    return found


def verbs(world: World, kind: str, id_: str) -> list[str]:
    """What the audit trail says that staff did with it, the newest first."""
    with world.storage.read() as unit:
        return [each.verb for each in unit.directory_work.history(kind, id_)]
