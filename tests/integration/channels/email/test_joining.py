"""E-mail as it is joined from the settings: real words around a letter, and links that are really ours."""

from pathlib import Path

import pytest

from bot.bootstrap.path import join, prepare_database
from bot.core.message import Parcel
from bot.settings import Settings
from tests.fakes.mail_server import MailServer


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None, var=tmp_path, database_url=f"sqlite:///{tmp_path}/test.db", secret_key="a key",
        public_url="https://stallside.example.org", email_from="Stallside <stallside@example.org>",
        person_contact="0121 496 0456, 9 to 5", programme="the Test programme",
    )  # type: ignore[call-arg,arg-type]  # fmt: skip


async def test_a_letter_says_who_writes_and_how_to_reach_a_person(settings: Settings) -> None:
    with MailServer() as post:
        given = settings.model_copy(
            update={"smtp_url": type(settings.smtp_url)(f"smtp://127.0.0.1:{post.port}")}
        )
        prepare_database(given)
        parts = join(given)
        await parts.senders["email"].send(Parcel("m1", "sukhi@example.org", "A question\n\nIs it good?"))
        parts.database.close()
    [letter] = post.posts
    assert "the Test programme" in letter.text and "0121 496 0456, 9 to 5" in letter.text
    assert "Nobody reads what is sent to this address." in letter.text
    assert letter.letter["Subject"] == "A question"


def test_without_a_mail_server_there_is_no_e_mail(settings: Settings) -> None:
    prepare_database(settings)
    parts = join(settings)
    assert "email" not in parts.senders
    parts.database.close()
