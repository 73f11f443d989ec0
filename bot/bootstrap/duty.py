"""Before a process with real channels starts: is anybody alerted when an owner is in danger?"""

from bot.bootstrap.path import Parts
from bot.usecases.staff.check_duty import check_duty


def check_duty_contact(parts: Parts) -> None:
    """Raises SettingWrong if there is a real channel and nobody on the rota can be alerted."""
    if not parts.settings.real_channels:
        return
    with parts.storage.read() as unit:
        check_duty(unit, parts.clock.now(), sends_email=parts.email is not None)
