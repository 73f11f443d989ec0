"""Build the card: the lines that an intermediary will see, as far as the owner lets them stand."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.advice import TOP_LEVEL, WEIGHTS
from bot.core.card import Card, CardLine
from bot.core.check import Answer, Check, practices_of
from bot.core.introduction import Introduction
from bot.core.matching import Seeker
from bot.core.practice import Practice
from bot.core.seeking import seeker_of
from bot.core.snapshot import Snapshot
from bot.core.working_time import WorkingTime
from bot.usecases.name_practice import practice_key
from bot.usecases.read_reach import is_urgent
from bot.usecases.tools import Tools

GOES_WELL = 2  # the lowest level that goes well
MOST_TOLD = 2
MANY_UNSURE = 3  # "not sure" so often is worth telling (conversation.md, Counting)
MOST_QUOTED = 240  # characters of the owner's own words in one line
ACT_WITHIN = 5  # working days
MOST_LOOKED_AT = 40  # services, to find what is not for this owner
STAFF = ("people", "shifts_planned")  # the area, and a practice of another one
# What an owner said about records and tax, wherever else it belongs.
RECORDS_AND_TAX = (
    "sales_and_costs_written", "separate_money", "owner_pay", "year_costs_listed", "checks_and_cover",
)  # fmt: skip
# Lines an owner changes by being asked again, and not in words: who gets it, and how to reach them.
ASKED_AGAIN = {"shared": "intro_who", "reach": "intro_way", "when": "intro_when"}


def build_card(draft: Introduction, snapshot: Snapshot, tools: Tools, at: datetime) -> Card:
    """The card as it would be sent now: what was struck is gone, what was edited is in the owner's words."""
    edits = dict(draft.edits)
    lines = _lines(draft, snapshot, tools, at)
    return Card(
        tuple(
            replace(line, text=edits[line.id]) if line.id in edits else line
            for line in lines
            if line.text and line.id not in draft.struck
        )
    )


def holds_private(draft: Introduction, snapshot: Snapshot, tools: Tools, at: datetime) -> bool:
    """True if a card of this owner would say something about staff, or about records and tax."""
    with_, without = replace(draft, private=True), replace(draft, private=False)
    return _of_check(with_, snapshot, tools) != _of_check(without, snapshot, tools)


def private_lines(draft: Introduction, snapshot: Snapshot, tools: Tools) -> tuple[CardLine, ...]:
    """The lines that stand on the card only with a yes of their own."""
    without = {line.text for line in _of_check(replace(draft, private=False), snapshot, tools)}
    with_ = _of_check(replace(draft, private=True), snapshot, tools)
    return tuple(line for line in with_ if line.text and line.text not in without)


def names_of(snapshot: Snapshot) -> tuple[str, ...]:
    """What gives away who the owner is, wherever it stands: names, and the place below the council."""
    business, name = snapshot.business, snapshot.owner.name or ""
    place = business.place if business.place != business.council else None
    parts = (part for part in name.split() if len(part) > 1)
    return tuple(dict.fromkeys(each for each in (name, *parts, place) if each))


def quoted(text: str) -> str:
    """Own words in one line, cut if there are many."""
    words = " ".join(text.split())
    return words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED].rstrip()}…"


def _lines(draft: Introduction, snapshot: Snapshot, tools: Tools, at: datetime) -> tuple[CardLine, ...]:
    return (
        CardLine("wish", _wish(draft, tools)),
        CardLine("shared", _shared(draft, tools, at)),
        CardLine("name", _name(snapshot, tools), identity=True),
        CardLine("business", _business(snapshot, tools)),
        CardLine("reach", _reach(draft, tools), identity=True),
        CardLine("when", _when(draft, tools)),
        *_of_check(draft, snapshot, tools),
        CardLine("flag", tools.say("intro-card-soon") if is_urgent(draft.wish) else ""),
        *_of_services(draft, snapshot, tools),
        CardLine("known", tools.say("intro-card-known")),
        CardLine("action", tools.say("intro-card-action", way=_way(draft), date=_date(_within(at), tools))),
    )


def _wish(draft: Introduction, tools: Tools) -> str:
    need = tools.say(f"intro-for-{draft.need}") if draft.need else ""
    if draft.wish:
        return tools.say("intro-card-wish", words=quoted(draft.wish))
    return tools.say("intro-card-need", need=need) if need else ""


def _shared(draft: Introduction, tools: Tools, at: datetime) -> str:
    if draft.to is None:
        return ""
    day = _date(at, tools)
    if draft.next is None or draft.next.organisation == draft.to.organisation:
        return tools.say("intro-card-shared", date=day, organisation=draft.to.organisation)
    return tools.say(
        "intro-card-shared-next", date=day, organisation=draft.to.organisation, next=draft.next.organisation
    )


def _name(snapshot: Snapshot, tools: Tools) -> str:
    business, name = snapshot.business, snapshot.owner.name or ""
    place = business.place if business.place and business.place != business.council else ""
    if not name and not place:
        return ""
    told = tools.say("intro-card-name", name=name, place=place, named=_yes(name), placed=_yes(place))
    return told.strip()


def _business(snapshot: Snapshot, tools: Tools) -> str:
    business = snapshot.business
    return tools.say(
        "intro-card-business",
        what=_what(snapshot, tools),
        council=business.council or "",
        placed=_yes(business.council),
        people=tools.say("intro-card-people", people=business.people) if business.people else "",
        years=_years(snapshot, tools),
    )


