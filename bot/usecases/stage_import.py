"""Put what a source gave into the staging area, with what each entry would change. Nothing is changed yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from bot.core.service import Organisation, Proof, Service
from bot.usecases.staging_ports import (
    Change,
    Delivery,
    Difference,
    EntryKind,
    Found,
    Kept,
    OpenFormat,
    Staged,
)  # fmt: skip
from bot.usecases.storage_ports import Storage

LONGEST_SHOWN = 500  # characters of one field in a review
type Entry = Organisation | Service
type Held = dict[tuple[EntryKind, str], Entry]
type KeptOf = Mapping[tuple[EntryKind, str], Kept]


def stage_import(delivery: Delivery, now: datetime, storage: Storage, open_format: OpenFormat) -> int:
    """Stage everything that was found, also what was refused, and what the source no longer has.

    Returns the number of the import.
    """
    staged = compare_delivery(delivery, storage, open_format)
    with storage.write() as unit:
        number = unit.imports.stage(delivery.source, delivery.format, now, staged)
        unit.commit()
    return number


def compare_delivery(delivery: Delivery, storage: Storage, open_format: OpenFormat) -> list[Staged]:
    """Everything that was found, each with what it would change."""
    with storage.read() as unit:  # comparing thousands of entries must not keep others from writing
        held = held_entries(unit.directory.organisations(), unit.directory.services())
        kept = {(each.kind, each.id): each for each in unit.imports.kept()}
    staged = [_staged(found, delivery, held, kept, open_format) for found in delivery.found]
    return staged + _vanished(delivery, kept, held)


def differences_now(entry: Staged, before: Entry, open_format: OpenFormat) -> tuple[Difference, ...]:
    """What taking over a staged entry would change now, field by field."""
    if not entry.raw:
        return ()
    return tuple(_differences(before, read_entry(entry, before, open_format)))


def is_overtaken(entry: Staged, before: Entry | None, open_format: OpenFormat) -> bool:
    """True if the directory's entry is another than when this was staged: its review is out of date."""
    if entry.change == "new" or before is None:
        return (entry.change == "new") == (before is not None)
    now = differences_now(entry, before, open_format)
    return bool(now) and now != entry.differences


def held_entries(organisations: Iterable[Organisation], services: Iterable[Service]) -> Held:
    """Everything in the directory by kind and id."""
    held: Held = {("organisation", each.id): each for each in organisations}
    return held | {("service", each.id): each for each in services}


def read_entry(found: Found | Staged, before: Entry | None, open_format: OpenFormat) -> Entry:
    """The organisation or service in an entry."""
    if found.kind == "service":
        return open_format.service(found.raw, before if isinstance(before, Service) else None)
    return open_format.organisation(found.raw, before if isinstance(before, Organisation) else None)


def _staged(
    found: Found,
    delivery: Delivery,
    held: Held,
    kept: KeptOf,
    open_format: OpenFormat,
) -> Staged:
    if found.wrong:
        return Staged(found.kind, found.id, found.name, "refused", reason=found.wrong)
    key = (found.kind, found.id)
    before = held.get(key)
    if before is None:
        return Staged(found.kind, found.id, found.name, "new", raw=found.raw)
    after = read_entry(found, before, open_format)
    differences = tuple(_differences(before, after))
    if key in kept:
        shown = {each.field for each in differences}
        differences += tuple(_others(kept[key].raw, open_format.to_keep(found.raw), shown))
    change, reason = _change(differences, delivery, kept.get(key))
    return Staged(found.kind, found.id, found.name, change, differences, reason, found.raw)


def _change(differences: tuple[Difference, ...], delivery: Delivery, kept: Kept | None) -> tuple[Change, str]:
    if not differences:
        return "unchanged", ""
    if delivery.is_feed and (kept is None or kept.source != delivery.source):
        whose = kept.source if kept else "our own list"
        return "claimed", f"we have it from {whose}: approve it by its id if this feed may change it"
    return "changed", ""


def _differences(before: Any, after: Any, where: str = "") -> Iterator[Difference]:
    """Field by field. On what the facts rest is not compared: it is ours."""
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if isinstance(old, Proof) or old == new:
            continue
        name = f"{where}{field.name}"
        if is_dataclass(old) and is_dataclass(new):
            yield from _differences(old, new, f"{name}.")
        else:
            yield Difference(name, _shown(old), _shown(new))


def _others(old: Mapping[str, Any], new: Mapping[str, Any], shown: set[str]) -> Iterator[Difference]:
    """What changed in fields that we keep without understanding them."""
    if shown:
        return  # a change is on its way already, and brings these with it
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield Difference(name, _shown(old.get(name)), _shown(new.get(name)))


def _shown(value: Any) -> str:
    if value is None:
        return ""
    text = " | ".join(str(each) for each in value) if isinstance(value, tuple) else str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _vanished(delivery: Delivery, kept: KeptOf, held: Held) -> list[Staged]:
    """What came from this source before and is not in it now. It stays until staff have looked at it."""
    there = {(found.kind, found.id) for found in delivery.found}
    gone = [
        key
        for key, each in kept.items()
        if each.source == delivery.source and key not in there and key in held
    ]
    reason = "no longer in the source: ask before you approve it by its id, which makes it inactive"
    return [Staged(*_kind_and_id(kept[key]), held[key].name, "vanished", reason=reason) for key in gone]


def _kind_and_id(kept: Kept) -> tuple[Any, str]:
    return kept.kind, kept.id
