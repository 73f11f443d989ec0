"""A source of entries, whatever it is: the address of a feed, a file with one, a package, or our CSV."""

from pathlib import Path
from urllib.parse import urlsplit

from bot.core.errors import SourceRefused
from bot.open_referral.clean_text import Refused, parse_json
from bot.open_referral.documents import contents_of, found_in
from bot.open_referral.feed import Tell, feed_address, read_feed
from bot.open_referral.fetching import Fetcher
from bot.open_referral.ids import Ids
from bot.open_referral.outgoing import service_document
from bot.open_referral.package import read_package
from bot.open_referral.simple_csv import read_row, rows_of, slug
from bot.usecases.staging_ports import Delivery, Format, Found

LARGEST_SOURCE = 50 * 1024 * 1024  # bytes of a file
_BY_ENDING: dict[str, Format] = {".zip": "package", ".csv": "csv", ".json": "feed"}


def is_address(source: str) -> bool:
    """True for a web address, false for a file."""
    return urlsplit(source).scheme.lower() in ("http", "https")


def read_source(source: str, format_: Format | None, fetcher: Fetcher, ids: Ids, tell: Tell) -> Delivery:
    """Everything in this source. Raises SourceRefused if none of it can be taken."""
    try:
        if is_address(source):
            if format_ not in (None, "feed"):
                raise Refused("only a feed is read from an address; save the file and name it")
            found = read_feed(source, fetcher, ids, tell)
            return Delivery(feed_address(source), "feed", tuple(found), is_feed=True)
        file = Path(source)
        chosen = format_ or _BY_ENDING.get(file.suffix.lower())
        if chosen is None:
            raise Refused("its name does not say what it is: add --format feed, package or csv")
        return Delivery(file.name, chosen, tuple(_of_file(_bytes(file), chosen, ids)))
    except Refused as refused:
        raise SourceRefused(f"{source[:200]} was refused: {refused}.") from None


def read_bytes(name: str, data: bytes, ids: Ids) -> Delivery:
    """Everything in a file of this name. Raises SourceRefused if none of it can be taken."""
    try:
        format_ = _BY_ENDING.get(Path(name).suffix.lower())
        if format_ is None:
            raise Refused("its name must end in .csv, .zip or .json")
        return Delivery(Path(name).name, format_, tuple(_of_file(data, format_, ids)))
    except Refused as refused:
        raise SourceRefused(f"{name[:200]} was refused: {refused}.") from None


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_SOURCE:
            raise Refused("it is larger than 50 MB")
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"it cannot be read ({error.strerror})") from None


def _of_file(data: bytes, format_: Format, ids: Ids) -> list[Found]:
    if format_ == "csv":
        return _of_rows(data, ids)
    if format_ == "package":
        return found_in(list(read_package(data)), ids)
    return found_in(contents_of(parse_json(data)), ids)


def _of_rows(data: bytes, ids: Ids) -> list[Found]:
    """Rows become documents of the standard, so that all sources are judged alike."""
    entries, wrong = [], []
    for number, row in enumerate(rows_of(data), 2):
        try:
            entries.append(service_document(*read_row(row), ids))
        except Refused as refused:
            key = row.get("id") or slug(f"{row.get('organisation', '')}-{row.get('name', '')}")
            name = row.get("name", "")[:80] or "(no name)"
            wrong.append(Found("service", key[:80], name, wrong=f"row {number}: {refused}"))
    return found_in(list(entries), ids) + wrong
