"""Letters on their way to a mail server, and what becomes of those it does not take."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from email.headerregistry import Address
from pathlib import Path

import pytest

from bot.channels.email.letter import Frame
from bot.channels.email.outbound import EmailSender
from bot.channels.email.server import MailServer as Where
from bot.core.conversation import Choice, Picture
from bot.core.errors import SendLater, SendRefused
from bot.core.message import Handed, Parcel
from tests.fakes.mail_server import USER, WORD, MailServer, certificate, knows
from tests.fakes.small_talk import TickingClock

RUKHSANA = "rukhsana@example.org"
LINK = "https://stallside.example.org/introductions/abc-DEF_9"
OFFER = f"An introduction is waiting\n\nCan you take it?\nSee it here:\n{LINK}"
FRAME = Frame(
    Address("Stallside", "stallside", "example.org"), "https://stallside.example.org", "A message", "From us."
)


def parcel(text: str = OFFER, **fields: object) -> Parcel:
    return replace(Parcel(message="m1", address=RUKHSANA, text=text), **fields)  # type: ignore[arg-type]


def sender_to(where: Where, seconds: float = 5.0) -> EmailSender:
    return EmailSender(where, lambda language: FRAME, TickingClock(), seconds)


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as server:
        yield server


@pytest.fixture
def sender(server: MailServer) -> EmailSender:
    return sender_to(Where("127.0.0.1", server.port, "none"))


async def test_a_letter_arrives_and_its_id_comes_back(server: MailServer, sender: EmailSender) -> None:
    assert await sender.send(parcel()) == Handed("<m1@example.org>")
    [post] = server.posts
    assert (post.sender, post.recipients) == ("stallside@example.org", [RUKHSANA])
    assert (post.letter["From"], post.letter["To"]) == ("Stallside <stallside@example.org>", RUKHSANA)
    assert post.letter["Subject"] == "An introduction is waiting"
    assert post.text.split() == f"Can you take it? See it here: {LINK} -- From us.".split()


async def test_a_letter_says_that_nobody_wrote_it(server: MailServer, sender: EmailSender) -> None:
    await sender.send(parcel())
    assert server.posts[0].letter["Auto-Submitted"] == "auto-generated"
    assert server.posts[0].letter["Date"]


async def test_a_text_of_one_line_is_never_a_subject(server: MailServer, sender: EmailSender) -> None:
    await sender.send(parcel("my husband must not know"))
    assert server.posts[0].letter["Subject"] == "A message"
    assert "my husband" in server.posts[0].text


async def test_choices_are_left_to_the_page(server: MailServer, sender: EmailSender) -> None:
    await sender.send(parcel(choices=(Choice("x:1", "Accept"), Choice("x:2", "I cannot"))))
    assert "Accept" not in server.posts[0].text + server.posts[0].html


async def test_what_is_in_a_picture_is_said_in_words(server: MailServer, sender: EmailSender) -> None:
    await sender.send(parcel(picture=Picture("Nine things", (), alt="Asks customers: mostly there")))
    assert "Asks customers: mostly there" in server.posts[0].text


async def test_words_are_words_in_html_and_only_our_own_links_are_links(
    server: MailServer, sender: EmailSender
) -> None:
    await sender.send(parcel(f"New words\n\n<script>alert(1)</script>\nhttps://bad.example.org\n{LINK}"))
    html = server.posts[0].html
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert html.count("<a ") == 1
    assert f'<a href="{LINK}"' in html


async def test_a_subject_cannot_bring_headers_and_every_script_arrives(
    server: MailServer, sender: EmailSender
) -> None:
    await sender.send(parcel("নতুন\rBcc: all@example.org\u2028x\n\n" + "শুভ সকাল 👋 " * 200))
    [post] = server.posts
    assert (post.letter["Bcc"], post.recipients) == (None, [RUKHSANA])
    assert str(post.letter["Subject"]).startswith("নতুন")
    assert post.text.count("শুভ সকাল 👋") == 200
    assert all(part.get("Content-Transfer-Encoding") != "8bit" for part in post.letter.walk())


@pytest.mark.parametrize(
    "refusal", ["451 4.7.1 <rukhsana@example.org>: Greylisted", "450 mailbox busy", "421 come back later"]
)
async def test_who_asks_to_wait_is_asked_again(server: MailServer, sender: EmailSender, refusal: str) -> None:
    server.refuse("RCPT", refusal)
    with pytest.raises(SendLater) as told:
        await sender.send(parcel())
    assert told.value.retry_after == 60
    assert "rukhsana" not in str(told.value)
    await sender.send(parcel())
    assert len(server.posts) == 1


@pytest.mark.parametrize(
    ("refusal", "stops"),
    [
        ("550 5.1.1 <rukhsana@example.org>: unknown user", True),
        ("550 no such user", True),
        ("553 5.1.3 bad address", True),
        ("550 5.2.1 mailbox is closed", True),
        ("552 5.2.2 mailbox is full", False),
        ("550 5.7.1 relaying denied", False),
    ],
)
async def test_an_address_that_does_not_exist_stops_and_a_policy_does_not(
    server: MailServer, sender: EmailSender, refusal: str, stops: bool
) -> None:
    server.refuse("RCPT", refusal)
    with pytest.raises(SendRefused) as told:
        await sender.send(parcel())
    assert told.value.stops is stops
    assert "rukhsana" not in str(told.value)


async def test_a_letter_that_is_taken_for_junk_is_refused_without_stopping(
    server: MailServer, sender: EmailSender
) -> None:
    server.refuse("DATA", "554 5.7.1 looks like junk")
    with pytest.raises(SendRefused) as told:
        await sender.send(parcel())
    assert not told.value.stops


async def test_our_own_wrong_address_waits_and_is_said_to_staff(
    server: MailServer, sender: EmailSender, caplog: pytest.LogCaptureFixture
) -> None:
    server.refuse("MAIL", "550 5.7.1 <stallside@example.org>: not yours")
    with pytest.raises(SendLater):
        await sender.send(parcel())
    assert "STALLSIDE_EMAIL_FROM" in caplog.text


async def test_a_server_that_is_away_is_waited_for(server: MailServer, sender: EmailSender) -> None:
    server.stop()
    with pytest.raises(SendLater):
        await sender.send(parcel())
    server.start()
    await sender.send(parcel())
    assert len(server.posts) == 1


async def test_a_letter_whose_answer_was_lost_is_recognised_when_it_comes_again(
    server: MailServer, sender: EmailSender
) -> None:
    server.box.break_after_data = 1
    with pytest.raises(SendLater):
        await sender.send(parcel())
    await sender.send(parcel())
    assert [post.letter["Message-ID"] for post in server.posts] == ["<m1@example.org>"] * 2


@pytest.mark.parametrize(
    "address", ["", "nobody", "a@b@c", "a b@example.org", "a@example.org\nBcc: b@c.org", "é@x.org"]
)
async def test_what_is_no_address_is_refused_by_us(
    server: MailServer, sender: EmailSender, address: str
) -> None:
    with pytest.raises(SendRefused) as told:
        await sender.send(parcel(address=address))
    assert told.value.stops
    assert server.posts == []


@pytest.mark.parametrize("text", ["", " \n "])
async def test_nothing_is_not_sent(server: MailServer, sender: EmailSender, text: str) -> None:
    with pytest.raises(SendRefused):
        await sender.send(parcel(text))
    assert server.posts == []


async def test_neither_words_nor_addresses_are_logged(
    server: MailServer, sender: EmailSender, caplog: pytest.LogCaptureFixture
) -> None:
    server.refuse("RCPT", "550 5.1.1 <rukhsana@example.org> unknown", "451 <rukhsana@example.org> later")
    with caplog.at_level(logging.DEBUG, "bot"):
        for refusal in (SendRefused, SendLater):
            with pytest.raises(refusal):
                await sender.send(parcel())
        await sender.send(parcel())
    assert "rukhsana" not in caplog.text
    assert "Can you take it" not in caplog.text


async def test_a_server_without_tls_gets_neither_letter_nor_password(
    server: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    sender = sender_to(Where("localhost", server.port, "starttls", USER, WORD))
    with pytest.raises(SendLater):
        await sender.send(parcel())
    assert server.posts == []
    assert "STARTTLS" in caplog.text
    assert WORD not in caplog.text


async def test_a_certificate_that_nobody_vouches_for_gets_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shown, _ = certificate(tmp_path)
    with MailServer(tls_context=shown) as server:
        with pytest.raises(SendLater):
            await sender_to(Where("localhost", server.port, "starttls", USER, WORD)).send(parcel())
        assert server.posts == []
    assert "certificate" in caplog.text


async def test_who_signs_in_does_so_behind_tls(tmp_path: Path) -> None:
    shown, trusted = certificate(tmp_path)
    options = {"tls_context": shown, "require_starttls": True, "authenticator": knows(USER, WORD)}
    with MailServer(**options, auth_required=True) as server:
        await sender_to(Where("localhost", server.port, "starttls", USER, WORD, trusted)).send(parcel())
        assert [(post.user, post.is_encrypted) for post in server.posts] == [(USER, True)]


async def test_tls_from_the_first_byte_works_as_well(tmp_path: Path) -> None:
    shown, trusted = certificate(tmp_path)
    with MailServer(ssl_context=shown) as server:
        await sender_to(Where("localhost", server.port, "tls", trust=trusted)).send(parcel())
        assert len(server.posts) == 1


async def test_a_wrong_password_waits_and_is_not_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shown, trusted = certificate(tmp_path)
    with MailServer(tls_context=shown, authenticator=knows(USER, WORD), auth_required=True) as server:
        sender = sender_to(Where("localhost", server.port, "starttls", USER, "guess", trusted))
        with pytest.raises(SendLater):
            await sender.send(parcel())
    assert "STALLSIDE_SMTP_URL" in caplog.text
    assert "guess" not in caplog.text
