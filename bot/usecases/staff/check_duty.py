"""Check that somebody can be alerted: no owner in danger may write where nobody is told of it."""

from datetime import datetime

from bot.core.errors import SettingWrong
from bot.usecases.staff.duty_ports import DutyMember
from bot.usecases.storage_ports import UnitOfWork


def check_duty(unit: UnitOfWork, now: datetime, *, sends_email: bool) -> None:
    """Raises SettingWrong if nobody on the rota can be alerted, and says what to do.

    A phone counts as soon as a code waits to link it: on the very first start no channel is there to link by.
    """
    on_rota = {duty.staff for duty in unit.duties.rota().duties}
    members = [each for each in unit.duties.members(now) if each.staff.id in on_rota]
    if not any(_can_be_alerted(each, sends_email=sends_email) for each in members):
        raise SettingWrong(
            "Nobody would be alerted when an owner is in danger, so no real channel starts: add somebody with"
            " `stallside staff add`, then put them on the duty rota with `stallside duty add` (see"
            " docs/running.md), by e-mail if STALLSIDE_SMTP_URL is set, else by a phone that they link."
        )


def _can_be_alerted(member: DutyMember, *, sends_email: bool) -> bool:
    if member.staff.alert_by == "none":
        return False
    has_phone = member.staff.alert_by == "chat" and (member.phone is not None or member.has_code)
    return has_phone or sends_email
