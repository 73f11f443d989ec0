"""Putting right what a message was read as."""

from starlette.responses import Response

from bot.core.practice import LEVELS
from bot.core.putting_right import COUNTED_AS, RightOutcome, RightReading
from bot.usecases.staff.put_right import INTENTS, CorrectionWrong, Right, RightIntent, put_message_right
from bot.usecases.staff.see_talk import see_message
from bot.web.console import examples
from bot.web.console.numbers import UNKNOWN, whole_number
from bot.web.console.visit import Page, Visit

MESSAGE = "/conversations/{conversation}/messages/{message}"
_NOT_FOUND, _WRONG = 404, 400
SAID = "Put right. The answer that came of it changed too: what it counts for is worked out anew."


async def show_right(visit: Visit) -> Response:
    """What the message was read as, and what it can be put right to."""
    return await _form(visit)


async def _form(visit: Visit, wrong: str = "", status: int = 200) -> Response:
    conversation, message = visit.path("conversation"), visit.path("message")
    content = visit.needs.content
    seen = await visit.look(lambda unit: see_message(unit, conversation, message, content))
    if seen is None or not seen.line.is_read:
        return visit.page("refused.html", _NOT_FOUND, because="missing")
    await visit.saw("message", message, seen.owner)
    values = {"seen": seen, "intents": INTENTS, "wrong": wrong}
    return visit.page("transcript/right.html", status, conversation=conversation, **values)


async def send_right(visit: Visit) -> Response:
    """Put it right."""
    conversation, message = visit.path("conversation"), visit.path("message")
    place, framework = (conversation, message), visit.needs.content.framework
    version = whole_number(visit.given("version"), UNKNOWN)
    try:
        right = _right(visit)
        done = await visit.act(
            lambda unit: put_message_right(unit, visit.member, place, right, version, visit.now, framework)
        )
    except CorrectionWrong as error:
        return await _form(visit, str(error), _WRONG)
    if done is None:
        return visit.page("refused.html", _NOT_FOUND, because="missing")
    said = SAID if done.answers else "Put right."
    return visit.go(f"/conversations/{conversation}?message={message}#m{done.n}", said)


def _right(visit: Visit) -> Right:
    if visit.given("kind") == "intent":
        return RightIntent(visit.given("intent"))
    chosen = visit.given("reading")
    level = whole_number(chosen, None)
    if level in LEVELS:
        return RightReading(visit.given("practice"), "level", level)
    outcome: RightOutcome | None = next((o for o in COUNTED_AS if o == chosen and o != "level"), None)
    if outcome is None:
        raise CorrectionWrong("Choose what these words say.")
    return RightReading(visit.given("practice"), outcome)


PAGES = (
    Page(f"{MESSAGE}/right", show_right, "put_right"),
    Page(f"{MESSAGE}/right", send_right, "put_right", "POST"),
    *examples.PAGES,
)
