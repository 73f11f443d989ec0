"""The talks run against one product."""

from tests.whole.conftest import product as product
