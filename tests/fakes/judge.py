"""Judges requests by a provider's published OpenAPI description."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from tests.conftest import SAMPLES

TELEGRAM = SAMPLES / "api" / "telegram_openapi_subset.json"
TWILIO = SAMPLES / "api" / "twilio_messages_openapi_strict.json"
FORM = "application/x-www-form-urlencoded"


class Judge:
    """One description. Where its file is missing nothing is judged, and `is_here` says so."""

    def __init__(self, description: Path) -> None:
        self.is_here = description.is_file()
        self._validators: dict[str, Draft202012Validator] = {}
        self._api: dict[str, Any] = json.loads(description.read_text()) if self.is_here else {"paths": {}}

    def body(self, path: str, content: str, form: Mapping[str, Sequence[str]]) -> list[str]:
        """What is wrong with this form for a POST to this path, judged by the schema of this content type."""
        if not self.is_here:
            return []
        if path not in self._api["paths"]:
            return [f"there is no {path}"]
        schema = self._api["paths"][path]["post"]["requestBody"]["content"][content]["schema"]
        return self._complaints(path, schema, self._values(schema.get("properties", {}), form))

    def query(self, path: str, query: Mapping[str, Sequence[str]]) -> list[str]:
        """What is wrong with this query of a GET of this path."""
        if not self.is_here:
            return []
        declared = self._api["paths"][path]["get"]["parameters"]
        known = {p["name"]: p["schema"] for p in declared if p["in"] == "query"}
        unknown = [f"there is no parameter {name}" for name in query if name not in known]
        values = self._values(known, {name: values for name, values in query.items() if name in known})
        return unknown + self._complaints(f"{path}?", {"type": "object", "properties": known}, values)

    def _complaints(self, name: str, schema: Mapping[str, Any], value: object) -> list[str]:
        if name not in self._validators:  # building one takes longer than judging by it
            whole = {**schema, "components": self._api.get("components", {})}
            self._validators[name] = Draft202012Validator(whole)
        return [f"{error.json_path}: {error.message}" for error in self._validators[name].iter_errors(value)]

    def _values(self, properties: Mapping[str, Any], form: Mapping[str, Sequence[str]]) -> dict[str, object]:
        return {name: _value(properties.get(name, {}), texts) for name, texts in form.items()}


def _value(schema: Mapping[str, Any], texts: Sequence[str]) -> object:
    """What a form field stands for, by its schema; what cannot be read so stays a text, which is wrong."""
    kinds = [one.get("type", "object") for one in schema.get("anyOf", [schema])]
    if "array" in kinds and schema.get("items", {}).get("type") == "string" and not texts[0].startswith("["):
        return list(texts)
    if not {"integer", "number", "boolean", "object", "array"}.intersection(kinds):
        return texts[0]
    try:
        return json.loads(texts[0])
    except ValueError:
        return texts[0]
