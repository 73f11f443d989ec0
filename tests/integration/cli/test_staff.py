"""The first member of staff is added on the command line, and gets a link."""

import re
from pathlib import Path

import pytest

from bot.cli.main import main


@pytest.fixture(autouse=True)
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A programme that has just been set up."""
    for name, value in {"DATABASE_URL": f"sqlite:///{tmp_path}/test.db", "VAR": str(tmp_path)}.items():
        monkeypatch.setenv(f"STALLSIDE_{name}", value)


def adds(*more: str) -> int:
    return main(["staff", "add", "--name", "Mina Manage", "--email", "mina@example.org", *more])


def test_somebody_is_added_and_the_link_by_which_they_join_is_printed(capsys) -> None:
    assert adds() == 0
    assert re.search(r"http://127\.0\.0\.1:8000/console/join/[\w-]{40,}\n", capsys.readouterr().out)
    assert main(["staff", "list"]) == 0
    assert capsys.readouterr().out == "Mina Manage  mina@example.org  manager  has not joined yet\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [(["--role", "king"], "There is no role king"), (["--email", "mina"], "not an e-mail address")],
)
def test_what_cannot_be_used_is_said_in_one_line(more, said, capsys) -> None:
    assert adds(*more) == 1
    assert said in capsys.readouterr().err


def test_an_address_is_there_once(capsys) -> None:
    adds()
    assert adds("--email", "MINA@example.org") == 1
    assert "is there already" in capsys.readouterr().err


def test_a_fresh_link_ends_the_one_before(capsys) -> None:
    adds()
    first = capsys.readouterr().out
    assert main(["staff", "link", "mina@example.org"]) == 0
    assert capsys.readouterr().out.split()[0] != first.split()[0]
    assert main(["staff", "link", "nobody@example.org"]) == 1
