"""Train the engine's model when there is none for what it learns from now."""

import hashlib
import subprocess
from pathlib import Path

from bot.core.errors import EngineAway
from bot.settings import ROOT

ENGINE_PYTHON = ROOT / "bot" / "engine" / ".venv" / "bin" / "python"
MODELS = ROOT / "models"
LEARNED_FROM = (
    "config.yml", "domain.yml", "data/nlu/*.yml", "data/rules/*.yml", "data/stories/*.yml",
    "bot/engine/*.py", "requirements/engine.txt",
)  # fmt: skip
DIGITS = 12


def fingerprint() -> str:
    """What the model would learn from, as a short hash: another one means another model."""
    digest = hashlib.sha256()
    for pattern in LEARNED_FROM:
        for file in sorted(ROOT.glob(pattern)):
            digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:DIGITS]


def model_path() -> Path:
    """Where the model for the present inputs lies, or will lie."""
    return MODELS / f"stallside-{fingerprint()}.tar.gz"


def train(*, anew: bool = False) -> Path:
    """Train if needed; the model. Raises EngineAway with what to do if it cannot be trained."""
    model = model_path()
    if model.exists() and not anew:
        return model
    if not ENGINE_PYTHON.exists():
        raise EngineAway("The engine's environment is missing. Run `make setup` first.")
    command = [str(ENGINE_PYTHON), "-m", "bot.engine", "train", "--out", str(model)]
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode != 0 or not model.exists():
        raise EngineAway("The model could not be trained. What is wrong stands above.")
    return model
