"""Examples that staff write in words of their own, for learning and for testing."""

from starlette.responses import Response

from bot.core.practice import LEVELS
from bot.usecases.staff.put_right import INTENTS
from bot.usecases.staff.see_talk import see_message
from bot.usecases.staff.talk_ports import Example, ExampleKind
from bot.usecases.staff.write_example import ExampleRefused, write_example
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.numbers import whole_number
from bot.web.console.visit import Page, Visit

EXAMPLE = "/conversations/{conversation}/messages/{message}/example"
KINDS: tuple[ExampleKind, ...] = ("intent", "answer", "talk")
_NOT_FOUND, _WRONG = 404, 400


async def show_example(visit: Visit) -> Response:
    """The form, with nothing of the owner's words in it; or why there is none."""
    return await _form(visit)


async def _form(visit: Visit, wrong: str = "", status: int = 200) -> Response:
    conversation, message = visit.path("conversation"), visit.path("message")
    content = visit.needs.content
    seen = await visit.look(lambda unit: see_message(unit, conversation, message, content))
    if seen is None or seen.line.said.direction != "in":
        return visit.page("refused.html", _NOT_FOUND, because="missing")
    await visit.saw("message", message, seen.owner)
    kind = visit.given("kind") or visit.query("kind")
    kind = kind if kind in KINDS else ("answer" if seen.questions else "intent")
    values = {"seen": seen, "kind": kind, "intents": INTENTS, "wrong": wrong}
    return visit.page("transcript/example.html", status, conversation=conversation, **values)


async def send_example(visit: Visit) -> Response:
    """Keep what was written, if it is in words of staff."""
    place = (visit.path("conversation"), visit.path("message"))
    try:
        kept = await visit.act(
            lambda unit: write_example(unit, visit.member, place, _examples(visit, unit, place), visit.now)
        )
    except ExampleRefused as error:
        return await _form(visit, str(error), _WRONG)
    if kept is None:
        return visit.page("refused.html", _NOT_FOUND, because="missing")
    said = "Kept as an example." if kept == 1 else f"{kept} examples kept."
    return visit.go(f"/conversations/{place[0]}?message={place[1]}", said)


def _examples(visit: Visit, unit: UnitOfWork, place: tuple[str, str]) -> tuple[Example, ...]:
    kind = next((each for each in KINDS if each == visit.given("kind")), None)
    if kind is None:
        raise ExampleRefused("Choose what this is an example of.")
    if unit.talks.head(place[0]) is None:
        return ()
    snapshot, text = unit.owners.snapshot(place[0]), visit.given("text").replace("\r\n", "\n")
    language = snapshot.owner.language
    if kind == "talk":
        return (Example("talk", {"name": visit.given("name")}, language, text),)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if kind == "intent":
        return tuple(Example(kind, {"intent": visit.given("intent")}, language, line) for line in lines)
    practice = visit.needs.content.framework.practices.get(visit.given("practice"))
    if practice is None:
        raise ExampleRefused("Choose which question these words answer.")
    chosen = visit.given("reading")
    level = whole_number(chosen, None)
    level = level if level in LEVELS else None
    about = {
        "practice": practice.id, "variant": practice.variant_for(snapshot.business.sector),
        "outcome": chosen if level is None else "level", "level": level,
    }  # fmt: skip
    return tuple(Example(kind, about, language, line) for line in lines)


PAGES = (
    Page(EXAMPLE, show_example, "put_right"),
    Page(EXAMPLE, send_example, "put_right", "POST"),
)
