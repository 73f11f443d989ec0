"""Show a service to staff as an owner reads it whom it fits."""

from dataclasses import replace
from datetime import date

from bot.core.eligibility import NATIONS, UK, judge
from bot.core.matching import Fit, Seeker, fit_of
from bot.core.service import Organisation, Service, standing
from bot.usecases.describe_service import describe
from bot.usecases.ports import Wording


def preview_service(
    service: Service, organisation: Organisation | None, wording: Wording, today: date
) -> str:
    """The text that such an owner reads, also where no owner sees it now."""
    seeker = whom_it_fits(service)
    shown = replace(service, status="active", proof=replace(service.proof, facts="fresh"))
    fit = fit_of(seeker, shown, today) or _any_fit(seeker, shown, today)
    need = service.needs[0] if service.needs else None
    return describe(1, replace(fit, service=service), need, seeker, organisation, wording)


def whom_it_fits(service: Service) -> Seeker:
    """An owner who needs it, at a place and in a sector that it is for; what else they are nobody knows."""
    rules = service.rules
    places = [p for p in (*rules.councils, *service.area) if p != UK and p not in NATIONS]
    return Seeker(
        needs=service.needs[:1],
        council=places[0] if places else None,
        sector=rules.sectors[0] if rules.sectors else None,
        stage=rules.stages[0] if rules.stages else None,
    )


def _any_fit(seeker: Seeker, service: Service, today: date) -> Fit:
    """For what fits nobody whom we know of: its rules are asked."""
    unsure = tuple(rule for rule, verdict in judge(seeker, service) if verdict != "holds")
    return Fit(service, ("need",), unsure, standing(service, today) == "please_check")
