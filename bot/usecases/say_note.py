"""Say a note about an introduction to its owner or intermediary, in the words of the wording."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.acts import Note
from bot.core.choices import choice, desk_choice
from bot.core.conversation import Choice, Reply, Template
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction
from bot.core.working_time import LONDON
from bot.usecases.introduction_ports import Links
from bot.usecases.ports import Content

# What can be tapped below a note to an intermediary; the words are those of a desk.
# What fills the placeholders of the template that says it, in their order (docs/running.md).
VALUES: dict[str, tuple[str, ...]] = {
    "offer": ("person",),
    "remind_offer": ("person",),
    "no_longer": ("person",),
    "thanks": ("person",),
    "delete": ("person", "owner", "accepted"),
}
TAPS: dict[str, tuple[str, ...]] = {
    "offer": ("accept", "decline", "ask"),
    "remind_offer": ("accept", "decline", "ask"),
    "identity": ("reached", "met", "write"),
    "remind_contact": ("reached", "no_answer", "write"),
    "ask_outcome": ("helped", "met", "not_suitable", "no_answer"),
    "words": ("write",),
}
CHOOSES = ("declined", "expired", "not_reached", "go_back")  # after these the owner says who is next
ERASED = "erased"  # why a note is written for an owner who is to be forgotten: it names nobody
OTHERWISE = "none"  # in place of a value that there is not: Fluent selects by it
ASKS = "other"
_RUN = re.compile(" {2,}")  # where a value that there is not leaves a gap


@dataclass(frozen=True)
class NoteWords:
    """Says notes and passes words on (introduction_ports.SayNote and SayWords)."""

    content: Content
    links: Links

    def say_note(
        self, note: Note, introduction: Introduction, person: Intermediary | None, owner_language: str
    ) -> Reply:
        """The reply that says it; for an e-mail the first line is its subject, and a link stands below."""
        if note.to == "owner":
            return self._to_owner(note, introduction, person, owner_language)
        key = f"introduction-intermediary-{note.what.replace('_', '-')}"
        values = self._values(note, introduction, person)
        return self._to_intermediary(note.what, key, introduction, person, values)

    def say_words(
        self,
        sender: Literal["owner", "intermediary"],
        words: str,
        introduction: Introduction,
        person: Intermediary | None,
        owner_language: str,
    ) -> Reply:
        """The reply that says it to the other side, with what can be tapped to answer."""
        values = self._values(None, introduction, person) | {"words": words}
        if sender == "owner":
            key = "introduction-intermediary-words"
            return self._to_intermediary("words", key, introduction, person, values)
        text = self._say("introduction-owner-words", owner_language, values)
        answer = Choice(
            choice("intro_words", introduction.id), self._say("introduction-tap-answer", "en", {})
        )
        template = Template("introduction_owner_words", (values["person"], values["organisation"]))
        return Reply(text, (answer,), "introduction:words", template=template)

    def _to_owner(
        self, note: Note, introduction: Introduction, person: Intermediary | None, language: str
    ) -> Reply:
        values = self._values(note, introduction, person)
        key = f"introduction-owner-{note.what.replace('_', '-')}"
        template = Template(f"introduction_owner_{note.what}", (values["person"], values["organisation"]))
        text = _RUN.sub(" ", self._say(key, language, values)).strip()
        if note.what not in CHOOSES:
            return Reply(text, template=template)
        taps = tuple(
            Choice(choice("intro_who", value), self._say(f"introduction-tap-{word}", language, {}))
            for value, word in _who_next(note, introduction)
        )
        return Reply(text, taps, "introduction:who", template=template)

    def _to_intermediary(
        self,
        what: str,
        key: str,
        introduction: Introduction,
        person: Intermediary | None,
        values: dict[str, str],
    ) -> Reply:
        text = self._say(key, "en", values)
        if person and person.told_by == "email":
            return Reply(self._letter(what, key, text, introduction, person, values))
        taps = tuple(
            Choice(
                desk_choice(introduction.id, word), self._say(f"introduction-tap-{_dashed(word)}", "en", {})
            )
            for word in TAPS.get(what, ())
        )
        filled = tuple(_filled(values[name]) for name in VALUES.get(what, ("person", "owner")))
        template = Template(f"introduction_{what}", filled)
        return Reply(text, taps, ASKS if taps else None, template=template)

    def _letter(
        self,
        what: str,
        key: str,
        text: str,
        introduction: Introduction,
        person: Intermediary,
        values: dict[str, str],
    ) -> str:
        subject = self._say(f"{key}-email-subject", "en", values)
        if what not in TAPS:
            return f"{subject}\n{text}"
        link = self.links.to_introduction(introduction.id, person.id)
        below = self._say("introduction-email-link", "en", {"link": link})
        return f"{subject}\n{text}\n\n{below}"

    def _values(
        self, note: Note | None, introduction: Introduction, person: Intermediary | None
    ) -> dict[str, str]:
        to, card, reached = introduction.to, introduction.card, introduction.reached
        names, is_known = introduction.names, introduction.is_known
        is_erased = note is not None and note.because == ERASED
        return {
            "person": person.name if person else OTHERWISE,
            "organisation": person.organisation if person else to.organisation if to else OTHERWISE,
            "next": to.organisation if to else OTHERWISE,
            "because": (note.because if note else None) or OTHERWISE,
            "known": "yes" if is_known else "no",
            "owner": names[0] if names and is_known and not is_erased else OTHERWISE,
            "card": card.text if card and is_known else "",
            "hidden": card.without_identity(names) if card else "",
            "way": reached.way if reached else OTHERWISE,
            "number": (reached.number if reached else None) or OTHERWISE,
            "when": (reached.when if reached else "") or OTHERWISE,
            "languages": self._languages(person),
            "accepted": _day(introduction.accepted_at),
        }

    def _languages(self, person: Intermediary | None) -> str:
        wording = self.content.wording
        keys = [f"intro-language-{each}" for each in (person.languages if person else ())]
        return ", ".join(wording.say(key) for key in keys if wording.has(key)) or OTHERWISE

    def _say(self, key: str, language: str, values: dict[str, str]) -> str:
        return self.content.wording.say(key, language, **values)


def _who_next(note: Note, introduction: Introduction) -> tuple[tuple[str, str], ...]:
    """What can be tapped after one that came to nothing; who was suggested by staff leads."""
    to = introduction.to if note.what == "go_back" else None
    if to is None:
        return ("other", "other"), ("none", "none")
    return (to.intermediary, "suggested"), ("other", "somebody-else"), ("none", "none")


def _filled(value: str) -> str:
    return "" if value == OTHERWISE else value


def _dashed(word: str) -> str:
    return word.replace("_", "-")


def _day(at: datetime | None) -> str:
    local = at.astimezone(LONDON) if at else None
    return f"{local.day}.{local.month}.{local.year}" if local else OTHERWISE
