"""Help beyond the check: a person, support, introductions."""

from actions.talk_action import TalkAction
from bot.usecases.ask_for_introduction import ask_for_introduction
from bot.usecases.check_idea import check_idea
from bot.usecases.count_numbers import count_numbers
from bot.usecases.reach_person import reach_person
from bot.usecases.take_open_words import keep_or_find_support


class ReachPerson(TalkAction):
    """action_reach_person: see bot/usecases/reach_person.py."""

    use_case = staticmethod(reach_person)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_reach_person"


class FindSupport(TalkAction):
    """action_find_support: see bot/usecases/take_open_words.py and find_support.py."""

    use_case = staticmethod(keep_or_find_support)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_find_support"


class OfferIntroduction(TalkAction):
    """action_offer_introduction: see bot/usecases/ask_for_introduction.py."""

    use_case = staticmethod(ask_for_introduction)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_offer_introduction"


class CheckIdea(TalkAction):
    """action_check_idea: see bot/usecases/check_idea.py."""

    use_case = staticmethod(check_idea)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_check_idea"


class CountNumbers(TalkAction):
    """action_count_numbers: see bot/usecases/count_numbers.py."""

    use_case = staticmethod(count_numbers)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_count_numbers"
