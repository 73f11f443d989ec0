"""What staff do for those who take introductions: list and invite them, print cards, unlink a phone."""

import secrets
import sys
from datetime import timedelta
from pathlib import Path

from bot.bootstrap.path import Parts, join, prepare_database
from bot.channels.hand_outs import hand_out_of
from bot.channels.qr_card import draw_hand_out
from bot.channels.ways_to_us import WaysToUs
from bot.cli.ways_to_us import find_ways
from bot.core.errors import IntermediaryUnknown, SettingWrong
from bot.core.working_time import LONDON
from bot.settings import Settings
from bot.usecases.invite_intermediary import Invitation, find_intermediary, invite_intermediary
from bot.usecases.list_intermediaries import Listed, list_intermediaries
from bot.usecases.unlink_desk import unlink_desk


def list_all(settings: Settings) -> int:
    """One line for each: id, name, organisation, how they are told, what is open."""
    found = list_intermediaries(_join(settings).storage)
    if not found:
        raise IntermediaryUnknown("Nobody takes introductions yet: docs/programme.md says how to add people.")
    sys.stdout.write("".join(f"{_line(listed)}\n" for listed in found))
    return 0


def invite(settings: Settings, id_: str, days: int) -> int:
    """A one-time code, the links that send it, and what to say. Raises IntermediaryUnknown."""
    parts = _join(settings)
    invitation = invite_intermediary(
        id_, timedelta(days=days), parts.clock.now(), parts.storage, secrets.choice
    )
    sys.stdout.write("\n".join((*_links(invitation, find_ways(parts)), "", _message(invitation, parts), "")))
    return 0


def print_card(settings: Settings, id_: str, out: str) -> int:
    """The card with QR codes by which owners come to us from them.

    Raises IntermediaryUnknown or SettingWrong.
    """
    parts = _join(settings)
    with parts.storage.read() as unit:
        person = find_intermediary(unit, id_)
    card = hand_out_of(person, find_ways(parts), parts.content.wording, parts.settings.programme)
    _write(Path(out), draw_hand_out(card))
    sys.stdout.write(f"{out}\n")
    return 0


def _write(out: Path, picture: bytes) -> None:
    try:
        out.write_bytes(picture)
    except OSError as error:
        raise SettingWrong(f"{out} cannot be written: {error.strerror}.") from error


def unlink(settings: Settings, id_: str) -> int:
    """Their phone gets no introductions any more. Raises IntermediaryUnknown."""
    parts = _join(settings)
    done = unlink_desk(id_, parts.clock.now(), parts.storage, parts.desk)
    if done is None:
        raise IntermediaryUnknown(f"{id_} has no chat that is linked.")
    sys.stdout.write("unlinked\n")
    return 0


def _join(settings: Settings) -> Parts:
    prepare_database(settings)
    return join(settings)


def _line(listed: Listed) -> str:
    person, open_ = listed.availability.intermediary, listed.availability.open
    told = f"{person.told_by}, {'linked' if listed.linked == person.told_by else 'not linked'}"
    parts = (
        person.id,
        person.name,
        person.organisation,
        "e-mail" if person.told_by == "email" else told,
        f"{open_} of {person.most_open} open",
        *(() if person.active else ("takes none now",)),
    )
    return " | ".join(parts)


def _links(invitation: Invitation, ways: WaysToUs) -> list[str]:
    until = invitation.until.astimezone(LONDON)
    lines = [f"Code:     {invitation.code} (once, until {until:%d/%m/%Y %H:%M})"]
    if ways.telegram:
        lines.append(f"Telegram: {ways.telegram_link(invitation.code)}")
    if ways.whatsapp:
        lines.append(f"WhatsApp: {ways.whatsapp_link(invitation.code)}")
    return lines


def _message(invitation: Invitation, parts: Parts) -> str:
    person, programme = invitation.intermediary, parts.settings.programme
    return parts.content.wording.say(
        "invite-message", name=person.name, programme=programme, code=invitation.code
    )
