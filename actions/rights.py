"""What an owner may always ask for: stop, see, delete, complain, know."""

from actions.talk_action import TalkAction
from bot.usecases.delete_my_data import delete_my_data
from bot.usecases.explain_itself import change_language, say_what_i_am, tell_privacy
from bot.usecases.join_chats import join_chats
from bot.usecases.show_my_data import show_my_data
from bot.usecases.stop_messages import stop_messages
from bot.usecases.take_complaint import take_complaint


class StopMessages(TalkAction):
    """action_stop_messages: see bot/usecases/stop_messages.py."""

    use_case = staticmethod(stop_messages)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_stop_messages"


class ShowMyData(TalkAction):
    """action_show_my_data: see bot/usecases/show_my_data.py."""

    use_case = staticmethod(show_my_data)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_show_my_data"


class DeleteMyData(TalkAction):
    """action_delete_my_data: see bot/usecases/delete_my_data.py."""

    use_case = staticmethod(delete_my_data)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_delete_my_data"


class JoinChats(TalkAction):
    """action_join_chats: see bot/usecases/join_chats.py."""

    use_case = staticmethod(join_chats)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_join_chats"


class TellPrivacy(TalkAction):
    """action_tell_privacy: see bot/usecases/explain_itself.py."""

    use_case = staticmethod(tell_privacy)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_tell_privacy"


class TakeComplaint(TalkAction):
    """action_take_complaint: see bot/usecases/take_complaint.py."""

    use_case = staticmethod(take_complaint)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_take_complaint"


class SayWhatIAm(TalkAction):
    """action_say_what_i_am: see bot/usecases/explain_itself.py."""

    use_case = staticmethod(say_what_i_am)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_say_what_i_am"


class ChangeLanguage(TalkAction):
    """action_change_language: see bot/usecases/explain_itself.py."""

    use_case = staticmethod(change_language)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_change_language"
