"""Runs a model's graph one node after the other, each when it is first needed.

Rasa's runner has Dask plan the same few nodes anew in every run: an eighth of a turn.
"""

from typing import Any, Optional

from rasa.engine.runner.dask import DaskGraphRunner

Output = tuple[str, Any]


class InOrder(DaskGraphRunner):
    def run(
        self, inputs: Optional[dict[str, Any]] = None, targets: Optional[list[str]] = None
    ) -> dict[str, Any]:
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        return dict(self._output(name, done) for name in targets or self._graph_schema.target_names)

    def _output(self, name: str, done: dict[str, Output]) -> Output:
        if name not in done:
            needs = self._graph_schema.nodes[name].needs.values()
            done[name] = self._instantiated_nodes[name](*(self._output(need, done) for need in needs))
        return done[name]
