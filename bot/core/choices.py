"""Choice ids: each carries the question it answers, so that an old button is known for what it is."""

from dataclasses import dataclass

from bot.core.conversation import CHOICE_ID_LIMIT

COMMAND = "command"
DESK = "desk"
PASS = "pass"  # the value of "rather not say"
LEVEL_PARTS = 5


@dataclass(frozen=True)
class LevelChoice:
    """A tap that says something about one practice of one check.

    `word` is `is` for a level that was picked; for one that was said back it is yes, more, less or other.
    """

    check: int
    practice: str
    level: int
    word: str


def level_choice(check: int, practice: str, level: int, word: str = "is") -> str:
    """The id of a tap on a level: `level:<check>:<practice>:<level>:<word>`."""
    return _within_limit(f"level:{check}:{practice}:{level}:{word}")


def choice(about: str, value: str) -> str:
    """The id of a tap on anything else: `<about>:<value>`."""
    return _within_limit(f"{about}:{value}")


def command_choice(intent: str) -> str:
    """The id of a tap that is a wish of its own, not the answer to a question."""
    return choice(COMMAND, intent)


def value_of(choice_id: str | None, about: str) -> str | None:
    """What was tapped, if the tap answers this kind of question."""
    kind, _, value = (choice_id or "").partition(":")
    return value if kind == about and value else None


def read_level_choice(choice_id: str | None) -> LevelChoice | None:
    """The tap on a level in this id; None if the id is something else or was forged."""
    parts = (choice_id or "").split(":")
    if (
        len(parts) != LEVEL_PARTS
        or parts[0] != "level"
        or not parts[1].isdecimal()
        or parts[3] not in tuple("0123")
    ):
        return None
    return LevelChoice(int(parts[1]), parts[2], int(parts[3]), parts[4])


def desk_choice(introduction: str, word: str) -> str:
    """The id of a tap at a desk: `desk:<introduction>:<word>`; an introduction's id has 32 characters."""
    return _within_limit(f"{DESK}:{introduction}:{word}")


def _within_limit(choice_id: str) -> str:
    if len(choice_id.encode()) > CHOICE_ID_LIMIT:
        raise ValueError(f"choice id over {CHOICE_ID_LIMIT} bytes: {choice_id}")
    return choice_id


# Telegram's commands (channels.md) by the wish they stand for.
WISHES = {
    "start": "greet",
    "help": "help",
    "stop": "stop",
    "privacy": "privacy",
    "language": "change_language",
    "person": "talk_to_person",
    "mydata": "show_my_data",
    "delete": "delete_my_data",
    "join": "join_chats",
}
# What our own buttons ask for, apart from answers.
BUTTON_WISHES = ("ask_why", "change_answer", "talk_to_person", "find_support", "ask_for_introduction")


def wish_of(choice_id: str | None) -> str | None:
    """The intent that a command or a button stands for; None if it is an answer, or was forged."""
    name = value_of(choice_id, COMMAND) or ""
    return WISHES.get(name) or (name if name in BUTTON_WISHES else None)
