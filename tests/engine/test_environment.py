"""What is left out of the engine's environment, and what it says when somebody wants it back."""

import shutil
from pathlib import Path

import pytest

from tests.engine.running import ROOT, Engine, free_port, in_engine_env

LEFT_OUT = [
    "tensorflow",
    "keras",
    "jax",
    "h5py",
    "boto3",
    "twilio",
    "aiogram",
    "slack_sdk",
    "sentry_sdk",
    "huggingface_hub",
]


FEW_WORDS = """
nlu:
  - intent: affirm
    examples: "- yes"
  - intent: deny
    examples: "- no"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy whose files a test may change."""
    for name in ("config.yml", "domain.yml", "endpoints.yml", "credentials.yml"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "data/rules", tmp_path / "data/rules")
    (tmp_path / "data/nlu.yml").write_text(FEW_WORDS)
    return tmp_path


def test_nothing_that_is_left_out_is_installed(tmp_path: Path) -> None:
    found = in_engine_env(
        "-c",
        f"import importlib.metadata as m; print([n for n in {LEFT_OUT!r} if list(m.distributions(name=n))])",
    )
    assert found.stdout.strip() == "[]", found.stderr


@pytest.mark.parametrize(
    "module", ["rasa.__main__", "rasa.engine.recipes.default_components", "bot.engine.server"]
)
def test_rasa_starts_without_them(module: str) -> None:
    shown = in_engine_env(
        "-c", f"import sys, {module}; print([n for n in {LEFT_OUT[:4]!r} if n in sys.modules])"
    )
    assert shown.stdout.strip().endswith("[]"), shown.stderr


@pytest.mark.parametrize(
    ("section", "component"),
    [("pipeline", "DIETClassifier"), ("pipeline", "ResponseSelector"), ("policies", "TEDPolicy")],
)
def test_a_component_that_needs_tensorflow_is_refused_in_one_sentence(
    project: Path, section: str, component: str
) -> None:
    config = (
        (project / "config.yml").read_text().replace(f"{section}:\n", f"{section}:\n  - name: {component}\n")
    )
    (project / "config.yml").write_text(config)
    trained = in_engine_env("-m", "rasa", "train", cwd=project)
    assert trained.returncode != 0
    assert f"config.yml names {component}, which needs TensorFlow." in trained.stdout + trained.stderr
    assert "Traceback" not in trained.stderr


def test_a_stock_connector_is_refused_in_one_sentence(project: Path, model: Path) -> None:
    (project / "credentials.yml").write_text("telegram:\n  access_token: x\n")
    arguments = ["-m", "rasa", "run", "--model", str(model), "--port", str(free_port())]
    started = in_engine_env(*arguments, cwd=project)
    assert "credentials.yml names Rasa's own connector telegram" in started.stdout + started.stderr


def test_rasa_finds_nothing_to_complain_of_in_the_project() -> None:
    checked = in_engine_env(
        "-m",
        "rasa",
        "data",
        "validate",
        "--fail-on-warnings",
        "--domain",
        "domain.yml",
        "--data",
        "data/rules",
    )
    assert "No story structure conflicts found" in checked.stdout + checked.stderr


def test_the_engine_says_which_model_it_runs(engine: Engine) -> None:
    status, body = engine.request("ready")
    assert status == 200
    assert body["model"]


def test_the_log_holds_no_word_of_an_owner(engine: Engine, shared_actions: object) -> None:
    secret = "zanzibarquilt"
    engine.try_turn(f"my {secret} is failing")
    engine.try_turn(secret, intent="choose", arrived=False)
    engine.try_turn(
        secret,
        state={"version": 1, "model": engine.request("ready")[1]["model"], "events": [{"event": secret}]},
    )
    assert secret not in engine.log.read_text()
