"""What the staging area needs of the standard."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.service import Organisation, Service
from bot.open_referral.ids import Ids
from bot.open_referral.incoming import read_organisation, read_service
from bot.open_referral.keeping import to_keep


@dataclass(frozen=True)
class OpenReferral:
    """HSDS-UK 3.0 with our ids."""

    ids: Ids

    def organisation(self, raw: Mapping[str, Any], before: Organisation | None) -> Organisation:
        """The organisation in this entry."""
        return read_organisation(raw, self.ids, before)

    def service(self, raw: Mapping[str, Any], before: Service | None) -> Service:
        """The service in this entry."""
        return read_service(raw, self.ids, before)

    def to_keep(self, raw: Mapping[str, Any]) -> Mapping[str, Any]:
        """What is kept of it."""
        return to_keep(raw)
