"""Describe a service: what it does, why it fits, for whom it is, what it costs, and how to reach it."""

import re
from dataclasses import dataclass

from bot.core.matching import Fit, Reason, Seeker
from bot.core.service import Need, Organisation, Service, Span
from bot.usecases.ports import Wording
from bot.usecases.tools import Tools

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALWAYS = "always"
INTERPRETER = "interpreter"
MOST_NAMED = 3  # places; more is a list nobody reads
_STRETCH = re.compile(r"(\w{3})(?:-(\w{3}))? (\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_ADDRESS = re.compile(r"^https?://|/$")


@dataclass(frozen=True)
class Words:
    """The words in which a service is described."""

    wording: Wording

    def say(self, key: str, **values: object) -> str:
        """The words under this key."""
        return self.wording.say(key, "en", **values)

    def has(self, key: str) -> bool:
        """True if there are words under this key."""
        return self.wording.has(key, "en")


def describe_service(number: int, fit: Fit, need: Need | None, seeker: Seeker, tools: Tools) -> str:
    """One service in a few lines. `need` is what it was looked up for; None if it fits by its words only."""
    organisation = tools.directory.organisation(fit.service.organisation)
    return describe(number, fit, need, seeker, organisation, tools.content.wording)


def describe(
    number: int, fit: Fit, need: Need | None, seeker: Seeker, organisation: Organisation | None,
    wording: Wording,
) -> str:  # fmt: skip
    """The same, where it is known who offers it."""
    service, words = fit.service, Words(wording)
    lines = [
        words.say("support-service", number=number, name=service.name, by=_by(service, organisation, words)),
        service.what,
        _why(fit, need, seeker, words),
        _sentences(_for_whom(fit, words)),
        _sentences([_cost(service, words), *_spoken(service, words), *_reach(service, words)]),
        _please_check(fit, words),
    ]
    return "\n".join(line for line in lines if line)


def _by(service: Service, organisation: Organisation | None, words: Words) -> str:
    if organisation is None or organisation.name.casefold() in service.name.casefold():
        return ""
    return words.say("support-by", organisation=organisation.name)


def _why(fit: Fit, need: Need | None, seeker: Seeker, words: Words) -> str:
    """What speaks for it. For what may only be signposted nothing is recommended."""
    if fit.service.signpost_only:
        return ""
    told = [_reason(reason, need, seeker, words) for reason in fit.reasons]
    reasons = "; ".join(reason for reason in told if reason)
    return words.say("support-why", reasons=reasons) if reasons else ""


def _reason(reason: Reason, need: Need | None, seeker: Seeker, words: Words) -> str:
    if reason == "need":
        return words.say("support-reason-need", need=words.say(f"need-{need}")) if need else ""
    if reason == "council":
        return words.say("support-reason-council", council=seeker.council or "")
    if reason == "sector":
        return words.say("support-reason-sector", sector=seeker.sector or "other")
    return "" if reason == "front_door" else words.say(f"support-reason-{reason}")


def _for_whom(fit: Fit, words: Words) -> list[str]:
    service = fit.service
    told = [words.say("support-only-if", conditions="; ".join(service.conditions))] * bool(service.conditions)
    told += [words.say("support-not-for", who=service.not_for)] if service.not_for else []
    return [*told, *(_to_ask(rule, service, words) for rule in fit.unsure)]


def _to_ask(rule: str, service: Service, words: Words) -> str:
    """A rule that could not be judged: the owner asks."""
    places = service.rules.councils or service.area
    if rule == "council" and 0 < len(places) <= MOST_NAMED:
        return words.say("support-ask-places", places=", ".join(places))
    spans = {"people": service.rules.people, "years": service.rules.years, "age": service.rules.age}
    if rule in spans:
        return words.say(f"support-ask-{rule}", span=_span(spans[rule], words))
    return words.say(f"support-ask-{rule}")


def _span(span: Span, words: Words) -> str:
    ends = "least" if span.most is None else "most" if span.least is None else "both"
    return words.say("support-span", ends=ends, least=_number(span.least), most=_number(span.most))


def _number(number: float | None) -> str:
    return "" if number is None else f"{number:g}"


def _cost(service: Service, words: Words) -> str:
    return words.say("support-cost", cost=service.cost.rstrip(".")) if service.cost else ""


def _reach(service: Service, words: Words) -> list[str]:
    """Telephone with hours, e-mail only where there is no telephone, where to go, and the web page."""
    reach = service.reach
    phone = words.say("support-ring", phone=reach.phone, hours=_hours(reach.hours, words))
    email = words.say("support-email", email=reach.email)
    web = words.say("support-web", web=_ADDRESS.sub("", reach.web))
    said = [phone] if reach.phone else [email] if reach.email else []
    said += [words.say("support-where", where=reach.where)] if reach.where else []
    return [*said, web] if reach.web else said


def _hours(hours: tuple[str, ...], words: Words) -> str:
    if not hours:
        return ""
    told = ", ".join(_stretch(each, words) for each in hours)
    return words.say("support-hours", hours=told)


def _stretch(written: str, words: Words) -> str:
    match = _STRETCH.fullmatch(written)
    if match is None:
        return words.say("support-always") if written == ALWAYS else written
    first, last = (words.say(f"weekday-{DAYS.index(day)}") for day in (match[1], match[2] or match[1]))
    days = first if first == last else words.say("support-days", first=first, last=last)
    opens, closes = _clock(match[3], match[4]), _clock(match[5], match[6])
    return words.say("support-stretch", days=days, opens=opens, closes=closes)


def _clock(hour: str, minute: str) -> str:
    """As people write it: 9am, 5.30pm."""
    half = "am" if int(hour) < 12 else "pm"  # noqa: PLR2004
    return f"{(int(hour) - 1) % 12 + 1}{'' if minute == '00' else f'.{minute}'}{half}"


def _spoken(service: Service, words: Words) -> list[str]:
    """Languages are said only where a page states others than English; all else is asked."""
    known = [each for each in service.languages if words.has(f"spoken-{each}")]
    languages = ", ".join(words.say(f"spoken-{each}") for each in known)
    said = [words.say("support-speaks", languages=languages)] if known else []
    return [*said, words.say("support-interpreter")] if INTERPRETER in service.languages else said


def _please_check(fit: Fit, words: Words) -> str:
    checked = fit.service.proof.checked_on
    if not fit.please_check:
        return ""
    if checked is None:
        return words.say("support-please-check")
    return words.say(
        "support-please-check-since", month=words.say(f"month-{checked.month}"), year=str(checked.year)
    )


def _sentences(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)
