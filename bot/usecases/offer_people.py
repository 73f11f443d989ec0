"""Offer people: one to three who fit, with their organisation, their languages, and why."""

from collections.abc import Sequence

from bot.core.acts import HandToStaff
from bot.core.choices import choice
from bot.core.conversation import Asking, Choice
from bot.core.events import DetailPassedOver, Event
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction
from bot.core.introduction_events import IntroductionActed, NeedHeard
from bot.core.matching import PersonFit
from bot.core.seeking import seeker_of
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.find_language import language_name, name_languages
from bot.usecases.tools import Tools, opened

MOST_PEOPLE = 3
OTHER, NOBODY = "other", "none"


def people_who_fit(
    draft: Introduction, snapshot: Snapshot, tools: Tools, but: Sequence[str] = (), spoken: str = ""
) -> tuple[PersonFit, ...]:
    """Who could take this introduction now, the best first; nobody twice."""
    needs = (draft.need,) if draft.need else ()
    seeker = seeker_of(snapshot, needs, spoken=spoken)
    return tools.directory.people_for(seeker, (*draft.tried, *but), snapshot.owner.source)


def offer_people(
    draft: Introduction,
    snapshot: Snapshot,
    incoming: Incoming,
    tools: Tools,
    after: tuple[str, ...] = (),
    spoken: str = "",
) -> Outcome:
    """Ask whom they would like, of those who come `after` these; if nobody fits, hand it to staff."""
    heard = _note_need(draft, snapshot, tools)
    everybody = people_who_fit(draft, snapshot, tools, spoken=spoken)
    if not everybody:
        return heard + _nobody(draft, incoming, tools)
    speaking = tuple(p for p in everybody if not spoken or spoken in p.availability.intermediary.languages)
    ids = [p.availability.intermediary.id for p in speaking or everybody]
    fresh = ids[1 + max((ids.index(id_) for id_ in after if id_ in ids), default=-1) :]
    asking = Asking(
        "intro_who", topic=spoken if speaking else None, options=tuple((fresh or ids)[:MOST_PEOPLE])
    )
    said = []
    if not speaking:
        said.append(tools.reply("intro-nobody-speaks", spoken=language_name(spoken, tools)))
    if not fresh:
        said.append(tools.reply("intro-no-more"))
    return heard + Outcome((opened(asking),), tuple(said))


def _note_need(draft: Introduction, snapshot: Snapshot, tools: Tools) -> Outcome:
    """Once for each introduction and need: how many services and people there are for it."""
    mark = f"intro_need:{draft.id}:{draft.need}"
    if draft.need is None or mark in snapshot.passed_over:
        return Outcome()
    services = len(tools.directory.fits(seeker_of(snapshot, (draft.need,))))
    people = len(people_who_fit(draft, snapshot, tools))
    return Outcome((NeedHeard(draft.need, "introduction", services, people), DetailPassedOver(mark)))


def _nobody(draft: Introduction, incoming: Incoming, tools: Tools) -> Outcome:
    handed: Event = IntroductionActed(draft.id, HandToStaff("nobody_left"), incoming.at)
    return Outcome((handed, opened(None)), (tools.reply("intro-nobody"),))


def people_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    """Who fits, each in two lines, and the question; asked once more, their names alone."""
    draft = snapshot.introduction
    people = [tools.directory.intermediary(id_) for id_ in _shown(asking, snapshot, tools)]
    there = [each.intermediary for each in people if each]
    fits = {p.availability.intermediary.id: p for p in _fits_again(draft, snapshot, tools)}
    ask = tools.say("ask-intro-who", count=len(there))
    if asking.tries:
        return "\n".join((*(f"{n}. {person.name}" for n, person in enumerate(there, 1)), ask))
    lines = [_line(n, person, fits.get(person.id), tools) for n, person in enumerate(there, 1)]
    need = tools.say(f"intro-for-{draft.need}") if draft and draft.need else ""
    head = tools.say("intro-who-head", count=len(there), need=need, about="yes" if need else "no")
    return "\n".join((head, *lines, ask))


def _shown(asking: Asking, snapshot: Snapshot, tools: Tools) -> tuple[str, ...]:
    """Those the question names; where it names none (who is next?), the first of those who fit."""
    fits = _fits_again(snapshot.introduction, snapshot, tools)
    return asking.options or tuple(p.availability.intermediary.id for p in fits[:MOST_PEOPLE])


def _fits_again(draft: Introduction | None, snapshot: Snapshot, tools: Tools) -> tuple[PersonFit, ...]:
    return people_who_fit(draft, snapshot, tools) if draft else ()


def _line(number: int, person: Intermediary, fit: PersonFit | None, tools: Tools) -> str:
    reasons = fit.reasons if fit else ()
    return tools.say(
        "intro-who-line",
        number=number,
        name=person.name,
        organisation=person.organisation,
        about=person.about,
        languages=name_languages(person.languages, tools),
        why=" ".join(tools.say(f"intro-why-{reason}") for reason in reasons if reason in WHY),
    )


WHY = ("council", "sector")


def people_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    """One to tap for each of them, then somebody else, and nobody."""
    people = [tools.directory.intermediary(id_) for id_ in _shown(asking, snapshot, tools)]
    offered = [
        Choice(choice("intro_who", each.intermediary.id), each.intermediary.name) for each in people if each
    ]
    others = ((OTHER, "intro-who-other"), (NOBODY, "intro-not-now"))
    return [*offered, *(Choice(choice("intro_who", value), tools.say(key)) for value, key in others)]
