"""The phone of an intermediary: a code that links it, taking it away, and the card they hand out."""

import secrets
from datetime import timedelta

from starlette.responses import Response

from bot.channels.hand_outs import hand_out_of
from bot.channels.qr_card import draw_hand_out
from bot.core.errors import SettingWrong
from bot.usecases.invite_intermediary import Invitation, invite
from bot.usecases.path_ports import Effect
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.unlink_desk import unlink
from bot.web.console.intermediaries.pages import opened_at
from bot.web.console.visit import Page, Visit

CODE_LASTS = timedelta(days=7)
_MISSING = 404


async def make_code(visit: Visit) -> Response:
    """A one-time code, shown once. An earlier one of theirs is over."""
    opened, staff = await opened_at(visit), visit.member
    if opened is None:
        return visit.page("refused.html", _MISSING, because="missing")
    id_ = opened.seen.person.id

    def call(unit: UnitOfWork) -> Invitation:
        invited = invite(unit, id_, visit.now + CODE_LASTS, secrets.choice)
        unit.audit.note(visit.now, staff.id, "invited", "intermediary", id_)
        return invited

    invitation = await visit.act(call)
    wording, programme = visit.needs.content.wording, visit.needs.programme
    message = wording.say(
        "invite-message", name=invitation.intermediary.name, programme=programme, code=invitation.code
    )
    ways = await visit.needs.ways()
    return visit.page(
        "intermediaries/code.html", invitation=invitation, person=invitation.intermediary, message=message,
        telegram=ways.telegram_link(invitation.code) if ways.telegram else "",
        whatsapp=ways.whatsapp_link(invitation.code) if ways.whatsapp else "",
    )  # fmt: skip


async def take_phone_away(visit: Visit) -> Response:
    """Their phone gets no introductions any more; it is told so."""
    opened, staff = await opened_at(visit), visit.member
    if opened is None:
        return visit.page("refused.html", _MISSING, because="missing")
    person = opened.seen.person

    def call(unit: UnitOfWork) -> Effect | None:
        effect = unlink(unit, person.id, visit.now, visit.needs.desk)
        if effect:
            unit.audit.note(visit.now, staff.id, "unlinked", "intermediary", person.id)
        return effect

    effect = await visit.act(call)
    if effect is None:
        return visit.go(f"/intermediaries/{person.id}", f"{person.name} has no phone that is linked.")
    visit.needs.wake(effect)
    return visit.go(f"/intermediaries/{person.id}", f"The phone of {person.name} is unlinked, and was told.")


async def show_card(visit: Visit) -> Response:
    """The card with QR codes, to print."""
    opened = await opened_at(visit)
    if opened is None:
        return visit.page("refused.html", _MISSING, because="missing")
    drawn = await _drawn(visit)
    problem = drawn if isinstance(drawn, str) else ""
    return visit.page("intermediaries/card.html", person=opened.seen.person, problem=problem)


async def send_card(visit: Visit) -> Response:
    """The card as a picture."""
    drawn = await _drawn(visit)
    if isinstance(drawn, bytes):
        return Response(drawn, media_type="image/png", headers={"cache-control": "private, no-cache"})
    return visit.page("refused.html", _MISSING, because="missing")


async def _drawn(visit: Visit) -> bytes | str:
    """The picture, or why there is none."""
    opened = await opened_at(visit)
    if opened is None:
        return "There is nobody with this id."
    ways, needs = await visit.needs.ways(), visit.needs
    try:
        card = hand_out_of(opened.seen.person, ways, needs.content.wording, needs.programme)
    except SettingWrong as error:
        return str(error)
    return await needs.in_thread(lambda: draw_hand_out(card))


_ONE = "/intermediaries/{id}"
PAGES = (
    Page(f"{_ONE}/code", make_code, "edit_directory", "POST"),
    Page(f"{_ONE}/unlink", take_phone_away, "edit_directory", "POST"),
    Page(f"{_ONE}/card", show_card, "see_directory"),
    Page(f"{_ONE}/card.png", send_card, "see_directory"),
)
