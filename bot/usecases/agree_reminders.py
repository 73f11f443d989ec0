"""Agree on reminders: asked at the first pause, changed at any time."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.core.choices import value_of
from bot.core.conversation import Asking, Reply
from bot.core.events import CheckResumed, Event, ReminderWanted
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.record_consent import consent_to
from bot.usecases.tools import Tools, opened, yes_or_no

WEEK = timedelta(days=7)
NO_REMINDERS = re.compile(r"\b(?:no|stop|don'?t|never)(?: more| the| your| send| me)* remind", re.IGNORECASE)


def keep_place(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """What to say to somebody who goes: a reminder if they want one, asked about at the first pause."""
    day = tools.understanding.read_day(incoming.text, incoming.at)
    if day is not None:
        return _remind_on(day, snapshot, incoming, tools)
    agreed = snapshot.said_to("reminders")
    if agreed:
        return Outcome((ReminderWanted(None),), (tools.reply("paused-reminded"),))
    if agreed is None:
        return Outcome((opened(Asking("reminders")),), (tools.reply("paused"),))
    return Outcome(replies=(tools.reply("paused"),))


def _remind_on(day: date, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A day that they named is a yes to being reminded; one that has gone is asked about once."""
    if day <= incoming.at.date():
        return Outcome((opened(Asking("which_day")),))
    agreed: tuple[Event, ...] = ()
    if not snapshot.has_agreed_to("reminders"):
        agreed = (consent_to("reminders", incoming, tools, given=True, wording="reminders"),)
    is_tomorrow = day == incoming.at.date() + timedelta(days=1)
    said = tools.reply("paused-reminded") if is_tomorrow else _until(day, tools)
    return Outcome((*agreed, ReminderWanted(day), opened(None)), (said,))


def _until(day: date, tools: Tools) -> Reply:
    weekday = tools.say(f"weekday-{day.weekday()}")
    month = tools.say(f"month-{day.month}")
    return tools.reply("paused-until", weekday=weekday, day=day.day, month=month)


def take_reminders(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Yes or no to being reminded, or a day; None if the words mean something else."""
    given = yes_or_no(incoming, "reminders")
    if given is not None:
        return _agree(incoming, tools) if given else refuse_reminders(incoming, tools)
    day = None if incoming.choice else tools.understanding.read_day(incoming.text, incoming.at)
    return _remind_on(day, snapshot, incoming, tools) if day else None


def _agree(incoming: Incoming, tools: Tools) -> Outcome:
    agreed = consent_to("reminders", incoming, tools, given=True, wording="reminders")
    return Outcome((agreed, ReminderWanted(None), opened(None)), (tools.reply("reminders-on"),))


def wants_no_reminders(incoming: Incoming) -> bool:
    """True for words that end the reminders and nothing else."""
    return not incoming.choice and NO_REMINDERS.search(incoming.text) is not None


def refuse_reminders(incoming: Incoming, tools: Tools) -> Outcome:
    """No reminders, now and later."""
    refused = consent_to("reminders", incoming, tools, given=False, wording="reminders")
    return Outcome((refused, ReminderWanted(None), opened(None)), (tools.reply("reminders-off"),))


def take_which_day(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The day of the reminder, asked for once: without one, it is tomorrow if they agreed, else none."""
    tapped, today = value_of(incoming.choice, "which_day"), incoming.at.date()
    if tapped == "none" or yes_or_no(incoming, "which_day") is False:
        return refuse_reminders(incoming, tools)
    offered = {"tomorrow": today + timedelta(days=1), "week": today + WEEK}
    day = offered.get(tapped or "") or tools.understanding.read_day(incoming.text, incoming.at)
    if day and day > today:
        return _remind_on(day, snapshot, incoming, tools)
    return Outcome((opened(None),), (tools.reply("paused"),))


def take_remind(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """The answer to a reminder: go on, tomorrow, or no more of them; None if it is something else."""
    tapped, given = value_of(incoming.choice, "remind"), yes_or_no(incoming, "remind")
    if tapped == "none":
        return refuse_reminders(incoming, tools)
    if tapped == "tomorrow" or given is False:
        tomorrow = replace(incoming, text="")
        return Outcome((opened(None),)) + keep_place(snapshot, tomorrow, tools)
    if given:
        return Outcome((CheckResumed(), opened(None)), (tools.reply("check-goes-on"),))
    return None
