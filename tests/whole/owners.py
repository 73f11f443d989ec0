"""Owners on Telegram: they read what they are sent, and answer like people do."""

import asyncio
import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.bootstrap.talk import DATA
from bot.content import load
from bot.core.choices import read_level_choice
from tests.fakes.telegram_api import Sent, TelegramApi
from tests.whole.telegram_post import Carries

LOOK_EVERY = 0.02  # seconds between looks at the screen
PRACTICES = 9
MESSAGES = PRACTICES + 5  # of a talk in which everything is read at once
CHATTY = 0.15  # of all answers are followed by a word of thanks, before the next question is there
BUSINESSES = (
    "Shah. bangladeshi takeaway small heath me my brother n 2 lads part time. 6 yr",
    "I'm Maria, a corner shop in Walsall, two of us, 10 years",
    "Devon, barber shop in Handsworth Birmingham, 3 of us, four years",
    "Ayesha. I make cakes at home in Coventry, just me, 2 years",
    "Tom, a cafe in Dudley with my wife, open for three years",
)
OPEN_WORDS = ("long hours and nothing left", "the bills", "more customers on a monday", "less waste", "skip")
WORDING = load(DATA, drafts=True).wording
OPEN_QUESTIONS = {
    "business": ("ask-business", "ask-business-again"),
    "place": ("ask-place", "ask-place-again"),
}
NOT_READ = WORDING.say("not-read")


def question_in(letter: Sent) -> str | None:
    """What a message asks for, as its reader sees it: by its buttons, else by its last words."""
    if letter.buttons:
        return question_of_button(letter.buttons[0][1])
    text = letter.text.strip()
    if text.endswith(WORDING.say("ask-open")):
        return "open"
    keys = ((about, key) for about, keys in OPEN_QUESTIONS.items() for key in keys)
    return next((about for about, key in keys if text.endswith(WORDING.say(key))), None)


def question_of_button(data: str) -> str:
    """What a button answers: "agree", "practice", "said_back", or "command" below a result."""
    tapped = read_level_choice(data)
    if tapped is None:
        return data.partition(":")[0]
    return "practice" if tapped.word == "is" else "said_back"


@dataclass
class Owner:
    """One owner with a phone. `written` is everything they wrote, as a reader of the chat would see it."""

    chat: int
    chance: random.Random
    telegram: TelegramApi
    carrier: Carries
    pause: float
    letters: asyncio.Queue[Sent] = field(default_factory=asyncio.Queue)
    written: list[str] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    last_read: str = ""
    is_done: bool = False

    async def live(self) -> None:
        """From the first hello until the result is there."""
        await asyncio.sleep(self.chance.uniform(0, self.pause))
        await self.write("/start K7")
        while not self.is_done:
            letter = await self.letters.get()
            if not self._was_read_before(letter):
                await self._answer(letter)

    async def write(self, text: str) -> None:
        """Write, until Telegram has brought it."""
        self.written.append(text)
        await self.carrier.bring(self.telegram.write(self.chat, text))

    async def tap(self, letter: Sent, place: int) -> None:
        """Tap the button at this place."""
        title, data = letter.buttons[place]
        self.written.append(title)
        await self.carrier.bring(self.telegram.tap(self.chat, data, letter))

    def _was_read_before(self, letter: Sent) -> bool:
        """A text that comes a second time is not answered a second time."""
        is_same, self.last_read = letter.text == self.last_read, letter.text
        return is_same

    async def _answer(self, letter: Sent) -> None:
        question = question_in(letter)
        if question is None or self._is_answered_already(letter, question):
            return
        await asyncio.sleep(self.chance.uniform(0.2, 1) * self.pause)
        match question:
            case "practice":
                await self._answer_practice(letter)
            case "business":
                await self.write(self.chance.choice(BUSINESSES))
            case "place":
                await self.write("Birmingham")
            case "open":
                await self.write(self.chance.choice(OPEN_WORDS))
            case "command":
                self.is_done = True
            case _:
                await self._say_yes(letter)

    def _is_answered_already(self, letter: Sent, question: str) -> bool:
        """A question that only stands below other words once more was answered meanwhile."""
        if question != "practice" or NOT_READ in letter.text:
            return False
        practice = _practice(letter)
        was_answered = practice in self.answered
        self.answered.add(practice)
        return was_answered

    async def _answer_practice(self, letter: Sent) -> None:
        place = self.chance.randrange(len(letter.buttons))
        match self.chance.choice(("tap", "tap", "number", "words")):
            case "tap":
                await self.tap(letter, place)
            case "number":
                await self.write(str(place + 1))
            case "words":
                await self.write(letter.buttons[place][0])
        if self.chance.random() < CHATTY:
            await self.write("thanks")

    async def _say_yes(self, letter: Sent) -> None:
        """The first choice is the yes, or the first of what can be said about the business."""
        if letter.buttons[0][0] == "Yes" and self.chance.random() < 0.5:
            await self.write("yes")
        else:
            await self.tap(letter, 0)


def _practice(letter: Sent) -> str:
    tapped = read_level_choice(letter.buttons[0][1])
    return tapped.practice if tapped else ""


@dataclass
class Street:
    """All owners at once, and what share of everything they will write they have written."""

    telegram: TelegramApi
    owners: list[Owner]
    seen: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; owners who say more than they must do not count twice."""
        return sum(min(MESSAGES, len(owner.written)) for owner in self.owners) / (MESSAGES * len(self.owners))

    async def live(self, seconds: float) -> None:
        """Everybody's talk, from beginning to end. AssertionError with who is left after so many seconds."""
        reading = asyncio.create_task(self._hand_out())
        lives = [asyncio.create_task(owner.live()) for owner in self.owners]
        try:
            _, left = await asyncio.wait(lives, timeout=seconds)
            for life in lives:
                if life.done():
                    life.result()
            assert not left, self.who_waits()
        finally:
            reading.cancel()
            for life in lives:
                life.cancel()

    async def reach(self, share: float) -> None:
        """Return when so much has been written."""
        while self.share < share:
            await asyncio.sleep(LOOK_EVERY)

    def who_waits(self) -> str:
        """For each owner without a result, what was said last."""
        waiting = (owner for owner in self.owners if not owner.is_done)
        return "\n".join(f"{o.chat}: wrote {o.written[-2:]}, read {o.last_read[-120:]!r}" for o in waiting)

    async def _hand_out(self) -> None:
        mailboxes = {owner.chat: owner.letters for owner in self.owners}
        while True:
            for letter in self.telegram.sent[self.seen :]:
                self.seen += 1
                # A copy: the keyboard goes from the original once it is tapped.
                mailboxes[letter.chat].put_nowait(replace(letter, buttons=list(letter.buttons)))
            await asyncio.sleep(LOOK_EVERY)


def street_of(
    count: int, telegram: TelegramApi, carrier: Carries, seed: int, pause: float, first: int = 70_001
) -> Street:
    """So many owners, each with chances of their own that the seed decides."""
    chats: Iterable[int] = range(first, first + count)
    return Street(telegram, [Owner(c, random.Random(f"{seed}-{c}"), telegram, carrier, pause) for c in chats])
