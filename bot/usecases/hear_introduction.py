"""Hear what is said while an introduction is drafted or under way: own words, which no engine has to sort."""

import re
from collections.abc import Mapping

from bot.core.conversation import About
from bot.core.snapshot import Snapshot
from bot.usecases.find_language import names_another_language
from bot.usecases.follow_introduction import says_what_came
from bot.usecases.pass_words_on import names_message
from bot.usecases.read_agreement import read_agreement
from bot.usecases.read_phone import PhoneSaid, read_phone
from bot.usecases.read_question import topic_of
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.withdraw_introduction import wants_back, wants_to_withdraw

ASK = "ask_for_introduction"
ANSWER = "answer"
NO_PHONE = PhoneSaid()
# Here people say how to be reached, or what to write: "ring me after 3" is no wish for a call from us.
OWN_WORDS: tuple[About, ...] = (
    "intro_need", "intro_who", "intro_way", "intro_number", "intro_when", "intro_language", "intro_card",
    "intro_line", "intro_edit", "intro_words",
)  # fmt: skip
# Here the engine sorts what is no plain yes or no, since much else may be said.
ON_OFFER: tuple[About, ...] = ("intro_offer", "intro_private", "intro_next")
WRITING: tuple[About, ...] = ("intro_need", "intro_edit", "intro_words")  # where a question is theirs
QUESTION = re.compile(
    r"^\W*(?:has|have|did|does|who(?:'s| is| are)|is (?:she|he|it)|"
    r"what (?:does|do) (?:she|he|they)|any news)\b",
    re.I,
)
WHERE_REACHED: tuple[About, ...] = ("intro_who", "intro_way", "intro_number", "intro_card", "intro_line")
WHATSAPP = "whatsapp:"  # before the number in an address (Twilio, Messages resource, From)
# Whole messages that are a wish of their own even there.
WISHES: Mapping[str, str] = {
    "stop": r"(?:please )?stop(?: messages| messaging me| texting me| it)?|unsubscribe",
    "pause": r"wait|hold on|one (?:minute|sec|second|moment)|later|busy|customers?(?: here)?(?: wait)?",
    "skip": r"skip(?: it| this)?|pass|next",
    "go_back": r"(?:go )?back",
    "help": r"help(?: me)?",
    "talk_to_person": r"(?:a )?(?:real )?(?:person|human)|(?:talk|speak) to (?:a |some)?(?:person|one|body)",
    "ask_why": r"why(?: do you ask| that| this)?",
    "ask_what_it_means": r"what(?: do you mean| does that mean)?|i don'?t (?:get it|understand)",
    "delete_my_data": r"delete me|delete (?:all )?my data|forget me",
    "show_my_data": r"what do you know about me",
    "privacy": r"privacy|who (?:reads|can read|sees) (?:this|that|it)",
    "are_you_a_bot": r"are you (?:a )?(?:bot|robot|human|real|ai)",
    "greet": r"hi|hello|hey|salaam|good (?:morning|afternoon|evening)",
    "goodbye": r"bye|good ?bye|goodnight",
    "thanks": r"thanks?|thank you|ta|cheers",
    "continue_check": r"go on(?: with the questions)?|continue|carry on",
    "start_check": r"all the questions|start the (?:check|questions)",
    "join_chats": r"join",
}
_PATTERNS = {wish: re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE) for wish, words in WISHES.items()}


def number_of_chat(unit: UnitOfWork, conversation: str, snapshot: Snapshot) -> str | None:
    """The telephone number of a WhatsApp chat, read only while its owner is asked how to be reached."""
    if snapshot.asking is None or snapshot.asking.about not in WHERE_REACHED:
        return None
    contact = unit.turns.contact(conversation)
    number = contact.address.removeprefix(WHATSAPP) if contact and contact.channel == "whatsapp" else ""
    return number if number.startswith("+") and number[1:].isdecimal() else None


def hear_introduction(text: str, snapshot: Snapshot) -> str | None:
    """The intent of these words where an introduction tells it; None leaves it to others."""
    about = snapshot.asking.about if snapshot.asking else None
    if about in OWN_WORDS:
        wish = next((wish for wish, said in _PATTERNS.items() if said.fullmatch(text)), None)
        if wish is None and _asks_about_it(about, text):
            return ASK
        return wish or ANSWER
    if about in ON_OFFER:
        return _hear_on_offer(about, text)
    if says_what_came(about, text) and not QUESTION.search(text):
        return ANSWER
    introduction = snapshot.introduction
    if introduction is None:
        return None
    is_for_it = names_message(text, introduction) or (wants_back(text, about is None))
    return ASK if is_for_it else None


def _asks_about_it(about: About, text: str) -> bool:
    """True for a question, where a question is not what they want written."""
    if about in ("intro_edit", "intro_words"):
        return False
    topic = topic_of(text)
    if about in ("intro_need", "intro_who") and topic == "speaks":
        return False  # the choice itself
    return topic is not None or (about not in WRITING and bool(QUESTION.search(text)))


def _hear_on_offer(about: About, text: str) -> str | None:
    """A question, a wish for a speaker of a language, or a yes or a no in words of their own."""
    wish = next((wish for wish, said in _PATTERNS.items() if said.fullmatch(text)), None)
    if wish is not None:
        return None
    if topic_of(text) or (about == "intro_offer" and names_another_language(text)):
        return ASK
    if about == "intro_offer":
        return None
    said = read_agreement(text)
    if said is None:
        return ANSWER if read_phone(text) != NO_PHONE or wants_to_withdraw(text) else None
    return {"yes": "affirm", "no": "deny", "else": ANSWER}[said]
