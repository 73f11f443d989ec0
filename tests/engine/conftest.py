from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.fake_actions import FakeActions
from tests.engine.running import PYTHON, Engine, in_engine_env


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Trained from the project as it is."""
    assert PYTHON.exists(), "the engine's environment is missing: run `make setup`"
    model = tmp_path_factory.mktemp("model") / "tested.tar.gz"
    trained = in_engine_env("-m", "bot.engine", "train", "--out", str(model))
    assert model.exists(), trained.stderr
    return model


@pytest.fixture(scope="session")
def shared_actions() -> Iterator[FakeActions]:
    actions = FakeActions()
    yield actions
    actions.stop()


@pytest.fixture(scope="session")
def engine(
    model: Path, shared_actions: FakeActions, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    engine = Engine(model, shared_actions.url, tmp_path_factory.mktemp("log") / "engine.log")
    yield engine
    engine.stop()


@pytest.fixture
def actions(shared_actions: FakeActions) -> FakeActions:
    shared_actions.reset()
    return shared_actions
