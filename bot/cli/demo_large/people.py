"""Who the invented owners are: how often each language, sector, council, source and channel comes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

FIRST = (
    "Aisha", "Amara", "Ana", "Baljit", "Bogdan", "Carla", "Chidi", "Dariusz", "Elena", "Farah", "Gurpreet",
    "Halima", "Ibrahim", "Ioana", "Jamal", "Joan", "Kasia", "Khalid", "Leroy", "Magda", "Manjit", "Mei",
    "Nadia", "Nasrin", "Olu", "Parveen", "Piotr", "Rahima", "Ravi", "Roxana", "Sajid", "Sukhi", "Tariq",
    "Tomasz", "Usha", "Wanjiru", "Yusuf", "Zainab",
)  # fmt: skip
LAST = (
    "Ahmed", "Ali", "Bains", "Begum", "Brown", "Cole", "Dhillon", "Kaur", "Khan", "Nowak", "Okafor", "Patel",
    "Popescu", "Shah", "Singh", "Walsh",
)  # fmt: skip
LANGUAGES = {"en": 66, "pa": 7, "ur": 7, "bn": 6, "pl": 5, "ro": 4, "gu": 3, "ar": 1, "so": 1}
SECTORS = {"catering": 30, "retail": 29, "care": 14, "creative": 13, "other": 10, None: 4}
TRADES = {
    "catering": ("takeaway", "curry house", "cake stall", "chip shop", "coffee van", "jerk kitchen"),
    "retail": ("corner shop", "fabric shop", "market stall", "phone shop", "greengrocer", "sari shop"),
    "care": ("childminder", "home care", "mobile hairdresser", "chiropodist"),
    "creative": ("photographer", "sign writer", "tailor", "wedding cards"),
    "other": ("minicab", "cleaner", "handyman", "driving school"),
}
COUNCILS = {
    "Birmingham": 36, "Sandwell": 15, "Coventry": 13, "Wolverhampton": 11, "Walsall": 9, "Dudley": 7,
    "Solihull": 4, "Leicester": 2, "Telford and Wrekin": 1, None: 6,
}  # fmt: skip
SOURCES: dict[str | None, int] = {None: 30, **{f"DEMO{number}": 30 - number // 2 for number in range(1, 41)}}
CHANNELS = {"telegram": 45, "web": 35, "whatsapp": 20}
AGE = timedelta(days=240)


@dataclass(frozen=True)
class Person:
    """One invented owner. `began` is when they first wrote."""

    number: int
    name: str | None
    language: str
    sector: str | None
    trade: str | None
    council: str | None
    source: str | None
    channel: str
    address: str
    began: datetime


def person(number: int, chance: Random, now: datetime) -> Person:
    """The owner with this number; the later months brought more of them than the first."""
    sector = _one(SECTORS, chance)
    council = _one(COUNCILS, chance)
    channel = str(_one(CHANNELS, chance))
    return Person(
        number=number,
        name=f"{chance.choice(FIRST)} {chance.choice(LAST)}" if chance.random() < 0.8 else None,  # noqa: PLR2004
        language=str(_one(LANGUAGES, chance)),
        sector=sector,
        trade=chance.choice(TRADES[sector]) if sector else None,
        council=council,
        source=_one(SOURCES, chance),
        channel=channel,
        address=_address(channel, number),
        began=now - AGE * (1 - chance.random() ** 0.7) - timedelta(hours=2),
    )


def _address(channel: str, number: int) -> str:
    """Never one by which somebody could be reached."""
    return f"demo-{number}" if channel == "web" else f"{channel}:demo-{number}"


def _one[T](weights: dict[T, int], chance: Random) -> T:
    return chance.choices(tuple(weights), tuple(weights.values()))[0]
