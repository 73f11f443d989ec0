"""Serves the engine: one process, one model, on this machine only."""

import logging

from rasa.core.agent import Agent
from rasa.core.channels.channel import register
from rasa.shared.core.domain import Domain
from sanic import Sanic

from bot.engine import quiet
from bot.engine.actions_endpoint import ActionsEndpoint
from bot.engine.channel import TurnChannel
from bot.engine.tracker_store import TurnTrackerStore

HOST = "127.0.0.1"


def serve(port: int, model: str, actions_url: str) -> None:
    """Does not return. The port opens once the model is loaded."""
    quiet.install(logging.WARNING)
    app = Sanic("stallside_engine", configure_logging=False)
    register([TurnChannel()], app, route="/webhooks/")
    tracker_store = TurnTrackerStore(Domain.empty())
    app.ctx.agent = Agent.load(
        model, tracker_store=tracker_store, action_endpoint=ActionsEndpoint(actions_url)
    )
    app.run(host=HOST, port=port, access_log=False, motd=False)
