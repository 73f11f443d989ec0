"""Apply: what each thing that happened does to the snapshot."""

from dataclasses import replace

from bot.core.advance import NotPossible, advance
from bot.core.check import Check
from bot.core.conversation import Asking
from bot.core.events import (
    AnswerGiven,
    AnswerRead,
    AnswerTakenBack,
    ChatsJoined,
    CheckFinished,
    CheckPaused,
    CheckResumed,
    CheckStarted,
    ConsentRecorded,
    DetailPassedOver,
    DetailsConfirmed,
    DetailsGiven,
    ErasureAsked,
    Event,
    FigureGiven,
    FlagRaised,
    HeldForSafety,
    JoinCodeGiven,
    JoinTried,
    MessagesStopped,
    MonitoringAnswered,
    OpenWordsGiven,
    OwnerArrived,
    OwnerReturned,
    PartClosed,
    QuestionOpened,
    ReminderWanted,
    StepOffered,
    StepTried,
)
from bot.core.introduction import Introduction
from bot.core.introduction_events import (
    IntroductionActed,
    IntroductionDrafted,
    NeedHeard,
    ServicesShown,
    ShownTo,
    WordsPassedOn,
)
from bot.core.owner import Details
from bot.core.snapshot import Snapshot, StepShown, Tried


def apply_events(snapshot: Snapshot, events: tuple[Event, ...]) -> Snapshot:
    """The snapshot after these events, in their order."""
    for event in events:
        snapshot = apply(snapshot, event)
    return snapshot


def apply(snapshot: Snapshot, event: Event) -> Snapshot:
    """The snapshot after one event. Events that only tell the outside world something leave it as it is."""
    match event:
        case OwnerArrived() | ConsentRecorded() | MessagesStopped() | OwnerReturned():
            return _apply_to_owner(snapshot, event)
        case HeldForSafety():
            return replace(_paused(snapshot), held_for_safety=True, asking=None)
        case QuestionOpened(asking):
            return replace(snapshot, asking=asking, passed_over=_passed_over(snapshot, asking))
        case ReminderWanted(day):
            return replace(snapshot, remind_on=day)
        case FigureGiven(figure):
            return replace(snapshot, figures=(*snapshot.figures, figure))
        case ChatsJoined():
            return replace(snapshot, asking=None, joined=True)
        case (
            FlagRaised()
            | ErasureAsked()
            | MonitoringAnswered()
            | JoinCodeGiven()
            | JoinTried()
            | AnswerRead()
        ):
            return snapshot
        case (
            IntroductionDrafted()
            | IntroductionActed()
            | ShownTo()
            | NeedHeard()
            | ServicesShown()
            | WordsPassedOn()
        ):
            return _apply_to_introduction(snapshot, event)
        case DetailsGiven() | DetailsConfirmed() | DetailPassedOver():
            return _apply_to_details(snapshot, event)
        case _:
            return _apply_to_check(snapshot, event)


def _apply_to_owner(
    snapshot: Snapshot, event: OwnerArrived | ConsentRecorded | MessagesStopped | OwnerReturned
) -> Snapshot:
    match event:
        case OwnerArrived(source):
            return replace(snapshot, arrived=True, owner=replace(snapshot.owner, source=source))
        case ConsentRecorded(consent):
            return replace(snapshot, consents=(*snapshot.consents, consent))
        case MessagesStopped():
            return replace(snapshot, owner=replace(snapshot.owner, stopped=True), asking=None)
        case OwnerReturned():
            return replace(snapshot, owner=replace(snapshot.owner, stopped=False))


def _apply_to_introduction(snapshot: Snapshot, event: Event) -> Snapshot:
    match event:
        case ShownTo(intermediary):
            return replace(snapshot, shown_to=intermediary)
        case IntroductionDrafted(introduction):
            return _with_introduction(snapshot, introduction)
        case IntroductionActed():
            return _acted(snapshot, event)
        case ServicesShown(services):
            return replace(snapshot, services_shown=snapshot.services_shown + len(services))
        case _:
            return snapshot


def _with_introduction(snapshot: Snapshot, introduction: Introduction) -> Snapshot:
    others = tuple(each for each in snapshot.introductions if each.id != introduction.id)
    return replace(snapshot, introductions=(*others, introduction))


