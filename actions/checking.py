"""The check: go on, pause, skip, go back, change, explain, show."""

from actions.talk_action import TalkAction
from bot.usecases.continue_check import continue_check
from bot.usecases.explain_question import explain_question, explain_why, tell_how_long
from bot.usecases.go_back import go_back
from bot.usecases.pause_check import pause_check
from bot.usecases.skip_question import skip_question


class ContinueCheck(TalkAction):
    """action_continue_check: see bot/usecases/continue_check.py."""

    use_case = staticmethod(continue_check)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_continue_check"


class PauseCheck(TalkAction):
    """action_pause_check: see bot/usecases/pause_check.py."""

    use_case = staticmethod(pause_check)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_pause_check"


class SkipQuestion(TalkAction):
    """action_skip_question: see bot/usecases/skip_question.py."""

    use_case = staticmethod(skip_question)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_skip_question"


class GoBack(TalkAction):
    """action_go_back: see bot/usecases/go_back.py."""

    use_case = staticmethod(go_back)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_go_back"


class ExplainQuestion(TalkAction):
    """action_explain_question: see bot/usecases/explain_question.py."""

    use_case = staticmethod(explain_question)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_explain_question"


class ExplainWhy(TalkAction):
    """action_explain_why: see bot/usecases/explain_question.py."""

    use_case = staticmethod(explain_why)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_explain_why"


class TellHowLong(TalkAction):
    """action_tell_how_long: see bot/usecases/explain_question.py."""

    use_case = staticmethod(tell_how_long)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_tell_how_long"
