"""`stallside directory ...` as staff type it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.open_referral.fetching import Fetcher
from bot.open_referral.ids import Ids
from bot.open_referral.sources import read_source
from tests.conftest import ROOT
from tests.fakes.open_feed import OpenFeed
from tests.unit.open_referral.entries import FOREIGN_ID, foreign


@pytest.fixture
def type_in(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Runs a command: its exit code, what it printed, and what it said beside that."""
    for name, value in {
        "DATABASE_URL": f"sqlite:///{tmp_path}/cli.db", "VAR": str(tmp_path), "FIELD_KEY": "ab" * 32,
        "DIRECTORY_HOSTS": "127.0.0.1", "PUBLIC_URL": "",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"STALLSIDE_{name}", value)

    def run(*words: str) -> tuple[int, str, str]:
        try:
            code = main(["directory", *words])
        except SystemExit as ended:
            code = int(str(ended.code))
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_feed_is_taken_in_looked_at_and_approved(
    type_in: Callable[..., tuple[int, str, str]], feed: OpenFeed, tmp_path: Path
) -> None:
    feed.services.append(
        foreign(id="0e7a3a3e-6f0a-4d0e-9d1d-2f6a52d7c009", name="<script>\n\x1b[2J", url="x")
    )
    code, out, err = type_in("import", feed.address)
    assert (code, "2 of 2 services read" in err) == (0, True)
    assert "import 1 from" in out
    assert "1 refused, 2 new" in out
    assert "url: must be a web address" in out
    assert "\x1b" not in out
    code, out, _ = type_in("review", "1")
    assert "new: service " + FOREIGN_ID in out
    code, out, _ = type_in("approve", "1", "--by", "A. Keeper")
    assert (code, out) == (0, "approved: 2 new; 0 still wait\n")
    assert "approved" in type_in("review")[1]
    code, out, _ = type_in("export")
    assert FOREIGN_ID in {each["id"] for each in json.loads(out)["contents"]}
    for format_, ending in (("package", "zip"), ("csv", "csv")):
        file = str(tmp_path / f"out.{ending}")
        assert type_in("export", "--format", format_, "--out", file)[0] == 0
        code, out, _ = type_in("import", file)
        assert (code, " new" in out, " refused" in out) == (0, False, False)


def test_what_is_wrong_is_said_in_one_line_with_its_exit_code(
    type_in: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "broken.json").write_bytes(b"{")
    for words, said in (
        (("import", "nowhere.json"), "cannot be read"),
        (("import", str(tmp_path / "broken.json")), "not JSON"),
        (("import", "https://example.org/"), "is not in STALLSIDE_DIRECTORY_HOSTS"),
        (("import", "list.txt"), "add --format"),
        (("review", "9"), "There is no import 9."),
        (("approve", "9", "--by", "A"), "There is no import 9."),
        (("refuse", "9", "--by", "A"), "There is no import 9."),
        (("export", "--out", str(tmp_path / "no" / "where")), "cannot be written"),
    ):
        code, out, err = type_in(*words)
        assert (code, out, err.count("\n")) == (1, "", 1), err
        assert said in err


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("import",),
        ("approve", "1"),
        ("approve", "x", "--by", "A"),
        ("export", "--format", "pdf"),
        ("fly",),
    ],
)
def test_a_command_that_is_none_is_a_matter_of_usage(
    words: tuple[str, ...], type_in: Callable[..., tuple[int, str, str]]
) -> None:
    assert type_in(*words)[0] == 2


@pytest.mark.parametrize("words", [(), ("import",), ("review",), ("approve",), ("refuse",), ("export",)])
def test_every_command_explains_itself(
    words: tuple[str, ...], type_in: Callable[..., tuple[int, str, str]]
) -> None:
    code, out, _ = type_in(*words, "--help")
    assert (code, out.startswith("usage: stallside directory")) == (0, True)


def test_the_template_in_the_docs_can_be_taken_in_as_it_is() -> None:
    with Fetcher([]) as fetcher:
        template = str(ROOT / "docs" / "directory-template.csv")
        delivery = read_source(template, None, fetcher, Ids(), lambda line: None)
    assert [(each.kind, each.wrong) for each in delivery.found] == [("organisation", ""), ("service", "")]
