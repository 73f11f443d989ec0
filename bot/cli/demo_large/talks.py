"""What the invented owners and the bot said to each other, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

SAID = (
    "hello there", "yes", "no", "not sure really", "I do that most weeks", "I keep it all in my head",
    "the till tells me every evening", "my sister does the books", "never had the time for it",
    "we lost a bit on the fish last month", "can I talk to a person", "what does that mean",
    "the rent went up again", "it is just me in the shop", "two of us, three on a Saturday",
    "we throw away more bread than I like", "customers ask for it all the time", "why do you ask",
    "I put the prices up in spring", "the supplier changed his terms", "busy now, later please",
    "I write it on the back of the order book", "my nephew set up the page for us", "about once a month",
    "the boiler broke and ate the savings", "they pay late and I never chase it",
)  # fmt: skip
AT_HOME = {
    "pl": ("Dzień dobry, prowadzę mały sklep", "nie rozumiem tego pytania"),
    "ro": ("Bună ziua, am un magazin mic", "nu înțeleg"),
    "ur": ("السلام علیکم", "مجھے سمجھ نہیں آئی"),
    "ar": ("السلام عليكم", "لا أفهم"),
    "pa": ("ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "ਮੈਨੂੰ ਸਮਝ ਨਹੀਂ ਆਈ"),
    "bn": ("আসসালামু আলাইকুম", "আমি বুঝতে পারিনি"),
    "gu": ("કેમ છો", "મને સમજાયું નહીં"),
    "so": ("Salaan", "ma fahmin"),
}
UNSURE, AT_HOME_SHARE = 0.03, 0.15
PER_DAY, MOST_DAYS = 18, 40


@dataclass(frozen=True)
class Question:
    """One of the check's: its practice, the words, and what can be tapped."""

    practice: str
    words: str
    titles: tuple[str, ...]

    @property
    def choices(self) -> list[dict[str, str]]:
        """As they are kept beside a reply."""
        return [
            {"id": f"level:1:{self.practice}:{level}:is", "title": title}
            for level, title in enumerate(self.titles)
        ]


@dataclass(frozen=True)
class Said:
    """One message. `question` is what it asks or answers; `level` of an answer."""

    n: int
    at: datetime
    text: str
    question: Question | None = None
    level: int | None = None
    unsure: bool = False

    @property
    def is_owners(self) -> bool:
        """True if the owner wrote it: they begin, and the bot answers each time."""
        return self.n % 2 == 1

    def decided(self) -> dict[str, Any]:
        """What is kept of the turn on it."""
        if self.question is None:
            return {"events": ["QuestionOpened"], "readings": [], "unsure": self.unsure}
        reading = {
            "practice": self.question.practice,
            "outcome": "level",
            "level": self.level,
            "confidence": 0.41 if self.unsure else 0.9,
            "confirm": self.unsure,
            "rests_on": [[0, len(self.text)]],
        }
        return {"events": ["AnswerGiven"], "readings": [reading], "unsure": self.unsure}


def talk(
    length: int,
    began: datetime,
    now: datetime,
    language: str,
    questions: tuple[Question, ...],
    chance: Random,
) -> Iterator[Said]:
    """So many messages, in order: a check after the first few, and then this and that."""
    first = 5  # the message that answers the first question
    for n, at in enumerate(_times(length, began, now, chance), 1):
        place = (n - first) // 2
        question = questions[place] if 0 <= place < len(questions) else None
        if n % 2 == 0:
            asked = (n + 1 - first) // 2
            next_ = questions[asked] if 0 <= asked < len(questions) else None
            yield Said(n, at, next_.words if next_ else "Thank you. I have put that down.", next_)
            continue
        unsure = chance.random() < UNSURE
        level = chance.randrange(4) if question else None
        yield Said(n, at, _words(question, level, language, chance, unsure=unsure), question, level, unsure)


def _words(
    question: Question | None, level: int | None, language: str, chance: Random, *, unsure: bool
) -> str:
    if language in AT_HOME and chance.random() < AT_HOME_SHARE:
        return chance.choice(AT_HOME[language])
    if question and level is not None and not unsure:
        return question.titles[level]
    if chance.random() < AT_HOME_SHARE:
        return f"takings were about £{chance.randint(20, 900) * 10} this week"
    return chance.choice(SAID)


def _times(length: int, began: datetime, now: datetime, chance: Random) -> Iterator[datetime]:
    """Most is said on the first day, the rest on days after it, none of it after now."""
    days = 1 + min(MOST_DAYS, length // PER_DAY)
    span = max(1, (now - began).days)
    offsets = sorted({0, *(int(span * chance.random() ** 2) for _ in range(days - 1))})
    size = -(-length // len(offsets))
    latest = began
    for number in range(length):
        block, place = divmod(number, size)
        start = began + timedelta(days=offsets[block], hours=chance.random() if place == 0 else 0)
        latest = max(latest + timedelta(seconds=chance.randint(4, 50)), start)
        yield min(latest, now - timedelta(seconds=length - number))
