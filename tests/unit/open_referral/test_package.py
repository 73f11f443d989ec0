"""A zip from elsewhere is read in memory, counted as it unpacks, and refused when it means harm."""

import io
import struct
import zipfile

import pytest

from bot.open_referral import package
from bot.open_referral.clean_text import Refused
from bot.open_referral.package import read_package, write_package
from tests.unit.open_referral.entries import foreign

SERVICES = b"id,name,status\n0e7a3a3e-6f0a-4d0e-9d1d-2f6a52d7c001,A,active\n"
DESCRIPTION = b"{}"


def zipped(files: dict[str, bytes], **changes: object) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in ({"datapackage.json": DESCRIPTION, "services.csv": SERVICES} | files).items():
            made.writestr(name, data)
    return out.getvalue()


def test_a_package_in_a_folder_is_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("data/datapackage.json", DESCRIPTION)
        made.writestr("data/services.csv", b"\xef\xbb\xbf" + SERVICES)
    assert [each["name"] for each in read_package(out.getvalue())] == ["A"]


@pytest.mark.parametrize(
    "name", ["../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "C:evil.csv", "a\\..\\b.csv"]
)
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="leads out of it"):
        read_package(zipped({name: b"x"}))


def test_a_zip_bomb_is_refused_by_what_it_says() -> None:
    with pytest.raises(Refused, match="too large"):
        read_package(zipped({"phones.csv": b"0" * (package.LARGEST_FILE + 1)}))


def test_a_zip_bomb_that_lies_about_its_size_is_refused_as_it_unpacks() -> None:
    big = package.LARGEST_FILE + 1
    data = zipped({"phones.csv": b"0" * big})
    lying = data.replace(struct.pack("<L", big), struct.pack("<L", 10))
    with pytest.raises(Refused):
        read_package(lying)


def test_too_many_files_are_refused() -> None:
    with pytest.raises(Refused, match="more than 60 files"):
        read_package(zipped({f"f{n}.csv": b"" for n in range(60)}))


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_ROWS", 2)
    with pytest.raises(Refused, match="more than 2 rows"):
        read_package(zipped({"phones.csv": b"id\n1\n2\n3\n"}))


def test_rows_that_hang_on_each_other_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.open_referral.tables.MOST_ENTRIES", 1_000)
    organisation = b"id,name,description\n1,A,B\n"
    attributes = b"id,link_id\n" + b"".join(b"%d,1\n" % n for n in range(100))
    services = b"id,name,status,organization_id\n" + b"".join(b"%d,A,active,1\n" % n for n in range(100))
    files = {"services.csv": services, "organizations.csv": organisation, "attributes.csv": attributes}
    with pytest.raises(Refused, match="without end"):
        read_package(zipped(files))


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"services.csv": b"id,name\n\xff\xfe,A\n"}, "services.csv is not UTF-8"),
        ({"services.csv": b'id,x_more\n1,"{"\n'}, "x_more of 1 is not JSON"),
        ({"services.csv": b'id,x_more\n1,"' + b"[" * 99_000 + b'"\n'}, "x_more of 1 is not JSON"),
        ({"services.csv": b'id,name\n1,"' + b"x" * 200_000 + b'"\n'}, "field larger than"),
    ],
)
def test_a_table_that_cannot_be_read_is_named(files: dict[str, bytes], said: str) -> None:
    with pytest.raises(Refused, match=said):
        read_package(zipped(files))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip", b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_package_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_package(data)


def test_a_locked_file_is_refused() -> None:
    data = bytearray(zipped({}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        data[at + place] |= 1
    with pytest.raises(Refused, match="locked"):
        read_package(bytes(data))


def test_a_foreign_service_comes_back_from_its_tables() -> None:
    shared = foreign(
        id="0e7a3a3e-6f0a-4d0e-9d1d-2f6a52d7c00a", name="Second", minimum_age=16, x_own={"a": [1]}
    )
    assert list(read_package(write_package([foreign(), shared]))) == [foreign(), shared]


def test_the_same_directory_gives_the_same_file() -> None:
    assert write_package([foreign()]) == write_package([foreign()])
