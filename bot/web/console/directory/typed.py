"""What stands in the form of a service: words and ticks, and the service that they mean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast, get_args

from bot.content.files import Row
from bot.content.hours import ALWAYS, refuse_strange_hours
from bot.core.directory_care import what_misleads
from bot.core.errors import ContentBroken
from bot.core.practice import SECTORS, Sector, Stage
from bot.core.service import NEEDS, Facts, Need, Organisation, Reach, Rules, Service, Span, Status
from bot.open_referral.clean_text import clean_text
from bot.web.console.directory.shown import web_address

STAGES: tuple[Stage, ...] = get_args(Stage)
FACTS: tuple[Facts, ...] = get_args(Facts)
STATUSES: tuple[Status, ...] = get_args(Status)
LANGUAGES = ("en", "bn", "ur", "pa", "pl", "ro", "ar", "so", "interpreter")
WORDS = {"name": 200, "what": 400, "cost": 200, "not_for": 300, "phone": 60, "email": 200, "web": 500,
         "where": 300}  # fmt: skip
LINES = ("conditions", "hours", "sources")
TICKS = ("needs", "sectors", "stages", "councils", "languages", "area")
FLAGS = ("signpost_only", "front_door", "helpline")
SPANS = ("people", "years", "age")
MOST_LINES, LONGEST_LINE = 30, 500
_NUMBER = re.compile(r"\d{1,6}(\.\d{1,2})?")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")


@dataclass
class Typed:
    """The fields of a form as they were typed or ticked, and for each that is wrong a sentence about it."""

    words: dict[str, str] = field(default_factory=dict)
    ticks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)


def typed_of(service: Service) -> Typed:
    """The form of a service as it is."""
    reach, rules = service.reach, service.rules
    words = {name: getattr(service, name) for name in ("name", "what", "cost", "not_for", "status")}
    words |= {name: getattr(reach, name) for name in ("phone", "email", "web", "where")}
    words |= {"conditions": "\n".join(service.conditions), "hours": "\n".join(reach.hours)}
    words |= {"sources": "\n".join(service.proof.sources), "facts": service.proof.facts}
    words |= {"other_languages": ", ".join(x for x in service.languages if x not in LANGUAGES)}
    words |= {
        f"{name}_{end}": "" if number is None else f"{number:g}"
        for name in SPANS
        for end in ("least", "most")
        for number in (getattr(getattr(rules, name), end),)
    }
    ticks: dict[str, tuple[str, ...]] = {
        "needs": service.needs, "languages": service.languages, "area": service.area,
        "sectors": rules.sectors, "stages": rules.stages, "councils": rules.councils,
        "flags": tuple(name for name in FLAGS if getattr(service, name)),
    }  # fmt: skip
    return Typed(words, ticks)


def typed_from(words: Mapping[str, str], ticks: Mapping[str, tuple[str, ...]]) -> Typed:
    """What came from a browser, without what steers a screen."""
    return Typed(
        {name: clean_text(value) for name, value in words.items()},
        {name: tuple(dict.fromkeys(map(clean_text, values))) for name, values in ticks.items()},
    )


def read_service(
    typed: Typed, before: Service, organisation: Organisation | None, councils: frozenset[str]
) -> Service:
    """The service that this form means; `typed.wrong` says what cannot be taken."""
    reader = _Reader(typed)
    rules = Rules(
        sectors=cast(tuple[Sector, ...], reader.ticked("sectors", SECTORS)),
        councils=reader.ticked("councils", councils | {*before.rules.councils}, before.rules.councils),
        stages=cast(tuple[Stage, ...], reader.ticked("stages", STAGES)),
        **{name: reader.span(name) for name in SPANS},
    )
    facts = reader.one_of("facts", FACTS, before.proof.facts)
    service = replace(
        before,
        name=reader.words("name", is_needed=True),
        what=reader.words("what", is_needed=True),
        needs=cast(tuple[Need, ...], reader.ticked("needs", NEEDS, before.needs)),
        cost=reader.words("cost"),
        rules=rules,
        not_for=reader.words("not_for"),
        conditions=reader.lines("conditions"),
        reach=reader.reach(),
        languages=reader.languages(before.languages),
        area=reader.ticked("area", councils | {*AREAS, *before.area}, before.area),
        status=cast(Status, reader.one_of("status", STATUSES, before.status)),
        proof=replace(before.proof, facts=cast(Facts, facts), sources=reader.lines("sources")),
        **{name: name in typed.ticks.get("flags", ()) for name in FLAGS},
    )
    _say_what_misleads(typed, before, service, organisation)
    return service


AREAS = ("UK", "England", "Wales", "Scotland", "Northern Ireland")
_MISLEADS = {
    "introduced": "It helps with {}. Nobody is introduced for that: tick “only told where it is”, or make two"
    " entries of it.",
    "organisation_ended": "Its organisation has ended: correct one of them.",
    "outside_area": "It is only for {}, which the area leaves out: correct one of them.",
}
_FIELD = {"introduced": "flags", "organisation_ended": "facts", "outside_area": "councils"}


def _say_what_misleads(
    typed: Typed, before: Service, service: Service, organisation: Organisation | None
) -> None:
    """What lacked a need or an area before may go on without."""
    wrong, is_new = typed.wrong, not before.id
    needs_one = not service.signpost_only and not service.front_door and (is_new or before.needs)
    if not service.needs and needs_one:
        wrong.setdefault("needs", "Tick what it helps with, or owners never find it.")
    if not service.area and (is_new or before.area):
        wrong.setdefault("area", "Tick where it is for.")
    for what, about in what_misleads(service, organisation):
        wrong.setdefault(_FIELD[what], _MISLEADS[what].format(about))


@dataclass
class _Reader:
    typed: Typed

    def words(self, name: str, *, is_needed: bool = False) -> str:
        value = self.typed.words.get(name, "")
        if is_needed and not value:
            self.typed.wrong[name] = "This is needed."
        if len(value) > WORDS[name]:
            self.typed.wrong[name] = f"At most {WORDS[name]} characters, please: this has {len(value)}."
        return value

    def lines(self, name: str) -> tuple[str, ...]:
        found = tuple(line.strip() for line in self.typed.words.get(name, "").splitlines() if line.strip())
        if len(found) > MOST_LINES or any(len(line) > LONGEST_LINE for line in found):
            self.typed.wrong[name] = f"At most {MOST_LINES} lines, please, of {LONGEST_LINE} characters."
        return found

    def one_of(self, name: str, allowed: tuple[str, ...], otherwise: str) -> str:
        value = self.typed.words.get(name, otherwise)
        return value if value in allowed else otherwise

    def ticked(
        self, name: str, allowed: tuple[str, ...] | frozenset[str], before: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        """What is ticked, in the order that it had: a form shows another one."""
        ticked = [each for each in self.typed.ticks.get(name, ()) if each]
        for value in ticked:
            if value not in allowed:
                self.typed.wrong[name] = f"“{value[:60]}” is not known here."
        return tuple(sorted(ticked, key=lambda each: before.index(each) if each in before else len(before)))

    def span(self, name: str) -> Span:
        ends = []
        for end in ("least", "most"):
            value = self.typed.words.get(f"{name}_{end}", "")
            if value and not _NUMBER.fullmatch(value):
                self.typed.wrong[name] = "Write numbers only, such as 5 or 0.5, or leave it empty."
            ends.append(float(value) if _NUMBER.fullmatch(value) else None)
        least, most = ends
        if least is not None and most is not None and least > most:
            self.typed.wrong[name] = "The least is more than the most."
        return Span(least, most)

    def reach(self) -> Reach:
        reach = Reach(*(self.words(name) for name in ("phone", "email", "web", "where")), self.hours())
        if reach.phone and not any(letter.isdigit() for letter in reach.phone):
            self.typed.wrong["phone"] = "There is no number in this."
        if reach.email and not _EMAIL.fullmatch(reach.email):
            self.typed.wrong["email"] = "Write an address such as hello@example.org."
        if reach.web and not web_address(reach.web):
            self.typed.wrong["web"] = "Write an address such as https://example.org."
        return reach

    def hours(self) -> tuple[str, ...]:
        found = self.lines("hours")
        for line in found:
            if line != ALWAYS and not _are_hours(line):
                self.typed.wrong["hours"] = f"“{line[:60]}” is no line such as mon-fri 9:00-17:30, or always."
        return found

    def languages(self, before: tuple[str, ...]) -> tuple[str, ...]:
        others = (each.strip() for each in self.typed.words.get("other_languages", "").split(","))
        found = {*self.ticked("languages", LANGUAGES), *(each for each in others if each)}
        if any(len(each) > WORDS["name"] for each in found):
            self.typed.wrong["other_languages"] = "Write names of languages, with commas between them."
        return tuple(sorted(found, key=lambda each: (before.index(each) if each in before else 99, each)))


def _are_hours(written: str) -> bool:
    row: Any = Row(hours=[written])
    row.path, row.line = Path("hours"), 1
    try:
        refuse_strange_hours(row)
    except ContentBroken:
        return False
    return True
