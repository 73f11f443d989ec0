"""Put what a source gave into the staging area, in a member of staff's name."""

from datetime import datetime

from bot.core.staff import StaffMember
from bot.usecases.stage_import import compare_delivery
from bot.usecases.staging_ports import Delivery, OpenFormat
from bot.usecases.storage_ports import Storage


def stage_source(
    delivery: Delivery, staff: StaffMember, now: datetime, storage: Storage, open_format: OpenFormat
) -> int:
    """Stage it; nothing of the directory changes. Returns the number of the import."""
    staged = compare_delivery(delivery, storage, open_format)
    with storage.write() as unit:
        number = unit.imports.stage(delivery.source, delivery.format, now, staged)
        unit.audit.note(now, staff.id, "staged", "import", str(number), None, {"entries": len(staged)})
        unit.commit()
    return number
