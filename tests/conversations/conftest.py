"""The talks run against one product."""

from tests.whole.conftest import product  # noqa: F401
