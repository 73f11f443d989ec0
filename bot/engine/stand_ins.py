"""An import hook: modules that Rasa imports and this engine does without get a small stand-in.

It only comes into play through the .pth file that setup_env.py writes, before Rasa is imported.
"""

import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Optional

Fill = Callable[[ModuleType], None]


class StandIns:
    """Finds and loads the stand-ins; every other module is left to Python."""

    def __init__(self) -> None:
        self.fills: dict[str, Fill] = {}

    def add(self, name: str, fill: Fill) -> None:
        self.fills[name] = fill

    def find_spec(self, name: str, path: object = None, target: object = None) -> Optional[ModuleSpec]:
        return ModuleSpec(name, self) if name in self.fills else None

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        self.fills[module.__name__](module)


STAND_INS = StandIns()


def install() -> None:
    """Put the hook before Python's own finders, once."""
    if STAND_INS not in sys.meta_path:
        sys.meta_path.insert(0, STAND_INS)
