"""Every setting, declared once with its sentence. The environment is read here and nowhere else."""

import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.core.errors import SettingWrong

ROOT = Path(__file__).resolve().parent.parent
KEY_FILE = "keys.env"
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
Switch = Literal["on", "off"]


def is_loopback(url: str) -> bool:
    """True if this address is on this machine."""
    return (urlsplit(url).hostname or "") in LOOPBACK


class Settings(BaseSettings):
    """The settings of one process, from the environment and `.env`."""

    model_config = SettingsConfigDict(env_prefix="STALLSIDE_", env_ignore_empty=True, extra="ignore")

    database_url: str = Field("sqlite:///var/stallside.db", description="Where the database is.")
    port: int = Field(8000, ge=1, le=65535, description="The port of the web process.")
    host: str = Field("127.0.0.1", description="The address the web process listens on.")
    public_url: str = Field(
        "", description="The address under which the world reaches the web process, with https."
    )
    trusted_proxies: str = Field(
        "127.0.0.1", description="Proxies whose forwarded headers are believed, comma-separated."
    )
    engine_urls: str = Field(
        "", description="Engines to use, comma-separated; any can take any turn. Empty starts one."
    )
    actions_url: str = Field("", description="The action server to use. Empty starts one.")
    workers: int = Field(
        0, ge=0, le=16, description="Worker processes beside the web process; 0 runs one inside it."
    )
    var: Path = Field(Path("var"), description="Where the program keeps its own files.")
    web_phone: Literal["on", "off", "public"] = Field(
        "off", description="The web phone; `public` allows it beside a public address."
    )
    secret_key: SecretStr = Field(SecretStr(""), description="Signs links. `make run` creates one.")
    field_key: SecretStr = Field(
        SecretStr(""), description="Encrypts words and identifiers in the database. `make run` creates one."
    )
    drafts: Switch = Field("off", description="Show wording that nobody approved yet, also on real channels.")
    examples: Switch = Field(
        "off", description="Let owners be introduced to the invented people of the example programme."
    )
    telegram_token: SecretStr = Field(SecretStr(""), description="The token of the Telegram bot.")
    telegram_secret: SecretStr = Field(
        SecretStr(""), description="The secret that Telegram sends with each webhook."
    )
    telegram_mode: Literal["polling", "webhook"] = Field(
        "polling", description="How Telegram's messages come in."
    )
    telegram_api_url: str = Field("https://api.telegram.org", description="Telegram's Bot API.")
    twilio_account_sid: str = Field("", description="The account at Twilio.")
    twilio_auth_token: SecretStr = Field(SecretStr(""), description="The token of the account at Twilio.")
    twilio_api_url: str = Field("https://api.twilio.com", description="Twilio's API.")
    twilio_content_sids: str = Field(
        "",
        description="Content templates, comma-separated as name:language=SID, such as"
        " quick_reply_2:en=HX0123.",
    )
    whatsapp_from: str = Field("", description="Our WhatsApp number, such as +447700900999.")
    smtp_url: SecretStr = Field(
        SecretStr(""), description="The mail server, such as smtp://user:word@host:587."
    )
    email_from: str = Field(
        "", description="Whom e-mails come from, such as Stallside <stallside@example.org>."
    )
    person_contact: str = Field(
        "", description="How an owner reaches a person: telephone or e-mail, with hours."
    )
    programme: str = Field(
        "the Small Business Neighbours programme", description="Who runs this, as owners read it."
    )
    test_clock: Switch = Field("off", description="Allows POST /test/clock; refused beside a real channel.")
    wait_notice_seconds: int = Field(
        45, ge=1, description="After how many seconds of waiting an owner is told that it takes longer."
    )

    @property
    def has_telegram(self) -> bool:
        """True if a Telegram bot is configured."""
        return bool(self.telegram_token.get_secret_value())

    @property
    def has_whatsapp(self) -> bool:
        """True if a WhatsApp sender is configured."""
        return bool(self.twilio_account_sid and self.whatsapp_from)

    @property
    def has_email(self) -> bool:
        """True if a mail server is configured."""
        return bool(self.smtp_url.get_secret_value())

    @property
    def real_channels(self) -> tuple[str, ...]:
        """The channels whose provider is not on this machine."""
        configured = (
            ("Telegram", self.has_telegram, self.telegram_api_url),
            ("WhatsApp", self.has_whatsapp, self.twilio_api_url),
            ("e-mail", self.has_email, self.smtp_url.get_secret_value()),
        )
        return tuple(name for name, used, url in configured if used and not is_loopback(url))

    @property
    def shows_drafts(self) -> bool:
        """True if wording that nobody approved yet may be shown."""
        return self.drafts == "on" or not self.real_channels

    @property
    def shows_examples(self) -> bool:
        """True if invented people may be loaded and shown."""
        return self.examples == "on"

    @property
    def is_public(self) -> bool:
        """True if the web process can be reached from other machines."""
        return self.host not in LOOPBACK or bool(self.public_url and not is_loopback(self.public_url))

    @property
    def var_path(self) -> Path:
        """Where the program keeps its own files, wherever it was started from."""
        return self.var if self.var.is_absolute() else ROOT / self.var

    @property
    def database(self) -> str:
        """The database address; a relative SQLite file lies below the project."""
        relative = "sqlite:///"
        if self.database_url.startswith(relative) and not self.database_url.startswith("sqlite:////"):
            return f"sqlite:///{ROOT / self.database_url.removeprefix(relative)}"
        return self.database_url


