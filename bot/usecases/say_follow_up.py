"""Say a follow-up: the same question as in a talk, put of our own accord and with content alone."""

from bot.core.conversation import Asking, Reply, Template
from bot.core.journey import left_to_ask
from bot.core.snapshot import Snapshot
from bot.usecases.follow_introduction import follow_choices, follow_text
from bot.usecases.name_practice import step_key_for
from bot.usecases.offer_choices import plain_choices
from bot.usecases.ports import Content
from bot.usecases.put_into_words import remind_text

ABOUT_INTRODUCTION = ("intro_contacted", "intro_useful")


def say_follow_up(asking: Asking, snapshot: Snapshot, content: Content, name: str = "") -> Reply:
    """A reminder, or another question, as a reply that waits for an answer.

    `name` is who holds the introduction that is asked about. The template says it outside WhatsApp's window.
    """
    template = _template(asking, snapshot, content, name)
    if asking.about in ABOUT_INTRODUCTION:
        text, taps = follow_text(asking, name, content.wording), follow_choices(asking, content.wording)
        return Reply(text, tuple(taps), asking.asks, template=template)
    choices = tuple(plain_choices(asking.about, content.wording))
    return Reply(_text(asking, snapshot, content), choices, asking.asks, template=template)


def _text(asking: Asking, snapshot: Snapshot, content: Content) -> str:
    if asking.about == "remind":
        return remind_text(snapshot, content)
    if asking.about == "step_tried":
        step = step_key_for(snapshot.steps[-1], snapshot, content)
        return content.wording.say(_key(asking), "en", step=content.wording.say(step, "en"))
    return content.wording.say(_key(asking), "en")


def _key(asking: Asking) -> str:
    return f"ask-{asking.about.replace('_', '-')}"


def _template(asking: Asking, snapshot: Snapshot, content: Content, name: str) -> Template:
    """Its name, and what fills its placeholders (docs/running.md)."""
    owner = snapshot.owner.name or ""
    if asking.about == "remind":
        left = max(1, left_to_ask(snapshot, content.framework))
        return Template("reminder", (owner, str(left)))
    return Template(asking.about, (owner, name) if asking.about in ABOUT_INTRODUCTION else (owner,))
