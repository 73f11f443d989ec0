"""Show services: what fits these needs, each with its reasons, and then the offer of a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from bot.core.choices import choice, command_choice
from bot.core.conversation import Choice, Reply
from bot.core.events import Event
from bot.core.introduction_events import NeedHeard, ServicesShown
from bot.core.matching import MOST_OFFERED, Fit, Seeker
from bot.core.service import SIGNPOST_ONLY, Need
from bot.core.snapshot import Snapshot
from bot.core.turn import Outcome
from bot.usecases.list_services import Found, list_services
from bot.usecases.tools import Tools, only_saying

LOOKED_AT = 12  # services for one need: what is behind these nobody asks to see
DOORS = 2
MORE = "more"
type ByNeed = Mapping[Need, Sequence[Fit]]


@dataclass(frozen=True)
class Looking:
    """What is looked for: the needs, how we know of them, for whom, and how many were shown before."""

    needs: tuple[Need, ...]
    how: Literal["words", "check"]
    seeker: Seeker
    shown: int = 0


def show_services(looking: Looking, snapshot: Snapshot, tools: Tools) -> Outcome:
    """What fits these needs; where nothing does, that is said, with first contacts and a person."""
    by_need = {need: _fits_for(need, looking.seeker, tools) for need in looking.needs}
    heard = Outcome(_heard(looking, by_need, snapshot, tools))
    found = _in_turn(by_need)[looking.shown :]
    if not found:
        return heard + _show_nothing_closer(looking, snapshot, tools)
    can_introduce = _can_introduce(looking, snapshot, tools)
    close = [tools.say("support-introduce")] if can_introduce else []
    listed = list_services(_head(looking, by_need, tools), found, close, looking.seeker, tools)
    more = _more(listed.told, by_need, looking, tools)
    choices = (*more, *_introduction(tools, can=can_introduce), *_person(tools))
    return heard + Outcome(_shown(listed.told, snapshot), (Reply(listed.text, choices),))


def show_by_words(words: str, seeker: Seeker, snapshot: Snapshot, tools: Tools) -> Outcome | None:
    """Services in whose text the owner's own words stand; None if there are none."""
    fits = tools.directory.search(words, seeker, MOST_OFFERED)
    return _show_unasked(tools.say("support-by-words"), fits, seeker, snapshot, tools) if fits else None


def show_first_contacts(head: str, seeker: Seeker, snapshot: Snapshot, tools: Tools) -> Outcome:
    """First contacts for anything, and a person: never an empty answer."""
    doors = tools.directory.front_doors(seeker, DOORS)
    if not doors:
        return only_saying(Reply(f"{head} {tools.say('support-person')}", _person(tools)))
    return _show_unasked(f"{head} {tools.say('support-first-contacts')}", doors, seeker, snapshot, tools)


def name_needs(needs: Sequence[Need], tools: Tools) -> str:
    """These needs in everyday words: "tax and VAT", or "tax and VAT, and grants"."""
    named = [tools.say(f"need-{need}") for need in needs]
    if len(named) <= 1:
        return "".join(named)
    return tools.say("support-needs", first=", ".join(named[:-1]), last=named[-1])


def _show_unasked(
    head: str, fits: Sequence[Fit], seeker: Seeker, snapshot: Snapshot, tools: Tools
) -> Outcome:
    """What was not looked up for a need."""
    found = [Found(fit, None) for fit in fits]
    listed = list_services(head, found, [tools.say("support-person")], seeker, tools)
    return Outcome(_shown(listed.told, snapshot), (Reply(listed.text, _person(tools)),))


def _show_nothing_closer(looking: Looking, snapshot: Snapshot, tools: Tools) -> Outcome:
    """First contacts, and a person who fits if there is one: never an empty answer."""
    head = tools.say(
        "support-no-more" if looking.shown else "support-nothing-fits", needs=_named(looking, tools)
    )
    if looking.shown or not _can_introduce(looking, snapshot, tools):
        return show_first_contacts(head, looking.seeker, snapshot, tools)
    doors = tools.directory.front_doors(looking.seeker, 1)
    choices = (*_introduction(tools, can=True), *_person(tools))
    if not doors:
        return only_saying(Reply(f"{head} {tools.say('support-introduce-instead')}", choices))
    found = [Found(fit, None) for fit in doors]
    head = f"{head} {tools.say('support-first-contacts')}"
    listed = list_services(head, found, [tools.say("support-introduce")], looking.seeker, tools)
    return Outcome(_shown(listed.told, snapshot), (Reply(listed.text, choices),))


