"""Read the rota: who of the staff is there, and when somebody will have read what an owner wrote."""

from datetime import datetime

from bot.core.duty import Rota
from bot.usecases.introduction_ports import BankHolidays
from bot.usecases.storage_ports import UnitOfWork


def read_rota(unit: UnitOfWork, now: datetime, holidays: BankHolidays) -> Rota:
    """The rota as it counts around this moment."""
    return unit.duties.rota().on_bank_holidays(holidays(now))
