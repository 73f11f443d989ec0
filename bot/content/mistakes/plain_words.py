"""Words that are too hard, too long or not ours to use."""

import importlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import cast

from bot.content.mistakes.texts import Text

OLDEST = 11  # years: the reading age of conversation.md; school grade (Flesch-Kincaid) and five
GRADE_TO_AGE = 5
FEWEST_WORDS = 10  # below that a grade says nothing: one long word makes "Insurance?" unreadable
LONGEST_SENTENCE = 20  # words; the aim is 15
BUTTON, LISTED = 20, 24  # characters: WhatsApp's quick replies and its list items
# What owners tap where there are three choices at most, and where there are more.
BUTTONS = re.compile(
    r"choice-.+|(?:agree|confirm|details|delete|stop)-(?:yes|no|keep|more|less|other|change|wait|all)|"
    r"(?:next-part|which-check|reminders|which-day|remind|step-tried|check-again|monitoring)-"
    r"(?:yes|no|later|full|short|none|tomorrow|week|partly)|research-(?:agree|refuse)|"
    r"count-(?:yes|no|skip|same|other|not-now)|"
    r"desk-(?:why|link|away|load|stop|end)-(?:yes|no|too-busy|not-my-area|not-my-field|know-each-other|other)|"
    r"introduction-tap-.+|desk-words-never|"
    r"intro-(?:private|next|card|withdraw|contacted|useful)-(?:yes|no|partly|stop|change)|"
    r"intro-(?:offer-yes|not-now|take-back|wait|any-time|edit-out|line-back|words-cancel|number-(?:this|chat))|"
    r"shown-to-(?:agree|refuse)|duty-link-(?:yes|no)|staff-alert-seen"
)
LISTS = re.compile(
    r"practice-.+\.(?:level-\d|label)|part-(?!done|nothing).+|(?:sector|people|years)-.+|pass-detail|"
    r"which-place-other|about-you-.+-.+|about-you-pass|support-need-.+|sum-\w+|sum-week"
)
# Owners are never measured, and these words say that they are.
FORBIDDEN = re.compile(
    r"\b(scor\w*|test|tests|tested|testing|poor|poorly|assess\w*|productivity|msmes?)\b", re.IGNORECASE
)
SHOUTING = re.compile(r"![^.?!]*!")
OTHER_SCRIPTS = "other-language-"  # a sentence in that language stands among the English texts


def hard_words(texts: Iterable[Text]) -> Iterator[str]:
    """Texts that a child of eleven would not read. Says nothing where textstat is not installed."""
    if not (grade := _grade()):
        return
    for text in texts:
        if len(text.words.split()) < FEWEST_WORDS or not _is_english(text):
            continue
        age = grade(text.words) + GRADE_TO_AGE
        if age > OLDEST:
            yield text.mistake(
                f"`{text.key}` is for readers of {age:.0f}; use shorter words and sentences, for {OLDEST}."
            )


def long_sentences(texts: Iterable[Text]) -> Iterator[str]:
    """Sentences that are too long to read at a till."""
    for text in texts:
        for sentence in re.split(r"[.?!:]\s|\n", text.words):
            count = len(sentence.split())
            if count > LONGEST_SENTENCE and _is_english(text):
                begins = " ".join(sentence.split()[:5])
                yield text.mistake(
                    f"`{text.key}` has a sentence of {count} words ({begins} …); make two of it."
                )


def long_titles(texts: Iterable[Text]) -> Iterator[str]:
    """Choices that a phone would cut off."""
    for text in texts:
        limit = BUTTON if BUTTONS.fullmatch(text.key) else LISTED if LISTS.fullmatch(text.key) else None
        if limit and len(text.words) > limit:
            yield text.mistake(
                f"`{text.key}` is something to tap and has {len(text.words)} characters; {limit} are shown."
            )


def forbidden_words(texts: Iterable[Text]) -> Iterator[str]:
    """Words that tell an owner they are being measured, and shouting."""
    for text in texts:
        if word := FORBIDDEN.search(text.words):
            yield text.mistake(f"`{text.key}` says `{word[0]}`; nobody is measured here: say it another way.")
        if SHOUTING.search(text.words):
            yield text.mistake(
                f"`{text.key}` has one `!` after the other; end these sentences with a full stop."
            )


def _grade() -> Callable[[str], float] | None:
    """The school grade of a text. textstat comes with the tools for checking, not with the program."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of its own old way of reading its data
        try:
            return cast(Callable[[str], float], importlib.import_module("textstat").flesch_kincaid_grade)
        except ImportError:
            return None


def _is_english(text: Text) -> bool:
    """The reading age is worked out for English only."""
    if text.key.startswith(OTHER_SCRIPTS):
        return text.key == f"{OTHER_SCRIPTS}any"
    return text.language == "en"
