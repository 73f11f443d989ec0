"""What the page shows: how an introduction stands, with the words for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from bot.core.card import Card
from bot.core.introduction import Introduction
from bot.core.standing import HELD, Told, can_tell
from bot.usecases.answer_introduction import Came, Doing
from bot.usecases.look_at_introduction import IntroductionSeen
from bot.web.introductions.form import OUTCOMES, REASONS, Problem
from bot.web.needs import Wording
from bot.web.pages import templates

MASKED = "-masked"
# Where the fields of each form are, so that what is wrong is said beside them.
FIELD = {"reason": "decline-reason", "outcome": "close-outcome"}
_SPOKEN: tuple[str, ...] = get_args(Doing)
_CAME: tuple[str, ...] = get_args(Came)


@dataclass(frozen=True)
class Notice:
    """What came of something: the code of its words, and for danger the lines themselves."""

    code: str
    words: str = ""


def said_by(code: str) -> tuple[Notice, ...]:
    """The notices behind what stands in the address; anything that is not from us says nothing."""
    plain = code.removesuffix(MASKED)
    hidden = (Notice("masked"),) if code != plain else ()
    if plain in _SPOKEN:
        return (Notice(f"done-{plain}"), *hidden)
    return (Notice(plain), *hidden) if plain in _CAME and plain not in ("done", "danger") else ()


class View:
    """Renders the page. Everything in it is text."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._templates = templates(Path(__file__).parent)

    def plain(self, code: str) -> str:
        """A page that only says something."""
        return self._render("plain.html", code)

    def ended(self) -> str:
        """The page of a link that has ended, with a way to a fresh one."""
        return self._render("ended.html", "ended")

    def sent(self) -> str:
        """What is said after a fresh link was asked for, whether there is one or not."""
        return self._render("plain.html", "sent")

    def introduction(
        self, seen: IntroductionSeen, once: str, notices: tuple[Notice, ...], problem: Problem | None
    ) -> str:
        """The page as it stands for this person. `once` is the id of its forms."""
        stands, found = seen.stands, seen.introduction
        told = tuple(self._words_of(each) for each in notices)
        more: dict[str, Any] = {"once": once, "notices": told, "problem": self._said(problem)}
        if found is None or stands == "delete":
            return self._render("plain.html", stands)
        if stands == "offered":
            return self._render("offered.html", stands, **more, lines=_covered(found), reasons=REASONS)
        if stands in HELD:
            return self._render("held.html", stands, **more, **_held(found))
        if stands == "closed":
            return self._render("closed.html", stands, **more, what=self._what_came(found))
        return self._render("plain.html", stands, notices=told)

    def _words_of(self, notice: Notice) -> dict[str, Any]:
        lines = notice.words.splitlines() if notice.words else []
        text = self._say("page-danger") if notice.code == "danger" else self._say(f"page-{notice.code}")
        return {"text": text, "lines": lines, "is_calm": notice.code.startswith("done-")}

    def _said(self, problem: Problem | None) -> dict[str, str] | None:
        if problem is None:
            return None
        field = FIELD.get(problem.missing, f"{problem.doing}-words")
        said = self._say(f"page-error-{problem.missing}", count=f"{len(problem.words):,}")
        return {"doing": problem.doing, "field": field, "said": said, "words": problem.words}

    def _what_came(self, found: Introduction) -> str:
        by_staff = found.history and found.history[-1].by == "staff"
        if found.outcome is None or by_staff:
            return self._say("page-closed-by-staff-what")
        return self._say("page-closed-what", outcome=self._say(f"page-outcome-{found.outcome}"))

    def _render(self, template: str, code: str, **more: Any) -> str:
        given = {"notices": (), "problem": None} | more
        what = given.pop("what", "") or self._say(f"page-{code}-what")
        heading = self._say(f"page-{code}")
        title = "page-title-error" if given["problem"] else "page-title"
        return self._templates.get_template(template).render(
            say=self._say,
            code=code,
            heading=heading,
            title=self._say(title, heading=heading),
            paragraphs=what.splitlines(),
            language="en",
            **given,
        )

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(key, "en", **values)


def _covered(found: Introduction) -> list[str]:
    return found.card.without_identity(found.names).splitlines() if found.card else []


def _held(found: Introduction) -> dict[str, Any]:
    told: dict[str, Told] = {"contacted": "tell_contacted", "met": "tell_met"}
    return {
        "who": _lines(found.card, identity=True),
        "lines": _lines(found.card, identity=False),
        "told": [doing for doing, act in told.items() if can_tell(found, act)],
        "can_close": can_tell(found, "close"),
        "outcomes": OUTCOMES,
        "by_chat": found.reached is not None and found.reached.way == "chat",
    }


def _lines(card: Card | None, *, identity: bool) -> list[str]:
    return [line.text for line in card.lines if line.identity == identity] if card else []
