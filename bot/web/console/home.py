"""Where somebody who is signed in begins: with what their role is there for."""

from starlette.responses import Response

from bot.web.console.visit import Page, Visit


async def go_home(visit: Visit) -> Response:
    """To Today, or to the picture of the programme for those who see no conversations."""
    return visit.go("/today" if visit.member.may("see_today") else "/programme")


PAGES = (Page("", go_home, "have_account"),)
