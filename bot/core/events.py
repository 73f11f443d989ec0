"""What can happen in a turn, in the past tense, and what each does to the snapshot."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.core.check import Answer, Check, Kind
from bot.core.conversation import Asking
from bot.core.owner import Consent, Details
from bot.core.snapshot import Snapshot, StepShown

FlagReason = Literal[
    "person_wanted",
    "complaint",
    "media",
    "other_language",
    "not_understood",
    "set_aside",
    "safety",
    "not_sent",
    "edited",
    "masked",
]


@dataclass(frozen=True)
class OwnerArrived:
    """The first message of this owner was taken; `source` is the opaque code they came by."""

    source: str | None = None
    event: Literal["owner_arrived"] = "owner_arrived"


@dataclass(frozen=True)
class ConsentRecorded:
    """A yes or no to one purpose."""

    consent: Consent
    event: Literal["consent_recorded"] = "consent_recorded"


@dataclass(frozen=True)
class DetailsGiven:
    """Something was said about the owner or the business."""

    details: Details
    event: Literal["details_given"] = "details_given"


@dataclass(frozen=True)
class DetailsConfirmed:
    """The owner agreed to what was understood about the business."""

    event: Literal["details_confirmed"] = "details_confirmed"


@dataclass(frozen=True)
class DetailPassedOver:
    """The owner did not want to give this detail, or it could not be read."""

    detail: str
    event: Literal["detail_passed_over"] = "detail_passed_over"


@dataclass(frozen=True)
class CheckStarted:
    """A check was begun."""

    number: int
    kind: Kind
    at: datetime
    event: Literal["check_started"] = "check_started"


@dataclass(frozen=True)
class AnswerGiven:
    """An answer counts from now on; an earlier one to the same practice is replaced."""

    answer: Answer
    event: Literal["answer_given"] = "answer_given"


@dataclass(frozen=True)
class AnswerTakenBack:
    """The owner went back: the answer to this practice no longer counts and is asked again."""

    practice: str
    event: Literal["answer_taken_back"] = "answer_taken_back"


@dataclass(frozen=True)
class OpenWordsGiven:
    """The open question was answered in this message, or passed over (None)."""

    message: str | None
    event: Literal["open_words_given"] = "open_words_given"


@dataclass(frozen=True)
class CheckPaused:
    """The owner wants to go on later."""

    event: Literal["check_paused"] = "check_paused"


@dataclass(frozen=True)
class CheckResumed:
    """The owner goes on with a check, also after a pause or a safety message."""

    event: Literal["check_resumed"] = "check_resumed"


@dataclass(frozen=True)
class CheckFinished:
    """Everything the check asks has an answer."""

    at: datetime
    event: Literal["check_finished"] = "check_finished"


@dataclass(frozen=True)
class StepOffered:
    """One step was shown."""

    step: StepShown
    event: Literal["step_offered"] = "step_offered"


@dataclass(frozen=True)
class QuestionOpened:
    """A question is open now; None closes the one that was."""

    asking: Asking | None
    event: Literal["question_opened"] = "question_opened"


@dataclass(frozen=True)
class MessagesStopped:
    """The owner wants no more messages until they write again."""

    event: Literal["messages_stopped"] = "messages_stopped"


@dataclass(frozen=True)
class OwnerReturned:
    """An owner who had stopped wrote again."""

    event: Literal["owner_returned"] = "owner_returned"


@dataclass(frozen=True)
class FlagRaised:
    """Staff should look at this message."""

    reason: FlagReason
    event: Literal["flag_raised"] = "flag_raised"


@dataclass(frozen=True)
class HeldForSafety:
    """The safety screen noticed danger: the check stops and does not resume by itself."""

    event: Literal["held_for_safety"] = "held_for_safety"


@dataclass(frozen=True)
class ErasureAsked:
    """The owner asked to be forgotten and confirmed it; it happens after the last reply is sent."""

    event: Literal["erasure_asked"] = "erasure_asked"


Event = (
    OwnerArrived | ConsentRecorded | DetailsGiven | DetailsConfirmed | DetailPassedOver | CheckStarted
    | AnswerGiven | AnswerTakenBack | OpenWordsGiven | CheckPaused | CheckResumed | CheckFinished
    | StepOffered | QuestionOpened | MessagesStopped | OwnerReturned | FlagRaised | HeldForSafety
    | ErasureAsked
)  # fmt: skip


def apply_events(snapshot: Snapshot, events: tuple[Event, ...]) -> Snapshot:
    """The snapshot after these events, in their order."""
    for event in events:
        snapshot = apply(snapshot, event)
    return snapshot


def apply(snapshot: Snapshot, event: Event) -> Snapshot:
    """The snapshot after one event. Events that only tell the outside world something leave it as it is."""
    match event:
        case OwnerArrived(source):
            return replace(snapshot, arrived=True, owner=replace(snapshot.owner, source=source))
        case ConsentRecorded(consent):
            return replace(snapshot, consents=(*snapshot.consents, consent))
        case DetailsGiven(details):
            return _with_details(snapshot, details)
        case DetailsConfirmed():
            return replace(snapshot, details_confirmed=True)
        case DetailPassedOver(detail):
            return replace(snapshot, passed_over=(*snapshot.passed_over, detail))
        case QuestionOpened(asking):
            return replace(snapshot, asking=asking)
        case MessagesStopped():
            return replace(snapshot, owner=replace(snapshot.owner, stopped=True), asking=None)
        case OwnerReturned():
            return replace(snapshot, owner=replace(snapshot.owner, stopped=False))
        case HeldForSafety():
            return replace(_with_check(snapshot, paused=True), held_for_safety=True, asking=None)
        case StepOffered(step):
            return replace(snapshot, steps=(*snapshot.steps, step))
        case FlagRaised() | ErasureAsked():
            return snapshot
        case _:
            return _apply_to_check(snapshot, event)


def _apply_to_check(snapshot: Snapshot, event: Event) -> Snapshot:
    check = snapshot.check
    match event:
        case CheckStarted(number, kind, at):
            return replace(snapshot, check=Check(number=number, kind=kind, started=at))
        case AnswerGiven(answer) if check:
            return replace(snapshot, check=check.with_answer(answer))
        case AnswerTakenBack(practice) if check:
            return replace(snapshot, check=check.without_answer(practice))
        case OpenWordsGiven(message):
            return _with_check(snapshot, open_message=message, open_done=True)
        case CheckPaused():
            return _with_check(snapshot, paused=True)
        case CheckResumed():
            return replace(_with_check(snapshot, paused=False), held_for_safety=False)
        case CheckFinished(at):
            return _with_check(snapshot, finished=at, paused=False)
        case _:
            return snapshot


def _with_check(snapshot: Snapshot, **changes: object) -> Snapshot:
    if snapshot.check is None:
        return snapshot
    return replace(snapshot, check=replace(snapshot.check, **changes))  # type: ignore[arg-type]


def _with_details(snapshot: Snapshot, details: Details) -> Snapshot:
    said = {name: value for name, value in vars(details).items() if value is not None}
    name = said.pop("name", snapshot.owner.name)
    return replace(
        snapshot, owner=replace(snapshot.owner, name=name), business=replace(snapshot.business, **said)
    )
