"""An owner's export holds everything that is known of them, in the contract's shape."""

from typing import Any

import pytest

from bot.core.check import Answer
from bot.core.errors import OwnerUnknown
from bot.core.events import (
    AnswerGiven,
    CheckFinished,
    CheckStarted,
    ConsentRecorded,
    DetailsGiven,
    OpenWordsGiven,
    OwnerArrived,
    StepOffered,
)
from bot.core.owner import Consent, Details
from bot.core.practice import Framework, Practice
from bot.core.scoring import CutOffs
from bot.core.snapshot import StepShown
from bot.usecases.export_owner import export_owner
from tests.integration.path.world import World

IDS = ("customers_asked", "cash_known")
FRAMEWORK = Framework(1, {id_: Practice(id_, "money", (), "medium") for id_ in IDS}, IDS, {})


def export(world: World, address: str = "anna") -> dict[str, Any]:
    return export_owner("web", address, world.storage, FRAMEWORK, CutOffs())


def live(world: World) -> None:
    """A short check of two questions, one of them answered twice."""
    now = world.clock.now()
    arrived = (OwnerArrived("K7"), DetailsGiven(Details(name="Shah", sector="catering", people=4, years=6)))
    agreed = ConsentRecorded(Consent("take_part", True, now, "v1", "en"))
    world.lives("anna", "hello", events=(*arrived, agreed, CheckStarted(1, "short", now)))
    for said, practice, level in (("1", IDS[0], 1), ("all the time", IDS[0], 3), ("roughly", IDS[1], 1)):
        message = world.stores("anna", said)
        answer = Answer(practice, "level", level, "words", level == 3, message, now, 1)
        world.commits(message, events=(AnswerGiven(answer),))
    message = world.stores("anna", "long hours")
    step = StepOffered(StepShown(1, IDS[1], 1))
    world.commits(message, events=(OpenWordsGiven(message), CheckFinished(1, now), step))


def test_answers_stand_with_the_words_and_the_message_they_came_from(world: World) -> None:
    live(world)
    (check,) = export(world)["checks"]
    answers = [(a["practice"], a["level"], a["text"], a["replaced"]) for a in check["answers"]]
    assert answers == [
        (IDS[0], 1, "1", True),
        (IDS[0], 3, "all the time", False),
        (IDS[1], 1, "roughly", False),
    ]
    messages = {m["n"]: m["text"] for m in export(world)["messages"]}
    assert all(messages[a["message"]] == a["text"] for a in check["answers"])


def test_a_short_check_has_an_overall_band_and_no_areas(world: World) -> None:
    live(world)
    (check,) = export(world)["checks"]
    assert check["kind"] == "short"
    assert check["areas"] == {}
    assert check["overall"] == {"score": pytest.approx(2 / 3), "band": "mostly_there"}
    assert check["open"] == "long hours"
    assert check["finished"] is not None


def test_every_part_of_the_contract_is_there(world: World) -> None:
    live(world)
    whole = export(world)
    assert set(whole) == {
        "owner", "business", "consents", "checks", "counts", "steps", "services_shown", "introductions",
        "messages",
    }  # fmt: skip
    assert whole["owner"]["name"] == "Shah"
    assert whole["business"]["people"] == 4
    assert [(c["purpose"], c["given"], c["to"]) for c in whole["consents"]] == [("take_part", True, None)]
    assert [(s["practice"], s["level"]) for s in whole["steps"]] == [(IDS[1], 1)]


def test_messages_are_all_there_in_order_and_of_nobody_else(world: World) -> None:
    live(world)
    messages = export(world)["messages"]
    assert [m["n"] for m in messages] == list(range(1, len(messages) + 1))
    assert not [m for m in messages if "good morning" in m["text"]]


def test_nobody_can_be_exported_who_never_wrote(world: World) -> None:
    with pytest.raises(OwnerUnknown):
        export(world, "a stranger")
