"""Describe a service: what it does, why it fits, for whom it is, what it costs, and how to reach it."""

import re

from bot.core.matching import Fit, Reason, Seeker
from bot.core.service import Need, Organisation, Service, Span
from bot.usecases.tools import Tools

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALWAYS = "always"
INTERPRETER = "interpreter"
MOST_NAMED = 3  # places; more is a list nobody reads
_STRETCH = re.compile(r"(\w{3})(?:-(\w{3}))? (\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_ADDRESS = re.compile(r"^https?://|/$")


def describe_service(number: int, fit: Fit, need: Need | None, seeker: Seeker, tools: Tools) -> str:
    """One service in a few lines. `need` is what it was looked up for; None if it fits by its words only."""
    service = fit.service
    by = _by(service, tools.directory.organisation(service.organisation), tools)
    lines = [
        tools.say("support-service", number=number, name=service.name, by=by),
        service.what,
        _why(fit, need, seeker, tools),
        _sentences(_for_whom(fit, tools)),
        _sentences([_cost(service, tools), *_spoken(service, tools), *_reach(service, tools)]),
        _please_check(fit, tools),
    ]
    return "\n".join(line for line in lines if line)


def _by(service: Service, organisation: Organisation | None, tools: Tools) -> str:
    if organisation is None or organisation.name.casefold() in service.name.casefold():
        return ""
    return tools.say("support-by", organisation=organisation.name)


def _why(fit: Fit, need: Need | None, seeker: Seeker, tools: Tools) -> str:
    """What speaks for it. For what may only be signposted nothing is recommended."""
    if fit.service.signpost_only:
        return ""
    told = [_reason(reason, need, seeker, tools) for reason in fit.reasons]
    reasons = "; ".join(reason for reason in told if reason)
    return tools.say("support-why", reasons=reasons) if reasons else ""


def _reason(reason: Reason, need: Need | None, seeker: Seeker, tools: Tools) -> str:
    if reason == "need":
        return tools.say("support-reason-need", need=tools.say(f"need-{need}")) if need else ""
    if reason == "council":
        return tools.say("support-reason-council", council=seeker.council or "")
    if reason == "sector":
        return tools.say("support-reason-sector", sector=seeker.sector or "other")
    return "" if reason == "front_door" else tools.say(f"support-reason-{reason}")


def _for_whom(fit: Fit, tools: Tools) -> list[str]:
    service = fit.service
    told = [tools.say("support-only-if", conditions="; ".join(service.conditions))] * bool(service.conditions)
    told += [tools.say("support-not-for", who=service.not_for)] if service.not_for else []
    return [*told, *(_to_ask(rule, service, tools) for rule in fit.unsure)]


def _to_ask(rule: str, service: Service, tools: Tools) -> str:
    """A rule that could not be judged: the owner asks."""
    places = service.rules.councils or service.area
    if rule == "council" and 0 < len(places) <= MOST_NAMED:
        return tools.say("support-ask-places", places=", ".join(places))
    spans = {"people": service.rules.people, "years": service.rules.years, "age": service.rules.age}
    if rule in spans:
        return tools.say(f"support-ask-{rule}", span=_span(spans[rule], tools))
    return tools.say(f"support-ask-{rule}")


def _span(span: Span, tools: Tools) -> str:
    ends = "least" if span.most is None else "most" if span.least is None else "both"
    return tools.say("support-span", ends=ends, least=_number(span.least), most=_number(span.most))


def _number(number: float | None) -> str:
    return "" if number is None else f"{number:g}"


def _cost(service: Service, tools: Tools) -> str:
    return tools.say("support-cost", cost=service.cost.rstrip(".")) if service.cost else ""


def _reach(service: Service, tools: Tools) -> list[str]:
    """Telephone with hours, e-mail only where there is no telephone, where to go, and the web page."""
    reach = service.reach
    phone = tools.say("support-ring", phone=reach.phone, hours=_hours(reach.hours, tools))
    email = tools.say("support-email", email=reach.email)
    web = tools.say("support-web", web=_ADDRESS.sub("", reach.web))
    said = [phone] if reach.phone else [email] if reach.email else []
    said += [tools.say("support-where", where=reach.where)] if reach.where else []
    return [*said, web] if reach.web else said


def _hours(hours: tuple[str, ...], tools: Tools) -> str:
    if not hours:
        return ""
    told = ", ".join(_stretch(each, tools) for each in hours)
    return tools.say("support-hours", hours=told)


def _stretch(written: str, tools: Tools) -> str:
    match = _STRETCH.fullmatch(written)
    if match is None:
        return tools.say("support-always") if written == ALWAYS else written
    first, last = (tools.say(f"weekday-{DAYS.index(day)}") for day in (match[1], match[2] or match[1]))
    days = first if first == last else tools.say("support-days", first=first, last=last)
    opens, closes = _clock(match[3], match[4]), _clock(match[5], match[6])
    return tools.say("support-stretch", days=days, opens=opens, closes=closes)


def _clock(hour: str, minute: str) -> str:
    """As people write it: 9am, 5.30pm."""
    half = "am" if int(hour) < 12 else "pm"  # noqa: PLR2004
    return f"{(int(hour) - 1) % 12 + 1}{'' if minute == '00' else f'.{minute}'}{half}"


def _spoken(service: Service, tools: Tools) -> list[str]:
    """Languages are said only where a page states others than English; all else is asked."""
    known = [each for each in service.languages if tools.content.wording.has(f"spoken-{each}")]
    languages = ", ".join(tools.say(f"spoken-{each}") for each in known)
    said = [tools.say("support-speaks", languages=languages)] if known else []
    return [*said, tools.say("support-interpreter")] if INTERPRETER in service.languages else said


def _please_check(fit: Fit, tools: Tools) -> str:
    checked = fit.service.proof.checked_on
    if not fit.please_check:
        return ""
    if checked is None:
        return tools.say("support-please-check")
    return tools.say(
        "support-please-check-since", month=tools.say(f"month-{checked.month}"), year=str(checked.year)
    )


def _sentences(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)
