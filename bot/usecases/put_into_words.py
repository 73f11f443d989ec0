"""Put a question into words, with what can be tapped."""

from collections.abc import Callable, Mapping

from bot.core.conversation import About, Asking, Reply
from bot.core.journey import left_in_part, left_to_ask, progress
from bot.core.snapshot import Snapshot
from bot.usecases.ask_figure import put_doubt_into_words, put_figure_into_words
from bot.usecases.describe_business import describe_business
from bot.usecases.describe_changes import parts_to_change
from bot.usecases.name_practice import practice_key, step_text
from bot.usecases.offer_choices import choices_for
from bot.usecases.ports import Content
from bot.usecases.put_introduction_into_words import ABOUT_INTRODUCTION, introduction_text
from bot.usecases.tools import Tools

AGREE_KEYS = ("agree", "agree-again", "agree-plain")  # by how often it was asked


def put_into_words(asking: Asking, snapshot: Snapshot, tools: Tools) -> Reply:
    """This question as a reply that waits for an answer."""
    choices = tuple(choices_for(asking, snapshot, tools))
    return Reply(_text_for(asking, snapshot, tools), choices, asking.asks)


def _text_for(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    write = TEXTS.get(asking.about)
    if write:
        return write(asking, snapshot, tools)
    if asking.about == "business" and asking.tries and snapshot.business.sector:
        return tools.say("details-what-to-change")
    again = "-again" if asking.about in ("business", "place") and asking.tries else ""
    return tools.say(f"ask-{asking.about.replace('_', '-')}{again}")


def _change_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    in_parts = asking.topic is None and bool(parts_to_change(snapshot, tools))
    return tools.say("change-which-part" if in_parts else "change-which")


def remind_text(snapshot: Snapshot, content: Content) -> str:
    """Hello again, and how many questions are left; the open one counts when it is the only one."""
    name, left = snapshot.owner.name, max(1, left_to_ask(snapshot, content.framework))
    return content.wording.say("remind", "en", named="yes" if name else "no", name=name or "", left=left)


def _next_part_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    check, part = snapshot.check, asking.topic or ""
    left = left_in_part(check, part, snapshot, tools.content.framework) if check else 0
    key = "ask-next-part-again" if asking.tries else "ask-next-part"
    return tools.say(key, part=tools.say(f"part-{part}"), left=left)


def _practice_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    practice = asking.practice or ""
    place, count = progress(snapshot, practice, tools.content.framework)
    question = tools.say(practice_key(practice, snapshot, tools))
    check = snapshot.check_with(practice)
    if check and check.kind == "full":
        part = tools.say(f"part-{tools.content.framework.practices[practice].area}")
        text = tools.say("practice-asked-in-part", part=part, place=place, count=count, question=question)
    else:
        text = tools.say("practice-asked", place=place, count=count, question=question)
    is_first = not (check and check.standing()) and not asking.tries
    return f"{text}\n{tools.say('how-to-answer')}" if is_first else text


def _confirm_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    if asking.outcome != "level":
        return tools.say(f"confirm-{asking.outcome.replace('_', '-')}")
    key = practice_key(asking.practice or "", snapshot, tools)
    said = tools.say(f"{key}.said-{asking.level}")
    if asking.early:
        return tools.say("confirm-level-early", question=tools.say(key), said=said)
    return tools.say("confirm-level", said=said)


TEXTS: Mapping[About, Callable[[Asking, Snapshot, Tools], str]] = {
    **dict.fromkeys(ABOUT_INTRODUCTION, introduction_text),
    "practice": _practice_text,
    "level": _confirm_text,
    "next_part": _next_part_text,
    "change_which": _change_text,
    "count": put_figure_into_words,
    "count_sure": lambda asking, snapshot, tools: put_doubt_into_words(asking, tools),
    "details": lambda asking, snapshot, tools: tools.say(
        "ask-details", summary=describe_business(snapshot.business, tools)
    ),
    "agree": lambda asking, snapshot, tools: tools.say(AGREE_KEYS[min(asking.tries, len(AGREE_KEYS) - 1)]),
    "about_you": lambda asking, snapshot, tools: tools.say(f"about-you-{asking.topic}"),
    "step_tried": lambda asking, snapshot, tools: tools.say(
        "ask-step-tried", step=step_text(snapshot.steps[-1], snapshot, tools)
    ),
    "remind": lambda asking, snapshot, tools: remind_text(snapshot, tools.content),
    "which_place": lambda asking, snapshot, tools: tools.say(
        "ask-which-place", place=snapshot.business.place or ""
    ),
    "join": lambda asking, snapshot, tools: tools.say(
        "ask-join", chat=tools.say(f"channel-{asking.options[0]}")
    ),
    "stop_or_wait": lambda asking, snapshot, tools: tools.say("stop-or-wait"),
    "delete": lambda asking, snapshot, tools: tools.say("delete-ask"),
}  # all others have one text, under ask-<what it is about>
