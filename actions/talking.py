"""The question that is open: welcome, ask, take the answer, change one."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.talk_action import TalkAction
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import ask_question
from bot.usecases.change_answer import change_answer, take_edit
from bot.usecases.sum_up import sum_up
from bot.usecases.take_answer import take_answer
from bot.usecases.tools import Tools
from bot.usecases.welcome_owner import welcome_owner


class WelcomeOwner(TalkAction):
    """action_welcome_owner: see bot/usecases/welcome_owner.py."""

    use_case = staticmethod(welcome_owner)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_welcome_owner"


class TakeAnswer(TalkAction):
    """validate_question_form: Rasa's name for reading what was said to a form's question."""

    use_case = staticmethod(take_answer)

    def name(self) -> str:
        """The name in domain.yml."""
        return "validate_question_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[EventType]:
        """As every action; and the slot is emptied, so that the form asks on."""
        return [*await super().run(dispatcher, tracker, domain), SlotSet("answer", None)]


class AskQuestion(TalkAction):
    """action_ask_answer: the form asks its next question."""

    @property
    def wakes(self) -> bool:
        """Asking is not something the owner did."""
        return False

    use_case = staticmethod(ask_question)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_ask_answer"


class ChangeAnswer(TalkAction):
    """action_change_answer: in plain words, or by editing the message."""

    def use_case(self, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
        """See bot/usecases/change_answer.py."""
        return (take_edit if incoming.corrects else change_answer)(snapshot, incoming, tools)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_change_answer"


class ShowResults(TalkAction):
    """action_show_results: see bot/usecases/sum_up.py."""

    use_case = staticmethod(sum_up)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_show_results"
