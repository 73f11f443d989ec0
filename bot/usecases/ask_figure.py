"""Ask for a figure: which one comes next, and what is open about the one that was given."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.choices import choice
from bot.core.conversation import Asking, Choice
from bot.core.counting import FRESH, WEEK, FigureAsked, FigureUnit
from bot.core.events import Event
from bot.core.owner import Business
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.name_amount import as_sentence, name_figure
from bot.usecases.tell_sum import tell_sum
from bot.usecases.tools import Tools, opened

SKIP, SAME, YES, NO = "skip", "same", "yes", "no"
PEOPLE = "people"
HINTS = ("not-read", "unsure", "several")


@dataclass(frozen=True)
class Round:
    """What is being counted: for which sum, from when figures still hold, and which are left out.

    `notes` are about the figure that is open: what was read of it, and how it is to be said back. A round
    lives in the options of the question, as the sum and then `name=value`.
    """

    purpose: str
    since: datetime
    passed: tuple[str, ...] = ()
    doubted: str = ""
    notes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, asking: Asking) -> "Round":
        """The round that this question belongs to."""
        told = [option.partition("=") for option in asking.options[1:]]
        notes = {name: value for name, _, value in told if name not in ("since", "passed", "doubted")}
        known = {name: value for name, _, value in told}
        return cls(
            purpose=asking.options[0],
            since=datetime.fromisoformat(known["since"]),
            passed=tuple(value for name, _, value in told if name == "passed"),
            doubted=known.get("doubted", ""),
            notes=notes,
        )

    @property
    def options(self) -> tuple[str, ...]:
        """The round as options of a question."""
        passed = (f"passed={id_}" for id_ in self.passed)
        doubted = (f"doubted={self.doubted}",) if self.doubted else ()
        notes = (f"{name}={value}" for name, value in self.notes.items())
        return (self.purpose, f"since={self.since.isoformat()}", *passed, *doubted, *notes)

    def without(self, figure: str) -> "Round":
        """The same round with this figure left out."""
        return replace(self, passed=(*self.passed, figure), notes={})

    def asking(self, figure: str, **notes: str) -> Asking:
        """The question for this figure."""
        passed = tuple(id_ for id_ in self.passed if id_ != figure)
        return Asking("count", topic=figure, options=replace(self, passed=passed, notes=notes).options)


def begin_round(
    snapshot: Snapshot, incoming: Incoming, tools: Tools, purpose: str, *, anew: bool = False
) -> Outcome:
    """Ask for the figures of this sum that were not given lately, or `anew` for all of them."""
    round_ = Round(purpose, incoming.at if anew else incoming.at - FRESH)
    count = len(_missing(snapshot, incoming, tools, round_))
    begins = tools.reply("count-begins", sum=tools.say(f"sum-{purpose}"), count=count)
    return Outcome(replies=(begins,) if count else ()) + go_on(snapshot, incoming, tools, round_)


def go_on(snapshot: Snapshot, incoming: Incoming, tools: Tools, round_: Round) -> Outcome:
    """The next figure; once there is none, or one was left out that a sum needs, what comes out."""
    missing = _missing(snapshot, incoming, tools, round_)
    sum_ = tools.content.counting.sums.get(round_.purpose)
    is_lost = sum_ is not None and not set(sum_.inputs).isdisjoint(round_.passed)
    if missing and not is_lost:
        return Outcome((opened(round_.asking(missing[0])),))
    closed: tuple[Event, ...] = (opened(None),)
    return Outcome(closed) + tell_sum(snapshot, incoming, tools, round_.purpose, round_.since)


def _missing(snapshot: Snapshot, incoming: Incoming, tools: Tools, round_: Round) -> list[str]:
    counting, business = tools.content.counting, snapshot.business
    given = counting.standing(snapshot.figures, round_.since, incoming.at, business)
    asked = counting.asked_for(round_.purpose, business)
    left = {
        id_ for id_ in asked if name_left_beside(id_, round_.purpose, incoming, tools) in snapshot.passed_over
    }
    return [id_ for id_ in asked if id_ not in given and id_ not in round_.passed and id_ not in left]


def name_left_beside(figure: str, purpose: str, incoming: Incoming, tools: Tools) -> str | None:
    """The name under which a figure that a sum can do without is not asked for again this month."""
    sum_ = tools.content.counting.sums.get(purpose)
    is_beside = sum_ is not None and figure in sum_.beside and figure not in sum_.inputs
    return f"{figure}:{incoming.at:%Y-%m}" if is_beside else None


def figure_before(snapshot: Snapshot, tools: Tools, round_: Round, figure: str) -> str | None:
    """The figure that is asked for before this one."""
    asked = tools.content.counting.asked_for(round_.purpose, snapshot.business)
    place = asked.index(figure) if figure in asked else 0
    return asked[place - 1] if place else None


def business_now(snapshot: Snapshot) -> Business:
    """The business with as many people as the owner said last."""
    said = [f for f in snapshot.figures if f.id == PEOPLE and f.sure]
    return replace(snapshot.business, people=round(said[-1].high)) if said else snapshot.business


def choices_for_figure(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    """Leave it out; for people, that it is as they told before. Each names its figure."""
    keys = {SAME: "count-same", SKIP: "count-skip"}
    words = [SAME, SKIP] if asking.topic == PEOPLE and snapshot.business.people else [SKIP]
    return [Choice(choice("count", f"{asking.topic}:{word}"), tools.say(keys[word])) for word in words]


def choices_to_confirm(asking: Asking, tools: Tools) -> list[Choice]:
    """Yes or no to a figure that was said back."""
    keys = {YES: "count-yes", NO: "count-no"}
    return [Choice(choice("count_sure", f"{asking.topic}:{word}"), tools.say(keys[word])) for word in keys]


def choices_of_sums(snapshot: Snapshot, tools: Tools) -> list[Choice]:
    """The normal week, and the sums that fit the sector."""
    ids = [WEEK, *(sum_.id for sum_ in tools.content.counting.fitting(snapshot.business.sector))]
    offered = [Choice(choice("count_which", id_), tools.say(f"sum-{id_}")) for id_ in ids]
    return [*offered, Choice(choice("count_which", "none"), tools.say("count-other"))]


def put_figure_into_words(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    """The question for a figure; once it was not understood, what would be."""
    asked, round_ = _asked(asking, tools), Round.of(asking)
    hint = round_.notes.get("hint")
    if hint in HINTS:
        example = tools.say(f"example-{asked.unit}")
        return tools.say(f"count-{hint}", example=example, week=_week(asked))
    return tools.say(f"figure-{asked.id}", people=snapshot.business.people or 0)


def put_doubt_into_words(asking: Asking, tools: Tools) -> str:
    """What was read of a figure, said back as a question."""
    asked, notes = _asked(asking, tools), Round.of(asking).notes
    low, high = float(notes["low"]), float(notes["high"])
    said = name_figure(float(notes["said_low"]), float(notes["said_high"]), asked.unit, tools)
    words = tools.say(
        f"count-sure-{notes['kind']}",
        amount=name_figure(low, high, asked.unit, tools),
        said=said,
        days=f"{float(notes.get('days', '0')):g}",
        people=f"{float(notes.get('people', '0')):g}",
        label=tools.say(f"figure-{asked.id}.label"),
        week=_week(asked),
    )
    return as_sentence(words)


def name_said(low: float, high: float, asked: FigureAsked, tools: Tools) -> str:
    """A figure as it is said back once it counts."""
    unit: FigureUnit = asked.unit
    amount = name_figure(low, high, unit, tools)
    if unit == "people":
        return as_sentence(tools.say("count-said-plain", amount=amount))
    return as_sentence(tools.say("count-said", amount=amount, week=_week(asked)))


def _asked(asking: Asking, tools: Tools) -> FigureAsked:
    return tools.content.counting.figures[asking.topic or ""]


def _week(asked: FigureAsked) -> str:
    return "yes" if asked.week else "no"
