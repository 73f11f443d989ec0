"""Put what an introduction asks into words, with what can be tapped."""

from collections.abc import Callable, Mapping

from bot.core.choices import choice
from bot.core.conversation import About, Asking, Choice
from bot.core.snapshot import Snapshot
from bot.usecases.agree_to_be_seen import who_brought
from bot.usecases.build_card import quoted
from bot.usecases.draft_introduction import drafted, named_by
from bot.usecases.find_language import language_name
from bot.usecases.follow_introduction import follow_choices, follow_text
from bot.usecases.offer_people import people_choices, people_text
from bot.usecases.take_card import BACK, card_choices, card_text
from bot.usecases.take_number import NONE, NTH, THIS
from bot.usecases.take_reach import ANY, WAYS
from bot.usecases.tell_introduction import person_name
from bot.usecases.tools import Tools
from bot.usecases.withdraw_introduction import withdraw_choices

PLAIN: Mapping[About, tuple[tuple[str, str], ...]] = {
    "intro_offer": (("yes", "intro-offer-yes"), ("no", "intro-not-now")),
    "intro_need": (("none", "intro-not-now"),),
    "intro_way": tuple((way, f"intro-way-{way}") for way in WAYS),
    "intro_when": ((ANY, "intro-any-time"),),
    "intro_private": (("yes", "intro-private-yes"), ("no", "intro-private-no")),
    "intro_next": (("yes", "intro-next-yes"), ("no", "intro-next-no")),
    "intro_line": ((BACK, "intro-line-back"),),
    "intro_edit": (("out", "intro-edit-out"), (BACK, "intro-line-back")),
    "intro_words": (("none", "intro-words-cancel"),),
    "shown_to": (("yes", "shown-to-agree"), ("no", "shown-to-refuse")),
}


def introduction_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    """The words of the question that is open."""
    write = TEXTS.get(asking.about)
    return write(asking, snapshot, tools) if write else _plain(asking, snapshot, tools)


def introduction_choices(asking: Asking, snapshot: Snapshot, tools: Tools) -> list[Choice]:
    """What can be tapped, or typed as a number, while it is open."""
    match asking.about:
        case "intro_who":
            return people_choices(asking, snapshot, tools)
        case "intro_card":
            return card_choices(drafted(snapshot), tools)
        case "intro_withdraw":
            return withdraw_choices(asking.topic or "", tools, ("intro-withdraw-yes", "intro-withdraw-no"))
        case "intro_contacted" | "intro_useful":
            return follow_choices(asking, tools.content.wording)
        case "intro_number":
            return _numbers(asking, tools)
        case "intro_language":
            return _languages(snapshot, tools)
        case _:
            offered = [*PLAIN.get(asking.about, ())]
    return [Choice(choice(asking.about, value), tools.say(key)) for value, key in offered]


def _numbers(asking: Asking, tools: Tools) -> list[Choice]:
    """The number of this chat, or those that were sent and cannot all be meant; and none."""
    titles = {THIS: tools.say("intro-number-this")} if asking.options else {}
    if len(asking.options) > 1:
        titles = {f"{NTH}{place}": number for place, number in enumerate(asking.options)}
    titles[NONE] = tools.say("intro-number-chat")
    return [Choice(choice("intro_number", value), title) for value, title in titles.items()]


def _languages(snapshot: Snapshot, tools: Tools) -> list[Choice]:
    draft = drafted(snapshot)
    person = named_by(draft, tools) if draft else None
    codes = person.languages if person else ()
    return [Choice(choice("intro_language", code), language_name(code, tools)) for code in codes]


def _plain(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    draft = drafted(snapshot)
    person = named_by(draft, tools) if draft else None
    return tools.say(
        f"ask-{asking.about.replace('_', '-')}",
        name=person.name if person else "",
        way=draft.reached.way if draft and draft.reached else "",
        number=asking.options[0] if asking.options else "",
        given=("no", "yes", "several")[min(len(asking.options), 2)],
    )


def _next_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    draft = drafted(snapshot)
    first = named_by(draft, tools) if draft else None
    found = tools.directory.intermediary(asking.options[0]) if asking.options else None
    return tools.say(
        "ask-intro-next",
        first=first.name if first else "",
        name=found.intermediary.name if found else "",
        organisation=found.intermediary.organisation if found else "",
        about=found.intermediary.about if found else "",
    )


def _edit_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    draft = drafted(snapshot)
    lines = draft.card.lines if draft and draft.card else ()
    line = next((each.text for each in lines if each.id == asking.topic), "")
    return tools.say("ask-intro-edit", line=quoted(line))


def _about_one(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    """Questions about an introduction that is under way, by the name of who holds it."""
    introduction = snapshot.introduction_numbered(asking.topic) or snapshot.introduction
    name = person_name(introduction, tools) if introduction else ""
    known = "yes" if introduction and introduction.is_known else "no"
    if asking.about in ("intro_contacted", "intro_useful"):
        return follow_text(asking, name, tools.content.wording)
    return tools.say(f"ask-{asking.about.replace('_', '-')}", name=name, known=known)


def _shown_to_text(asking: Asking, snapshot: Snapshot, tools: Tools) -> str:
    person = who_brought(snapshot, tools)
    return tools.say(
        "ask-shown-to",
        name=person.name if person else "",
        organisation=person.organisation if person else "",
    )


TEXTS: Mapping[About, Callable[[Asking, Snapshot, Tools], str]] = {
    "intro_who": people_text,
    "intro_card": lambda asking, snapshot, tools: card_text(drafted(snapshot), tools),
    "intro_next": _next_text,
    "intro_edit": _edit_text,
    "intro_withdraw": _about_one,
    "intro_contacted": _about_one,
    "intro_useful": _about_one,
    "intro_words": _about_one,
    "shown_to": _shown_to_text,
}
ABOUT_INTRODUCTION: tuple[About, ...] = (
    *PLAIN, "intro_who", "intro_number", "intro_language", "intro_card", "intro_withdraw", "intro_contacted",
    "intro_useful",
)  # fmt: skip
