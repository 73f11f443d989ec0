"""Snapshots, events and replies as JSON values, on their way between worker, engine and actions."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from bot.core.conversation import Choice, Picture, Reply, Template
from bot.core.events import Event
from bot.core.snapshot import Snapshot
from bot.core.turn import Incoming

type Json = dict[str, Any]

_snapshots: TypeAdapter[Snapshot] = TypeAdapter(Snapshot)
_events: TypeAdapter[tuple[Event, ...]] = TypeAdapter(
    tuple[Annotated[Event, Field(discriminator="event")], ...]
)
_incoming: TypeAdapter[Incoming] = TypeAdapter(Incoming)
_pictures: TypeAdapter[Picture] = TypeAdapter(Picture)


def snapshot_to_wire(snapshot: Snapshot) -> Json:
    """The snapshot as JSON values; defaults are left out to keep a turn small."""
    wire: Json = _snapshots.dump_python(snapshot, mode="json", exclude_defaults=True)
    return wire


def snapshot_from_wire(wire: Mapping[str, Any]) -> Snapshot:
    """The snapshot in these JSON values; raises pydantic.ValidationError if they are not one."""
    return _snapshots.validate_python(dict(wire))


def events_to_wire(events: Iterable[Event]) -> list[Json]:
    """Events as JSON values, in their order."""
    wire: list[Json] = _events.dump_python(tuple(events), mode="json")
    return wire


def events_from_wire(wire: Iterable[Mapping[str, Any]]) -> tuple[Event, ...]:
    """The events in these JSON values; raises pydantic.ValidationError if they are not events."""
    return _events.validate_python(tuple(wire))


def picture_to_wire(picture: Picture) -> Json:
    """The picture as JSON values, marked by its kind."""
    wire: Json = {"kind": "picture"} | _pictures.dump_python(picture, mode="json")
    return wire


def picture_from_wire(wire: Mapping[str, Any]) -> Picture:
    """The picture in these JSON values."""
    return _pictures.validate_python({key: value for key, value in wire.items() if key != "kind"})


def template_to_wire(template: Template) -> Json:
    """The template as JSON values."""
    return {"name": template.name, "values": list(template.values)}


def template_from_wire(wire: Mapping[str, Any]) -> Template:
    """The template in these JSON values."""
    return Template(wire["name"], tuple(wire["values"]))


def reply_from_wire(wire: Mapping[str, Any]) -> Reply:
    """A reply as the engine hands it on: text, choices, asks, media."""
    picture = next(
        (picture_from_wire(m) for m in wire.get("media") or () if m.get("kind") == "picture"), None
    )
    choices = tuple(Choice(c["id"], c["title"]) for c in wire.get("choices") or ())
    return Reply(text=wire.get("text") or "", choices=choices, asks=wire.get("asks"), picture=picture)


def incoming_from_wire(wire: Mapping[str, Any]) -> Incoming:
    """The message in these JSON values; what is not part of a message is left out."""
    known = {key: value for key, value in wire.items() if key in Incoming.__dataclass_fields__}
    return _incoming.validate_python(known)
