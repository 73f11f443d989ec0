"""Read what an owner asks about an introduction before they agree to it."""

import re
from typing import Literal

from bot.usecases.find_language import names_language

Topic = Literal["cost", "who", "seen", "then", "speaks"]

MOST_WORDS = 14  # a plain question is short; a longer text says something of its own
_FIRST = (
    r"^\W*(?:(?:no|nah|but|and|ok|okay|wait|hang on|hold on|sorry|first|so|well|yes|yeah|hi|please|pls|just|"
    r"tell me|can you tell me|(?:i )?(?:want|need) to know|before that|one thing)\b\W*)*"
)
_ENDING = (
    r"(?:\W+(?:money|me|us|anything|something|much|extra|or not|right|then|please|pls|first|really|"
    r"too|though|"
    r"at all|now|in the end|for (?:me|it|this|that|him|her|them|my \w+|the \w+)|"
    r"to (?:be introduced|meet|talk|see|speak)\b.*|mate|bro|brother|love))*\W*$"
)
_IT = r"(?:it|this|that|these|he|she|they|you|i|we|there|someone|the (?:person|introduction|help|service))"
_COST = (
    rf"(?:(?:is|are|will|would|s) {_IT} (?:be )?(?:all |really |completely |any )?"
    r"(?:free|cost(?:ing)?s?|charged?|paid|an? (?:cost|charge|fee|catch)|fees?|catch)|"
    rf"(?:do|does|will|would|must|should|can) {_IT} (?:\w+ ){{0,3}}(?:cost|charge|pay|fee|free)|"
    rf"how much (?:is|does|do|will|would|for)\b(?: {_IT})?(?: (?:have to |need to )?(?:cost|charge|be|"
    rf"pay|want))?|"
    r"(?:what(?:'?s| is| are)?|any|is there) (?:the |an? |any )?(?:costs?|price|fees?|charges?|catch)|"
    rf"what (?:does|do|will) {_IT} (?:cost|charge)|free|(?:it'?s|its|this is) free(?: right)?)"
)
_PERSON = (
    r"(?:it|this|that|he|she|they|him|her|them|these|those|the(?:se|ir)? (?:person|people|one|"
    r"man|woman|lady))"
)
_WHO = (
    r"(?:who\W*$|who (?:will|would|is going to) (?:i |you )?(?:ring|call|phone|contact|meet|talk|"
    r"speak|come|help)\b|"
    rf"(?:who|whos|who'?s|who is|who are|who was|who will|who would|which is) (?:be )?{_PERSON}|"
    r"who (?:is|are) (?!going|there|else)[^\W\d]+\W*$|"
    r"(?:what'?s|what is|what are|which|what) (?:is )?(?:the|this|that|his|her|their|your)? ?"
    r"(?:org\w*|company|charity|group|person|programme|name)\b|"
    rf"(?:is|are) {_PERSON} (?:really )?(?:a|an|from|with|at|of|in|on|the|my|one|real|local|near|part)\b"
    r"(?! (?:safe|private))|"
    rf"where (?:is|are|does|do) {_PERSON}|what (?:does|do|can) {_PERSON} (?:do|know|help)|"
    rf"(?:does|do|can|will) {_PERSON} (?:\w+ )?(?:speak|know|understand|help|work)|"
    r"(?:does|can|will) [^\W\d]+ (?:speak|talk)\b|is [^\W\d]+ (?:from|with)\b|tell me about (?:him|her|them))"
)
_SEEN = (
    r"(?:what (?:all |info |information |details |data )?(?:will|do|does|would|can|are|is|did|"
    r"about me)\b.{0,30}"
    r"\b(?:see|sees|know|knows|told|tell|send|sending|sent|share|sharing|shared|show|showing|shown|read)\b|"
    rf"what (?:will|do|does|would) {_PERSON} get\b|"
    r"(?:will|do|does|can|would|could) (?:he|she|they|you|any ?one|any ?body|some ?one)\b.{0,20}"
    r"\b(?:see|sees|share|tell|read|pass)\b|"
    r"who(?: else)? (?:sees|will see|can see|gets|will get|knows|will know)|"
    r"(?:is|are) (?:it|this|that|they) (?:safe|private|confidential|secret)|"
    r"(?:which|what) (?:answers|bits?|parts?|ones|things)\b|like what\b|what staff|what tax|"
    r"what (?:info|details|data)\b|"
    r"you (?:tell|send|show|give) (?:him|her|them) what)"
)
_THEN = (
    r"(?:(?:and )?(?:then|now|next) what|what(?:'?s| is) (?:it|this|an introduction)(?: (?:about|for))?\W*$|"
    r"what(?:'?s| is)? (?:happens|happen|will happen|next|then|now)\b|"
    rf"what (?:do|should) i do\b|when (?:will|do|does|would) {_PERSON}|how (?:does|will|do) {_PERSON} work|"
    r"how (?:long|soon|quick)\b|if (?:he|she|they) (?:says?|can'?t|cannot)\b)"
)
_PATTERNS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    ("cost", re.compile(f"{_FIRST}{_COST}{_ENDING}", re.I)),
    ("seen", re.compile(f"{_FIRST}{_SEEN}", re.I)),
    ("who", re.compile(f"{_FIRST}{_WHO}", re.I)),
    ("then", re.compile(f"{_FIRST}{_THEN}", re.I)),
)
_SPEAKER = re.compile(
    r"\b(?:persons?|people|speakers?|speaking|some ?one|some ?body|any ?one|any ?body|man|woman|lady|"
    r"guy|one who|"
    r"who (?:can )?speaks?)\b",
    re.I,
)


def topic_of(text: str) -> Topic | None:
    """What these words ask about an introduction; None if they ask nothing that is known."""
    if len(text.split()) > MOST_WORDS:
        return None
    asked = next((topic for topic, pattern in _PATTERNS if pattern.search(text)), None)
    return asked or ("speaks" if wants_speaker(text) else None)


def wants_speaker(text: str) -> bool:
    """True for a wish to meet somebody who speaks a language: "i want bangla person"."""
    return bool(_SPEAKER.search(text)) and names_language(text)
