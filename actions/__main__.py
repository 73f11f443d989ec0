"""The action server, as one process on loopback: `python -m actions --port 5055`."""

import argparse
import logging
import warnings
from typing import Any

from rasa_sdk import utils
from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor

from actions.talk_action import tools


class Executor(ActionExecutor):  # type: ignore[misc]
    """Runs our actions, which use nothing of the domain: the engine never sends it."""

    def update_and_return_domain(self, payload: dict[str, Any], action_name: str) -> dict[str, Any]:
        """No domain, and no complaint about it."""
        return {}


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=5055)
    port = parser.parse_args().port
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    # rasa-sdk 3.21 serves Rasa 3.6 (tried), and would say on every call that the versions differ.
    utils.check_version_compatibility = lambda version: None
    warnings.filterwarnings("ignore", category=UserWarning, module="rasa_sdk")
    executor = Executor()
    executor.register_package("actions")
    tools()  # a broken content file stops the server here, not an owner later
    # One process: rasa-sdk's own way spawns a child that outlives a killed parent.
    create_app(executor).run("127.0.0.1", port, single_process=True, motd=False, access_log=False)


if __name__ == "__main__":
    main()
