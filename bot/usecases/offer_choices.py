"""Offer choices: what can be tapped, or typed as a number, while a question is open."""

from collections.abc import Callable, Mapping

from bot.core.choices import PASS, choice, level_choice
from bot.core.conversation import About, Asking, Choice
from bot.core.practice import LEVELS, SECTORS
from bot.core.snapshot import Snapshot
from bot.usecases.ask_figure import choices_for_figure, choices_of_sums, choices_to_confirm
from bot.usecases.describe_changes import answers_to_change, parts_to_change
from bot.usecases.find_support import needs_to_choose
from bot.usecases.name_practice import practice_key
from bot.usecases.ports import Wording
from bot.usecases.put_introduction_into_words import ABOUT_INTRODUCTION, introduction_choices
from bot.usecases.tools import Tools

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
    "monitoring": (("yes", "monitoring-yes"), ("no", "monitoring-no")),
    "count_offer": (("yes", "count-yes"), ("no", "count-not-now")),
}
JOIN = (("yes", "join-yes"), ("no", "join-no"))


def choices_for(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    """What can be tapped, or typed as a number, while this question is open."""
    return OFFERS.get(asking.about, _plain_choices)(asking, snapshot, tools)


def _place_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    offered = [Choice(choice("which_place", council), council) for council in asking.options]
    return [*offered, Choice(choice("which_place", PASS), tools.say("which-place-other"))]


def _join_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    return [Choice(join_choice(asking, value), tools.say(key)) for value, key in JOIN]


def _change_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    return answers_to_change(snapshot, asking.topic, tools) or parts_to_change(snapshot, tools)


def _about_you_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    question = asking.topic or ""
    values = tools.content.monitoring[question]
    offered = [
        Choice(choice("about_you", f"{question}-{value}"), tools.say(f"about-you-{question}-{value}"))
        for value in values
    ]
    return [*offered, Choice(choice("about_you", f"{question}-{PASS}"), tools.say("about-you-pass"))]


def join_choice(asking: Asking, value: str) -> str:
    """The id of a yes or no to one code: a tap below an earlier code never counts for this one."""
    return choice(asking.about, f"{asking.topic}:{value}")


def _detail_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    about = asking.about
    keys = {value: "pass-detail" if value == PASS else f"{about}-{value}" for value in OFFERED[about]}
    return [Choice(choice(about, value), tools.say(key)) for value, key in keys.items()]


def _plain_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    return plain_choices(asking.about, tools.content.wording)


def plain_choices(about: About, wording: Wording) -> list[Choice]:
    """What can be tapped below a question of which the choices are always the same."""
    return [Choice(choice(about, value), wording.say(key, "en")) for value, key in PLAIN.get(about, ())]


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
    practice, level, number = asking.practice or "", asking.level or 0, _number(asking, snapshot)
    offered = _confirm_words(asking, snapshot, tools)
    return [
        Choice(level_choice(number, practice, level, word), tools.say(f"confirm-{title}"))
        for word, title in offered.items()
    ]


def _confirm_words(asking: Asking, snapshot: Snapshot, tools: Tools) -> dict[str, str]:
    """What each choice says, and its title: yes, and more or less where that says a level.

    A yes to "not sure" says so itself, so that a second tap later means the same. "More often late" would be
    the weaker level.
    """
    if asking.outcome != "level" or asking.level is None:
        return {asking.outcome: "yes", "other": "other"}
    if is_yes_or_no(asking.practice, snapshot, tools):
        return {"yes": "yes", "other": "other"}
    words = ["yes", *(["more"] if asking.level < LEVELS[-1] else [])]
    return {word: word for word in (*words, *(["less"] if asking.level > LEVELS[0] else []))}


def is_yes_or_no(practice: str | None, snapshot: Snapshot, tools: Tools) -> bool:
    """True if "more" or "less" does not say which level of this is meant (Practice)."""
    known = tools.content.framework.practices[practice or ""]
    return known.variant_for(snapshot.business.sector) in known.yes_or_no


OFFERS: Mapping[About, Callable[[Asking, Snapshot, Tools], list[Choice]]] = {
    **dict.fromkeys(ABOUT_INTRODUCTION, introduction_choices),
    "practice": _level_choices,
    "level": _confirm_choices,
    "sector": _detail_choices,
    "people": _detail_choices,
    "years": _detail_choices,
    "which_place": _place_choices,
    "about_you": _about_you_choices,
    "join": _join_choices,
    "change_which": _change_choices,
    "count": choices_for_figure,
    "support_need": lambda asking, snapshot, tools: needs_to_choose(tools),
    "count_sure": lambda asking, snapshot, tools: choices_to_confirm(asking, tools),
    "count_which": lambda asking, snapshot, tools: choices_of_sums(snapshot, tools),
}  # all others have the plain choices of PLAIN, or none
