"""The gazetteer: broad, and with nothing that an editor mistyped."""

from pathlib import Path

import yaml

from bot.understanding.places import Gazetteer, tidy
from tests.conftest import ROOT

FOLDER = ROOT / "data" / "content" / "places"
# The councils of contract.md.
COUNCILS = {
    "Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton", "Worcestershire",
    "Warwickshire", "Staffordshire", "Stoke-on-Trent", "Shropshire", "Telford and Wrekin", "Herefordshire",
}  # fmt: skip


def _entries(name: str) -> list[dict[str, list[str]]]:
    written = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return written if isinstance(written, list) else [written]


def test_every_council_of_the_west_midlands_has_places_and_postcodes() -> None:
    files = ("birmingham.yml", "black_country_and_solihull.yml", "shires.yml")
    entries = {str(e["council"]): e for name in files for e in _entries(name)}
    assert entries.keys() == COUNCILS
    assert all(len(e["places"]) >= 20 and e["postcodes"] for e in entries.values())


def test_every_birmingham_postcode_district_is_known() -> None:
    gazetteer = Gazetteer.from_content(ROOT / "data" / "content")
    districts = [
        f"B{n}" for n in (*range(1, 22), *range(23, 39), 40, *range(42, 51), *range(60, 81), *range(90, 99))
    ]
    assert not [code for code in districts if gazetteer.find(code) is None]


def test_a_place_within_a_longer_name_is_not_named_twice() -> None:
    gazetteer = Gazetteer.from_content(ROOT / "data" / "content")
    assert len(gazetteer.spans("Bordesley Green")) == 1


def test_capitals_are_put_where_they_belong() -> None:
    assert [tidy(name) for name in ("ROSS ON WYE", "small heath", "NEC")] == [
        "Ross on Wye",
        "Small Heath",
        "NEC",
    ]


def test_names_are_text(tmp_path: Path) -> None:
    files = [path for path in FOLDER.glob("*.yml") if path.name != "everyday_words.yml"]
    names = [
        n
        for path in files
        for e in _entries(path.name)
        for kind in ("places", "streets")
        for n in e.get(kind, [])
    ]
    assert all(isinstance(name, str) and name.strip() == name for name in names)
