"""Take introduction: which use case takes the answer to each question of an introduction."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core.choices import choice
from bot.core.conversation import About, Asking
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.agree_to_be_seen import take_shown_to
from bot.usecases.ask_for_introduction import take_offer
from bot.usecases.draft_introduction import drafted
from bot.usecases.follow_introduction import take_contacted, take_useful
from bot.usecases.pass_words_on import take_words
from bot.usecases.read_reach import read_way
from bot.usecases.take_card import take_card, take_edit, take_line, take_next, take_private
from bot.usecases.take_number import take_number, take_other_number
from bot.usecases.take_reach import take_language, take_way, take_when
from bot.usecases.take_wish import take_need, take_who
from bot.usecases.tools import Tools, only_saying
from bot.usecases.withdraw_introduction import drop_draft, ends_it, take_withdraw, wants_to_withdraw

type Taker = Callable[[Snapshot, Asking, Incoming, Tools], Outcome | None]


# "Don't share that" says no to what is asked here, and leaves the introduction as it is.
MAY_ALSO: tuple[About, ...] = ("intro_private", "intro_next")


def _unless_dropped(take: Taker) -> Taker:
    """The same, but words that take it all back end the draft; "don't give my number" is no such words."""

    def taken(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
        draft, text = drafted(snapshot), incoming.text
        is_about_number = asking.about in ("intro_way", "intro_number") and read_way(text) == "chat"
        is_kept = is_about_number or (asking.about in MAY_ALSO and not ends_it(text))
        if draft and not incoming.choice and not is_kept and wants_to_withdraw(text):
            return drop_draft(draft, incoming, tools)
        return take(snapshot, asking, incoming, tools)

    return taken


def _unless_number(take: Taker) -> Taker:
    """The same, but another number, or that the number was wrong, is heard wherever it is said."""

    def taken(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
        return take_other_number(snapshot, incoming, tools) or take(snapshot, asking, incoming, tools)

    return taken


INTRODUCTION_TAKERS: Mapping[About, Taker] = {
    "intro_offer": take_offer,
    "intro_need": take_need,
    "intro_who": _unless_dropped(take_who),
    "intro_way": _unless_dropped(take_way),
    "intro_number": _unless_dropped(take_number),
    "intro_when": _unless_dropped(_unless_number(take_when)),
    "intro_language": _unless_dropped(_unless_number(take_language)),
    "intro_private": _unless_dropped(_unless_number(take_private)),
    "intro_next": _unless_dropped(_unless_number(take_next)),
    "intro_card": _unless_number(take_card),
    "intro_line": _unless_dropped(_unless_number(take_line)),
    "intro_edit": take_edit,
    "intro_withdraw": take_withdraw,
    "intro_contacted": take_contacted,
    "intro_useful": take_useful,
    "intro_words": take_words,
    "shown_to": take_shown_to,
}
# A number typed here is a line of the card, and never the first button.
LINES_NUMBERED: tuple[About, ...] = ("intro_card", "intro_line")
# What a tap means here does not hang on what is asked now: it carries the card, or the introduction.
INTRODUCTION_ANY_TIME: tuple[About, ...] = (
    "intro_offer", "intro_who", "intro_card", "intro_withdraw", "intro_contacted", "intro_useful",
    "intro_words", "shown_to",
)  # fmt: skip
# What leaving a question out says there; what cannot be left out is asked again.
INTRODUCTION_SKIPS: Mapping[About, str] = {
    "intro_need": "none",
    "intro_who": "none",
    "intro_way": "chat",
    "intro_number": "none",
    "intro_when": "any",
    "intro_language": "",
    "intro_private": "no",
    "intro_next": "no",
    "intro_card": "",
    "intro_line": "back",
    "intro_edit": "back",
    "intro_withdraw": "no",
    "intro_words": "none",
}


def skip_in_introduction(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """Leave a question of an introduction out: the way that gives the least away."""
    value = INTRODUCTION_SKIPS[asking.about]
    if not value:
        return only_saying(tools.reply("intro-cannot-skip"))
    tapped = replace(incoming, text="", choice=choice(asking.about, value), intent="choose")
    return INTRODUCTION_TAKERS[asking.about](snapshot, asking, tapped, tools) or Outcome()
