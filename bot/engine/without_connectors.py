"""Rasa's stock connectors, each replaced by a class that says why when credentials.yml names it.

Owners reach the engine through the program's own channels (docs/architecture.md); leaving these out saves ten
outdated libraries that talk to the outside, and half a second of every start.
"""

from functools import partial
from types import ModuleType

from bot.engine.stand_ins import STAND_INS

# module of rasa.core.channels -> its class, and the name it has in credentials.yml.
CONNECTORS = {
    "botframework": ("BotFrameworkInput", "botframework"),
    "facebook": ("FacebookInput", "facebook"),
    "hangouts": ("HangoutsInput", "hangouts"),
    "mattermost": ("MattermostInput", "mattermost"),
    "rasa_chat": ("RasaChatInput", "rasa"),
    "rocketchat": ("RocketChatInput", "rocketchat"),
    "slack": ("SlackInput", "slack"),
    "socketio": ("SocketIOInput", "socketio"),
    "telegram": ("TelegramInput", "telegram"),
    "twilio": ("TwilioInput", "twilio"),
    "twilio_voice": ("TwilioVoiceInput", "twilio_voice"),
    "webexteams": ("WebexTeamsInput", "webexteams"),
}


def sentence(connector: str) -> str:
    return (
        f"credentials.yml names Rasa's own connector {connector}, which is not installed: owners reach "
        "Stallside's engine through bot.engine.channel.TurnChannel only (docs/decisions/0002-pipeline.md)."
    )


def fill_connector(class_name: str, connector: str, module: ModuleType) -> None:
    from rasa.core.channels.channel import InputChannel
    from rasa.shared.exceptions import InvalidConfigException

    def name(cls: type) -> str:
        return connector

    def refuse(cls: type, credentials: object) -> None:
        raise InvalidConfigException(sentence(connector))

    body = {"name": classmethod(name), "from_credentials": classmethod(refuse)}
    setattr(module, class_name, type(class_name, (InputChannel,), body))


for module_name, (connector_class, connector_name) in CONNECTORS.items():
    STAND_INS.add(
        f"rasa.core.channels.{module_name}", partial(fill_connector, connector_class, connector_name)
    )
