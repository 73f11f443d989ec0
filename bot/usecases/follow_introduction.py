"""Follow an introduction: did they get in touch, and was it useful?"""

import re

from bot.core.acts import SayContacted, SayUseful
from bot.core.choices import choice, value_of
from bot.core.conversation import Asking, Choice
from bot.core.introduction import Introduction, Useful
from bot.core.introduction_events import IntroductionActed
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.ports import Wording
from bot.usecases.tell_introduction import person_name
from bot.usecases.tools import Tools, opened
from bot.usecases.withdraw_introduction import wants_to_withdraw, withdraw_introduction

YES, NO, PARTLY, STOP = "yes", "no", "partly", "stop"
CONTACTED = ((YES, "intro-contacted-yes"), (NO, "intro-contacted-no"), (STOP, "intro-contacted-stop"))
USEFUL = ((YES, "intro-useful-yes"), (PARTLY, "intro-useful-partly"), (NO, "intro-useful-no"))
_PARTLY = re.compile(r"\b(?:bit|little|partly|some|sort of|kind of|so so|half)\b", re.I)
_NOT_YET = re.compile(r"\b(?:not yet|no|nope|nah|nobody|no ?one|never|hasn'?t|haven'?t|didn'?t|not)\b", re.I)
_SAYS_YES = re.compile(r"^\W*(?:yes|yeah|yep|yh|(?:she|he|they) (?:did|has|have))\b", re.I)
_DENIED = re.compile(r"\b(?:not yet|hasn'?t|haven'?t|didn'?t|did not|never)\b", re.I)
_DID = re.compile(
    r"\b(?:rang|rung|called|phoned|texted|messaged|came|met|spoke|spoken|visited|(?:been|got) in touch)\b",
    re.I,
)
_USEFUL = re.compile(r"\b(?:useful|helpful|helped|great|good|brilliant|lovely|very)\b", re.I)
_NO_USE = re.compile(
    r"\b(?:no use|useless|waste|not (?:useful|helpful|really|much)|didn'?t help|no help)\b", re.I
)


def says_what_came(about: str | None, text: str) -> bool:
    """True for own words that answer one of the two questions: no engine has to sort them."""
    if about == "intro_contacted":
        return any(pattern.search(text) for pattern in (_SAYS_YES, _NOT_YET, _DID))
    if about == "intro_useful":
        return any(pattern.search(text) for pattern in (_SAYS_YES, _NO_USE, _PARTLY, _USEFUL, _NOT_YET))
    return False


def take_contacted(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Whether they got in touch; None if the words say something else."""
    tapped, introduction = _tapped(snapshot, asking, incoming, "intro_contacted")
    if introduction is None or (introduction.is_ended and introduction.state == "withdrawn"):
        return Outcome((opened(None),), (tools.reply("intro-over-already"),))
    if tapped == STOP or (tapped is None and wants_to_withdraw(incoming.text)):
        return withdraw_introduction(introduction, snapshot, incoming, tools)
    contacted = _contacted(tapped, incoming)
    if contacted is None:
        return None
    name = person_name(introduction, tools)
    said = tools.reply("intro-contacted-then" if contacted else "intro-not-contacted-then", name=name)
    acted = IntroductionActed(introduction.id, SayContacted(contacted), incoming.at)
    return Outcome((acted, opened(None)), (said,))


def _contacted(tapped: str | None, incoming: Incoming) -> bool | None:
    if tapped in (YES, NO):
        return tapped == YES
    if incoming.is_astray or tapped is not None:
        return None
    if incoming.intent in ("affirm", "deny"):
        return incoming.intent == "affirm"
    if _SAYS_YES.search(incoming.text) and not _DENIED.search(incoming.text):
        return True
    if _NOT_YET.search(incoming.text):
        return False
    return True if _DID.search(incoming.text) else None


def take_useful(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Whether it was useful; own words are kept with the message, and asked about only once."""
    tapped, introduction = _tapped(snapshot, asking, incoming, "intro_useful")
    if introduction is None or introduction.state == "withdrawn":
        return Outcome((opened(None),), (tools.reply("intro-over-already"),))
    useful = _useful(tapped, incoming)
    if useful is None:
        return None
    acted = IntroductionActed(introduction.id, SayUseful(useful), incoming.at)
    return Outcome((acted, opened(None)), (tools.reply(f"intro-useful-{useful}-then"),))


def _useful(tapped: str | None, incoming: Incoming) -> Useful | None:
    said: dict[str, Useful] = {YES: "yes", PARTLY: "partly", NO: "no"}
    if tapped is not None:
        return said.get(tapped)
    if incoming.is_astray:
        return None
    if _NO_USE.search(incoming.text):
        return "no"
    if _PARTLY.search(incoming.text):
        return "partly"
    by_intent: dict[str, Useful] = {"affirm": "yes", "deny": "no"}
    if incoming.intent in by_intent:
        return by_intent[incoming.intent]
    if _SAYS_YES.search(incoming.text) or _USEFUL.search(incoming.text):
        return "yes"
    return "no" if _NOT_YET.search(incoming.text) else None


def _tapped(
    snapshot: Snapshot, asking: Asking, incoming: Incoming, about: str
) -> tuple[str | None, Introduction | None]:
    """What was tapped, and the introduction it is about; one without an id is about the latest."""
    value = value_of(incoming.choice, about)
    word, _, id_ = (value or "").partition("-")
    latest = snapshot.introductions[-1] if snapshot.introductions else None
    return word or None, snapshot.introduction_numbered(id_ or asking.topic) or latest


def follow_choices(asking: Asking, wording: Wording) -> list[Choice]:
    """What can be tapped below "Did they get in touch?" and "Was it useful?", for that introduction alone."""
    offered = CONTACTED if asking.about == "intro_contacted" else USEFUL
    end = f"-{asking.topic}" if asking.topic else ""
    return [Choice(choice(asking.about, f"{value}{end}"), wording.say(key, "en")) for value, key in offered]


def follow_text(asking: Asking, name: str, wording: Wording) -> str:
    """The question, with the name of the person or of the organisation."""
    return wording.say(f"ask-{asking.about.replace('_', '-')}", "en", name=name)
