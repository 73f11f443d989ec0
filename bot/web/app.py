"""The web process as one application."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from bot.core.errors import StorageAway
from bot.web.answers import http_error, storage_away, went_wrong
from bot.web.console.routes import UPLOADS, console_routes
from bot.web.directory.routes import directory_routes
from bot.web.guards import LimitedBodies, MarkedAnswers, TrustedProxies
from bot.web.introductions.page import introduction_routes
from bot.web.media import media_routes
from bot.web.moved_clock import test_clock_routes
from bot.web.needs import Needs
from bot.web.phone.page import page_routes
from bot.web.privacy.page import privacy_routes
from bot.web.web_phone import web_phone_routes
from bot.web.webhooks import webhook_routes
from bot.web.wellbeing import wellbeing_routes


def build_app(needs: Needs) -> Starlette:
    """Everything that faces the network. Where there is no web phone, its addresses do not exist."""
    routes: list[BaseRoute] = [
        *wellbeing_routes(needs), *webhook_routes(needs), *media_routes(needs), *test_clock_routes(needs),
        *privacy_routes(needs),
    ]  # fmt: skip
    if needs.web_phone:
        routes += [*web_phone_routes(needs, needs.web_phone), *page_routes(needs)]
    if needs.introductions:
        routes += introduction_routes(needs, needs.introductions)
    if needs.directory:
        routes += directory_routes(needs.directory)
    if needs.console:
        routes += console_routes(needs.console)
    return Starlette(
        routes=routes,
        middleware=[
            Middleware(MarkedAnswers),
            Middleware(TrustedProxies, proxies=needs.trusted_proxies),
            Middleware(LimitedBodies, meters=needs.meters, larger=UPLOADS),
        ],
        exception_handlers={HTTPException: http_error, StorageAway: storage_away, Exception: went_wrong},
    )
