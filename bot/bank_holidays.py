"""The bank holidays of England (introduction_ports.BankHolidays), from the `holidays` library."""

from datetime import date, datetime
from functools import cache

from holidays import country_holidays


def bank_holidays(around: datetime) -> frozenset[date]:
    """Those of the year before, this year and the next two."""
    return _of_years(around.year - 1, around.year + 3)


@cache
def _of_years(first: int, end: int) -> frozenset[date]:
    return frozenset(country_holidays("GB", subdiv="ENG", years=range(first, end)))
