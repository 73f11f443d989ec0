"""Change an earlier answer, in plain words, by a tap, or by an edit of the message that gave it."""

from dataclasses import replace

from bot.core.check import Answer, Check
from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.events import FlagRaised
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.change_this import PLACE_IN_CHECK, change_this, says_level
from bot.usecases.confirm_details import correct_details
from bot.usecases.correct_figure import correct_figure, edited_figure
from bot.usecases.describe_changes import answers_to_change, check_to_change
from bot.usecases.point_back import (
    answer_just_given,
    numbered,
    practice_pointed_at,
    put_rest,
    take_value,
)
from bot.usecases.tools import Tools, back_at_it, only_saying, opened

TRIES = 1


def change_answer(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """Find the answer that is meant; ask which if the words do not tell."""
    asking = snapshot.asking
    if asking and asking.about in ("count", "count_sure") and not incoming.choice:
        return correct_figure(snapshot, asking, incoming, tools)
    of_business = correct_details(snapshot, incoming, tools)
    if of_business is not None:
        return of_business
    check = check_to_change(snapshot)
    for_this = None if incoming.choice else _put_open_right(snapshot, check, incoming, tools)
    if for_this:
        return for_this
    if check is None:
        return only_saying(tools.reply("change-nothing"))
    changed = None if incoming.choice else _change_in_words(snapshot, check, incoming, tools)
    return changed or Outcome((*back_at_it(snapshot), opened(Asking("change_which"))))


def _put_open_right(
    snapshot: Snapshot, check: Check | None, incoming: Incoming, tools: Tools
) -> Outcome | None:
    """ "Sorry, I meant most" after words that were not sure yet: it is the open question that they answer."""
    asking = snapshot.asking
    if asking is None or asking.practice is None:
        return None
    was_unsure = asking.about == "level" or asking.tries > 0 or check is None
    pointing = tools.understanding.read_pointing(incoming.text)
    named = tools.understanding.find_practices(incoming.text)
    points_elsewhere = pointing is not None and not pointing.meant
    if not was_unsure or points_elsewhere or (named and asking.practice not in named):
        return None
    return take_value(snapshot, incoming, tools, [asking.practice])


def _change_in_words(snapshot: Snapshot, check: Check, incoming: Incoming, tools: Tools) -> Outcome | None:
    pointing = tools.understanding.read_pointing(incoming.text)
    by_number = _by_number(snapshot, check, incoming, tools)
    if by_number and (pointing is None or says_level(snapshot, incoming, tools, by_number)):
        return change_this(snapshot, incoming, tools, by_number)
    pointed = practice_pointed_at(snapshot, check, pointing, tools) if pointing else None
    if pointing and pointed:
        return put_rest(snapshot, incoming, tools, pointed, pointing)
    named = tools.understanding.find_practices(incoming.text)
    about = [id_ for id_ in named if check.answer_given_to(id_)]
    if about:
        return change_this(snapshot, incoming, tools, about[0])
    return None if named else take_value(snapshot, incoming, tools, [answer_just_given(check)])


def _by_number(snapshot: Snapshot, check: Check, incoming: Incoming, tools: Tools) -> str | None:
    place = PLACE_IN_CHECK.search(incoming.text)
    asked = numbered(snapshot, check, tools)
    return asked[int(place[1]) - 1] if place and 1 <= int(place[1]) <= len(asked) else None


def take_tap_to_change(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """A tap on an answer, or on the part it is in; None if it is no such tap."""
    tapped = value_of(incoming.choice, "change_which")
    if tapped in tools.content.framework.parts and answers_to_change(snapshot, tapped, tools):
        return Outcome((*back_at_it(snapshot), opened(Asking("change_which", topic=tapped))))
    check = check_to_change(snapshot)
    given = check.answer_given_to(tapped or "") if check else None
    if given:
        return change_this(snapshot, incoming, tools, given.practice)
    return None


def take_which_to_change(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The answer to "which one": a name, a place, or a new answer that fits one of those on the list."""
    tapped = take_tap_to_change(snapshot, incoming, tools)
    if tapped is not None:
        return tapped
    check = check_to_change(snapshot)
    if check is None or incoming.intent == "deny":
        return Outcome((opened(None),), (tools.reply("change-none"),))
    changed = _which_in_words(snapshot, check, asking, incoming, tools)
    if changed is None and asking.tries < TRIES:
        return Outcome((opened(replace(asking, tries=TRIES)),), (tools.reply("not-read"),))
    return changed or Outcome((opened(None),), (tools.reply("change-none"),))


def _which_in_words(
    snapshot: Snapshot, check: Check, asking: Asking, incoming: Incoming, tools: Tools
) -> Outcome | None:
    pointing = tools.understanding.read_pointing(incoming.text, asked=True)
    pointed = practice_pointed_at(snapshot, check, pointing, tools) if pointing else None
    if pointing and pointed:
        return put_rest(snapshot, incoming, tools, pointed, pointing)
    named = tools.understanding.find_practices(incoming.text)
    given = [id_ for id_ in named if check.answer_given_to(id_)]
    if given:
        return change_this(snapshot, incoming, tools, given[0])
    return None if named else take_value(snapshot, incoming, tools, [a.practice for a in check.given()])


def take_edit(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """An edited message corrects the answer it gave; any other edit is for staff to see."""
    answer = _answer_from(snapshot, incoming.corrects)
    if answer is None and (figure := edited_figure(snapshot, incoming, tools)):
        return figure
    if answer is None:
        return Outcome((FlagRaised("edited"),), (tools.reply("edited-noted"),))
    return change_this(snapshot, incoming, tools, answer.practice)


def _answer_from(snapshot: Snapshot, message: str | None) -> Answer | None:
    check = check_to_change(snapshot)
    answers = check.given() if check and message else ()
    return next((a for a in answers if a.message == message), None)