def _acted(snapshot: Snapshot, event: IntroductionActed) -> Snapshot:
    """As the owner sees it; whether it was still possible is decided when it is saved."""
    introduction = snapshot.introduction_numbered(event.introduction)
    if introduction is None:
        return snapshot
    try:
        return _with_introduction(snapshot, advance(introduction, event.act, event.at).introduction)
    except NotPossible:
        return snapshot


def _passed_over(snapshot: Snapshot, opened: Asking | None) -> tuple[str, ...]:
    """A question that is asked once, and that another one takes the place of, is not asked again."""
    before = snapshot.asking
    if before is None or opened is None or not before.said or opened.about == before.about:
        return snapshot.passed_over
    return (*snapshot.passed_over, *snapshot.passing(before))


def _apply_to_details(
    snapshot: Snapshot, event: DetailsGiven | DetailsConfirmed | DetailPassedOver
) -> Snapshot:
    match event:
        case DetailsGiven(details):
            return _with_details(snapshot, details)
        case DetailsConfirmed():
            return replace(snapshot, details_confirmed=True)
        case DetailPassedOver(detail):
            return replace(snapshot, passed_over=(*snapshot.passed_over, detail))


def _apply_to_check(snapshot: Snapshot, event: Event) -> Snapshot:
    match event:
        case CheckStarted(number, kind, at):
            return _started(_paused(snapshot), Check(number=number, kind=kind, started=at))
        case AnswerGiven(answer):
            check = snapshot.check_with(answer.practice)
            return _with_check(snapshot, check and check.with_answer(answer))
        case AnswerTakenBack(practice):
            check = snapshot.check_with(practice)
            return _with_check(snapshot, check and check.without_answer(practice))
        case OpenWordsGiven(message, about):
            return _changed(snapshot, snapshot.check, open_message=message, open_about=about, open_done=True)
        case PartClosed(part):
            closed = (*snapshot.check.closed_parts, part) if snapshot.check else ()
            return _changed(snapshot, snapshot.check, closed_parts=closed)
        case CheckPaused():
            return _paused(snapshot)
        case CheckResumed():
            resumed = _changed(snapshot, snapshot.unfinished, paused=False)
            return replace(resumed, held_for_safety=False)
        case CheckFinished(number, at):
            return _changed(snapshot, snapshot.check_numbered(number), finished=at, paused=False)
        case StepOffered(step):
            return replace(snapshot, steps=(*snapshot.steps, step))
        case StepTried(tried):
            return replace(snapshot, steps=_last_changed(snapshot.steps, tried))
        case _:
            return snapshot


def _started(snapshot: Snapshot, new: Check) -> Snapshot:
    if new.kind == "idea":
        return replace(snapshot, idea=new)
    before = snapshot.check
    return replace(snapshot, check=new, earlier=before if before and before.finished else snapshot.earlier)


def _paused(snapshot: Snapshot) -> Snapshot:
    """Whatever is not finished waits."""
    for check in (snapshot.check, snapshot.idea):
        if check and not check.finished:
            snapshot = _changed(snapshot, check, paused=True)
    return snapshot


def _changed(snapshot: Snapshot, check: Check | None, **changes: object) -> Snapshot:
    return _with_check(snapshot, check and replace(check, **changes))  # type: ignore[arg-type]


def _with_check(snapshot: Snapshot, check: Check | None) -> Snapshot:
    if check is None:
        return snapshot
    return replace(snapshot, idea=check) if check.kind == "idea" else replace(snapshot, check=check)


def _last_changed(steps: tuple[StepShown, ...], tried: Tried) -> tuple[StepShown, ...]:
    return (*steps[:-1], replace(steps[-1], tried=tried)) if steps else ()


def _with_details(snapshot: Snapshot, details: Details) -> Snapshot:
    """What was said replaces what was known; with another place, the council of the old one goes."""
    said = {name: value for name, value in vars(details).items() if value is not None and name != "could_be"}
    name = said.pop("name", snapshot.owner.name)
    moved = details.place is not None and details.place != snapshot.business.place
    business = replace(snapshot.business, council=None) if moved else snapshot.business
    return replace(snapshot, owner=replace(snapshot.owner, name=name), business=replace(business, **said))
