"""Staff list, invite and unlink those who take introductions, and print their cards, in one line each."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.cli.main import main
from bot.core.desk_code import find_desk_code
from tests.fakes.telegram_api import BROKEN, TOKEN, TelegramApi


@pytest.fixture
def telegram() -> TelegramApi:
    """The Bot API, which knows what our bot is called."""
    return TelegramApi()


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, telegram: TelegramApi):  # type: ignore[no-untyped-def]
    """A programme with the example's people, on Telegram and WhatsApp."""
    with telegram:
        settings = {
            "DATABASE_URL": f"sqlite:///{tmp_path}/test.db", "VAR": str(tmp_path), "EXAMPLES": "on",
            "SECRET_KEY": "a secret key of thirty-two signs!", "PUBLIC_URL": "https://stallside.example.org",
            "TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.url, "TWILIO_ACCOUNT_SID": "AC1",
            "TWILIO_AUTH_TOKEN": "x", "TWILIO_API_URL": "http://127.0.0.1:9",
            "WHATSAPP_FROM": "+447700900999", "FIELD_KEY": "ab" * 32,
        }  # fmt: skip
        for name, value in settings.items():
            monkeypatch.setenv(f"STALLSIDE_{name}", value)
        yield tmp_path


def test_everybody_is_listed_with_how_they_are_told(shell: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["intermediary", "list"]) == 0
    assert "rukhsana-b | Rukhsana B. | " in capsys.readouterr().out


def test_an_invitation_has_a_code_a_link_for_each_app_and_what_to_say(
    shell: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["intermediary", "invite", "rukhsana-b", "--days", "3"]) == 0
    out = capsys.readouterr().out
    code = find_desk_code(out)
    assert f"https://t.me/example_bot?start={code}" in out
    assert f"https://wa.me/447700900999?text={code}" in out
    assert "Hello Rukhsana B." in out


def test_without_telegrams_answer_the_rest_is_still_there(
    shell: Path, telegram: TelegramApi, capsys: pytest.CaptureFixture[str]
) -> None:
    telegram.refuse_next(BROKEN)
    assert main(["intermediary", "invite", "rukhsana-b"]) == 0
    out = capsys.readouterr().out
    assert "t.me" not in out and "wa.me" in out


@pytest.mark.parametrize("words", [["invite", "nobody"], ["unlink", "nobody"], ["unlink", "rukhsana-b"]])
def test_what_is_wrong_is_said_in_one_line(
    shell: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(["intermediary", *words]) == 1
    said = capsys.readouterr().err
    assert said.startswith("stallside: ") and said.count("\n") == 1


@pytest.mark.parametrize("words", [[], ["invite"], ["invite", "a", "--days", "0"], ["cards", "a"], ["x"]])
def test_wrong_usage_ends_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["intermediary", *words])
    assert ended.value.code == 2


def test_a_card_is_a_picture_of_a_postcards_size(shell: Path) -> None:
    out = shell / "card.png"
    assert main(["intermediary", "cards", "nasreen-a", "--out", str(out)]) == 0
    assert Image.open(io.BytesIO(out.read_bytes())).size == (1240, 1748)
    assert main(["intermediary", "cards", "nasreen-a", "--out", str(shell / "none" / "card.png")]) == 1
