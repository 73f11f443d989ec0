"""What every test may use."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT.parent / "shared" / "samples"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real webhooks and sentences beside the checkout; never part of the project."""
    if not SAMPLES.is_dir():
        pytest.skip(f"SKIPPED LOUDLY: no samples at {SAMPLES}")
    return SAMPLES
