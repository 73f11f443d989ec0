"""The recorded webhooks beside the checkout, and ways to spoil them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from tests.conftest import SAMPLES

LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just([]), st.just({})
)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner))


def load(folder: str, name: str) -> dict[str, Any]:
    """One recorded webhook; skips loudly without the samples."""
    file = SAMPLES / "webhooks" / folder / f"{name}.json"
    if not SAMPLES.is_dir():
        pytest.skip(f"SKIPPED LOUDLY: no samples at {SAMPLES}")
    found: dict[str, Any] = json.loads(file.read_text())
    return found


def names(folder: str) -> set[str]:
    """The names of all recorded webhooks of a provider, none without the samples."""
    return {file.stem for file in Path(SAMPLES / "webhooks" / folder).glob("*.json")}


@st.composite
def spoiled(draw: st.DrawFn, sample: Mapping[str, Any]) -> Any:
    """The sample with one place replaced by something of any type, or taken out."""
    copy = json.loads(json.dumps(sample))
    path = draw(st.sampled_from(list(_paths(copy))))
    holder = copy
    for step in path[:-1]:
        holder = holder[step]
    if draw(st.booleans()):
        holder[path[-1]] = draw(VALUES)
    elif isinstance(holder, dict):
        del holder[path[-1]]
    return copy


def _paths(value: Any, before: tuple[Any, ...] = ()) -> Any:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield (*before, step)
        yield from _paths(inner, (*before, step))
