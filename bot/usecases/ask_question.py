"""Ask: the open question, or the next one, put into words."""

from dataclasses import replace

from bot.core.choices import choice, level_choice
from bot.core.conversation import Asking, Choice, Reply
from bot.core.journey import next_asking, progress
from bot.core.practice import LEVELS, SECTORS
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.describe_business import describe_business
from bot.usecases.tools import Tools, opened

PASS = "pass"
AGREE_KEYS = ("agree", "agree-again", "agree-plain")  # by how often it was asked
LEAVING = ("pause", "goodbye")
# What can be tapped about the business; the numbers are counts of people, and years in the middle of a span.
OFFERED: dict[str, tuple[str, ...]] = {
    "sector": (*SECTORS, PASS),
    "people": ("1", "2", "3", "4", PASS),
    "years": ("0", "1", "3", "6", PASS),
}


def ask_question(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Open the next question if none is open, and say the one that is; nothing if there is none.

    Who says "wait" or goodbye is asked nothing now.
    """
    asking = next_asking(snapshot, tools.content.framework)
    is_paused = bool(snapshot.check and snapshot.check.paused)
    if asking is None or is_paused or incoming.intent in LEAVING:
        return Outcome()
    events = () if asking == snapshot.asking else (opened(asking),)
    if asking.about == "agree" and incoming.intent == "give_details" and asking.tries:
        return Outcome(events, (_agree_first(asking, snapshot, tools),))
    return Outcome(events, (put_into_words(asking, snapshot, tools),))


def _agree_first(asking: Asking, snapshot: Snapshot, tools: Tools) -> Reply:
    """Nothing is kept of what somebody tells before they have agreed: say so instead of passing it over."""
    return replace(put_into_words(asking, snapshot, tools), text=tools.say("agree-first"))


def put_into_words(asking: Asking, snapshot: Snapshot, tools: Tools) -> Reply:
    """This question as a reply that waits for an answer."""
    choices = tuple(choices_for(asking, snapshot, tools))
    return Reply(_text_for(asking, snapshot, tools), choices, asking.asks)


def choices_for(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    """What can be tapped, or typed as a number, while this question is open."""
    match asking.about:
        case "practice":
            return _level_choices(asking, snapshot, tools)
        case "level":
            return _confirm_choices(asking, snapshot, tools)
        case "sector" | "people" | "years":
            return _detail_choices(asking.about, tools)
        case "change_which":
            return _answers_to_change(snapshot, tools)
        case _:
            return _plain_choices(asking, tools)


def _detail_choices(about: str, tools: Tools) -> list[Choice]:
    keys = {value: "pass-detail" if value == PASS else f"{about}-{value}" for value in OFFERED[about]}
    return [Choice(choice(about, value), tools.say(key)) for value, key in keys.items()]


PLAIN: dict[str, tuple[tuple[str, str], ...]] = {
    "agree": (("yes", "agree-yes"), ("keep", "agree-keep"), ("no", "agree-no")),
    "details": (("yes", "details-yes"), ("change", "details-change")),
    "stop_or_wait": (("wait", "stop-wait"), ("all", "stop-all")),
    "delete": (("yes", "delete-yes"), ("no", "delete-no")),
}


def _plain_choices(asking: Asking, tools: Tools) -> list[Choice]:
    offered = PLAIN.get(asking.about, ())
    return [Choice(choice(asking.about, value), tools.say(key)) for value, key in offered]


def _level_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    number = snapshot.check.number if snapshot.check else 0
    key = practice_key(asking.practice or "", snapshot, tools)
    return [
        Choice(level_choice(number, asking.practice or "", level), tools.say(f"{key}.level-{level}"))
        for level in LEVELS
    ]


def _confirm_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    number = snapshot.check.number if snapshot.check else 0
    words = ["yes"]
    if asking.outcome == "level" and asking.level is not None:
        words += ["more"] if asking.level < LEVELS[-1] else []
        words += ["less"] if asking.level > LEVELS[0] else []
    else:
        words += ["other"]
    return [
        Choice(
            level_choice(number, asking.practice or "", asking.level or 0, word), tools.say(f"confirm-{word}")
        )
        for word in words
    ]


def _answers_to_change(snapshot: Snapshot, tools: Tools) -> list[Choice]:
    answers = [a for a in snapshot.check.answers if not a.replaced] if snapshot.check else []
    return [
        Choice(
            choice("change_which", a.practice),
            tools.say(f"{practice_key(a.practice, snapshot, tools)}.label"),
        )
        for a in answers
    ]


def _text_for(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    match asking.about:
        case "practice":
            return _practice_text(asking, snapshot, tools)
        case "level":
            return _confirm_text(asking, snapshot, tools)
        case "details":
            return tools.say("ask-details", summary=describe_business(snapshot.business, tools))
        case "stop_or_wait":
            return tools.say("stop-or-wait")
        case "change_which":
            return tools.say("change-which")
        case "delete":
            return tools.say("delete-ask")
        case "agree":
            return tools.say(AGREE_KEYS[min(asking.tries, len(AGREE_KEYS) - 1)])
        case "business" | "place" if asking.tries:
            return tools.say(f"ask-{asking.about}-again")
        case _:
            return tools.say(f"ask-{asking.about}")


def _practice_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    practice = asking.practice or ""
    place, count = progress(snapshot, practice, tools.content.framework)
    question = tools.say(practice_key(practice, snapshot, tools))
    text = tools.say("practice-asked", place=place, count=count, question=question)
    return f"{text}\n{tools.say('how-to-answer')}" if place == 1 and not asking.tries else text


def _confirm_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    if asking.outcome != "level":
        return tools.say(f"confirm-{asking.outcome.replace('_', '-')}")
    key = practice_key(asking.practice or "", snapshot, tools)
    said = tools.say(f"{key}.said-{asking.level}")
    if asking.early:
        return tools.say("confirm-level-early", question=tools.say(key), said=said)
    return tools.say("confirm-level", said=said)


def practice_key(practice: str, snapshot: Snapshot, tools: Tools) -> str:
    """The wording key of this practice in the variant that fits the owner's sector."""
    variant = tools.content.framework.practices[practice].variant_for(snapshot.business.sector)
    return f"practice-{practice}-{variant}"
