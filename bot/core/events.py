"""What can happen in a turn, in the past tense."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.core.check import Answer, Kind
from bot.core.conversation import Asking
from bot.core.counting import Figure
from bot.core.introduction_events import (
    IntroductionActed,
    IntroductionDrafted,
    NeedHeard,
    ServicesShown,
    ShownTo,
    WordsPassedOn,
)
from bot.core.owner import Consent, Details
from bot.core.reading import Outcome
from bot.core.snapshot import StepShown, Tried

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
    "introduction",
    "intermediary",
    "delete_wanted",
    "floor_handed_over",
    "floor_forgotten",
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
class AnswerRead:
    """Words were read as an answer to this practice, whatever came of it; kept beside the message for staff.

    `rests_on` are places in the message, as in `Reading`: places, and not words, because they are not sealed.
    """

    practice: str
    outcome: Outcome
    level: int | None
    confidence: float
    confirm: bool
    rests_on: tuple[tuple[int, int], ...] = ()
    event: Literal["answer_read"] = "answer_read"


@dataclass(frozen=True)
class AnswerTakenBack:
    """The owner went back: the answer to this practice no longer counts and is asked again."""

    practice: str
    event: Literal["answer_taken_back"] = "answer_taken_back"


@dataclass(frozen=True)
class OpenWordsGiven:
    """The open question was answered in this message, or passed over (None); `about` are practices."""

    message: str | None
    about: tuple[str, ...] = ()
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
class PartClosed:
    """Everything in one part of a full check has an answer, and the owner heard what came of it."""

    part: str
    event: Literal["part_closed"] = "part_closed"


@dataclass(frozen=True)
class CheckFinished:
    """Everything the check with this number asks has an answer."""

    number: int
    at: datetime
    event: Literal["check_finished"] = "check_finished"


@dataclass(frozen=True)
class ReminderWanted:
    """The owner named the day on which they want to be reminded; None: no day in particular."""

    day: date | None
    event: Literal["reminder_wanted"] = "reminder_wanted"


@dataclass(frozen=True)
class StepOffered:
    """One step was shown."""

    step: StepShown
    event: Literal["step_offered"] = "step_offered"


@dataclass(frozen=True)
class StepTried:
    """The owner told whether they tried the step that they were shown last."""

    tried: Tried
    event: Literal["step_tried"] = "step_tried"


@dataclass(frozen=True)
class MonitoringAnswered:
    """The owner told this about themself; it is kept apart, and the message that said it is emptied."""

    question: str
    value: str
    event: Literal["monitoring_answered"] = "monitoring_answered"


@dataclass(frozen=True)
class FigureGiven:
    """A figure of the business was given; an earlier one of the same kind stays, as what it was then."""

    figure: Figure
    event: Literal["figure_given"] = "figure_given"


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


@dataclass(frozen=True)
class JoinCodeGiven:
    """The owner was given this code, which joins this chat with another one; an earlier code is over."""

    code: str
    event: Literal["join_code_given"] = "join_code_given"


@dataclass(frozen=True)
class JoinTried:
    """A code was sent that is not good: unknown, used, too old, or of one of the owner's own chats."""

    event: Literal["join_tried"] = "join_tried"


@dataclass(frozen=True)
class ChatsJoined:
    """The owner said yes: this chat goes to the owner of the chat in which this code was given.

    `offer` is the id of the code, as in `Joining`.
    """

    offer: str
    event: Literal["chats_joined"] = "chats_joined"


Event = (
    OwnerArrived | ConsentRecorded | DetailsGiven | DetailsConfirmed | DetailPassedOver | CheckStarted
    | AnswerGiven | AnswerRead | AnswerTakenBack | OpenWordsGiven | CheckPaused | CheckResumed | PartClosed
    | CheckFinished | ReminderWanted | StepOffered | StepTried | QuestionOpened | MessagesStopped
    | OwnerReturned | FlagRaised | HeldForSafety | ErasureAsked | MonitoringAnswered | JoinCodeGiven
    | JoinTried | ChatsJoined
    | FigureGiven | NeedHeard | ServicesShown | IntroductionDrafted | IntroductionActed | WordsPassedOn
    | ShownTo
)  # fmt: skip
