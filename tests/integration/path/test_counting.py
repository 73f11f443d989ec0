"""A figure of a turn is saved with it, and is in the owner's export with what came of it."""

from bot.content import load
from bot.core.counting import Figure
from bot.core.events import FigureGiven
from bot.core.practice import Framework
from bot.core.scoring import CutOffs
from bot.usecases.export_owner import export_owner
from tests.conftest import ROOT
from tests.integration.path.world import World


async def test_figures_of_a_turn_are_exported_with_the_sum_they_were_given_for(world: World) -> None:
    message, now = world.stores("anna", "2-3k, 200 hours"), world.clock.now()
    takings = Figure("takings", 2000, 3000, True, message, now, "week")
    hours = Figure("hours", 200, 200, True, message, now, "week")
    world.commits(message, events=(FigureGiven(takings), FigureGiven(hours)))
    counting = load(ROOT / "data" / "content").counting
    counts = export_owner("web", "anna", world.storage, Framework(1, {}, (), {}), CutOffs(), counting)[
        "counts"
    ]
    assert [(c.get("figure") or c["sum"], c["low"], c["high"], c["unit"]) for c in counts] == [
        ("takings", 2000, 3000, "pounds"),
        ("hours", 200, 200, "hours"),
        ("takings_per_hour", 10, 15, "pounds"),
    ]
