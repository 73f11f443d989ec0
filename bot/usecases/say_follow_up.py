"""Say a follow-up: the same question as in a talk, put of our own accord and with content alone."""

from bot.core.conversation import Asking, Reply
from bot.core.snapshot import Snapshot
from bot.usecases.offer_choices import plain_choices
from bot.usecases.ports import Content
from bot.usecases.put_into_words import remind_text


def say_follow_up(asking: Asking, snapshot: Snapshot, content: Content) -> Reply:
    """A reminder, or whether to look again, as a reply that waits for an answer."""
    text = (
        remind_text(snapshot, content)
        if asking.about == "remind"
        else content.wording.say("ask-check-again", "en")
    )
    return Reply(text, tuple(plain_choices(asking.about, content.wording)), asking.asks)
