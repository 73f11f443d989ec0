"""What is wrong at the start is named, with what is expected, and nothing runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.whole.product import Product

WRONG = 1
FAST = 30  # seconds within which a start that cannot work must have ended
KEY = "0" * 64
REAL_TELEGRAM = {"TELEGRAM_TOKEN": "123456:not-a-real-token", "PERSON_CONTACT": "01 9 to 5"}
WHATSAPP = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "t", "TWILIO_API_URL": "http://127.0.0.1:9"}
MAIL = {
    "SMTP_URL": "smtp://mail.example.org", "EMAIL_FROM": "a@example.org", "PUBLIC_URL": "http://127.0.0.1:9",
    "SECRET_KEY": KEY, "FIELD_KEY": KEY, "PERSON_CONTACT": "01 9 to 5", "DRAFTS": "on",
}  # fmt: skip
SETTINGS: dict[str, tuple[dict[str, str], str]] = {
    "a port that is no number": ({"PORT": "eighty"}, "STALLSIDE_PORT is wrong"),
    "a port that does not exist": ({"PORT": "70000"}, "less than or equal to 65535"),
    "too many workers": ({"WORKERS": "17"}, "STALLSIDE_WORKERS is wrong"),
    "a switch that is neither on nor off": ({"TEST_CLOCK": "maybe"}, "'on' or 'off'"),
    "a mode that does not exist": ({"TELEGRAM_MODE": "pigeon"}, "'polling' or 'webhook'"),
    "a database of another kind": ({"DATABASE_URL": "mysql://x"}, "expected sqlite:///path"),
    "a key that is none": ({"FIELD_KEY": "secret"}, "expected 64 hexadecimal digits"),
    "a public address without a scheme": (
        {"PUBLIC_URL": "example.org", "WEB_PHONE": "off"},
        "begins with https://",
    ),
    "a webhook without a secret": (
        {"TELEGRAM_TOKEN": "1:x", "TELEGRAM_MODE": "webhook", "TELEGRAM_API_URL": "http://127.0.0.1:9"}
        | {"PUBLIC_URL": "http://127.0.0.1:9"},
        "STALLSIDE_TELEGRAM_SECRET is missing",
    ),
    "half of an account": ({"TWILIO_ACCOUNT_SID": "AC1"}, "belong together"),
    "WhatsApp without a public address": (
        WHATSAPP | {"WHATSAPP_FROM": "+447700900999"},
        "STALLSIDE_PUBLIC_URL is missing",
    ),
    "WhatsApp from no number": (
        WHATSAPP | {"WHATSAPP_FROM": "shop", "PUBLIC_URL": "http://127.0.0.1:9"},
        "STALLSIDE_WHATSAPP_FROM is wrong",
    ),
    "a content template that is none": (
        WHATSAPP
        | {"WHATSAPP_FROM": "+447700900999", "PUBLIC_URL": "http://127.0.0.1:9"}
        | {"TWILIO_CONTENT_SIDS": "quick_reply_2=HX1"},
        "STALLSIDE_TWILIO_CONTENT_SIDS",
    ),
    "a mail server that is none": (
        MAIL | {"SMTP_URL": "mail.example.org"},
        "STALLSIDE_SMTP_URL is wrong",
    ),
    "e-mail that comes from nobody": (MAIL | {"EMAIL_FROM": ""}, "STALLSIDE_EMAIL_FROM is missing"),
    "e-mail that comes from no address": (MAIL | {"EMAIL_FROM": "us"}, "STALLSIDE_EMAIL_FROM is wrong"),
    "the test clock beside a real channel": (
        REAL_TELEGRAM | {"FIELD_KEY": KEY, "TEST_CLOCK": "on"},
        "STALLSIDE_TEST_CLOCK is on beside Telegram",
    ),
    "a real channel without a way to a person": (
        REAL_TELEGRAM | {"PERSON_CONTACT": "", "FIELD_KEY": KEY},
        "STALLSIDE_PERSON_CONTACT is missing",
    ),
    "the web phone on a public address": ({"WEB_PHONE": "on", "HOST": "0.0.0.0"}, "it has no accounts"),
}
BROKEN: dict[str, tuple[str, str, str, str]] = {
    "a quote that is never closed": ("check/practices.yml", "version: 1", 'version: "1', "practices.yml"),
    "a practice that does not exist": (
        "check/practices.yml", "  - customers_asked", "  - customers_askd", "customers_askd",
    ),
    "a message without its sign": (
        "wording/en/asking.ftl", "skipped = Fine,", "skipped Fine,", "asking.ftl",
    ),
    "a phrase that cannot be looked for": (
        "safety/phrases.en.yml", "phrases:", "phrases: [", "phrases.en.yml",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SETTINGS)
def test_a_wrong_setting_is_named_with_what_is_expected(case: str, tmp_path: Path) -> None:
    given, named = SETTINGS[case]
    settings = {f"STALLSIDE_{name}": value for name, value in given.items()}
    done = Product(tmp_path).command("serve", **{"STALLSIDE_TEST_CLOCK": "off", **settings})
    assert done.returncode == WRONG
    assert named in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_all_wrong_settings_are_named_at_once(tmp_path: Path) -> None:
    done = Product(tmp_path).command("serve", STALLSIDE_PORT="x", STALLSIDE_DRAFTS="y")
    assert done.returncode == WRONG
    assert "STALLSIDE_PORT" in done.stderr and "STALLSIDE_DRAFTS" in done.stderr


@pytest.mark.parametrize(
    ("words", "code"), [((), 2), (("fly",), 2), (("export-owner",), 2), (("--help",), 0)]
)
def test_the_command_line_says_how_it_is_used(words: tuple[str, ...], code: int, tmp_path: Path) -> None:
    assert Product(tmp_path).command(*words).returncode == code


def test_an_owner_nobody_knows_cannot_be_exported(tmp_path: Path) -> None:
    done = Product(tmp_path).command("export-owner", "--channel", "web", "--address", "nobody")
    assert done.returncode == WRONG
    assert done.stderr == "stallside: Nobody has written from this address.\n"


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_content_file_is_named_and_nothing_starts(case: str, tmp_path: Path) -> None:
    file, found, broken, named = BROKEN[case]
    copy = _copy_of_the_project(tmp_path / "project")
    edited = copy / "data" / "content" / file
    before = edited.read_text()
    assert before.count(found) >= 1
    edited.write_text(before.replace(found, broken, 1))
    line = before[: before.index(found)].count("\n") + 1
    done = _serve(copy, Product(tmp_path))
    assert done.returncode == WRONG
    assert named in done.stderr
    assert any(f":{near}" in done.stderr or f"line {near}" in done.stderr for near in range(line, line + 3))
    assert done.stdout == ""


def _copy_of_the_project(target: Path) -> Path:
    for folder in ("bot", "actions", "data"):
        ignored = shutil.ignore_patterns(".venv", "__pycache__")
        shutil.copytree(ROOT / folder, target / folder, ignore=ignored)
    return target


def _serve(project: Path, product: Product) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "serve"], cwd=project, timeout=FAST, check=False,
        env=product.env | {"PYTHONPATH": str(project), "PATH": os.environ["PATH"]},
        capture_output=True, text=True,
    )  # fmt: skip
