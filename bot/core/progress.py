"""How far an owner has come, as staff's lists and figures say it."""

from typing import Literal, get_args

# Each holds what the one before held: agreed to take part, began a check, finished one, is introduced.
Progress = Literal["arrived", "agreed", "in_check", "finished", "introduced"]
PROGRESS: tuple[Progress, ...] = get_args(Progress)