def load_settings(**given: object) -> Settings:
    """The settings of this process; raises SettingWrong with every fault in one sentence each."""
    try:
        settings = Settings(_env_file=(_key_file(), ROOT / ".env"), **given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingWrong("\n".join(_sentence(fault) for fault in error.errors())) from None
    faults = [sentence for wrong, sentence in _rules(settings) if wrong]
    if faults:
        raise SettingWrong("\n".join(faults))
    return settings


def _sentence(fault: Mapping[str, Any]) -> str:
    name = str(fault["loc"][0]).removeprefix("stallside_")
    expected = Settings.model_fields[name].description if name in Settings.model_fields else ""
    return f"STALLSIDE_{name.upper()} is wrong: {fault['msg']}. It means: {expected}"


def _rules(s: Settings) -> tuple[tuple[bool, str], ...]:
    """What must hold between settings: (is it broken, the sentence that says so)."""
    real = " and ".join(s.real_channels)
    return (
        (
            bool(real) and not s.person_contact,
            f"STALLSIDE_PERSON_CONTACT is missing: {real} needs a way for an owner to reach a person,"
            " such as a telephone number or e-mail with hours.",
        ),
        (
            bool(real) and not s.field_key.get_secret_value(),
            f"STALLSIDE_FIELD_KEY is missing: {real} needs words and identifiers encrypted."
            " `make run` creates a key, or set 64 hexadecimal digits.",
        ),
        (
            bool(real) and s.test_clock == "on",
            f"STALLSIDE_TEST_CLOCK is on beside {real}: turn it off, real owners live in real time.",
        ),
        (
            s.web_phone == "on" and s.is_public,
            "STALLSIDE_WEB_PHONE is on beside a public address, and it has no accounts:"
            " turn it off, or say `public` if you mean it.",
        ),
        (
            s.has_telegram and s.telegram_mode == "webhook" and not s.telegram_secret.get_secret_value(),
            "STALLSIDE_TELEGRAM_SECRET is missing: webhook mode needs it to know Telegram's requests"
            " (1 to 256 letters, digits, _ or -).",
        ),
        (
            s.has_telegram and s.telegram_mode == "webhook" and not s.public_url,
            "STALLSIDE_PUBLIC_URL is missing: webhook mode needs the address that Telegram is to call.",
        ),
        (
            bool(s.twilio_account_sid) != bool(s.twilio_auth_token.get_secret_value()),
            "STALLSIDE_TWILIO_ACCOUNT_SID and STALLSIDE_TWILIO_AUTH_TOKEN belong together: set both.",
        ),
        (
            s.has_whatsapp and not s.public_url,
            "STALLSIDE_PUBLIC_URL is missing: Twilio signs its requests with the address it calls.",
        ),
        (
            s.has_email and not s.email_from,
            "STALLSIDE_EMAIL_FROM is missing: e-mail needs an address that it comes from, such as"
            " Stallside <stallside@example.org>.",
        ),
        (
            s.has_email and not s.public_url,
            "STALLSIDE_PUBLIC_URL is missing: e-mails hold links to a page of ours.",
        ),
        (
            s.has_email and not s.secret_key.get_secret_value(),
            "STALLSIDE_SECRET_KEY is missing: links in e-mails are signed with it."
            " `make run` creates one, or set 64 hexadecimal digits.",
        ),
        (
            bool(s.public_url) and not s.public_url.startswith(("https://", "http://")),
            "STALLSIDE_PUBLIC_URL is wrong: expected an address that begins with https://.",
        ),
        (
            not s.database_url.startswith(("sqlite:///", "postgresql")),
            "STALLSIDE_DATABASE_URL is wrong: expected sqlite:///path or postgresql+psycopg://...",
        ),
        (
            _is_no_key(s.field_key.get_secret_value()),
            "STALLSIDE_FIELD_KEY is wrong: expected 64 hexadecimal digits (32 bytes).",
        ),
    )


def _is_no_key(key: str) -> bool:
    return bool(key) and re.fullmatch(r"[0-9a-fA-F]{64}", key) is None


def _key_file() -> Path:
    return ROOT / os.environ.get("STALLSIDE_VAR", "var") / KEY_FILE  # an absolute var stays as it is


def make_keys() -> Path:
    """Create the keys beside the database, once; returns the file (readable by its owner only)."""
    file = _key_file()
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = (f"STALLSIDE_{name}={secrets.token_hex(32)}\n" for name in ("FIELD_KEY", "SECRET_KEY"))
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as out:
            out.writelines(lines)
    return file
