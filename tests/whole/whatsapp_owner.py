"""An owner on WhatsApp: taps buttons where there are some, and sends numbers where choices are numbered."""

import random
import re
from dataclasses import dataclass, field

from tests.fakes.twilio_api import Sent, TwilioApi
from tests.whole.owners import BUSINESSES, NOT_READ, OPEN_WORDS, WORDING, question_of_button

NUMBERED = re.compile(r"^(\d+) (.+)$", re.MULTILINE)
FOUR_LEVELS = 4
PATIENCE = 60.0  # seconds for an answer


@dataclass
class WhatsAppOwner:
    """One owner with a number. `written` is everything they wrote, as a reader of the chat would see it."""

    number: str
    twilio: TwilioApi
    chance: random.Random
    written: list[str] = field(default_factory=list)
    read: int = 0

    def live(self) -> None:
        """From the line on the card until the result is there."""
        self.write("Hello K7")
        while not self.answer(self.next_letter()):
            pass

    def write(self, text: str) -> None:
        """Send words."""
        self.written.append(text)
        self.twilio.write(self.number, text)

    def next_letter(self) -> Sent:
        """The next message that asks something; pictures and words that ask nothing are read over."""
        while True:
            self.twilio.wait_until(lambda: len(self.twilio.to(self.number)) > self.read, PATIENCE)
            letter = self.twilio.to(self.number)[self.read]
            self.read += 1
            if buttons_of(letter) or NUMBERED.search(letter.body) or _is_open(letter.body):
                return letter

    def answer(self, letter: Sent) -> bool:
        """Answer one message; True if it was the result."""
        buttons = buttons_of(letter)
        if buttons:
            return self._tap(buttons)
        choices = NUMBERED.findall(letter.body)
        if len(choices) == FOUR_LEVELS:
            number, title = self.chance.choice(choices)
            self.write(number if self.chance.random() < 0.7 or NOT_READ in letter.body else title)
        elif choices:
            self.write("1")
        else:
            self.write(self.chance.choice(BUSINESSES if _asks("ask-business", letter.body) else OPEN_WORDS))
        return False

    def _tap(self, buttons: list[tuple[str, str]]) -> bool:
        title, choice = buttons[0]
        if question_of_button(choice) == "command":
            return True
        self.written.append(title)
        self.twilio.tap(self.number, title, choice)
        return False


def buttons_of(letter: Sent) -> list[tuple[str, str]]:
    """Titles and ids of the buttons that a content template shows."""
    values = [letter.variables[str(place)] for place in range(2, len(letter.variables) + 1)]
    return list(zip(values[::2], values[1::2], strict=True)) if letter.content_sid else []


def _is_open(text: str) -> bool:
    return any(_asks(key, text) for key in ("ask-business", "ask-open"))


def _asks(key: str, text: str) -> bool:
    return text.strip().endswith(WORDING.say(key))
