"""Put a question into words, with what can be tapped."""

from bot.core.choices import choice, level_choice
from bot.core.conversation import Asking, Choice, Reply
from bot.core.journey import left_in_part, progress
from bot.core.practice import LEVELS, SECTORS
from bot.core.snapshot import Snapshot
from bot.usecases.ask_figure import (
    choices_for_figure,
    choices_of_sums,
    choices_to_confirm,
    put_doubt_into_words,
    put_figure_into_words,
)
from bot.usecases.describe_business import describe_business
from bot.usecases.describe_changes import answers_to_change, parts_to_change
from bot.usecases.name_practice import practice_key, step_text
from bot.usecases.tools import Tools

PASS = "pass"
AGREE_KEYS = ("agree", "agree-again", "agree-plain")  # by how often it was asked
# What can be tapped about the business; the numbers are counts of people, and years in the middle of a span.
OFFERED: dict[str, tuple[str, ...]] = {
    "sector": (*SECTORS, PASS),
    "people": ("1", "2", "3", "4", PASS),
    "years": ("0", "1", "3", "6", PASS),
}
PLAIN: dict[str, tuple[tuple[str, str], ...]] = {
    "agree": (("yes", "agree-yes"), ("keep", "agree-keep"), ("no", "agree-no")),
    "details": (("yes", "details-yes"), ("change", "details-change")),
    "stop_or_wait": (("wait", "stop-wait"), ("all", "stop-all")),
    "delete": (("yes", "delete-yes"), ("no", "delete-no")),
    "next_part": (("yes", "next-part-yes"), ("later", "next-part-later")),
    "which_check": (
        ("full", "which-check-full"),
        ("short", "which-check-short"),
        ("none", "which-check-none"),
    ),
    "check_again": (("yes", "check-again-yes"), ("no", "check-again-no")),
    "reminders": (("yes", "reminders-yes"), ("no", "reminders-no")),
    "which_day": (("tomorrow", "which-day-tomorrow"), ("week", "which-day-week"), ("none", "which-day-none")),
    "remind": (("yes", "remind-yes"), ("tomorrow", "remind-tomorrow"), ("none", "remind-none")),
    "step_tried": (("yes", "step-tried-yes"), ("partly", "step-tried-partly"), ("no", "step-tried-no")),
    "research": (("yes", "research-agree"), ("no", "research-refuse")),
    "count_offer": (("yes", "count-yes"), ("no", "count-not-now")),
}


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
        case "which_place":
            offered = [Choice(choice("which_place", council), council) for council in asking.options]
            return [*offered, Choice(choice("which_place", PASS), tools.say("which-place-other"))]
        case "change_which":
            named = answers_to_change(snapshot, asking.topic, tools)
            return named or parts_to_change(snapshot, tools)
        case "count":
            return choices_for_figure(asking, snapshot, tools)
        case "count_sure":
            return choices_to_confirm(asking, tools)
        case "count_which":
            return choices_of_sums(snapshot, tools)
        case _:
            return _plain_choices(asking, tools)


def _detail_choices(about: str, tools: Tools) -> list[Choice]:
    keys = {value: "pass-detail" if value == PASS else f"{about}-{value}" for value in OFFERED[about]}
    return [Choice(choice(about, value), tools.say(key)) for value, key in keys.items()]


def _plain_choices(asking: Asking, tools: Tools) -> list[Choice]:
    offered = PLAIN.get(asking.about, ())
    return [Choice(choice(asking.about, value), tools.say(key)) for value, key in offered]


def _level_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    practice = asking.practice or ""
    key = practice_key(practice, snapshot, tools)
    return [
        Choice(level_choice(_number(asking, snapshot), practice, level), tools.say(f"{key}.level-{level}"))
        for level in LEVELS
    ]


def _number(asking: Asking, snapshot: Snapshot) -> int:
    check = snapshot.check_with(asking.practice)
    return check.number if check else 0


def _confirm_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    practice, level = asking.practice or "", asking.level or 0
    return [
        Choice(level_choice(_number(asking, snapshot), practice, level, word), tools.say(f"confirm-{word}"))
        for word in _confirm_words(asking, snapshot, tools)
    ]


def _confirm_words(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[str]:
    """Yes; and more or less where more of it is stronger. "More often late" would be the weaker level."""
    if asking.outcome != "level" or asking.level is None or is_falling(asking.practice, snapshot, tools):
        return ["yes", "other"]
    more = ["more"] if asking.level < LEVELS[-1] else []
    return ["yes", *more, *(["less"] if asking.level > LEVELS[0] else [])]


def is_falling(practice: str | None, snapshot: Snapshot, tools: Tools) -> bool:
    """True if more of what this owner is asked about here is weaker, such as running out of things."""
    known = tools.content.framework.practices[practice or ""]
    return known.variant_for(snapshot.business.sector) in known.falling


def _text_for(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    match asking.about:
        case "practice":
            return _practice_text(asking, snapshot, tools)
        case "level":
            return _confirm_text(asking, snapshot, tools)
        case "details":
            return tools.say("ask-details", summary=describe_business(snapshot.business, tools))
        case "agree":
            return tools.say(AGREE_KEYS[min(asking.tries, len(AGREE_KEYS) - 1)])
        case "next_part":
            return _next_part_text(asking, snapshot, tools)
        case "step_tried":
            return tools.say("ask-step-tried", step=step_text(snapshot.steps[-1], snapshot, tools))
        case "which_place":
            return tools.say("ask-which-place", place=snapshot.business.place or "")
        case "stop_or_wait" | "change_which" | "delete":
            return _plain_text(asking, snapshot, tools)
        case "count":
            return put_figure_into_words(asking, snapshot, tools)
        case "count_sure":
            return put_doubt_into_words(asking, tools)
        case "business" | "place" if asking.tries:
            return tools.say(f"ask-{asking.about}-again")
        case _:
            return tools.say(f"ask-{asking.about.replace('_', '-')}")


def _plain_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    if asking.about == "change_which" and asking.topic is None and parts_to_change(snapshot, tools):
        return tools.say("change-which-part")
    return tools.say(
        {"stop_or_wait": "stop-or-wait", "delete": "delete-ask"}.get(asking.about, "change-which")
    )


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