def _what(snapshot: Snapshot, tools: Tools) -> str:
    trade, sector = snapshot.business.trade, snapshot.business.sector
    kind = tools.say(f"sector-{sector}") if sector else ""
    if not trade:
        return kind or tools.say("summary-no-trade", sector="other")
    told = trade[0].upper() + trade[1:]
    return f"{told} ({kind.lower()})" if kind and sector != "other" else told


def _years(snapshot: Snapshot, tools: Tools) -> str:
    business = snapshot.business
    if business.stage == "idea":
        return tools.say("intro-card-idea")
    return "" if business.years is None else tools.say("intro-card-years", years=int(business.years))


def _way(draft: Introduction) -> str:
    return draft.reached.way if draft.reached else "chat"


def _reach(draft: Introduction, tools: Tools) -> str:
    number = draft.reached.number if draft.reached else None
    return tools.say("intro-card-reach", way=_way(draft), number=number or "")


def _when(draft: Introduction, tools: Tools) -> str:
    reached = draft.reached
    if reached is None:
        return ""
    return tools.say("intro-card-when", when=quoted(reached.when), spoken=quoted(reached.language))


def _of_check(draft: Introduction, snapshot: Snapshot, tools: Tools) -> tuple[CardLine, ...]:
    """What goes well, the top gaps, and what was suggested: of a check that has answers."""
    check = snapshot.check
    if check is None:
        return ()
    asked = practices_of(check, tools.content.framework, snapshot.business)
    shown = [p for p in asked if draft.private or not is_private(p)]
    well, gaps = _best(check, shown), _gaps(check, shown)
    unsure = sum(a.outcome == "unsure" for a in check.given())
    return (
        *(CardLine(f"well_{n}", _told("intro-card-well", a, snapshot, tools)) for n, a in enumerate(well, 1)),
        *(CardLine(f"gap_{n}", _told("intro-card-gap", a, snapshot, tools)) for n, a in enumerate(gaps, 1)),
        CardLine("unsure", tools.say("intro-card-unsure", count=unsure) if unsure >= MANY_UNSURE else ""),
        CardLine("step", _step(shown, snapshot, tools)),
    )


def is_private(practice: Practice) -> bool:
    """True if what is said to this is about staff, or about records and tax."""
    return practice.area in STAFF or practice.id in (*STAFF, *RECORDS_AND_TAX)


def _best(check: Check, shown: Iterable[Practice]) -> list[Answer]:
    answers = [a for a in (check.answer_given_to(p.id) for p in shown) if a and (a.level or 0) >= GOES_WELL]
    return sorted(answers, key=lambda a: a.level or 0, reverse=True)[:MOST_TOLD]


def _gaps(check: Check, shown: Iterable[Practice]) -> list[Answer]:
    strengths = {p.id: p.strength for p in shown if p.scored}
    answers = [a for a in map(check.answer_given_to, strengths) if a and a.level is not None]
    weak = [a for a in answers if (a.level or 0) < GOES_WELL]

    def worth(answer: Answer) -> tuple[bool, float]:
        gap = TOP_LEVEL - (answer.level or 0)
        return answer.practice in check.open_about, gap * WEIGHTS[strengths[answer.practice]]

    return sorted(weak, key=worth, reverse=True)[:MOST_TOLD]


def _told(key: str, answer: Answer, snapshot: Snapshot, tools: Tools) -> str:
    of = practice_key(answer.practice, snapshot, tools)
    return tools.say(key, label=tools.say(f"{of}.label"), level=tools.say(f"{of}.level-{answer.level}"))


def _step(shown: Iterable[Practice], snapshot: Snapshot, tools: Tools) -> str:
    step = snapshot.steps[-1] if snapshot.steps else None
    if step is None or step.practice not in {p.id for p in shown}:
        return ""
    label = tools.say(f"{practice_key(step.practice, snapshot, tools)}.label")
    return tools.say("intro-card-step", label=label, tried=step.tried or "unknown")


def _of_services(draft: Introduction, snapshot: Snapshot, tools: Tools) -> tuple[CardLine, ...]:
    """Names of services they qualify for, and of one they do not, for the same need."""
    if draft.need is None:
        return ()
    seeker = seeker_of(snapshot, (draft.need,))
    own = tools.directory.fits(seeker, MOST_LOOKED_AT)
    can = [fit.service.name for fit in own if not fit.unsure and draft.need in fit.service.needs]
    anyone = Seeker(needs=seeker.needs, council=seeker.council)
    theirs = {fit.service.id for fit in own}
    cannot = [
        fit.service.name
        for fit in tools.directory.fits(anyone, MOST_LOOKED_AT)
        if fit.service.id not in theirs and draft.need in fit.service.needs
    ]
    return (
        CardLine("can", tools.say("intro-card-can", names="; ".join(can[:MOST_TOLD])) if can else ""),
        CardLine("cannot", tools.say("intro-card-cannot", name=cannot[0]) if cannot else ""),
    )


def _within(at: datetime) -> datetime:
    return WorkingTime().after(at, ACT_WITHIN)


def _date(at: datetime, tools: Tools) -> str:
    day = tools.say(f"weekday-{at.weekday()}")
    return tools.say("intro-date", weekday=day, day=at.day, month=tools.say(f"month-{at.month}"))


def _yes(value: object) -> str:
    return "yes" if value else "no"