def _fits_for(need: Need, seeker: Seeker, tools: Tools) -> Sequence[Fit]:
    """What fits one need. For what we only signpost, nothing but the services that are made for it."""
    fits = tools.directory.fits(replace(seeker, needs=(need,)), LOOKED_AT)
    closer = [fit for fit in fits if need in fit.service.needs]
    return [fit for fit in closer if fit.service.signpost_only] if need in SIGNPOST_ONLY else closer


def _in_turn(by_need: ByNeed) -> list[Found]:
    """The best for each need, then the second best for each, and so on; each service once."""
    columns = ([Found(fit, need) for fit in fits] for need, fits in by_need.items())
    mixed = [found for row in zip_longest(*columns) for found in row if found]
    return list({found.fit.service.id: found for found in reversed(mixed)}.values())[::-1]


def _head(looking: Looking, by_need: ByNeed, tools: Tools) -> str:
    """Debt and immigration have fixed words, and nothing is said about what to do."""
    if looking.shown:
        return tools.say("support-more", needs=_named(looking, tools))
    signposts = [tools.say(f"support-signpost-{n}") for n in by_need if n in SIGNPOST_ONLY and by_need[n]]
    found = [need for need in by_need if need not in SIGNPOST_ONLY and by_need[need]]
    missing = [need for need in by_need if not by_need[need]]
    said = [tools.say(f"support-found-{looking.how}", needs=name_needs(found, tools))] if found else []
    said += [tools.say("support-nothing-for", needs=name_needs(missing, tools))] if missing else []
    return " ".join([*signposts, *said])


def _named(looking: Looking, tools: Tools) -> str:
    return name_needs(looking.needs, tools)


def _more(told: Sequence[Found], by_need: ByNeed, looking: Looking, tools: Tools) -> tuple[Choice, ...]:
    """The tap that shows more for the first need of which something was not told yet."""
    for need, fits in by_need.items():
        shown = looking.shown + sum(each.fit in fits for each in told)
        if shown < len(fits):
            return (Choice(choice("support_need", f"{MORE}-{shown}-{need}"), tools.say("choice-more")),)
    return ()


def _introduction(tools: Tools, *, can: bool) -> tuple[Choice, ...]:
    return (Choice(command_choice("ask_for_introduction"), tools.say("choice-introduce")),) if can else ()


def _person(tools: Tools) -> tuple[Choice, ...]:
    return (Choice(command_choice("talk_to_person"), tools.say("choice-person")),)


def _can_introduce(looking: Looking, snapshot: Snapshot, tools: Tools) -> bool:
    """An introduction needs somebody who fits, an owner who takes part, and no danger that was noticed."""
    may = snapshot.has_agreed_to("take_part") and not snapshot.held_for_safety
    return may and any(_people(need, looking.seeker, tools) for need in looking.needs)


def _people(need: Need, seeker: Seeker, tools: Tools) -> int:
    """How many could take an introduction for this need; nobody is introduced for what we only signpost."""
    if need in SIGNPOST_ONLY:
        return 0
    return len(tools.directory.people_for(replace(seeker, needs=(need,))))


def _heard(looking: Looking, by_need: ByNeed, snapshot: Snapshot, tools: Tools) -> tuple[Event, ...]:
    """Nothing is kept of owners who did not agree to take part; what is asked for again was kept before."""
    if looking.shown or not snapshot.has_agreed_to("take_part"):
        return ()
    return tuple(
        NeedHeard(need, looking.how, len(fits), _people(need, looking.seeker, tools))
        for need, fits in by_need.items()
    )


def _shown(told: Sequence[Found], snapshot: Snapshot) -> tuple[Event, ...]:
    if not snapshot.has_agreed_to("take_part"):
        return ()
    needs = dict.fromkeys(each.need for each in told)
    return tuple(
        ServicesShown(tuple(e.fit.service.id for e in told if e.need == need), need) for need in needs
    )
