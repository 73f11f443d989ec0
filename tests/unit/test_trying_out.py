"""What is on for whoever only tries the product."""

import pytest

from bot.cli.serving import plan, try_out
from bot.settings import Settings

REAL = {"telegram_token": "1:a", "telegram_api_url": "https://api.telegram.org"}


@pytest.mark.parametrize(
    ("given", "web_phone", "examples"),
    [
        ({}, "on", "on"),
        ({"web_phone": "off"}, "off", "on"),
        ({"examples": "off"}, "on", "off"),
        (REAL, "on", "off"),  # nobody real is introduced to somebody invented
        ({**REAL, "examples": "on"}, "on", "on"),
        ({"host": "0.0.0.0"}, "off", "on"),
    ],
)
def test_whoever_tries_the_product_has_what_no_stranger_can_meet(
    given: dict[str, str], web_phone: str, examples: str
) -> None:
    tried = try_out(Settings.model_validate(given))
    assert (tried.web_phone, tried.examples) == (web_phone, examples)


def test_every_process_that_reads_the_directory_is_told_of_the_examples() -> None:
    settings = Settings.model_validate({"examples": "on", "engine_urls": "http://127.0.0.1:1"})
    told = {process.name: process.env.get("STALLSIDE_EXAMPLES") for process in plan(settings)}
    assert told == {"actions": "on", "web": "on"}


def test_whoever_tries_the_product_finds_the_e_mails_in_a_folder() -> None:
    tried = try_out(Settings.model_validate({"port": 8123}))
    assert tried.smtp_url.get_secret_value() == "folder:mail"
    assert tried.public_url == "http://127.0.0.1:8123", "links in them lead here"
    assert tried.real_channels == ()


@pytest.mark.parametrize("given", [REAL, {"host": "0.0.0.0"}, {"smtp_url": "smtp://localhost:2525"}])
def test_where_strangers_could_meet_it_no_e_mail_is_laid_aside(given: dict[str, str]) -> None:
    tried = try_out(Settings.model_validate(given))
    assert tried.smtp_url.get_secret_value() == given.get("smtp_url", "")
