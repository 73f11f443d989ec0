"""Name an amount: figures and results in words, a range where there is one."""

from bot.core.counting import FigureUnit, SumUnit
from bot.usecases.tools import Tools

SMALL = 10  # below it the part after the point says something
WITH_EACH_NUMBER = ("pounds", "percent")  # other units are said once: "between 55 and 60 hours"


def name_figure(low: float, high: float, unit: FigureUnit, tools: Tools) -> str:
    """What an owner gave, as they gave it: to the penny, or to the half hour."""
    digits = 2 if unit == "pounds" and _is_to_the_penny(low, high) else 1 if unit == "hours" else 0
    least, most = (_one(value, digits, unit, tools) for value in (low, high))
    return least if least == most else _from_to(low, digits, unit, most, tools)


def name_result(low: float, high: float, unit: SumUnit, tools: Tools) -> str:
    """What came out of a sum, never more exact than the figures that went in."""
    digits = 0 if unit in ("percent", "days") or min(abs(low), abs(high)) >= SMALL else 1
    least, most = (_one(value, digits, unit, tools) for value in (low, high))
    if least == most:
        return tools.say("about", amount=least)
    return _from_to(low, digits, unit, most, tools)


def as_sentence(words: str) -> str:
    """The words with a capital letter at the beginning, whatever amount they begin with."""
    return words[:1].upper() + words[1:]


def _from_to(low: float, digits: int, unit: str, most: str, tools: Tools) -> str:
    least = _one(low, digits, unit if unit in WITH_EACH_NUMBER else "number", tools)
    return tools.say("from-to", low=least, high=most)


def _is_to_the_penny(low: float, high: float) -> bool:
    """Only where the owner said pence: a third of a month has no pence that mean anything."""
    return any(value != int(value) and round(value, 2) == value for value in (low, high))


def _one(value: float, digits: int, unit: str, tools: Tools) -> str:
    shown = round(abs(value), digits)
    number = f"{shown:,.2f}" if unit == "pounds" and shown != int(shown) else f"{shown:,.{digits}f}"
    number = number.removesuffix(".00").removesuffix(".0")
    said = tools.say(f"amount-{unit}", number=number, count=int(shown) if shown == int(shown) else shown)
    return tools.say("minus-amount", amount=said) if value < 0 and shown else said
