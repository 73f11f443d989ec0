"""What comes in that cannot be read."""

from actions.talk_action import TalkAction
from bot.usecases.receive_other_than_words import answer_other_language, receive_media, receive_nothing


class ReceiveMedia(TalkAction):
    """action_receive_media: see bot/usecases/receive_other_than_words.py."""

    use_case = staticmethod(receive_media)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_receive_media"


class AnswerOtherLanguage(TalkAction):
    """action_answer_other_language: see bot/usecases/receive_other_than_words.py."""

    use_case = staticmethod(answer_other_language)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_answer_other_language"


class ReceiveNothing(TalkAction):
    """action_receive_nothing: see bot/usecases/receive_other_than_words.py."""

    use_case = staticmethod(receive_nothing)

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_receive_nothing"
