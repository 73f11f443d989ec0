"""A conversation: what is asked, what an owner can choose, what is said."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.core.reading import IDEA

About = Literal[
    "agree",
    "business",
    "sector",
    "place",
    "people",
    "years",
    "details",
    "practice",
    "level",
    "open",
    "stop_or_wait",
    "change_which",
    "delete",
    "next_part",
    "which_check",
    "check_again",
    "reminders",
    "which_day",
    "remind",
    "step_tried",
    "research",
    "which_place",
    "monitoring",
    "about_you",
    "join",
    "count_offer",
    "count",
    "count_sure",
    "count_which",
    "support_need",
    "shown_to",
    "intro_offer",
    "intro_need",
    "intro_who",
    "intro_way",
    "intro_number",
    "intro_when",
    "intro_language",
    "intro_private",
    "intro_card",
    "intro_line",
    "intro_edit",
    "intro_next",
    "intro_withdraw",
    "intro_contacted",
    "intro_useful",
    "intro_words",
]
Band = Literal["to_start", "part_way", "mostly_there", "strong"]
CONFIRMING = ("details", "level", "delete", "join", "count_sure")
# Asked once and not again until somebody answers: what an owner wants now goes before it.
ASKED_ONCE = (
    "check_again", "remind", "step_tried", "count_offer", "research", "monitoring", "intro_offer", "shown_to",
    "intro_contacted", "intro_useful",
)  # fmt: skip
# Asked because the owner wants something that has nothing to do with the check, paused or not.
ASKED_ON_A_WISH = ("delete", "join", "support_need")
INTRODUCTION = "intro_"
ABOUT_FIGURES = ("count", "count_sure", "count_which")
ABOUT_BUSINESS = ("business", "sector", "place", "people", "years")
CHOICE_ID_LIMIT = 64  # bytes: Telegram's callback data (Bot API, InlineKeyboardButton.callback_data)


@dataclass(frozen=True)
class Asking:
    """The question that is open now.

    `practice` and `level` say what a `level` question wants confirmed; `message` is the owner's message it
    rests on; `tries` counts how often an answer could not be read; `early` says that the message was written
    before its owner could have seen the question, weeks after, or about another one. `topic` is what a
    question of another kind is about (a part, a step), and `options` what it offers. `said` is set once a
    question was put that is not asked twice.
    """

    about: About
    practice: str | None = None
    level: int | None = None
    outcome: Literal["level", "unsure", "not_applicable"] = "level"
    message: str | None = None
    tries: int = 0
    early: bool = False
    topic: str | None = None
    options: tuple[str, ...] = ()
    said: bool = False

    @property
    def asks(self) -> str:
        """The contract's name for this question."""
        if self.about == "practice":
            return _name_of(self.practice or "")
        if self.about == "count":
            return f"count:{self.topic}"
        if self.about.startswith(INTRODUCTION):
            return f"introduction:{self.about.removeprefix(INTRODUCTION)}"
        if self.about in CONFIRMING:
            return "confirm"
        if self.about in (*ABOUT_BUSINESS, "which_place"):
            return "business"
        return self.about if self.about in ("agree", "open") else "other"


def _name_of(practice: str) -> str:
    return f"idea:{practice.removeprefix(IDEA)}" if practice.startswith(IDEA) else f"practice:{practice}"


@dataclass(frozen=True)
class Choice:
    """Something to tap. The id carries the question it answers, at most 64 bytes."""

    id: str
    title: str


@dataclass(frozen=True)
class PictureRow:
    """One line of the picture: a practice and, as a plain word, how far it is."""

    label: str
    band: Band
    word: str


@dataclass(frozen=True)
class Picture:
    """The simple picture of a check, drawn when it is sent."""

    title: str
    rows: tuple[PictureRow, ...]
    note: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Template:
    """An approved template that says the same where free words are not allowed (WhatsApp, after 24 hours).

    `name` is its name in the settings, `values` fill its placeholders in their order.
    """

    name: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reply:
    """One thing the assistant says. `asks` is what the message waits for, whatever its words."""

    text: str
    choices: tuple[Choice, ...] = ()
    asks: str | None = None
    picture: Picture | None = None
    template: Template | None = None


def join_replies(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Replies of one turn in as few messages as will do: words that ask nothing join what follows them."""
    joined: list[Reply] = []
    for reply in replies:
        if joined and _is_open_ended(joined[-1]):
            joined[-1] = replace(reply, text=f"{joined[-1].text}\n\n{reply.text}")
        else:
            joined.append(reply)
    return tuple(joined)


def _is_open_ended(reply: Reply) -> bool:
    return not reply.choices and reply.asks is None and reply.picture is None and reply.template is None
