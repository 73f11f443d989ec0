"""Take how, when and in which language an owner wants to be reached."""

from dataclasses import replace

from bot.core.choices import value_of
from bot.core.conversation import Asking
from bot.core.introduction import Introduction, ReachedBy, Way
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.build_card import quoted
from bot.usecases.draft_introduction import WITH_NUMBER, change, drafted, named_by, then
from bot.usecases.find_language import find_language, language_name, own_word
from bot.usecases.read_phone import read_phone
from bot.usecases.read_reach import is_bare, read_way, read_when
from bot.usecases.take_number import number_in, read_back, which_number
from bot.usecases.take_wish import choose_other
from bot.usecases.tools import Tools, only_saying, opened
from bot.usecases.withdraw_introduction import drop_draft

WAYS: tuple[Way, ...] = ("ring", "text", "voice", "chat")
ANY = "any"
LONGEST_LANGUAGE = 3  # words: "the one from Mirpur" is asked about once more


def take_way(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """How to be reached; number, time and language in the same words are taken with it."""
    draft = drafted(snapshot)
    if draft is None:
        return _no_draft(tools)
    tapped = value_of(incoming.choice, "intro_way")
    way = next((w for w in WAYS if w == tapped), None) or _way_in(incoming, tools)
    if way is None and incoming.intent == "deny":
        return drop_draft(draft, incoming, tools)
    if way is None:
        return choose_other(draft, snapshot, incoming, tools) or only_saying(tools.reply("intro-way-again"))
    before, phone = draft.reached, read_phone(incoming.text)
    language = _language(asking.topic, incoming.text, draft, tools)
    reached = ReachedBy(
        way,
        language=language or (before.language if before else ""),
        number=number_in(phone, incoming) if way in WITH_NUMBER else None,
        when=read_when(incoming.text, language) or (before.when if before else ""),
    )
    if way in WITH_NUMBER and phone.several:
        return Outcome((change(draft, reached=reached, card=None),)) + which_number(phone, tools)
    said = read_back(phone, tools) if reached.number else ()
    return then(Outcome((change(draft, reached=reached, card=None),), said), snapshot, incoming, tools)


def _way_in(incoming: Incoming, tools: Tools) -> Way | None:
    way, phone = read_way(incoming.text), read_phone(incoming.text)
    return way or ("ring" if phone.number or phone.several else None)


def _language(before: str | None, text: str, draft: Introduction, tools: Tools) -> str:
    """The language they named, now or when they chose; else the only one that the person speaks."""
    if spoken := find_language(text, tools):
        return own_word(text, spoken, tools)
    if before:
        return language_name(before, tools)
    person = named_by(draft, tools)
    return language_name(person.languages[0], tools) if person and len(person.languages) == 1 else ""


def take_when(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """When, as they say it."""
    draft = drafted(snapshot)
    if draft is None or draft.reached is None:
        return _no_draft(tools)
    any_time = value_of(incoming.choice, "intro_when") == ANY
    when = tools.say("intro-when-any") if any_time else quoted(incoming.text)
    if not when or is_bare(when):
        return Outcome()  # the question is asked again
    return _reached(draft, replace(draft.reached, when=when), snapshot, incoming, tools)


def take_language(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome:
    """The language, one of the person's or in their own word for it."""
    draft = drafted(snapshot)
    if draft is None or draft.reached is None:
        return _no_draft(tools)
    tapped = value_of(incoming.choice, "intro_language")
    language = language_name(tapped, tools) if tapped else quoted(incoming.text)
    if not language or is_bare(language):
        return Outcome()  # the question is asked again
    if _is_no_language(language, tools) and not asking.tries:
        return Outcome((opened(replace(asking, tries=1)),))
    return _reached(draft, replace(draft.reached, language=language), snapshot, incoming, tools)


def _is_no_language(words: str, tools: Tools) -> bool:
    """True for a whole sentence that names no language: most likely it is about something else."""
    return len(words.split()) > LONGEST_LANGUAGE and find_language(words, tools) is None


def _reached(
    draft: Introduction, reached: ReachedBy, snapshot: Snapshot, incoming: Incoming, tools: Tools
) -> Outcome:
    return then(Outcome((change(draft, reached=reached, card=None),)), snapshot, incoming, tools)


def _no_draft(tools: Tools) -> Outcome:
    return Outcome((opened(None),), (tools.reply("old-button"),))
