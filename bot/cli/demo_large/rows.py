"""The rows of one invented owner in every table, as the program itself would have left them."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from bot.cli.demo_large.people import Person
from bot.cli.demo_large.talks import Question, Said, talk
from bot.core.introduction import Introduction, Named
from bot.core.progress import Progress
from bot.core.working_time import LONDON
from bot.storage.session import Session
from bot.usecases.wire import introduction_to_wire

TAGS = ("call back", "good story", "landlord", "language", "late payers", "menu", "needs a grant", "prices",
        "rent", "tax", "to discuss", "waste")  # fmt: skip
AGREES_AT, CHECK_AT, FINISHED_AT = 3, 6, 22  # messages
FLAGS = {"person_wanted": 0.05, "media": 0.03, "complaint": 0.005, "safety": 0.006, "other_language": 0.02}
FLAGGED, TAGGED, NOTED, SAVED, HELD, INTRODUCED, GOES_ON = 0.02, 0.07, 0.04, 0.01, 0.001, 0.15, 0.2
OLD = timedelta(days=12)  # after this, most is reviewed and what was flagged is done
MISSED = 0.3  # of what was unsure, the share that was not understood at all


@dataclass(frozen=True)
class Ground:
    """What all owners have in common."""

    now: datetime
    questions: tuple[Question, ...]
    content_version: int
    staff: tuple[str, ...]
    helping: tuple[Named, ...]


class OwnersRows:
    """Collects the rows of owner after owner, by table."""

    def __init__(self, ground: Ground, session: Session) -> None:
        self._ground, self._session = ground, session
        self.rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)

    def add(self, who: Person, length: int, chance: Random) -> None:
        """This owner, who has so many messages in one conversation."""
        owner, conversation = self._session.new_id(), self._session.new_id()
        said = tuple(talk(length, who.began, self._ground.now, who.language, self._ground.questions, chance))
        ids = [self._session.new_id() for _ in said]
        progress = _progress(length, chance, can_introduce=bool(self._ground.helping))
        last = max(each.at for each in said if each.is_owners)
        is_old = last < self._ground.now - OLD
        held = chance.random() < HELD and not is_old
        floor = chance.choice(self._ground.staff) if held else "bot"
        self._add_person(who, owner, last)
        self._add_conversation(who, owner, conversation, said, floor, last)
        self._add_messages(who, conversation, said, ids, chance)
        self._add_check(owner, who, said, ids, progress)
        if progress == "introduced":
            self._add_introduction(owner, said[FINISHED_AT].at, chance)
        flags = self._add_flags(conversation, said, ids, chance, is_old=is_old)
        read = self._read(said, chance, is_old=is_old)
        self._add_days(conversation, said)
        self.rows["review"].append(
            {
                "conversation_id": conversation, "owner_id": owner, "channel": who.channel,
                "language": who.language, "sector": who.sector, "council": who.council, "source": who.source,
                "progress": progress, "floor": floor, "began_at": who.began, "last_at": last,
                "last_in_n": max(each.n for each in said if each.is_owners), "read_n": read,
                "unsure": sum(each.unsure and each.n > read for each in said),
                "open_flags": len(flags), "wants_person": "person_wanted" in flags,
                "flagged": chance.random() < FLAGGED, "reviewed_at": last if read else None,
                "reviewed_by": chance.choice(self._ground.staff) if read else None, "version": int(read > 0),
            }
        )  # fmt: skip
        self._add_marks(conversation, last, chance)

    def _add_person(self, who: Person, owner: str, last: datetime) -> None:
        self.rows["owner"].append(
            {"id": owner, "name": who.name, "language": who.language, "source": who.source, "stopped": False,
             "created_at": who.began, "last_heard_at": last}
        )  # fmt: skip
        self.rows["business"].append(
            {"owner_id": owner, "sector": who.sector, "trade": who.trade, "place": who.council,
             "council": who.council, "people": 1 + who.number % 4, "years": float(who.number % 12),
             "stage": "trading"}
        )  # fmt: skip

    def _add_conversation(
        self, who: Person, owner: str, conversation: str, said: tuple[Said, ...], floor: str, last: datetime
    ) -> None:
        self.rows["conversation"].append(
            {
                "id": conversation, "owner_id": owner, "channel": who.channel, "address": who.address,
                "address_hash": self._session.address_hash(who.channel, who.address), "floor": floor,
                "floor_at": None if floor == "bot" else last, "reachable": True, "last_n": said[-1].n,
                "last_heard_at": last, "arrived": True, "details_confirmed": len(said) > CHECK_AT,
                "held_for_safety": False, "passed_over": [], "turn_epoch": 0, "turn_until": 0.0,
                "send_epoch": 0, "send_until": 0.0, "send_rests": False,
            }
        )  # fmt: skip

    def _add_messages(
        self, who: Person, conversation: str, said: tuple[Said, ...], ids: list[str], chance: Random
    ) -> None:
        for each, id_ in zip(said, ids, strict=True):
            row: dict[str, Any] = dict.fromkeys(_MESSAGE)
            row |= {
                "id": id_, "conversation_id": conversation, "n": each.n, "kind": "text", "text": each.text,
                "created_at": each.at, "attempts": 0, "urgent": False,
            }  # fmt: skip
            row |= self._heard(who, each) if each.is_owners else _told(each, chance)
            self.rows["message"].append(row)

    def _heard(self, who: Person, said: Said) -> dict[str, Any]:
        intent = "ask_question" if said.question is None else "answer"
        event = self._session.event_hash(who.channel, who.address, str(said.n))
        understood = {"intent": intent, "confidence": 0.38 if said.unsure else 0.94}
        return {"direction": "in", "state": "done", "received_at": said.at, "event_hash": event,
                "understood": understood, "decided": said.decided()}  # fmt: skip

    def _add_check(
        self, owner: str, who: Person, said: tuple[Said, ...], ids: list[str], progress: Progress
    ) -> None:
        if progress == "arrived":
            return
        self.rows["consent"].append(
            {"owner_id": owner, "position": 0, "purpose": "take_part", "given": True, "at": said[2].at,
             "wording": "v1", "language": "en", "channel": who.channel, "to_organisation": None}
        )  # fmt: skip
        if progress == "agreed":
            return
        answers = [(each, id_) for each, id_ in zip(said, ids, strict=True) if each.level is not None]
        done = answers[-1][0].at if answers and progress in ("finished", "introduced") else None
        self.rows["check"].append(
            {"owner_id": owner, "number": 1, "kind": "short", "started_at": said[3].at, "finished_at": done,
             "open_done": done is not None, "paused": False}
        )  # fmt: skip
        for position, (each, id_) in enumerate(answers):
            self.rows["answer"].append(
                {"owner_id": owner, "check_number": 1, "position": position,
                 "practice": each.question.practice if each.question else "", "outcome": "level",
                 "level": each.level, "how": "words", "confirmed": each.unsure, "message_id": id_,
                 "at": each.at, "content_version": self._ground.content_version, "replaced": False}
            )  # fmt: skip

    def _add_introduction(self, owner: str, at: datetime, chance: Random) -> None:
        to, id_ = chance.choice(self._ground.helping), self._session.new_id()
        made = Introduction(id_, wish="somebody to look at my prices", to=to, agreed_at=at)
        made = made.moved("agreed", at, "owner").moved("closed", at + timedelta(hours=30), "intermediary")
        self.rows["introduction"].append(
            {"id": id_, "owner_id": owner, "state": made.state, "intermediary": to.intermediary,
             "organisation": to.organisation, "outcome": chance.choice(("helped", "met", "no_answer")),
             "body": introduction_to_wire(made), "created_at": at, "changed_at": made.history[-1].at}
        )  # fmt: skip
        self.rows["introduction_change"] += [
            {"introduction_id": id_, "position": position} | vars(move)
            for position, move in enumerate(made.history)
        ]

    def _add_flags(
        self, conversation: str, said: tuple[Said, ...], ids: list[str], chance: Random, *, is_old: bool
    ) -> list[str]:
        """What was flagged; returns the reasons of those that are open."""
        raised = [("not_understood", place) for place, each in enumerate(said) if each.unsure]
        raised = [each for each in raised if chance.random() < MISSED]
        raised += [(reason, 0) for reason, share in FLAGS.items() if chance.random() < share]
        open_ = []
        for reason, place in raised:
            done = None if chance.random() < (0.1 if is_old else 0.7) else said[place].at + timedelta(hours=3)
            open_ += [] if done else [reason]
            self.rows["flag"].append(
                {"id": self._session.new_id(), "conversation_id": conversation, "message_id": ids[place],
                 "reason": reason, "detail": "debt" if reason == "safety" else None, "at": said[place].at,
                 "done_at": done, "done_by": chance.choice(self._ground.staff) if done else None}
            )  # fmt: skip
        return open_

    def _read(self, said: tuple[Said, ...], chance: Random, *, is_old: bool) -> int:
        last = max(each.n for each in said if each.is_owners)
        if chance.random() < (0.9 if is_old else 0.2):
            return last
        return chance.randrange(0, last, 2) if chance.random() < GOES_ON else 0

    def _add_days(self, conversation: str, said: tuple[Said, ...]) -> None:
        heard: Counter[date] = Counter()
        unsure: Counter[date] = Counter()
        for each in said:
            if each.is_owners:
                day = each.at.astimezone(LONDON).date()
                heard[day] += 1
                unsure[day] += each.unsure
        self.rows["talk_day"] += [
            {"conversation_id": conversation, "day": day, "heard": count, "unsure": unsure[day]}
            for day, count in heard.items()
        ]

    def _add_marks(self, conversation: str, at: datetime, chance: Random) -> None:
        by = {"conversation_id": conversation, "staff_id": chance.choice(self._ground.staff), "at": at}
        if chance.random() < TAGGED:
            tags = chance.sample(TAGS, chance.randint(1, 3))
            self.rows["tag"] += [{"conversation_id": conversation, "tag": tag} for tag in tags]
        if chance.random() < NOTED:
            self.rows["note"].append(by | {"id": self._session.new_id(), "text": "Rang back, all is well."})
        if chance.random() < SAVED:
            self.rows["saved_talk"].append(by)


_MESSAGE = (
    "id", "conversation_id", "n", "direction", "kind", "state", "text", "created_at", "attempts", "urgent",
    "event_hash", "received_at", "understood", "decided", "choices", "asks", "released_at",
)  # fmt: skip


def _told(said: Said, chance: Random) -> dict[str, Any]:
    state = chance.choices(("read", "delivered", "sent", "failed"), (70, 20, 9, 1))[0]
    asks = f"practice:{said.question.practice}" if said.question else None
    return {"direction": "out", "state": state, "released_at": said.at, "asks": asks,
            "choices": said.question.choices if said.question else None}  # fmt: skip


def _progress(length: int, chance: Random, *, can_introduce: bool) -> Progress:
    if length < AGREES_AT:
        return "arrived"
    if length < CHECK_AT:
        return "agreed"
    if length <= FINISHED_AT:
        return "in_check"
    return "introduced" if can_introduce and chance.random() < INTRODUCED else "finished"
