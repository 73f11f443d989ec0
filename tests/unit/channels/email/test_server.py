"""The mail server as its address names it, and the address that letters come from."""

import pytest

from bot.channels.email.outbound import read_sender
from bot.channels.email.server import MailServer, read_server
from bot.core.errors import SettingWrong


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 587, "starttls")),
        ("smtps://mail.example.org", MailServer("mail.example.org", 465, "tls")),
        ("smtp://me%40example.org:a%2Fb@h:25", MailServer("h", 25, "starttls", "me@example.org", "a/b")),
    ],
)
def test_an_address_says_where_and_how(url: str, server: MailServer) -> None:
    assert read_server(url, is_local=False) == server


def test_only_on_this_machine_nothing_is_encrypted() -> None:
    assert read_server("smtp://127.0.0.1:25", is_local=True).protection == "none"


@pytest.mark.parametrize(
    "url",
    [
        "mail.example.org:587",
        "http://mail.example.org",
        "smtp://",
        "smtp://u:secret@h:x",
        "smtp://u:se/cret@h",
    ],
)
def test_what_names_no_server_is_said_without_its_password(url: str) -> None:
    with pytest.raises(SettingWrong, match="STALLSIDE_SMTP_URL is wrong") as wrong:
        read_server(url, is_local=False)
    assert "secret" not in str(wrong.value)


@pytest.mark.parametrize(
    ("written", "shown"),
    [("a@example.org", "a@example.org"), ("Stallside <a@example.org>", "Stallside <a@example.org>")],
)
def test_letters_come_from_an_address_with_or_without_a_name(written: str, shown: str) -> None:
    assert str(read_sender(written)) == shown


@pytest.mark.parametrize("written", ["", "Stallside", "a@", "@example.org", "Stallside <a b@example.org>"])
def test_what_is_no_address_is_said_at_start(written: str) -> None:
    with pytest.raises(SettingWrong, match="STALLSIDE_EMAIL_FROM is wrong"):
        read_sender(written)
