"""Runs first in every Python of the engine's environment, by way of the .pth file of setup_env.py."""

import os

from bot.engine import stand_ins, without_clouds, without_connectors, without_tensorflow  # noqa: F401

os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"  # about an upgrade that Rasa will not make
# Nothing is ever sent out, whatever the machine's own settings say.
os.environ["RASA_TELEMETRY_ENABLED"] = "false"
stand_ins.install()
