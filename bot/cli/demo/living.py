"""What an invented owner does, message by message, until they stop."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random

import yaml

from bot.bootstrap.directory import DATA
from bot.cli.demo.people import OTHER_LANGUAGES, Somebody
from bot.cli.demo.talking import CLOSED, REFUSED, Teller
from bot.core.message import Arrival, Attachment
from bot.core.snapshot import Snapshot
from bot.core.turn import MessageKind
from bot.usecases.offer_choices import choices_for

MOST = 60  # messages of one owner
OPEN_WORDS = (
    "rent is going up and I don't know if I can stay", "just the bills really", "nobody comes in on tuesdays",
    "I want to open a second one", "my chef is leaving", "no that's all", "energy bill is mad",
)  # fmt: skip
TROUBLE = {
    "safety": ("the bailiffs are coming tomorrow and I can't sleep", "I can't go on any more"),
    "person": ("can I talk to a real person", "is there somebody I can ring"),
    "support": (
        "who can help with my vat",
        "I need help with the lease",
        "any grants for a fryer",
        "help with hiring",
    ),
    "complain": ("I want to complain, you asked me the same twice",),
    "odd": ("what about the fridge", "yeah innit", "my cousin said the thing", "do you know any good films"),
}  # fmt: skip
WHY = ("why do you ask that", "what's it to you")
_INTENTS = {
    "person": "talk_to_person", "support": "find_support", "complain": "complain", "odd": "out_of_scope",
    "safety": "answer",
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """Something an owner sends: words, or the choice they tap, and what the engine would make of it."""

    text: str = ""
    choice: str | None = None
    intent: str = "answer"
    confidence: float = 0.97
    voice: bool = False
    days: int = 0  # that pass before


def live(somebody: Somebody, teller: Teller, now: datetime, chance: Random) -> Snapshot | None:
    """Their whole talk until now; what is known of them at the end, None if nothing came of it."""
    at, known = somebody.begins, list[Snapshot]()
    talk = _talk(somebody, teller, chance, lambda: known[-1] if known else None)
    for number, said in enumerate(talk):
        at += timedelta(days=said.days)
        if number == MOST or at > now:
            break
        after = _sends(somebody, said, at, teller, chance)
        known.extend([after] if after else [])
        at += _pause(chance)
    return known[-1] if known else None


def _sends(somebody: Somebody, said: Said, at: datetime, teller: Teller, chance: Random) -> Snapshot | None:
    kind: MessageKind = "voice" if said.voice else "choice" if said.choice else "text"
    arrival = Arrival(
        somebody.channel, somebody.address, teller.event(), kind, said.text, said.choice,
        (Attachment("voice", "demo", "audio/ogg"),) if said.voice else (), somebody.source,
    )  # fmt: skip
    fate = None
    if somebody.channel != "web" and is_so(0.004, chance):
        fate = chance.choice((REFUSED, CLOSED))
    return teller.says(arrival, at, said.intent, said.confidence, fate)


def _pause(chance: Random) -> timedelta:
    """Seconds mostly; sometimes a customer walks in, sometimes it is another day."""
    if is_so(0.9, chance):
        return timedelta(seconds=chance.randint(8, 90))
    if is_so(0.7, chance):
        return timedelta(minutes=chance.randint(5, 90))
    return timedelta(days=chance.randint(1, 9), minutes=chance.randint(0, 200))


def _talk(
    somebody: Somebody, teller: Teller, chance: Random, known: Callable[[], Snapshot | None]
) -> Iterator[Said]:
    """What they send, one after the other; `known()` is what is known of them by then."""
    yield Said(f"Hello {somebody.source}" if somebody.source else "hi", intent="greet")
    if somebody.ends == "silent":
        return
    if somebody.language != "en":
        yield Said(OTHER_LANGUAGES[somebody.language], intent="write_other_language", confidence=1.0)
    if somebody.ends == "no":
        yield Said(choice="agree:no")
        return
    yield Said(choice="agree:yes") if is_so(somebody.sure, chance) else Said("yes ok", intent="affirm")
    if somebody.ends != "agreed":
        yield from _asked(somebody, teller, chance, known)
        yield from _afterwards(somebody, teller, chance, known)


def _asked(
    somebody: Somebody, teller: Teller, chance: Random, known: Callable[[], Snapshot | None]
) -> Iterator[Said]:
    """Answers for as long as something is asked and they have not had enough."""
    asked = 0
    while (snapshot := known()) is not None and snapshot.asking is not None:
        if is_so(0.02, chance):
            yield _trouble(chance)
        elif _is_done(somebody, snapshot, asked, chance):
            return
        else:
            asked += snapshot.asking.about == "practice"
            yield _answers(somebody, snapshot, teller, chance)


def _afterwards(
    somebody: Somebody, teller: Teller, chance: Random, known: Callable[[], Snapshot | None]
) -> Iterator[Said]:
    """A wish or a word at the end; some come back for the whole check, or half a year later."""
    if somebody.ends == "stopped":
        yield Said("stop", intent="stop", confidence=1.0)
        return
    if is_so(0.5, chance):
        kind = chance.choice(("support", "support", "person", "odd"))
        yield Said(chance.choice(TROUBLE[kind]), intent=_INTENTS[kind], confidence=0.8)
    if somebody.ends == "finished" and is_so(0.35, chance):
        yield Said("can we do the check again", intent="start_check", days=chance.choice((2, 9, 30, 184)))
        yield from _asked(somebody, teller, chance, known)


def is_so(likely: float, chance: Random) -> bool:
    """True as often as this says, from 0 to 1."""
    return chance.random() < likely


def _trouble(chance: Random) -> Said:
    kind = chance.choice(("odd", "odd", "person", "support", "complain", "safety", "voice"))
    if kind == "voice":
        return Said(voice=True, intent="send_media", confidence=1.0)
    return Said(
        chance.choice(TROUBLE[kind]), intent=_INTENTS[kind], confidence=round(chance.uniform(0.3, 0.9), 2)
    )


def _is_done(somebody: Somebody, snapshot: Snapshot, asked: int, chance: Random) -> bool:
    if somebody.ends == "business":
        return snapshot.details_confirmed
    if somebody.ends in ("in_check", "stopped"):
        return asked >= 1 and is_so(0.22, chance)
    check = snapshot.check
    return check is not None and check.finished is not None and is_so(0.5, chance)


def _answers(somebody: Somebody, snapshot: Snapshot, teller: Teller, chance: Random) -> Said:
    asking = snapshot.asking
    assert asking is not None
    if asking.about == "business":
        return Said(somebody.about, intent="give_details", confidence=0.94)
    details = {
        "place": somebody.place,
        "sector": somebody.trade,
        "people": str(somebody.people),
        "years": str(somebody.years),
    }
    if asking.about in details:
        return Said(details[asking.about], intent="give_details", confidence=0.9)
    if asking.about == "open":
        return Said(chance.choice(OPEN_WORDS), confidence=0.88)
    if asking.about == "practice" and chance.random() > somebody.sure:
        return _in_words(asking.practice or "", somebody, chance)
    choices = choices_for(asking, snapshot, teller.tools)
    if not choices:
        return Said("ok", intent="affirm", confidence=0.9)
    if asking.about == "practice":
        place = min(len(choices) - 1, max(0, round(chance.gauss(3 * somebody.strength, 0.8))))
        return Said(choice=choices[place].id)
    return Said(choice=choices[0 if is_so(0.75, chance) else chance.randrange(len(choices))].id)


def _in_words(practice: str, somebody: Somebody, chance: Random) -> Said:
    if is_so(0.05, chance):
        return Said(chance.choice(WHY), intent="ask_why", confidence=0.93)
    if is_so(0.03, chance):
        return Said("skip", intent="skip", confidence=0.99)
    level = min(3, max(0, round(chance.gauss(3 * somebody.strength, 0.8))))
    words = _words_of(practice).get(level) or ("not sure",)
    return Said(chance.choice(words), confidence=round(chance.uniform(0.55, 0.99), 2))


@cache
def _words_of(practice: str) -> Mapping[int, tuple[str, ...]]:
    """What owners say at each level of this practice, as the readings have it."""
    file = DATA / "readings" / "en" / f"{practice}.yml"
    levels = yaml.safe_load(file.read_text())["levels"] if file.exists() else {}
    return {level: tuple(map(str, words)) for level, words in levels.items()}
