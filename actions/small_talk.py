"""Hello, thanks, goodbye, help."""

from actions.talk_action import TalkAction
from bot.usecases.come_back import greet_owner
from bot.usecases.explain_itself import help_owner
from bot.usecases.make_small_talk import say_goodbye, thank_owner


class GreetOwner(TalkAction):
    """action_greet_owner: see bot/usecases/come_back.py."""

    use_case = staticmethod(greet_owner)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_greet_owner"


class SayGoodbye(TalkAction):
    """action_say_goodbye: see bot/usecases/make_small_talk.py."""

    use_case = staticmethod(say_goodbye)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_say_goodbye"


class ThankOwner(TalkAction):
    """action_thank_owner: see bot/usecases/make_small_talk.py."""

    use_case = staticmethod(thank_owner)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_thank_owner"


class HelpOwner(TalkAction):
    """action_help_owner: see bot/usecases/explain_itself.py."""

    use_case = staticmethod(help_owner)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_help_owner"
