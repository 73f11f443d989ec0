"""Export everything that is known of an owner, in the shape that contract.md fixes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.check import Answer, Check
from bot.core.counting import Counting
from bot.core.errors import OwnerUnknown
from bot.core.message import Channel
from bot.core.owner import Business, Consent
from bot.core.practice import Framework
from bot.core.scoring import CutOffs, Score, area_scores, overall
from bot.usecases.export_counts import counts_of
from bot.usecases.export_introductions import introductions_of
from bot.usecases.export_support import needs_of, services_shown_in
from bot.usecases.records import Contact, History, Line
from bot.usecases.storage_ports import Storage, UnitOfWork

type Json = dict[str, Any]

_AT_ONCE = 500  # messages read at a time


@dataclass(frozen=True)
class _About:
    """What it takes to tell about a check."""

    lines: Mapping[str, tuple[Line, Contact]]
    framework: Framework
    cut_offs: CutOffs
    business: Business


@dataclass(frozen=True)
class _Said:
    """Everything said in one chat."""

    chat: Contact
    lines: list[Line]


def export_owner(
    channel: Channel,
    address: str,
    storage: Storage,
    framework: Framework,
    cut_offs: CutOffs,
    counting: Counting | None = None,
) -> Json:
    """The owner as JSON values, with the messages of all their chats, this one first. Raises OwnerUnknown."""
    with storage.read() as unit:
        conversations = unit.erasures.all_of(channel, address)
        if not conversations:
            raise OwnerUnknown("Nobody has written from this address.")
        history = unit.owners.history(conversations[0])
        kept_apart = unit.owners.kept_apart(conversations[0])
        said = [
            _Said(chat, _all_lines(unit, chat.conversation))
            for chat in unit.joinings.chats_of(conversations[0])
        ]
        shown = services_shown_in(history, unit)
    lines = {line.id: (line, each.chat) for each in said for line in each.lines}
    about = _About(lines, framework, cut_offs, history.snapshot.business)
    return {
        "owner": {
            **_owner(history, channel, address, [each.chat for each in said]),
            "monitoring": kept_apart,
            "needs": needs_of(history),
            "ideas": [_idea(check, about) for check in history.checks if check.kind == "idea"],
        },
        "business": _business(history.snapshot.business),
        "consents": [_consent(consent) for consent in history.snapshot.consents],
        "checks": [_check(check, about) for check in history.checks if check.kind != "idea"],
        "counts": counts_of(history.snapshot, counting or Counting()),
        "steps": [_step(step) for step in history.steps],
        "services_shown": shown,
        "introductions": introductions_of(history.snapshot.introductions),
        "messages": [_message(line, each.chat) for each in said for line in each.lines],
    }


def _all_lines(unit: UnitOfWork, conversation: str) -> list[Line]:
    lines: list[Line] = []
    while page := unit.transcripts.lines(conversation, lines[-1].n if lines else 0, _AT_ONCE):
        lines.extend(page)
    return lines


def _owner(history: History, channel: Channel, address: str, chats: list[Contact]) -> Json:
    owner = history.snapshot.owner
    return {
        "name": owner.name,
        "language": owner.language,
        "source": owner.source,
        "stopped": owner.stopped,
        "channel": channel,
        "address": address,
        "chats": [{"channel": chat.channel, "address": chat.address} for chat in chats],
        "since": _time(history.since),
    }


def _business(business: Business) -> Json:
    return {
        "sector": business.sector,
        "trade": business.trade,
        "council": business.council,
        "place": business.place,
        "people": business.people,
        "years": business.years,
        "stage": business.stage,
    }


def _consent(consent: Consent) -> Json:
    return {
        "purpose": consent.purpose,
        "given": consent.given,
        "at": _time(consent.at),
        "wording": consent.wording,
        "language": consent.language,
        "to": consent.to,
    }


def _check(check: Check, about: _About) -> Json:
    score = overall(check, about.framework, about.cut_offs)
    areas = area_scores(check, about.framework, about.business, about.cut_offs)
    said = _words_of(check.open_message, about.lines)
    return {
        "kind": check.kind,
        "started": _time(check.started),
        "finished": _time(check.finished),
        "answers": [_answer(answer, about.lines) for answer in check.answers],
        "open": said.text if said else None,
        "areas": {area: _score(found) for area, found in areas.items()},
        "overall": _score(score) if score else None,
    }


def _idea(check: Check, about: _About) -> Json:
    return {
        "started": _time(check.started),
        "finished": _time(check.finished),
        "answers": [_answer(answer, about.lines) for answer in check.answers],
    }


def _score(score: Score) -> Json:
    return {"score": score.score, "band": score.band}


def _words_of(message: str | None, lines: Mapping[str, tuple[Line, Contact]]) -> Line | None:
    found = lines.get(message or "")
    return found[0] if found else None


def _answer(answer: Answer, lines: Mapping[str, tuple[Line, Contact]]) -> Json:
    said, chat = lines.get(answer.message) or (None, None)
    return {
        "practice": answer.practice,
        "level": answer.level,
        "outcome": answer.outcome,
        "how": answer.how,
        "confirmed": answer.confirmed,
        "text": said.text if said else "",
        "message": said.n if said else None,
        "channel": chat.channel if chat else None,
        "at": _time(answer.at),
        "replaced": answer.replaced,
    }


def _step(step: Mapping[str, Any]) -> Json:
    return {**step, "at": _time(step["at"])}


def _message(line: Line, chat: Contact) -> Json:
    return {
        "n": line.n,
        "channel": chat.channel,
        "from": line.sender,
        "kind": line.kind,
        "text": line.text,
        "asks": line.asks,
        "choices": [{"id": choice.id, "title": choice.title} for choice in line.choices],
        "state": line.state,
        "at": _time(line.at),
    }


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
