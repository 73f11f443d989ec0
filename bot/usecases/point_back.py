"""Point back: words that plainly speak of an earlier answer go to that one, never to the open question."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.check import Check, part_of, practices_of
from bot.core.conversation import Asking
from bot.core.pointing import Pointing
from bot.core.reading import Reading
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases import record_answer
from bot.usecases.describe_changes import check_to_change
from bot.usecases.take_level import CLAUSE, read, was_read
from bot.usecases.tools import Tools, back_at_it, opened

SAYS_SOMETHING = ("level", "unsure", "not_applicable")


def take_earlier(
    snapshot: Snapshot, asking: Asking | None, incoming: Incoming, tools: Tools
) -> Outcome | None:
    """The earlier answer that these words speak of, said back or asked again; None if they speak of none."""
    pointing = None if incoming.choice else tools.understanding.read_pointing(incoming.text)
    check = check_to_change(snapshot)
    if pointing is None or check is None or _is_about_this(asking, pointing):
        return None
    pointed = practice_pointed_at(snapshot, check, pointing, tools)
    if pointed is None or (asking and asking.practice == pointed):
        return None
    return put_rest(snapshot, incoming, tools, pointed, pointing)


def _is_about_this(asking: Asking | None, pointing: Pointing) -> bool:
    """True if the words name what is open, or put right what was just not understood."""
    if asking is None:
        return False
    is_named = bool(pointing.practices) or pointing.place is not None
    was_unsure = asking.about == "level" or (pointing.meant and asking.tries > 0)
    return asking.practice in pointing.practices or (was_unsure and not is_named)


def practice_pointed_at(snapshot: Snapshot, check: Check, pointing: Pointing, tools: Tools) -> str | None:
    """The answered practice that is named, or stands in that place, or was answered last."""
    if pointing.practices:
        return next((id_ for id_ in pointing.practices if check.answer_given_to(id_)), None)
    if pointing.place is not None:
        asked = numbered(snapshot, check, tools)[pointing.place - 1 : pointing.place]
        return next((id_ for id_ in asked if check.answer_given_to(id_)), None)
    return answer_just_given(check) if pointing.before else None


def answer_just_given(check: Check) -> str:
    """The practice that was answered last."""
    return check.given()[-1].practice


def numbered(snapshot: Snapshot, check: Check, tools: Tools) -> list[str]:
    """What the numbers mean that an owner saw before the questions: in a full check, those of a part."""
    framework = tools.content.framework
    if check.kind != "full":
        return [p.id for p in practices_of(check, framework, snapshot.business)]
    part = framework.practices[check.given()[-1].practice].area
    return [p.id for p in part_of(check, part, framework, snapshot.business)]


def put_rest(
    snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str, pointing: Pointing
) -> Outcome:
    """What the rest of the words says of this practice is said back; without it, the practice is asked."""
    reading = _best(_readings(snapshot, incoming, tools, practice, pointing.rests))
    if reading is None:
        again = (*back_at_it(snapshot), opened(Asking("practice", practice=practice)))
        return Outcome(again, (tools.reply("change-ask"),))
    return _said_back(snapshot, incoming, practice, reading)


def take_value(
    snapshot: Snapshot, incoming: Incoming, tools: Tools, practices: Sequence[str]
) -> Outcome | None:
    """Words that only say a new answer: said back if they fit one of these practices alone, else None."""
    texts = tuple(each for each in (incoming.text, *CLAUSE.split(incoming.text)) if each.strip())
    whole = {id_: _best(_readings(snapshot, incoming, tools, id_, texts)) for id_ in practices}
    fitting = {id_: reading for id_, reading in whole.items() if reading}
    if len(fitting) != 1:
        fitting = {id_: reading for id_, reading in fitting.items() if reading.how == "choice"}
    if len(fitting) != 1:
        return None
    ((practice, reading),) = fitting.items()
    return _said_back(snapshot, incoming, practice, reading)


def _said_back(snapshot: Snapshot, incoming: Incoming, practice: str, reading: Reading) -> Outcome:
    asked = record_answer.ask_back(incoming, practice, reading, named=True)
    return was_read(practice, reading) + Outcome(back_at_it(snapshot)) + asked


def _readings(
    snapshot: Snapshot, incoming: Incoming, tools: Tools, practice: str, texts: Iterable[str]
) -> list[Reading]:
    """These texts as answers to this practice; places in them are none in the message."""
    found = (read(snapshot, replace(incoming, text=text), tools, practice) for text in texts)
    return [replace(reading, rests_on=()) for reading in found]


def _best(readings: Sequence[Reading]) -> Reading | None:
    """The first that is sure, else the first that says something at all."""
    saying = [each for each in readings if each.outcome in SAYS_SOMETHING]
    best = next((each for each in saying if each.is_sure), saying[0] if saying else None)
    return replace(best, confirm=True) if best else None
