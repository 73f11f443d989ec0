"""Settings: declared once, and what is wrong with them said in a sentence."""

from pathlib import Path

import pytest

from bot.core.errors import SettingWrong
from bot.settings import KEY_FILE, ROOT, Settings, is_loopback, load_settings, make_keys

REAL = {"STALLSIDE_TELEGRAM_TOKEN": "123456:none", "STALLSIDE_PERSON_CONTACT": "0121, 9 to 5"}


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No keys, and nothing of the tester's own settings."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"STALLSIDE_{name.upper()}", raising=False)
    monkeypatch.setenv("STALLSIDE_VAR", str(tmp_path))
    return tmp_path


def test_a_real_channel_without_a_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in REAL.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingWrong, match="STALLSIDE_FIELD_KEY is missing"):
        load_settings()
    make_keys()
    assert load_settings().real_channels == ("Telegram",)


def test_keys_are_made_once_and_for_nobody_else_to_read(alone: Path) -> None:
    file = make_keys()
    first = file.read_text()
    assert file == alone / KEY_FILE
    assert file.stat().st_mode & 0o077 == 0
    assert make_keys().read_text() == first
    assert len(load_settings().field_key.get_secret_value()) == 64


def test_every_fault_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STALLSIDE_PORT", "eighty")
    monkeypatch.setenv("STALLSIDE_TEST_CLOCK", "maybe")
    with pytest.raises(SettingWrong) as wrong:
        load_settings()
    assert "STALLSIDE_PORT is wrong" in str(wrong.value)
    assert "STALLSIDE_TEST_CLOCK is wrong" in str(wrong.value)


def test_drafts_are_shown_off_real_channels_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().shows_drafts
    make_keys()
    for name, value in REAL.items():
        monkeypatch.setenv(name, value)
    assert not load_settings().shows_drafts
    monkeypatch.setenv("STALLSIDE_DRAFTS", "on")
    assert load_settings().shows_drafts


def test_a_relative_database_lies_below_the_project_wherever_one_stands() -> None:
    assert load_settings().database == f"sqlite:///{ROOT}/var/stallside.db"


@pytest.mark.parametrize(
    ("url", "local"), [("http://127.0.0.1:9", True), ("https://api.telegram.org", False)]
)
def test_this_machine_is_told_from_others(url: str, local: bool) -> None:
    assert is_loopback(url) is local


def test_the_web_phone_is_refused_beside_a_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STALLSIDE_WEB_PHONE", "on")
    monkeypatch.setenv("STALLSIDE_PUBLIC_URL", "https://stallside.example")
    with pytest.raises(SettingWrong, match="STALLSIDE_WEB_PHONE is on beside a public address"):
        load_settings()
    monkeypatch.setenv("STALLSIDE_WEB_PHONE", "public")
    assert load_settings().is_public


MAIL = {
    "STALLSIDE_SMTP_URL": "smtp://user:secret-word@mail.example.org:587",
    "STALLSIDE_EMAIL_FROM": "Stallside <stallside@example.org>",
    "STALLSIDE_PUBLIC_URL": "https://stallside.example.org",
    "STALLSIDE_PERSON_CONTACT": "0121 496 0456, 9 to 5",
}


@pytest.mark.parametrize("missing", ["EMAIL_FROM", "PUBLIC_URL", "PERSON_CONTACT", "FIELD_KEY", "SECRET_KEY"])
def test_a_mail_server_elsewhere_is_a_real_channel_and_needs_what_those_need(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    make_keys()
    for name, value in MAIL.items():
        monkeypatch.setenv(name, value)
    assert load_settings().real_channels == ("e-mail",)
    without = {missing.lower(): ""}
    with pytest.raises(SettingWrong, match=f"STALLSIDE_{missing} is missing") as wrong:
        load_settings(**without)
    assert "secret-word" not in str(wrong.value)


def test_a_mail_server_on_this_machine_is_no_real_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    make_keys()
    for name, value in (MAIL | {"STALLSIDE_SMTP_URL": "smtp://127.0.0.1:2525"}).items():
        monkeypatch.setenv(name, value)
    assert load_settings().real_channels == ()
