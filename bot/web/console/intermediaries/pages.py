"""The pages of intermediaries: the list, and one entry that can be changed."""

import secrets

from starlette.responses import Response

from bot.core.practice import SECTORS
from bot.usecases.find_language import LANGUAGES
from bot.usecases.staff.board_ports import BoardRow
from bot.usecases.staff.open_intermediary import Opened, look_at_intermediaries, open_intermediary
from bot.usecases.staff.read_person_form import CAN_HELP_WITH, DAYS, TOLD_BY, PersonForm, form_of
from bot.usecases.staff.save_intermediary import Saved, Sent, save_intermediary
from bot.web.console.intermediaries.form import sent_form
from bot.web.console.visit import Page, Visit

_MISSING, _UNFIT = 404, 422
ONLY = ("", "away", "unlinked", "inactive")


async def show_all(visit: Visit) -> Response:
    """The list."""
    words, only, after = visit.query("q"), visit.query("only"), visit.query("after")
    only = only if only in ONLY else ""
    page = await visit.look(lambda unit: look_at_intermediaries(unit, words, only, after, visit.now))
    return visit.page(
        "intermediaries/list.html", page=page, words=words, only=only, names=language_names(visit)
    )


async def show_one(visit: Visit) -> Response:
    """One entry, with what is open and whether their phone is linked."""
    opened = await opened_at(visit)
    if opened is None:
        return visit.page("refused.html", _MISSING, because="missing")
    if opened.open:
        await visit.saw("intermediary", opened.seen.person.id)
    return visit.page("intermediaries/one.html", opened=opened, names=language_names(visit), days=DAYS)


async def show_new(visit: Visit) -> Response:
    """An empty entry."""
    return _form_page(visit, PersonForm(), None)


async def show_edit(visit: Visit) -> Response:
    """The entry as it can be changed."""
    opened = await opened_at(visit)
    if opened is None:
        return visit.page("refused.html", _MISSING, because="missing")
    return _form_page(visit, form_of(opened.seen.person), opened)


async def add(visit: Visit) -> Response:
    """Keep somebody new."""
    return await _save(visit, sent_form(visit), None)


async def change(visit: Visit) -> Response:
    """Keep what was changed."""
    opened = await opened_at(visit)
    if opened is None:
        return visit.page("refused.html", _MISSING, because="missing")
    return await _save(visit, sent_form(visit, opened.seen.person.id), opened)


async def _save(visit: Visit, sent: Sent, opened: Opened | None) -> Response:
    needs, councils = visit.needs, visit.needs.content.councils
    saved: Saved = await visit.act(
        lambda unit: save_intermediary(
            unit, sent, councils, visit.member, visit.now, needs.introductions, secrets.choice
        )
    )
    if saved.person is None:
        return _form_page(visit, sent.form, opened, saved.wrong, saved.undecided, _UNFIT)
    for effect in saved.effects:
        needs.wake(effect)
    return visit.go(f"/intermediaries/{saved.person.id}", f"{saved.person.name} is saved.")


def _form_page(
    visit: Visit,
    form: PersonForm,
    opened: Opened | None,
    wrong: object = None,
    undecided: tuple[BoardRow, ...] = (),
    status: int = 200,
) -> Response:
    return visit.page(
        "intermediaries/form.html", status, form=form, opened=opened, wrong=wrong or {}, undecided=undecided,
        names=language_names(visit), days=DAYS, told_by=TOLD_BY, needs_listed=CAN_HELP_WITH, sectors=SECTORS,
        councils=sorted(visit.needs.content.councils),
    )  # fmt: skip


async def opened_at(visit: Visit) -> Opened | None:
    """The one that the address names; None if there is none."""
    id_ = visit.path("id")
    return await visit.look(lambda unit: open_intermediary(unit, id_, visit.now))


def language_names(visit: Visit) -> dict[str, str]:
    """Languages by their codes, as they are read."""
    wording = visit.needs.content.wording
    named = {code: f"intro-language-{code}" for code in LANGUAGES}
    return {code: wording.say(key) if wording.has(key) else code for code, key in named.items()}


_ONE = "/intermediaries/{id}"
PAGES = (
    Page("/intermediaries", show_all, "see_directory"),
    Page("/intermediaries/add", show_new, "edit_directory"),
    Page("/intermediaries/add", add, "edit_directory", "POST"),
    Page(_ONE, show_one, "see_directory"),
    Page(f"{_ONE}/edit", show_edit, "edit_directory"),
    Page(f"{_ONE}/edit", change, "edit_directory", "POST"),
)
