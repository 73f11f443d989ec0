"""Staff sign in with a password and a code, only so often, and each time anew."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from uuid import uuid4

import httpx
import pyotp
import pytest

from bot.usecases.staff.add_staff import add_staff
from bot.web.app import build_app
from bot.web.console.guard import SESSION
from tests.integration.console.visitor import HOME, app_needs, at_console

PASSWORD = "four horses eat quietly"
EMAIL = "rita@example.org"
WRONG = "E-mail address, password or code is wrong."


class Newcomer:
    """Somebody at a browser who is not signed in, with their authenticator app once they have joined."""

    def __init__(self, world, client, token):
        self.world, self.client, self.token = world, client, token
        self.app = pyotp.TOTP(pyotp.random_base32())

    def code(self) -> str:
        return self.app.at(self.world.clock.now())

    async def form(self, path: str) -> dict[str, str]:
        page = await self.client.get(path)
        found = dict(re.findall(r'name="(key|once)" value="([^"]+)"', page.text))
        return found | {"page": page.text}

    async def sends(self, path: str, **fields: str) -> httpx.Response:
        form = await self.form(path)
        return await self.client.post(path, data={"key": form["key"], "once": form["once"]} | fields)

    async def joins(self, password: str = PASSWORD, again: str = "", code: str = "") -> httpx.Response:
        path = f"/console/join/{self.token}"
        secret = re.search(r"<code[^>]*>([A-Z2-7]+)</code>", (await self.client.get(path)).text)
        self.app = pyotp.TOTP(secret.group(1)) if secret else self.app
        typed = {"password": password, "again": again or password, "code": code or self.code()}
        return await self.sends(path, **typed)

    async def signs_in(self, email=EMAIL, password=PASSWORD, code="", **more: str) -> httpx.Response:
        typed = {"email": email, "password": password, "code": code or self.code(), "next": "/console"}
        return await self.sends("/console/sign-in", **typed | more)


@asynccontextmanager
async def newcomer(world, role="reviewer"):
    with world.storage.write() as unit:
        now = world.clock.now()
        invited = add_staff(unit, "Rita Review", EMAIL, role, now, lambda: uuid4().hex)
        unit.commit()
    with ThreadPoolExecutor(4) as threads:
        transport = httpx.ASGITransport(build_app(app_needs(world, threads)))
        async with httpx.AsyncClient(transport=transport, base_url=HOME) as client:
            yield Newcomer(world, client, invited.token)


async def test_somebody_joins_by_their_link_and_signs_in_with_password_and_code(world):
    async with newcomer(world) as rita:
        assert (await rita.joins()).headers["location"] == "/console/sign-in"
        world.clock.advance(seconds=31)
        answer = await rita.signs_in()
        assert answer.headers["location"] == "/console"
        assert "Rita Review" in (await rita.client.get("/console/account")).text


async def test_a_link_works_once_and_for_three_days(world):
    async with newcomer(world) as rita:
        world.clock.advance(days=3, seconds=1)
        assert (await rita.client.get(f"/console/join/{rita.token}")).status_code == 404
    async with at_console(world) as boss:
        await boss.sends("/staff", name="Asha", email="asha@example.org", role="reviewer")
        rita.token = re.search(r"/console/join/([\w-]+)", boss.answer.text).group(1)
    with ThreadPoolExecutor(2) as threads:
        transport = httpx.ASGITransport(build_app(app_needs(world, threads)))
        async with httpx.AsyncClient(transport=transport, base_url=HOME) as rita.client:
            assert (await rita.joins()).status_code == 303
            assert (await rita.client.get(f"/console/join/{rita.token}")).status_code == 404


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"password": "short"}, "12 to 200 characters"),
        ({"again": "something else here"}, "not the same"),
        ({"password": "rita review stallside"}, "too easy to guess"),
        ({"password": "aaaaaaaaaaaaaaaa"}, "too easy to guess"),
        ({"code": "000000"}, "That code is not right"),
    ],
)
async def test_a_weak_password_or_a_wrong_code_is_said_and_nothing_is_kept(world, typed, said):
    async with newcomer(world) as rita:
        answer = await rita.joins(**typed)
        assert (answer.status_code, said in answer.text) == (400, True)
        assert world.rows("SELECT password_hash FROM staff")[0][0] is None


async def test_each_of_the_three_must_be_right_and_nothing_says_which_was_wrong(world):
    async with newcomer(world) as rita:
        await rita.joins()
        world.clock.advance(seconds=31)
        for typed in ({"password": "four horses eat"}, {"code": "123456"}, {"email": "nobody@example.org"}):
            answer = await rita.signs_in(**typed)
            assert (answer.status_code, WRONG in answer.text) == (400, True)
            assert SESSION not in answer.cookies


async def test_a_code_counts_once_also_within_its_half_minute(world):
    async with newcomer(world) as rita:
        await rita.joins()
        assert WRONG in (await rita.signs_in()).text
        world.clock.advance(seconds=31)
        assert (await rita.signs_in()).status_code == 303
        rita.client.cookies.delete(SESSION)
        assert WRONG in (await rita.signs_in()).text


async def test_after_five_wrong_tries_the_right_ones_wait_a_quarter_of_an_hour(world):
    async with newcomer(world) as rita:
        await rita.joins()
        world.clock.advance(seconds=31)
        for _ in range(5):
            await rita.signs_in(code="123456")
        assert (await rita.signs_in()).status_code == 429
        world.clock.advance(minutes=15, seconds=1)
        assert (await rita.signs_in()).status_code == 303


async def test_every_sign_in_is_a_new_session_and_the_old_one_of_that_browser_is_over(world):
    async with newcomer(world) as rita:
        await rita.joins()
        world.clock.advance(seconds=31)
        rita.client.cookies.set(SESSION, "chosen by somebody else", path="/console")
        first = (await rita.signs_in()).cookies[SESSION]
        assert first != "chosen by somebody else"
        world.clock.advance(seconds=31)
        rita.client.cookies.set(SESSION, first, path="/console")
        other = httpx.AsyncClient(transport=rita.client._transport, base_url=HOME)
        second = (await Newcomer(world, other, "").signs_in(code=rita.code())).cookies[SESSION]
        assert second != first
        await rita.client.post("/console/sign-out", data={"key": "wrong", "once": "x"})
        assert (await rita.client.get("/console/account")).status_code == 200


async def test_who_signed_out_is_out_also_with_the_cookie_of_before(world):
    async with at_console(world) as staff:
        token = staff.client.cookies[SESSION]
        await staff.sends("/sign-out")
        again = await staff.client.get("/console/account", headers={"cookie": f"{SESSION}={token}"})
        assert again.status_code == 303


@pytest.mark.parametrize(
    "next_",
    ["https://elsewhere.example.org", "//elsewhere.example.org", "/phone", "/console\\@x", "javascript:1"],
)
async def test_the_way_on_after_the_sign_in_never_leads_out_of_the_console(world, next_):
    async with newcomer(world) as rita:
        await rita.joins()
        world.clock.advance(seconds=31)
        assert (await rita.signs_in(next=next_)).headers["location"] == "/console"


async def test_the_cookie_is_for_the_console_only_and_not_for_scripts(world):
    async with newcomer(world) as rita:
        await rita.joins()
        world.clock.advance(seconds=31)
        cookie = (await rita.signs_in()).headers["set-cookie"].casefold()
        assert all(mark in cookie for mark in ("httponly", "path=/console", "samesite=lax"))


async def test_what_is_kept_gives_neither_password_nor_token_away(world):
    async with newcomer(world) as rita:
        await rita.joins()
        world.clock.advance(seconds=31)
        session = (await rita.signs_in()).cookies[SESSION]
        kept = " ".join(
            map(str, (*world.rows("SELECT * FROM staff"), *world.rows("SELECT * FROM staff_session")))
        )
        kept += " ".join(
            map(str, (*world.rows("SELECT * FROM audit"), *world.rows("SELECT * FROM sign_in_try")))
        )
        for secret in (PASSWORD, session, rita.token, rita.app.secret, EMAIL, "Rita"):
            assert secret not in kept
