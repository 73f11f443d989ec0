"""What staff do on the command line when an owner writes a letter: export, forget."""

import json
import sys
from pathlib import Path

from bot.bootstrap.path import Parts, join, prepare_database
from bot.channels.whatsapp.address import written_address
from bot.core.errors import OwnerUnknown
from bot.core.message import Channel
from bot.settings import Settings
from bot.usecases.export_owner import export_owner
from bot.usecases.forget_owner import forget_owner


def export(settings: Settings, channel: Channel, address: str, out: str | None) -> int:
    """Everything about one owner as JSON (contract.md, Owner export). Raises OwnerUnknown."""
    parts = _join(settings)
    content = parts.content
    found = export_owner(
        channel,
        _address(channel, address),
        parts.storage,
        content.framework,
        content.cut_offs,
        content.counting,
    )
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    if out:
        Path(out).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


def forget(settings: Settings, channel: Channel, address: str) -> int:
    """Remove everything about one owner, at once. Raises OwnerUnknown."""
    parts = _join(settings)
    place, now = _address(channel, address), parts.clock.now()
    forget_owner(channel, place, now, parts.storage, parts.spool, parts.introductions)
    sys.stdout.write("forgotten\n")
    return 0


def _join(settings: Settings) -> Parts:
    prepare_database(settings)  # it may be older than the program, or not there at all
    return join(settings)


def _address(channel: Channel, given: str) -> str:
    """A WhatsApp number as people write it, or any other address as it is."""
    if channel != "whatsapp":
        return given
    address = written_address(given)
    if address is None:
        raise OwnerUnknown("Expected a number such as +447700900123.")
    return address
