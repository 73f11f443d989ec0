"""The same words mean different things when a question is open and when none is."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message

ANSWER = "answer"
OUT_OF_SCOPE = "out_of_scope"
# These go to the open question anyway: nothing is lost if one is mistaken for the other.
FOR_THE_QUESTION = {ANSWER, "affirm", "deny", "give_details", OUT_OF_SCOPE}


Reading = dict[str, Any]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ContextGate(GraphComponent):
    """Lets an intent pass only if it fits what is going on and is sure enough; the ranking stays as read.

    Without a context, as in `rasa shell` and `rasa test`, everything passes.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._sure_in_check = config["sure_in_check"]
        self._sure_when_idle = config["sure_when_idle"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"sure_in_check": 0.6, "sure_when_idle": 0.4}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ContextGate:
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            known = message.get("metadata") or {}
            intent = self._fitting(message.get("intent_ranking") or [], known)
            if intent:
                message.set(INTENT, intent, add_to_output=True)
        return messages

    def _fitting(self, ranking: list[Reading], known: dict[str, Any]) -> Reading | None:
        """What to take the message for instead, if not for what it was read as."""
        if known.get("context") == "in_check":
            return self._in_check(ranking)
        if known.get("context") == "idle":
            return self._when_idle(ranking, asking=bool(known.get("asking")))
        return None

    def _in_check(self, ranking: list[Reading]) -> Reading | None:
        best = ranking[0]
        sure = best["name"] in FOR_THE_QUESTION or best["confidence"] >= self._sure_in_check
        return None if sure else _named(ANSWER, ranking)

    def _when_idle(self, ranking: list[Reading], asking: bool) -> Reading | None:
        possible = ranking if asking else _without(ANSWER, ranking)
        if possible[0]["confidence"] < self._sure_when_idle:
            return _named(OUT_OF_SCOPE, ranking)
        return possible[0]


def _without(intent: str, ranking: list[Reading]) -> list[Reading]:
    """Its share is shared out among the others."""
    left = 1.0 - _named(intent, ranking)["confidence"]
    others = [one for one in ranking if one["name"] != intent]
    return [{**one, "confidence": one["confidence"] / left if left else 0.0} for one in others]


def _named(intent: str, ranking: list[Reading]) -> Reading:
    found = (one for one in ranking if one["name"] == intent)
    return next(found, {"name": intent, "confidence": 0.0})
