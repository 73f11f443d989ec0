"""One product for all tests that do not break it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole.product import Product, running_product


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """A product on SQLite with the web phone and the test clock."""
    var: Path = tmp_path_factory.mktemp("product")
    with running_product(var) as running:
        yield running
