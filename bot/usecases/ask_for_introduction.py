"""Ask for an introduction: begin one, go on with the drafted one, or say where the open one stands."""

from bot.core.apply import apply_events
from bot.core.choices import command_choice, value_of
from bot.core.conversation import INTRODUCTION, Asking, Choice, Reply
from bot.core.events import DetailPassedOver, Event
from bot.core.introduction import Introduction
from bot.core.service import NEEDS, SIGNPOST_ONLY, Need
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming, Outcome
from bot.usecases.answer_question import answer_question
from bot.usecases.draft_introduction import begin_draft, go_on, offer_name
from bot.usecases.find_language import find_language, names_another_language
from bot.usecases.offer_people import offer_people, people_who_fit
from bot.usecases.pass_words_on import names_message, pass_words_on
from bot.usecases.read_question import wants_speaker
from bot.usecases.take_wish import choose, find_person, is_signpost, quotable, signpost, take_who, usable
from bot.usecases.tell_introduction import tell_introduction
from bot.usecases.tools import Tools, only_saying, opened, yes_or_no
from bot.usecases.withdraw_introduction import wants_to_withdraw, withdraw_introduction


def ask_for_introduction(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """What this wish means depends on what is under way already: only one at a time."""
    if snapshot.held_for_safety:
        return only_saying(tools.reply("held"))
    if not snapshot.has_agreed_to("take_part"):
        asked = () if snapshot.asking else (opened(Asking("agree", tries=1)),)
        return Outcome(asked, (tools.reply("intro-agree-first"),))
    answered = answer_question(snapshot, incoming, tools)
    if answered is not None:
        return answered
    introduction, words = snapshot.introduction, _words(incoming)
    if introduction and wants_to_withdraw(words):
        return withdraw_introduction(introduction, snapshot, incoming, tools)
    if introduction and names_message(words, introduction):
        return pass_words_on(introduction, snapshot, incoming, tools)
    if introduction and introduction.state != "drafted":
        return tell_introduction(introduction, snapshot, tools)
    if introduction:
        return _go_on_with(introduction, snapshot, incoming, tools)
    return _begin(snapshot, incoming, tools, words)


def _words(incoming: Incoming) -> str:
    return "" if incoming.choice else incoming.text


def _begin(snapshot: Snapshot, incoming: Incoming, tools: Tools, words: str) -> Outcome:
    """What it is for is in the words, or the check shows it, or it is asked first."""
    said = tools.understanding.read_needs(words) if words else ()
    if is_signpost(said):
        return Outcome((DetailPassedOver(offer_name(snapshot)),)) + signpost(said, snapshot, tools)
    need = next(iter(usable(said)), None) or _need_of_check(snapshot, tools)
    draft = Introduction(incoming.id, need=need, wish=quotable(words, said) if said else "")
    begun = begin_draft(draft, snapshot, incoming, tools)
    after = apply_events(snapshot, begun.events)
    person = find_person(words, draft, after, tools) if _can_choose(after) else None
    if person:  # they know whom they want: nobody else is shown
        return Outcome(begun.events) + choose(person, draft, after, incoming, tools)
    language = find_language(words, tools)
    if language and _can_choose(after):
        return Outcome(begun.events) + offer_people(draft, after, incoming, tools, spoken=language)
    return begun


def _can_choose(snapshot: Snapshot) -> bool:
    return snapshot.asking is not None and snapshot.asking.about == "intro_who"


def _go_on_with(draft: Introduction, snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """A name, a language, or another need in the words counts; else the open question is asked again."""
    asking = snapshot.asking
    if asking and asking.about == "intro_who" and not incoming.choice:
        return take_who(snapshot, asking, incoming, tools)
    if draft.to is None and snapshot.details_confirmed and (draft.wish or draft.need):
        person = find_person(_words(incoming), draft, snapshot, tools)
        language = find_language(_words(incoming), tools) or ""
        if person:
            return choose(person, draft, snapshot, incoming, tools, language)
        return offer_people(draft, snapshot, incoming, tools, spoken=language)
    if asking and asking.about.startswith("intro_"):
        return only_saying(tools.reply("intro-stands-drafted"))  # the open question is asked again
    if not snapshot.details_confirmed:
        return only_saying(tools.reply("intro-business-first"))
    return go_on(snapshot, incoming, tools)


def take_offer(snapshot: Snapshot, asking: Asking, incoming: Incoming, tools: Tools) -> Outcome | None:
    """Yes or no to being introduced, once after each check; None if the words say something else.

    A tap may carry the need it was offered for: `intro_offer:need-tax`.
    """
    tapped, given = value_of(incoming.choice, "intro_offer") or "", yes_or_no(incoming, "intro_offer")
    need = tapped.removeprefix("need-") if tapped.startswith("need-") else None
    if given is None and need is None:
        return None
    closed: tuple[Event, ...] = (DetailPassedOver(offer_name(snapshot)), opened(None))
    if given is False:
        return Outcome(closed, (tools.reply("intro-offer-no"),))
    if snapshot.introduction:
        return Outcome(closed) + ask_for_introduction(snapshot, incoming, tools)
    after = apply_events(snapshot, closed)
    named = next((each for each in usable(NEEDS) if each == need), None)
    draft = Introduction(incoming.id, need=named or _need_of_check(snapshot, tools))
    return Outcome(closed) + begin_draft(draft, after, incoming, tools)


def can_be_offered(snapshot: Snapshot, tools: Tools) -> bool:
    """True for who takes part, has none under way, and for whom there is somebody."""
    is_away = snapshot.owner.stopped or snapshot.held_for_safety or not snapshot.details_confirmed
    if is_away or snapshot.introduction or not snapshot.has_agreed_to("take_part"):
        return False
    return bool(people_who_fit(Introduction("", need=_need_of_check(snapshot, tools)), snapshot, tools))


def _need_of_check(snapshot: Snapshot, tools: Tools) -> Need | None:
    """What the check shows, the most pressing first, as far as there is somebody for it."""
    needs = _needs_of_check(snapshot, tools)
    served = (n for n in needs if people_who_fit(Introduction("", need=n), snapshot, tools))
    return next(served, next(iter(needs), None))


def meet_introduction(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """An owner who comes back while one is drafted or under way; None if there is none."""
    introduction = snapshot.introduction
    if introduction is None or not snapshot.details_confirmed:
        return None
    if introduction.state != "drafted":
        return tell_introduction(introduction, snapshot, tools)
    if snapshot.asking and snapshot.asking.about.startswith("intro_"):
        return Outcome()
    return only_saying(tools.reply("intro-half-way")) + go_on(snapshot, incoming, tools)


def someone_near(snapshot: Snapshot, tools: Tools) -> Outcome:
    """For who is stuck: the way to a person of their own, where there is one; that is the offer for now."""
    if not can_be_offered(snapshot, tools):
        return Outcome()
    wish = Choice(command_choice("ask_for_introduction"), tools.say("choice-introduce-me"))
    offered = Reply(tools.say("intro-or-near"), (wish,))
    return Outcome((DetailPassedOver(offer_name(snapshot)),), (offered,))


def someone_who_speaks(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome | None:
    """A wish for somebody who speaks a language, where a person can be found; None if it is none."""
    asking = snapshot.asking
    is_offered = asking is not None and asking.about.startswith(INTRODUCTION)
    is_free = snapshot.unfinished is None and can_be_offered(snapshot, tools)
    words = _words(incoming)
    is_wish = wants_speaker(words) or (is_offered and names_another_language(words))
    return ask_for_introduction(snapshot, incoming, tools) if is_wish and (is_offered or is_free) else None


def _needs_of_check(snapshot: Snapshot, tools: Tools) -> tuple[Need, ...]:
    """What the check showed: first what the owner spoke of, then what the step is about. Never signposts."""
    check = snapshot.check
    practices = [*(check.open_about if check else ()), *(s.practice for s in snapshot.steps[-1:])]
    if not practices and (snapshot.idea or snapshot.business.stage == "idea"):
        return ("starting_up",)
    found = [need for practice in practices for need in tools.content.needs_of.get(practice, ())]
    return tuple(need for need in dict.fromkeys(found) if need not in SIGNPOST_ONLY)
