"""What every process of the product holds in memory."""

from dataclasses import dataclass

import psutil

from tests.whole.product import COMMANDS, Product

MB = 1024 * 1024


@dataclass(frozen=True)
class Held:
    """One process: all it has in memory, and its share of it where pages are shared; in MB."""

    name: str
    rss: float
    pss: float


def measure(product: Product) -> list[Held]:
    """Every process, the one that keeps the others running included."""
    named = [(kind, process) for kind in COMMANDS for process in product.processes(kind)]
    assert product.running
    return [
        _held(name, process) for name, process in [("serve", psutil.Process(product.running.pid)), *named]
    ]


def _held(name: str, process: psutil.Process) -> Held:
    memory = process.memory_full_info()
    return Held(name, memory.rss / MB, memory.pss / MB)
