"""Explain the open question: what it means, why it is asked, how many are left."""

import re
from dataclasses import replace

from bot.core.conversation import ASKED_ONCE, INTRODUCTION, Asking, Reply
from bot.core.journey import left_to_ask, minutes_for
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.answer_question import tell_private
from bot.usecases.draft_introduction import drafted
from bot.usecases.name_practice import practice_key, step_key
from bot.usecases.show_results import wishes_after_results
from bot.usecases.tools import Tools, only_saying, opened

BARE = 2  # words
ASKS_US = re.compile(r"\b(?:you|u|ask|figures?|numbers?)\b", re.IGNORECASE)  # not "why that step"
OF_INTRODUCTION = re.compile(
    r"\b(?:introduc\w*|intro|meet|some ?one|some ?body|persons?|people|talk|speak|they|them|him|her|who)\b",
    re.IGNORECASE,
)
ASKED_AGAIN = re.compile(
    r"\brepeat (?:the|that|this|it|your|last|question|pls|please)\b|^\W*(?:please )?repeat\W*$"
    r"|\b(?:ask|send|show) (?:me )?(?:it |that |the question |this )?again\b"
    r"|\bwhat(?:'?s| was| is|s) (?:the|your|that) (?:last )?question\b",
    re.IGNORECASE,
)  # not "say it another way"
WHY = {
    "agree": "what-we-keep",
    "open": "why-open",
    "next_part": "why-next-part",
    "monitoring": "why-monitoring",
    "about_you": "why-monitoring",
    "research": "why-research",
    "reminders": "why-reminders",
    "which_day": "why-reminders",
    "remind": "why-reminders",
    "join": "why-join",
    "count_which": "why-count",
    "intro_offer": "why-intro",
    "shown_to": "why-intro-seen",
    "intro_private": "why-intro-private",
    "intro_contacted": "why-intro-contacted",
    "intro_useful": "why-intro-contacted",
}


def explain_question(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The same question in other words, with an example from everyday work."""
    asking = snapshot.asking
    if asking and asking.practice and ASKED_AGAIN.search(incoming.text):
        return Outcome()  # what is open is asked again
    if asking and asking.about in ("count", "count_sure", "count_which", "count_offer"):
        key = f"figure-{asking.topic}.means" if asking.topic else "count-offer-means"
        return _and_ask_again(asking, tools.reply(key))
    if asking and asking.practice:
        return only_saying(tools.reply(f"{practice_key(asking.practice, snapshot, tools)}.means"))
    draft = drafted(snapshot)
    if asking and asking.about == "intro_private" and draft:
        return only_saying(tell_private(draft, snapshot, tools))
    if asking and asking.about.startswith(INTRODUCTION) and asking.about not in ASKED_ONCE:
        return only_saying(tools.reply("why-intro"))
    if snapshot.steps and (asking is None or asking.about in ASKED_ONCE):
        means = f"{practice_key(snapshot.steps[-1].practice, snapshot, tools)}.means"
        return _still_offered(asking, incoming) + _about_step(means, tools)
    return only_saying(tools.reply("help"))


def explain_why(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Why a practice is asked about, or what stands behind the step that was shown."""
    asking = snapshot.asking
    if asking and asking.about in ("count", "count_sure"):
        return only_saying(tools.reply(f"figure-{asking.topic}.why"))
    if asking and asking.about == "count_offer" and ASKS_US.search(incoming.text):
        return _and_ask_again(asking, tools.reply("why-count"))
    if asking and asking.practice:
        return only_saying(tools.reply(f"{practice_key(asking.practice, snapshot, tools)}.why"))
    if asking and asking.about in ASKED_ONCE and _is_about(asking, incoming):
        return Outcome((opened(replace(asking, said=False)),), (tools.reply(WHY[asking.about]),))
    if (asking is None or asking.about in ASKED_ONCE) and snapshot.steps:
        evidence = tools.say(f"{step_key(snapshot.steps[-1], snapshot, tools)}.evidence")
        return _still_offered(asking, incoming) + _about_step("step-why", tools, evidence=evidence)
    if asking and asking.about.startswith(INTRODUCTION):
        return only_saying(tools.reply(WHY.get(asking.about, "why-intro")))
    return only_saying(tools.reply(WHY.get(asking.about, "why-business") if asking else "why-business"))


def _is_about(asking: Asking, incoming: Incoming) -> bool:
    """A bare "why" is about the question below the results; a tap or "why that one" about the step above.

    The offer of an introduction stands below a button that says "Why this step?": a bare "why" is that tap.
    """
    if incoming.choice or asking.about not in WHY:
        return False
    if asking.about == "intro_offer":
        return bool(OF_INTRODUCTION.search(incoming.text))
    return len(incoming.text.split()) <= BARE


def _and_ask_again(asking: Asking, reply: Reply) -> Outcome:
    """Who wants to know more about a question that is asked once is asked it once more."""
    return Outcome((opened(replace(asking, said=False)),) if asking.said else (), (reply,))


def _still_offered(asking: Asking | None, incoming: Incoming) -> Outcome:
    """The offer of a person stands after a bare "why": it may have been meant by it."""
    is_bare = not incoming.choice and len(incoming.text.split()) <= BARE
    is_offer = asking is not None and asking.about == "intro_offer" and asking.said and is_bare
    return Outcome((opened(replace(asking, said=False)),)) if asking and is_offer else Outcome()


def _about_step(key: str, tools: Tools, **values: object) -> Outcome:
    text = tools.say(key, **values)
    return only_saying(Reply(text, wishes_after_results(tools, but="ask_why")))


def tell_how_long(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """How many questions are left, and about how long that takes."""
    if snapshot.check is None and snapshot.idea is None:
        return only_saying(tools.reply("how-long-none"))
    left = left_to_ask(snapshot, tools.content.framework)
    return only_saying(tools.reply("how-long", left=left, minutes=minutes_for(left)))
