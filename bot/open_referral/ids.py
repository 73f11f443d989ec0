"""The ids by which others know our entries: UUIDs that stay the same as long as our address and key do."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

OURS = "x_stallside"  # what full HSDS has no field for either
NO_ADDRESS = "urn:stallside"


def is_uuid(text: object) -> bool:
    """True for a UUID as RFC 4122 writes it; braces and missing hyphens are not accepted."""
    try:
        return isinstance(text, str) and str(UUID(text)) == text.lower()
    except ValueError:
        return False


class Ids:
    """Ids under one address. A key that is a UUID came from elsewhere and stays what it is."""

    def __init__(self, address: str = "") -> None:
        self._namespace = uuid5(NAMESPACE_URL, f"{address.rstrip('/') or NO_ADDRESS}/directory")
        self.of = lru_cache(maxsize=200_000)(self._of)

    def _of(self, kind: str, key: str) -> str:
        return key.lower() if is_uuid(key) else str(uuid5(self._namespace, f"{kind}/{key}"))

    def key(self, kind: str, raw: Mapping[str, Any]) -> str:
        """Our key of this entry: the one it claims if its id proves it, otherwise its id."""
        ours = raw.get(OURS)
        claimed = ours.get("key") if isinstance(ours, Mapping) else None
        id_ = str(raw["id"]).lower()
        return claimed if isinstance(claimed, str) and self.of(kind, claimed) == id_ else id_
