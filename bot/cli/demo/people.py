"""Who the invented owners are, and what they would say of themselves."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from bot.core.message import Channel
from bot.core.practice import Sector

Ends = Literal["silent", "no", "agreed", "business", "in_check", "finished", "stopped"]
_SAY_WHO = 0.6  # of owners
MONTHS = timedelta(days=243)
TRADES: dict[Sector, tuple[tuple[str, str], ...]] = {
    "catering": (
        ("takeaway", "I've got a takeaway"), ("Bangladeshi restaurant", "we run a Bangladeshi restaurant"),
        ("cafe", "I have a little cafe"), ("dessert shop", "got a dessert shop"),
    ),
    "retail": (
        ("corner shop", "I run a corner shop"), ("saree shop", "I sell sarees, small shop"),
        ("phone repair shop", "I do phone repairs and cases"), ("greengrocer", "fruit and veg shop"),
    ),
    "creative": (
        ("photographer", "I'm a photographer"), ("ceramics", "I make pots and sell them"),
        ("graphic designer", "I do graphic design"), ("henna artist", "I do henna for weddings"),
    ),
    "care": (
        ("home care", "we do home care for older people"), ("childminder", "I'm a childminder"),
        ("day group", "I run a day group for adults"),
    ),
    "other": (("taxi", "I drive my own taxi"), ("cleaning", "I've got a cleaning business")),
}  # fmt: skip
# More of those that the programme is there for.
SECTORS: tuple[Sector, ...] = (
    "catering", "catering", "catering", "retail", "retail", "creative", "care", "other",
)  # fmt: skip
PLACES = (
    "Smethwick", "West Bromwich", "Oldbury", "Tipton", "Sparkbrook", "Handsworth", "Lozells", "Small Heath",
    "Alum Rock", "Walsall", "Bilston", "Dudley", "Netherton", "Foleshill", "Wednesbury", "Kings Heath",
)  # fmt: skip
NAMES = (
    "Mina", "Abdul", "Shabnam", "Tariq", "Farzana", "Joyce", "Marek", "Ioana", "Desmond", "Harpreet", "Nadia",
    "Yusuf", "Rahima", "Kwame", "Beata", "Leroy", "Sunita", "Ghazala", "Pavel", "Amina", "Carl", "Rubina",
    "Oluwaseun", "Dilip", "Monika", "Errol", "Shazia", "Bogdan", "Patience", "Jaswinder",
)  # fmt: skip
CREW = (
    (1, "just me"), (2, "me and my wife"), (2, "me and my brother"), (3, "three of us"),
    (4, "me, the wife and two lads"), (6, "six of us with the part timers"), (8, "about 8 staff"),
)  # fmt: skip
# What owners write who would rather use another language; each says that they want another one.
OTHER_LANGUAGES = {
    "bn": "আমি বাংলায় কথা বলতে চাই", "ur": "کیا آپ اردو میں بات کر سکتے ہیں؟",
    "pa": "ਕੀ ਤੁਸੀਂ ਪੰਜਾਬੀ ਵਿੱਚ ਗੱਲ ਕਰ ਸਕਦੇ ਹੋ?", "pl": "czy mogę pisać po polsku?",
    "ro": "pot să scriu în română?",
}  # fmt: skip
SOURCES = ("K7", "K7", "M2", "M2", "P4", "T9", "L3", None)
CHANNELS: tuple[Channel, ...] = ("whatsapp", "whatsapp", "whatsapp", "telegram", "web")
ENDS: tuple[tuple[Ends, int], ...] = (
    ("silent", 8), ("no", 4), ("agreed", 8), ("business", 8), ("in_check", 22), ("finished", 46),
    ("stopped", 4),
)  # fmt: skip


@dataclass(frozen=True)
class Somebody:
    """An invented owner. `sure` is how often they tap instead of writing; `strength` how well they run it."""

    number: int
    name: str
    sector: Sector
    trade: str
    about: str
    place: str
    people: int
    years: int
    language: str
    source: str | None
    channel: Channel
    address: str
    begins: datetime
    ends: Ends
    sure: float
    strength: float


def invent(count: int, now: datetime, chance: Random) -> list[Somebody]:
    """So many owners who came within the last eight months, more of them lately; the oldest first."""
    begun = sorted(now - MONTHS * (1 - chance.random() ** 0.7) - timedelta(hours=2) for _ in range(count))
    return [_somebody(number, begins, chance) for number, begins in enumerate(begun)]


def _somebody(number: int, begins: datetime, chance: Random) -> Somebody:
    sector = chance.choice(SECTORS)
    trade, about = chance.choice(TRADES[sector])
    people, crew = chance.choice(CREW)
    name = chance.choice(NAMES)
    told = f"{name} here, " if chance.random() < _SAY_WHO else ""
    place, years, channel = chance.choice(PLACES), chance.randint(1, 15), chance.choice(CHANNELS)
    return Somebody(
        number=number,
        name=name,
        sector=sector,
        trade=trade,
        about=f"{told}{about} in {place}, {crew}, {years} years now",
        place=place,
        people=people,
        years=years,
        language=chance.choices(("en", *OTHER_LANGUAGES), (84, 6, 4, 2, 2, 2))[0],
        source=chance.choice(SOURCES),
        channel=channel,
        address=_address(channel, number),
        begins=begins.replace(hour=chance.choice((8, 10, 11, 14, 15, 19, 21)), minute=chance.randint(0, 59)),
        ends=chance.choices([each for each, _ in ENDS], [weight for _, weight in ENDS])[0],
        sure=chance.choice((0.2, 0.5, 0.8)),
        strength=chance.random(),
    )


def _address(channel: Channel, number: int) -> str:
    if channel == "whatsapp":
        return f"+447700900{number % 1000:03d}"  # Ofcom's numbers for drama
    return f"demo-{number}" if channel == "web" else str(900_000_000_000 + number)
