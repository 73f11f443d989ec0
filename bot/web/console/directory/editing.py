"""The forms in which staff change a service or an organisation."""

from dataclasses import replace
from typing import Any

from starlette.responses import Response

from bot.core.service import NEEDS, Organisation, Service
from bot.usecases.load_directory import mark_of
from bot.usecases.staff.change_entry import change_entry
from bot.usecases.staff.note_call import done
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.directory.shown import below, organisation_path, service_path, web_address
from bot.web.console.directory.typed import (
    AREAS,
    LANGUAGES,
    LINES,
    SPANS,
    TICKS,
    WORDS,
    Typed,
    read_service,
    typed_from,
    typed_of,
)
from bot.web.console.visit import Page, Visit

FIELDS = (
    *WORDS, *LINES, "status", "facts", "other_languages",
    *(f"{name}_{end}" for name in SPANS for end in ("least", "most")),
)  # fmt: skip


async def show_form(visit: Visit) -> Response:
    """A service to be changed."""
    service = await visit.look(lambda unit: unit.directory_work.service(visit.path("id")))
    if service is None:
        return visit.page("refused.html", 404, because="missing")
    return _form(visit, service, typed_of(service), mark_of(service))


async def save(visit: Visit) -> Response:
    """Save it, or show the form again with what is wrong."""
    id_ = visit.path("id")
    found = await visit.look(lambda unit: _with_organisation(unit, id_))
    if found is None:
        return visit.page("refused.html", 404, because="missing")
    before, organisation = found
    typed = sent(visit)
    service = read_service(typed, before, organisation, visit.needs.sources.councils())
    if typed.wrong:
        return _form(visit, before, typed, visit.given("mark"), 422)
    checked = visit.given("checked") == "yes"
    changed = await visit.act(lambda unit: _save(unit, service, visit, checked=checked))
    said = "Saved." if changed else "Nothing was different, so nothing was changed."
    if visit.given("round"):
        return visit.go("/directory/round", "Saved." if checked else "Saved, but not noted as checked.")
    return visit.go(below(service_path(id_)), said)


def sent(visit: Visit) -> Typed:
    """The form as it came."""
    return typed_from(
        {name: visit.given(name) for name in FIELDS if name in visit.form},
        {name: visit.given_all(name) for name in (*TICKS, "flags")},
    )


def _with_organisation(unit: UnitOfWork, id_: str) -> tuple[Service, Organisation | None] | None:
    service = unit.directory_work.service(id_)
    return service and (service, unit.directory_work.organisation(service.organisation))


def _save(unit: UnitOfWork, service: Service, visit: Visit, *, checked: bool) -> tuple[str, ...]:
    staff, now = visit.member, visit.now
    changed = change_entry(unit, service, visit.given("mark"), staff, now, checked=checked)
    if checked:
        call = unit.directory_calls.find(service.id)
        if visit.given("round") or call.held_by == staff.id:
            unit.directory_calls.keep(done(call, staff, now))
    return changed


def _form(visit: Visit, service: Service, typed: Typed, mark: str, status: int = 200) -> Response:
    return visit.page(
        "directory/edit_service.html", status,
        service=service, typed=typed, mark=mark, path=service_path(service.id),
        in_round=visit.query("round") or visit.given("round"), ticked_checked=visit.given("checked"),
        **choices(visit),
    )  # fmt: skip


def choices(visit: Visit) -> dict[str, Any]:
    """What can be ticked in the forms of services."""
    wording = visit.needs.content.wording
    titles = {each: wording.say(f"spoken-{each}") for each in LANGUAGES if wording.has(f"spoken-{each}")}
    titles |= {"en": "English", "interpreter": "An interpreter, on request"}
    return {
        "needs": NEEDS, "areas": AREAS, "councils": sorted(visit.needs.sources.councils()),
        "languages": [(each, titles.get(each, each)) for each in LANGUAGES],
    }  # fmt: skip


async def show_organisation_form(visit: Visit) -> Response:
    """An organisation to be changed."""
    found = await visit.look(lambda unit: unit.directory_work.organisation(visit.path("id")))
    if found is None:
        return visit.page("refused.html", 404, because="missing")
    values = {"name": found.name, "what": found.what, "web": found.web}
    return _organisation_form(visit, found, values, {}, mark_of(found))


async def save_organisation(visit: Visit) -> Response:
    """Save it, or show the form again with what is wrong."""
    found = await visit.look(lambda unit: unit.directory_work.organisation(visit.path("id")))
    if found is None:
        return visit.page("refused.html", 404, because="missing")
    typed = typed_from({name: visit.given(name) for name in ("name", "what", "web")}, {})
    wrong = _wrong_in(typed.words)
    if wrong:
        return _organisation_form(visit, found, typed.words, wrong, visit.given("mark"), 422)
    after, checked = replace(found, **typed.words), visit.given("checked") == "yes"
    await visit.act(
        lambda unit: change_entry(unit, after, visit.given("mark"), visit.member, visit.now, checked=checked)
    )
    return visit.go(below(organisation_path(found.id)), "Saved.")


def _wrong_in(words: dict[str, str]) -> dict[str, str]:
    wrong = {}
    if not words["name"]:
        wrong["name"] = "This is needed."
    for name in ("name", "what", "web"):
        if len(words[name]) > WORDS[name]:
            wrong[name] = f"At most {WORDS[name]} characters, please."
    if words["web"] and not web_address(words["web"]):
        wrong["web"] = "Write an address such as https://example.org."
    return wrong


def _organisation_form(
    visit: Visit, organisation: Organisation, values: dict[str, str], wrong: dict[str, str], mark: str,
    status: int = 200,
) -> Response:  # fmt: skip
    path = organisation_path(organisation.id)
    return visit.page(
        "directory/edit_organisation.html", status,
        organisation=organisation, values=values, wrong=wrong, mark=mark, path=path,
    )  # fmt: skip


PAGES = (
    Page("/directory/services/{id:path}/edit", show_form, "edit_directory"),
    Page("/directory/services/{id:path}/edit", save, "edit_directory", "POST"),
    Page("/directory/organisations/{id:path}/edit", show_organisation_form, "edit_directory"),
    Page("/directory/organisations/{id:path}/edit", save_organisation, "edit_directory", "POST"),
)
