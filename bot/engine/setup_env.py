"""Makes every Python of the engine's environment start with bot/engine/before_rasa.py.

Run once with that environment's Python: `bot/engine/.venv/bin/python bot/engine/setup_env.py`.
"""

import os
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    packages = Path(sysconfig.get_path("purelib"))
    # Relative, so that the project may be moved.
    root = os.path.relpath(ROOT, packages)
    (packages / "stallside_engine.pth").write_text(f"{root}\nimport bot.engine.before_rasa\n")


if __name__ == "__main__":
    main()
