"""Where somebody who is signed in begins: with what their role is there for."""

from starlette.responses import Response

from bot.web.console.visit import Page, Visit

_MISSING = 404


async def go_home(visit: Visit) -> Response:
    """To Today, or to the picture of the programme for those who see no conversations."""
    return visit.go("/today" if visit.member.may("see_today") else "/programme")


async def say_missing(visit: Visit) -> Response:
    """An address that no page has: cut off, or of an older version."""
    return visit.page("refused.html", _MISSING, because="missing")


PAGES = (Page("", go_home, "have_account"),)
# After all others: what they do not answer.
LAST_PAGES = (Page("/{rest:path}", say_missing, "have_account"),)
