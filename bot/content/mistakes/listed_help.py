"""Entries of the directory that can be read, and still would mislead an owner."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.content.advice import Steps
from bot.content.directory import Listed
from bot.content.files import Row
from bot.content.mistakes.texts import Text
from bot.core.directory_care import what_misleads
from bot.core.intermediary import Intermediary
from bot.core.service import SIGNPOST_ONLY, Need, Service


def texts_of(rows: Iterable[Row]) -> list[Text]:
    """What owners read of each entry, so that it is judged like all wording."""
    return [text for row in rows for text in _texts(row)]


def strange_services(rows: Iterable[Row], listed: Listed) -> Iterator[str]:
    """Services that nobody could have, that have ended, or that owners must never be introduced to."""
    for row in rows:
        service = listed.services.get(row["id"])
        if service and row.get("organisation") == service.organisation:
            for sentence in _about_service(service, listed):
                yield f"{row.path}:{row.line}: {sentence}"


def strange_people(rows: Iterable[Row], listed: Listed) -> Iterator[str]:
    """People who would be asked for what nobody is introduced for, or whose deputy is at another place."""
    for row in rows:
        person = listed.people.get(row["id"])
        if person and "told_by" in row:
            for sentence in _about_person(person, listed.people):
                yield f"{row.path}:{row.line}: {sentence}"


def needs_that_differ(needs_of: Mapping[str, tuple[Need, ...]], steps: Steps, path: Path) -> Iterator[str]:
    """Practices without a need that one of their steps names."""
    for step in steps.values():
        for need in step.needs:
            if need not in needs_of[step.practice]:
                yield (
                    f"{path}:1: `{step.practice}` lacks `{need}`, which its step for level"
                    f" {step.level} names; add it here, or take it out in steps.yml."
                )


def _about_service(service: Service, listed: Listed) -> Iterator[str]:
    for what, about in what_misleads(service, listed.organisations[service.organisation]):
        if what == "introduced":
            yield (
                f"`{service.id}` helps with {about}, so nobody is introduced to it: write"
                " `signpost_only: yes`, or make two rows of it."
            )
        elif what == "organisation_ended":
            yield f"`{service.id}` is fresh, and its organisation has ended; correct one of them."
        else:
            yield f"`{service.id}` is for {about}, which its `area` leaves out; correct one of them."


def _about_person(person: Intermediary, people: Mapping[str, Intermediary]) -> Iterator[str]:
    for need in person.needs:
        if need in SIGNPOST_ONLY:
            yield f"nobody is introduced for {need} (`{person.id}`); take it out of `needs`."
    deputy = people.get(person.deputy or "")
    if deputy and (deputy.id == person.id or deputy.organisation != person.organisation):
        yield f"the deputy of `{person.id}` must be somebody else at the same organisation."


def _texts(row: Row) -> Iterator[Text]:
    """All but the name, which is not ours to write."""
    said = (*(row.get(name) for name in ("what", "about", "cost", "not_for")), *row.texts("conditions"))
    return (Text(row["id"], "en", row.path, row.line, str(words), frozenset()) for words in said if words)
