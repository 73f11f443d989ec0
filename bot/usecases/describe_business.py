"""Describe a business in one sentence, as it is said back to the owner."""

from bot.core.owner import Business
from bot.usecases.tools import Tools


def describe_business(business: Business, tools: Tools) -> str:
    """What it is, where, how many work there, how long: as much as is known."""
    return tools.say(
        "summary",
        what=_what(business, tools),
        where=_where(business, tools),
        people=tools.say("summary-people", people=business.people) if business.people else "",
        years=_how_long(business, tools),
    )


def _what(business: Business, tools: Tools) -> str:
    if business.trade:
        return business.trade[0].upper() + business.trade[1:]
    return tools.say("summary-no-trade", sector=business.sector or "other")


def _where(business: Business, tools: Tools) -> str:
    place, council = business.place, business.council
    if place and council and place != council:
        return tools.say("summary-where-both", place=place, council=council)
    return tools.say("summary-where", place=place or council) if place or council else ""


def _how_long(business: Business, tools: Tools) -> str:
    if business.stage == "idea":
        return tools.say("summary-idea")
    return "" if business.years is None else tools.say("summary-years", years=int(business.years))
