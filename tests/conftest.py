"""What every test may use."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.whole.product import Product

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT.parent / "shared" / "samples"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real webhooks and sentences beside the checkout; never part of the project."""
    if not SAMPLES.is_dir():
        pytest.skip(f"SKIPPED LOUDLY: no samples at {SAMPLES}")
    return SAMPLES


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Product]":
    """One whole product for all tests that do not break it: SQLite, web phone, test clock."""
    from tests.whole.product import running_product  # noqa: PLC0415 (it needs ROOT from here)

    with running_product(tmp_path_factory.mktemp("product")) as running:
        yield running
