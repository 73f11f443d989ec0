"""A Tabular Data Package: a zip with datapackage.json and one CSV for each table. Nothing is ever unpacked
onto the disk, so no name in it can lead anywhere.
"""

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from bot.open_referral.clean_text import Refused
from bot.open_referral.tables import MORE, Table, Tables, all_tables, from_tables, to_tables

DESCRIPTION = "datapackage.json"
MOST_FILES = 60
LARGEST_FILE = 50 * 1024 * 1024  # bytes, unpacked
LARGEST_ALL = 150 * 1024 * 1024
MOST_ROWS = 200_000
LONGEST_CELL = 100_000


def write_package(services: Iterable[Mapping[str, Any]], alone: Iterable[Mapping[str, Any]] = ()) -> bytes:
    """These full services as a package, with the organisations that stand alone."""
    tables, known = to_tables(services, alone), all_tables()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        _add(package, DESCRIPTION, json.dumps(_description(tables), indent=2))
        for name, rows in tables.items():
            _add(package, f"{name}.csv", _written(_used(known[name]), rows))
    return out.getvalue()


def _add(package: zipfile.ZipFile, name: str, text: str) -> None:
    # One fixed time, so that the same directory gives the same file.
    package.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def _used(table: Table) -> list[str]:
    return [*table.columns, MORE]


def _written(columns: list[str], rows: Iterable[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _description(tables: Tables) -> dict[str, Any]:
    known = all_tables()
    return {
        "name": "human_services_data",
        "profile": "tabular-data-package",
        "version": "HSDS-UK-3.0",
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"primaryKey": "id", "fields": _fields(known[name])},
            }
            for name in tables
        ],
    }


def _fields(table: Table) -> list[dict[str, str]]:
    return [{"name": n, "type": "number" if n in table.numbers else "string"} for n in _used(table)]


def read_package(data: bytes) -> list[dict[str, Any]]:
    """The full services in a package, then the organisations without any.

    Raises Refused if it is no package, or not a harmless one.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return list(from_tables(_tables(package)))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError):
        raise Refused("it is not a zip that can be read") from None


def _tables(package: zipfile.ZipFile) -> Tables:
    _check(package.infolist())
    names = {PurePosixPath(info.filename).name: info for info in package.infolist() if not info.is_dir()}
    if DESCRIPTION not in names:
        raise Refused(f"there is no {DESCRIPTION} in it")
    left, tables = LARGEST_ALL, {}
    for name in (f"{table}.csv" for table in all_tables()):
        if name in names:
            text = _text(package, names[name], left)
            left -= len(text)
            tables[name.removesuffix(".csv")] = _rows(name, text.decode())
    if "services" not in tables:
        raise Refused("there is no services.csv in it")
    return tables


def _check(files: list[zipfile.ZipInfo]) -> None:
    if len(files) > MOST_FILES:
        raise Refused(f"it holds more than {MOST_FILES} files")
    for info in files:
        path = PurePosixPath(info.filename)
        if path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename:
            raise Refused("a name in it leads out of it")
        if info.flag_bits & 0x1:
            raise Refused("a file in it is locked with a password")
        if info.file_size > LARGEST_FILE:
            raise Refused("a file in it is too large")
    if sum(info.file_size for info in files) > LARGEST_ALL:
        raise Refused("unpacked it is too large")


def _text(package: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> bytes:
    """The file's bytes. What its header says of its size may be a lie, so it is counted as it unpacks."""
    most = min(LARGEST_FILE, left)
    with package.open(info) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Refused("unpacked it is too large")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"{PurePosixPath(info.filename).name} is not UTF-8") from None
    return data.removeprefix(b"\xef\xbb\xbf")


def _rows(name: str, text: str) -> list[dict[str, Any]]:
    csv.field_size_limit(LONGEST_CELL)
    rows = []
    try:
        for row in csv.DictReader(io.StringIO(text, newline="")):
            rows.append({str(k): v for k, v in row.items() if k is not None and v not in ("", None)})
            if len(rows) > MOST_ROWS:
                raise Refused(f"{name} has more than {MOST_ROWS:,} rows")
    except csv.Error as error:
        raise Refused(f"{name}: {error}") from None
    return rows
