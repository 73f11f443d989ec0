"""Show introductions: what is on a desk, what is known of one, and the owners who came by their link."""

from bot.core.conversation import Choice, Reply
from bot.core.desk import DeskAsking
from bot.core.desk_events import DeskAsked, DeskOutcome, DeskShown
from bot.core.introduction import Introduction
from bot.usecases.at_desk import ASKS, AtDesk, ask_which, saying

LISTED = 20
OFFER_TAPS, KNOWN_TAPS = ("accept", "decline", "ask"), ("reached", "met", "write")


def show_introductions(at: AtDesk) -> DeskOutcome:
    """Everything that is open here, and how far each is."""
    open_ = (*at.offers, *at.held)
    if not open_:
        return saying(at, "desk-list-empty")
    lines = [_line(at, n, each) for n, each in enumerate(open_[:LISTED], 1)]
    text = "\n".join((at.tools.say("desk-list", count=len(open_)), *lines))
    shown = tuple(DeskShown(each.id) for each in open_[:LISTED])
    return DeskOutcome(shown, (Reply(text),))


def show_card(at: AtDesk, introduction: Introduction | None) -> DeskOutcome:
    """What may be known of the owner by now, and what can be done."""
    open_ = (*at.offers, *at.held)
    if introduction is None:
        return ask_which(at, open_, "show")
    if introduction not in open_ or introduction.card is None:
        return saying(at, "desk-late-gone")
    known = at.is_held(introduction)
    card = introduction.card
    words = card.text if known else card.without_identity(introduction.names)
    text = at.tools.say("desk-card-known" if known else "desk-card-hidden", card=words)
    buttons = _taps(at, introduction, *(KNOWN_TAPS if known else OFFER_TAPS))
    opened = DeskAsked(DeskAsking("progress" if known else "offer", introduction.id))
    return DeskOutcome((DeskShown(introduction.id), opened), (Reply(text, buttons, ASKS),))


def show_owners(at: AtDesk) -> DeskOutcome:
    """Who came by their link and agreed that they may see how far they are."""
    owners = at.desk.owners
    if not owners:
        return saying(at, "desk-owners-none")
    lines = [at.tools.say(f"desk-owner-{each.stands}", name=each.name) for each in owners[:LISTED]]
    return DeskOutcome(replies=(Reply("\n".join((at.tools.say("desk-owners"), *lines))),))


def _line(at: AtDesk, number: int, introduction: Introduction) -> str:
    stands = at.tools.say(f"desk-stands-{introduction.state.replace('_', '-')}")
    return at.tools.say("desk-list-line", number=number, who=at.words_for(introduction), stands=stands)


def _taps(at: AtDesk, introduction: Introduction, *what: str) -> tuple[Choice, ...]:
    return tuple(at.tools.button(f"introduction-tap-{each}", each, introduction.id) for each in what)
