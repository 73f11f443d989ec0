"""What ends a turn. Rasa logs a failed action and goes on as if it had nothing to say; a turn must not."""

import asyncio
import functools
from typing import Any, Optional

import aiohttp
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.actions.loops import LoopAction

ACTIONS_UNREACHABLE = "actions_unreachable"
ACTION_FAILED = "action_failed"
TURN_FAILED = "turn_failed"


class TurnEnded(BaseException):
    """Not an `Exception`: Rasa swallows those, in three places, and would call the turn's other actions."""

    def __init__(self, kind: str, action: Optional[str] = None) -> None:
        super().__init__(kind, action)
        self.kind = kind
        self.action = action


def install() -> None:
    """Let no action fail unnoticed."""
    if not hasattr(RemoteAction.run, "__wrapped__"):
        RemoteAction.run = _ending_the_turn(RemoteAction.run, _remote_kind)
        LoopAction.run = _ending_the_turn(LoopAction.run, _loop_kind)


def end_at_limit(*_: Any) -> None:
    """For Rasa's circuit breaker: the policy asked for more actions in one turn than Rasa allows."""
    raise TurnEnded(TURN_FAILED)


def _ending_the_turn(run: Any, kind_of: Any) -> Any:
    @functools.wraps(run)
    async def watched(self: Any, *args: Any) -> Any:
        try:
            return await run(self, *args)
        except Exception as problem:
            kind = kind_of(problem)
            if kind is None:
                raise
            raise TurnEnded(kind, self.name()) from None

    return watched


def _remote_kind(problem: Exception) -> str:
    # Rasa raises its own exception while it handles the one that tells.
    causes = (problem, problem.__context__)
    unreachable = any(
        isinstance(cause, (aiohttp.ClientConnectionError, asyncio.TimeoutError)) for cause in causes
    )
    return ACTIONS_UNREACHABLE if unreachable else ACTION_FAILED


def _loop_kind(problem: Exception) -> Optional[str]:
    # The form rejects a message that does not answer it: a rule's business, no failure.
    return None if isinstance(problem, ActionExecutionRejection) else TURN_FAILED
