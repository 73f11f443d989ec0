"""A parcel as an e-mail: its first line is the subject, the rest is said as plain text and as simple HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.core.message import Parcel

SUBJECT_LIMIT = 120  # characters; programs for mail show fewer
# No line leaves us in eight bits, whatever the servers on the way can do.
_POLICY = SMTP.clone(cte_type="7bit")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
)


@dataclass(frozen=True)
class Frame:
    """What is the same in all our letters. `home` is our public address: only links to it become links.

    `subject` is for a text that brings none, `footer` says who writes and that answers are not read.
    """

    sender: Address
    home: str
    subject: str
    footer: str


@dataclass(frozen=True)
class Piece:
    """A part of a line: words, or a link to us."""

    text: str
    is_link: bool


def write_letter(parcel: Parcel, to: Address, frame: Frame, at: datetime) -> EmailMessage:
    """The e-mail that says this parcel. The same parcel always has the same Message-ID."""
    subject, body = _split(parcel, frame.subject)
    letter = EmailMessage(policy=_POLICY)
    letter["From"] = frame.sender
    letter["To"] = to
    letter["Subject"] = subject
    letter["Date"] = format_datetime(at)
    letter["Message-ID"] = message_id(parcel.message, frame.sender)
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: holiday notices are not sent back
    letter["X-Auto-Response-Suppress"] = "All"  # the same, for Microsoft Exchange
    letter.set_content(f"{body}\n\n-- \n{frame.footer}\n")
    letter.add_alternative(_html(subject, body, parcel.language, frame), subtype="html")
    return letter


def message_id(message: str, sender: Address) -> str:
    """The Message-ID of a message of ours, by which a repeat is recognised."""
    return f"<{message}@{sender.domain}>"


def _split(parcel: Parcel, otherwise: str) -> tuple[str, str]:
    """Subject and body. A text of one line brings no subject: it may be an owner's words."""
    text = parcel.text.strip()
    if parcel.picture:
        text = f"{text}\n\n{parcel.picture.alt}".strip()
    first, _, rest = text.partition("\n")
    if not rest.strip():
        return otherwise, text
    return _CONTROL.sub(" ", first).strip()[:SUBJECT_LIMIT], rest.strip()


def _html(subject: str, body: str, language: str, frame: Frame) -> str:
    paragraphs = [
        [tuple(_pieces(line, frame.home)) for line in paragraph.splitlines()]
        for paragraph in re.split(r"\n\s*\n", body)
    ]
    return _templates.get_template("letter.html").render(
        subject=subject, paragraphs=paragraphs, language=language, footer=frame.footer
    )


def _pieces(line: str, home: str) -> Iterator[Piece]:
    """Words and links to us. An address that somebody wrote stays words: we vouch for none but our own."""
    ours = re.compile(rf"({re.escape(home.rstrip('/'))}/[\w/.-]+)") if home else re.compile(r"($^)")
    for number, text in enumerate(ours.split(line)):
        if text:
            yield Piece(text, is_link=bool(number % 2))
