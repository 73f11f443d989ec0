"""Draft an introduction: what is asked next, from what is known of it already."""

from dataclasses import replace
from datetime import datetime

from bot.core.apply import apply_events
from bot.core.conversation import About, Asking
from bot.core.events import DetailPassedOver, Event
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction, Named
from bot.core.introduction_events import IntroductionDrafted
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.build_card import build_card, holds_private, names_of
from bot.usecases.find_language import language_name
from bot.usecases.offer_people import offer_people, people_who_fit
from bot.usecases.tools import Tools, opened

WITH_NUMBER = ("ring", "text", "voice")


def drafted(snapshot: Snapshot) -> Introduction | None:
    """The introduction that is being drafted, if there is one."""
    introduction = snapshot.introduction
    return introduction if introduction and introduction.state == "drafted" else None


def change(draft: Introduction, **changes: object) -> Event:
    """The event that this is different in the draft now."""
    return IntroductionDrafted(replace(draft, **changes))  # type: ignore[arg-type]


def then(outcome: Outcome, snapshot: Snapshot, incoming: Incoming, tools: Tools, spoken: str = "") -> Outcome:
    """What happened, and the next step after it."""
    return outcome + go_on(apply_events(snapshot, outcome.events), incoming, tools, spoken)


def go_on(snapshot: Snapshot, incoming: Incoming, tools: Tools, spoken: str = "") -> Outcome:
    """Open the next question of the draft. `spoken` is a language that they named on the way."""
    draft = drafted(snapshot)
    if draft is None:
        return Outcome((opened(None),))
    about = step_of(draft, snapshot, tools, incoming.at)
    if about == "intro_who":
        return offer_people(draft, snapshot, incoming, tools, spoken=spoken)
    if about == "intro_card":
        return show_card(draft, snapshot, incoming, tools)
    options: tuple[str, ...] = ()
    if about == "intro_next":
        options = _who_may_be_next(draft, snapshot, tools)[:1]
    elif about == "intro_number" and incoming.number:
        options = (incoming.number,)
    return Outcome((opened(Asking(about, topic=spoken or None, options=options)),))


def step_of(draft: Introduction, snapshot: Snapshot, tools: Tools, at: datetime) -> About:
    """What is not known yet and comes first; the card once everything is.

    Who may be asked next comes before the card, so that a yes to the card is the end of it.
    """
    reached = draft.reached
    if not draft.wish and draft.need is None:
        return "intro_need"
    if draft.to is None:
        return "intro_who"
    if reached is None:
        return "intro_way"
    if reached.way in WITH_NUMBER and not reached.number:
        return "intro_number"
    if not reached.when:
        return "intro_when"
    if not reached.language:
        return "intro_language"
    if draft.private is None and holds_private(draft, snapshot, tools, at):
        return "intro_private"
    return "intro_next" if _asks_for_next(draft, snapshot, tools) else "intro_card"


def _asks_for_next(draft: Introduction, snapshot: Snapshot, tools: Tools) -> bool:
    """Once for each time that somebody is chosen, if anybody else fits."""
    if draft.next is not None or next_asked(draft) in snapshot.passed_over:
        return False
    return bool(_who_may_be_next(draft, snapshot, tools))


def next_asked(draft: Introduction) -> str:
    """The name under which it is noted that an owner was asked who may be next."""
    return f"intro_next:{draft.id}:{draft.to.intermediary if draft.to else ''}"


def _who_may_be_next(draft: Introduction, snapshot: Snapshot, tools: Tools) -> tuple[str, ...]:
    """The others who fit, first those who speak the language that was chosen."""
    chosen = draft.to.intermediary if draft.to else ""
    found = [each.availability.intermediary for each in people_who_fit(draft, snapshot, tools, but=(chosen,))]
    language = draft.reached.language.casefold() if draft.reached else ""
    speaking = [
        each
        for each in found
        if any(language_name(code, tools).casefold() in language for code in each.languages)
    ]
    return tuple(each.id for each in speaking or found)


def named(id_: str, tools: Tools) -> Named | None:
    """An intermediary as an owner says yes to them; None if there is none with this id."""
    found = tools.directory.intermediary(id_)
    return Named(id_, found.intermediary.organisation) if found else None


def named_by(draft: Introduction, tools: Tools) -> Intermediary | None:
    """The person whom the owner chose."""
    found = tools.directory.intermediary(draft.to.intermediary) if draft.to else None
    return found.intermediary if found else None


def show_card(
    draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools, key: str | None = None
) -> Outcome:
    """Keep the card as it is now, and ask about exactly that."""
    card = build_card(draft, snapshot, tools, incoming.at)
    shown = replace(draft, card=card, names=names_of(snapshot))
    said = (tools.reply(key),) if key else ()
    return Outcome((IntroductionDrafted(shown), opened(Asking("intro_card", topic=draft.id))), said)


def begin_draft(draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A new draft; its first question waits until the business is known."""
    outcome = Outcome((IntroductionDrafted(draft),))
    if not snapshot.details_confirmed:
        return outcome + Outcome(replies=(tools.reply("intro-business-first"),))
    return outcome + begin(apply_events(snapshot, outcome.events), incoming, tools)


def waits_for_business(snapshot: Snapshot) -> bool:
    """True if a draft has not been talked about, since the business was not known."""
    draft = drafted(snapshot)
    return draft is not None and snapshot.details_confirmed and _begun(draft) not in snapshot.passed_over


def begin(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The first question of a draft."""
    draft = drafted(snapshot)
    if draft is None:
        return Outcome()
    noted = Outcome((DetailPassedOver(_begun(draft)),))
    return then(noted, snapshot, incoming, tools)


def _begun(draft: Introduction) -> str:
    return f"intro_begun:{draft.id}"


def back_in_introduction(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The question of the draft before this one is asked again."""
    draft = drafted(snapshot)
    if draft is None:
        return Outcome()  # the open question is asked again
    reached = draft.reached
    if asking.about in ("intro_line", "intro_edit"):
        return show_card(draft, snapshot, incoming, tools)
    if reached is None:
        before = (
            replace(draft, to=None) if asking.about == "intro_way" else replace(draft, wish="", need=None)
        )
    elif asking.about in ("intro_number", "intro_when"):
        before = replace(draft, reached=None)
    elif asking.about == "intro_language":
        before = replace(draft, reached=replace(reached, when=""))
    else:
        before = replace(draft, reached=replace(reached, language=""), private=None, next=None)
    return then(Outcome((IntroductionDrafted(replace(before, card=None)),)), snapshot, incoming, tools)
