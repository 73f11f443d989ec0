"""One request to the console, by whom it comes, and the ways in which a view can answer it."""

import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from secrets import token_urlsafe
from typing import Any, Literal

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.core.staff import Permission, StaffMember
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.filters import FILTERS
from bot.web.console.needs import ConsoleNeeds
from bot.web.pages import templates

HOME = "/console"
SAID = "stallside_said"  # the cookie that carries one sentence over to the next page
_SEE_OTHER = 303
_PAGES = templates(Path(__file__).parent / "templates")
_PAGES.filters.update(FILTERS)

type Method = Literal["GET", "POST"]
type View = Callable[[Visit], Awaitable[Response]]


@dataclass(frozen=True)
class Page:
    """One address of the console: its path below /console, who may, and what answers.

    `permission` None is for those who are not signed in yet. `streams` marks what stays open.
    """

    path: str
    view: View
    permission: Permission | None
    method: Method = "GET"


@dataclass(frozen=True)
class Visit:
    """A request that may be answered. `staff` is None only on pages for those who are not signed in.

    `form` holds what was sent; its key was checked. `said` is a sentence that the page before left.
    """

    request: Request
    needs: ConsoleNeeds
    now: datetime
    staff: StaffMember | None = None
    form_key: str = ""
    form: FormData = field(default_factory=FormData)
    said: str = ""

    @property
    def member(self) -> StaffMember:
        """Who is signed in. For pages that ask for a permission."""
        assert self.staff is not None
        return self.staff

    def path(self, name: str) -> str:
        """A part of the address."""
        return str(self.request.path_params[name])

    def query(self, name: str, default: str = "") -> str:
        """What stands in the address after its question mark; the first one, without spaces around."""
        return self.request.query_params.get(name, default).strip()

    def given(self, name: str, default: str = "") -> str:
        """What was typed into a field, without spaces around."""
        value = self.form.get(name, default)
        return value.strip() if isinstance(value, str) else default

    def given_all(self, name: str) -> tuple[str, ...]:
        """Everything that was ticked under this name."""
        return tuple(each for each in self.form.getlist(name) if isinstance(each, str))

    async def look[T](self, call: Callable[[UnitOfWork], T]) -> T:
        """Read."""

        def read() -> T:
            with self.needs.storage.read() as unit:
                return call(unit)

        return await self.needs.in_thread(read)

    async def act[T](self, call: Callable[[UnitOfWork], T]) -> T:
        """Write, in one transaction that is saved if nothing is raised."""

        def write() -> T:
            with self.needs.storage.write() as unit:
                done = call(unit)
                unit.commit()
            return done

        return await self.needs.in_thread(write)

    async def saw(self, kind: str, thing: str, owner: str | None = None) -> None:
        """Write down that somebody looked at this. Every page that shows an owner says so."""
        await self.act(lambda unit: unit.audit.note(self.now, self.member.id, "saw", kind, thing, owner))

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page. Its template is given the visit, a fresh `once` for its forms, and these values."""
        given = {"visit": self, "now": self.now, "once": token_urlsafe(12), "programme": self.needs.programme}
        response = HTMLResponse(_PAGES.get_template(template).render(**(given | values)), status)
        if self.said:
            response.delete_cookie(SAID, path=HOME)
        return response

    def go(self, path: str, said: str = "") -> RedirectResponse:
        """On to this page below /console, which shows this sentence."""
        response = RedirectResponse(HOME + path, _SEE_OTHER)
        if said:
            packed = base64.urlsafe_b64encode(said.encode()).decode()
            secure = self.request.url.scheme == "https"
            response.set_cookie(
                SAID, packed, path=HOME, httponly=True, samesite="lax", max_age=60, secure=secure
            )
        return response


def said_before(request: Request) -> str:
    """The sentence that the page before left; "" if there is none, or it is not one of ours."""
    try:
        return base64.urlsafe_b64decode(request.cookies.get(SAID, "")).decode()
    except ValueError:
        return ""
