"""Places that must never be published: where somebody hides from violence."""

import re
from collections.abc import Mapping
from typing import Any

from bot.core.service import Organisation, Service

# Rather one too many: what is withheld is only the address, and the telephone number stays.
_HIDING = re.compile(
    r"\brefuges?\b|\bsafe ?houses?\b|\bdomestic (abuse|violence)\b|\bwomen'?s aid\b|\bhonou?r.based\b"
    r"|\bforced marriage\b|\bmodern slavery\b|\btraffick\w+|\bsexual (violence|abuse)\b|\bstalking\b",
    re.IGNORECASE,
)
# One of these is in whatever the pattern finds: looking for them first is quick.
_STEMS = ("refuge", "safe", "domestic", "women", "hono", "forced", "slavery", "traffick", "sexual", "stalk")
PLACES = ("service_at_locations", "locations", "location", "addresses", "x_where")


def is_unsafe_place(service: Service, organisation: Organisation) -> bool:
    """True if people at this place may be looked for by somebody who wants to harm them."""
    texts = (service.id, service.name, service.what, *service.conditions, service.not_for)
    said = " / ".join((*texts, organisation.name, organisation.what)).lower()
    return any(stem in said for stem in _STEMS) and _HIDING.search(said) is not None


def without_places(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The entry without any address, at whatever depth."""
    return {name: _inside(value) for name, value in raw.items() if name not in PLACES}


def _inside(value: Any) -> Any:
    if isinstance(value, Mapping):
        return without_places(value)
    return [_inside(item) for item in value] if isinstance(value, list) else value
