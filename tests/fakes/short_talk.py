"""A short talk by script, long enough to show everything that the web phone's page can show."""

from collections.abc import Sequence

from bot.core.conversation import Band, Choice, Picture, PictureRow, Reply
from bot.core.message import Arrival

LEVELS = ("No", "One or two", "Quite a few", "All the time")
ROWS: tuple[tuple[str, Band, str], ...] = (
    ("Asking customers", "mostly_there", "mostly there"),
    ("Knowing cash and bills", "part_way", "part way"),
    ("What things really cost", "to_start", "to start"),
    ("Sales and costs written", "strong", "strong"),
)


def picture() -> Picture:
    """A picture with its words."""
    rows = tuple(PictureRow(*row) for row in ROWS)
    words = "; ".join(f"{label}, {word}" for label, _, word in ROWS)
    return Picture("How you run things", rows, "From your own answers.", f"How you run things: {words}.")


def answer(said: Arrival) -> Sequence[Reply]:
    """What the script answers to what was said."""
    if said.choice == "agree:yes":
        return [_question()]
    if said.choice or said.text in ("1", "2", "3", "4"):
        return _results()
    if said.text == "Hello":
        return [_welcome()]
    return [Reply(f"You said: {said.text}")]


def _welcome() -> Reply:
    words = (
        "Hello, and welcome. I'm Stallside, an automatic helper for small businesses. "
        "We are not the council or the tax office.\nI ask a few short questions about how you run things. "
        'You can ask for a person any time: just say "person".\n\nShall we go on?'
    )
    choices = (
        Choice("agree:yes", "Yes"),
        Choice("agree:keep", "What do you keep?"),
        Choice("agree:no", "Not now"),
    )
    return Reply(words, choices, "agree")


def _question() -> Reply:
    words = (
        "Good. Nine quick questions, about five minutes. If a customer walks in, just leave it.\n\n"
        "1 of 9. In the last three months, did you ask customers what else they want from you?"
    )
    choices = tuple(Choice(f"level:1:customers_asked:{n}:is", title) for n, title in enumerate(LEVELS))
    return Reply(words, choices, "practice:customers_asked")


def _results() -> list[Reply]:
    words = (
        "That's all of them, thank you.\n\nGoing well: you ask quite a few customers what else they want.\n\n"
        "One thing worth trying: work out what your five best sellers really cost to make. Meat, rice, oil, "
        "box, and the minutes. One evening with last week's bills is enough to begin."
    )
    choices = (
        Choice("command:ask_why", "Why this step?"),
        Choice("command:talk_to_person", "Talk to a person"),
    )
    return [Reply(words), Reply("This is how it looks.", choices, "other", picture())]
