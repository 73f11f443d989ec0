"""How the conditions of the list are called, and what its filters offer."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.core.practice import SECTORS
from bot.core.progress import PROGRESS
from bot.usecases.staff.conversation_list_ports import UNKNOWN, TalkFilter, TalkOptions
from bot.web.console.conversations.address import query_of, without
from bot.web.console.filters import day
from bot.web.console.said import CHANNELS, language_name

SECTOR_NAMES: Mapping[str, str] = {
    "retail": "Retail", "catering": "Catering", "creative": "Creative", "care": "Care", "other": "Other",
}  # fmt: skip
STAGES: Mapping[str, str] = {
    "arrived": "Arrived", "agreed": "Agreed to take part", "in_check": "In a check", "finished": "Finished",
    "introduced": "Introduced",
}  # fmt: skip
TICKED: Mapping[str, str] = {
    "unread": "Unread", "flagged": "Flagged", "unsure": "Misread or unsure",
    "wants_person": "Asked for a person", "held": "Staff have the floor", "saved": "Saved by me for later",
}  # fmt: skip
NOT_KNOWN = "Not known"
type Options = list[tuple[str, str]]


def selects(options: TalkOptions) -> dict[str, Options]:
    """What each select of the filters offers."""
    unknown = [(UNKNOWN, NOT_KNOWN)]
    return {
        "language": sorted(((each, language_name(each)) for each in options.languages), key=lambda o: o[1]),
        "sector": [(each, SECTOR_NAMES[each]) for each in SECTORS] + unknown,
        "area": [(each, each) for each in options.councils] + unknown,
        "channel": list(CHANNELS.items()),
        "source": [(each, each) for each in options.sources] + unknown,
        "stage": [(each, STAGES[each]) for each in PROGRESS],
        "tag": [(each, each) for each in options.tags],
    }


def chips(wanted: TalkFilter) -> Options:
    """Each condition by name, and the address of the list without it."""
    said: list[tuple[str, TalkFilter]] = []
    named = {
        "language": language_name(wanted.language),
        "sector": SECTOR_NAMES.get(wanted.sector, wanted.sector),
        "council": wanted.council,
        "channel": CHANNELS.get(wanted.channel, wanted.channel),
        "source": wanted.source,
        "progress": STAGES.get(wanted.progress, wanted.progress),
    }
    titles = {"council": "Area", "progress": "Stage"}
    for name, value in named.items():
        if getattr(wanted, name):
            shown = NOT_KNOWN.lower() if getattr(wanted, name) == UNKNOWN else value
            said.append((f"{titles.get(name, name.capitalize())}: {shown}", without(wanted, name)))
    said += [(f"From {day(wanted.since)}", without(wanted, "since"))] if wanted.since else []
    said += [(f"To {day(wanted.until)}", without(wanted, "until"))] if wanted.until else []
    said += [(title, without(wanted, name)) for name, title in TICKED.items() if getattr(wanted, name)]
    said += [(f"Tag: {tag}", without(wanted, "tags", tag)) for tag in wanted.tags]
    said += [(f"“{wanted.words}”", without(wanted, "words"))] if wanted.words else []
    return [(title, query_of(rest)) for title, rest in said]


def quick_days(today: date) -> list[tuple[str, date, date]]:
    """The days that are asked for most: name, first and last day."""
    before = today - timedelta(days=1)
    return [("Today", today, today), ("Yesterday", before, before),
            ("Last 7 days", today - timedelta(days=6), today)]  # fmt: skip
