"""Answer what an owner asks about an introduction, briefly and truly; the open question is asked again."""

from dataclasses import replace

from bot.core.apply import apply_events
from bot.core.conversation import INTRODUCTION, Asking, Reply
from bot.core.intermediary import Intermediary
from bot.core.introduction import Introduction
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.build_card import private_lines
from bot.usecases.draft_introduction import change, drafted, named_by
from bot.usecases.find_language import find_language, name_languages
from bot.usecases.offer_people import offer_people
from bot.usecases.read_question import Topic, topic_of, wants_speaker
from bot.usecases.take_wish import find_person
from bot.usecases.tools import Tools, only_saying, opened

OFFER, WHO, PRIVATE = "intro_offer", "intro_who", "intro_private"


def answer_question(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """The answer while an introduction is offered or drafted; None if nothing of the kind is asked."""
    asking, draft = snapshot.asking, drafted(snapshot)
    topic = None if incoming.choice else topic_of(incoming.text)
    if asking is None or topic is None or not (draft or asking.about == OFFER):
        return None
    if not asking.about.startswith(INTRODUCTION):
        return None
    if topic == "speaks":
        return _find_speaker(draft, snapshot, asking, incoming, tools)
    if topic == "who" and draft is None:
        return None  # "who is it" is a wish to be shown who
    said = only_saying(*_answer(topic, draft, snapshot, asking, incoming, tools))
    return Outcome((opened(replace(asking, said=False, tries=0)),)) + said


def _answer(
    topic: Topic,
    draft: Introduction | None,
    snapshot: Snapshot,
    asking: Asking,
    incoming: Incoming,
    tools: Tools,
) -> tuple[Reply, ...]:
    if topic == "who":
        person = _person_meant(draft, snapshot, asking, incoming, tools)
        return (describe_person(person, tools),) if person else ()  # the list is shown again, and says it
    if topic == "seen" and draft and asking.about == PRIVATE:
        return (tell_private(draft, snapshot, tools),)
    return (tools.reply(f"intro-answer-{topic}"),)


def describe_person(person: Intermediary, tools: Tools) -> Reply:
    """Who they are, in the words of the list from which they are chosen."""
    return tools.reply(
        "intro-answer-who",
        name=person.name,
        organisation=person.organisation,
        about=person.about,
        languages=name_languages(person.languages, tools),
    )


def tell_private(draft: Introduction, snapshot: Snapshot, tools: Tools) -> Reply:
    """Exactly those lines of the card that need a yes of their own."""
    lines = "\n".join(line.text for line in private_lines(draft, snapshot, tools))
    return tools.reply("intro-answer-private", lines=lines)


def _person_meant(
    draft: Introduction | None, snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools
) -> Intermediary | None:
    """The one whom they name, or chose, or who alone is offered."""
    named = find_person(incoming.text, draft, snapshot, tools) if draft else None
    alone = asking.options[0] if asking.about == WHO and len(asking.options) == 1 else None
    found = tools.directory.intermediary(named or alone or "") if named or alone else None
    return found.intermediary if found else named_by(draft, tools) if draft else None


def _find_speaker(
    draft: Introduction | None, snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools
) -> Outcome | None:
    """A wish for somebody who speaks a language is a search for them, unless the one they chose does."""
    spoken = find_language(incoming.text, tools)
    if draft is None or asking.about == WHO or not wants_speaker(incoming.text) or spoken is None:
        return None  # taken as the choice that it is
    person = named_by(draft, tools)
    if person and spoken in person.languages:
        return Outcome((opened(asking),), (describe_person(person, tools),))
    anew = change(draft, to=None, next=None, card=None)
    after = apply_events(snapshot, (anew,))
    return Outcome((anew,)) + offer_people(drafted(after) or draft, after, incoming, tools, spoken=spoken)
