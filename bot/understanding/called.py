"""Called: names, titles and greetings in which a word for people is nobody who works there."""

import re

_FAMILY = (
    r"wife|missus|husband|hubby|mum|mom|mam|dad|brother|sister|son|daughter|cousin|nephew|niece|uncle|aunty|"
    r"auntie|aunt|partner|mate|friend|girlfriend|boyfriend|fiance|lad"
)
# "You can call me Abena": whoever says so has not said that they are one of two.
_CALL_ME = re.compile(
    r"\b(?:(?:you|they|people|everyone|everybody) (?:can )?|please |just )*(?i:calls? me)\b(?= [A-Z])"
)
# "Mrs Chan" is no wife; "the Mrs" is.
_TITLE = re.compile(
    r"(?<!\bthe )(?<!\bmy )(?<!\bme )(?<!\bour )(?<!\band )(?<!\bn )(?<!& )"
    r"\b(?:[Mm]rs|MRS)\b\.? (?=[A-Z][a-z])"
)
# "Sister Pearl", alone between two full stops, is the name of who writes.
_SIGNED = re.compile(
    r"(?:^|(?<=[.!?] ))(?:Sister|Brother|Mother|Father|Aunty|Auntie|Uncle) [A-Z][a-z]+(?= ?[.!?]| ?$)"
)
# "Hello my friend", "ok brother": whom we are called.
_GREETED = re.compile(
    r"\b(hi|hello|hiya|hey|salaam|salam|thanks|thank you|ok|okay|yes|good (?:morning|afternoon|evening)),? "
    r"(?:my |dear )?(?:friend|friends|brother|bro|sister|sis|mate|pal|dear)\b"
    r"(?! (?:and|&|n|plus|helps?|runs?)\b)",
    re.IGNORECASE,
)
# "Just a one man taxi mate.": whom they talk to, at the end of what they say.
_NO_CALL = (
    "my", "me", "mi", "a", "an", "the", "and", "our", "best", "old", "n", "plus", "with", "his", "her", "one",
    "another", "good", "school", "work", "team", "driver's",
)  # fmt: skip
_NOT_CALLED = "".join(rf"(?<!\b{word} )" for word in _NO_CALL)
_MATE = re.compile(rf"(?<=[a-z] ){_NOT_CALLED}\b(?:mate|bro|bruv|pal)\b(?=[.!?]|$)", re.IGNORECASE)
# "On my own apart from mum": she is there.
_APART_FROM = re.compile(
    rf"\b(?:apart from|except(?: for)?|bar|besides|other than) (?:my |me |our |the )?(?=(?:{_FAMILY})\b)",
    re.IGNORECASE,
)
# "7 carers and me manager": the manager is who writes, where no other "me" has stood before.
_ME_THE_BOSS = re.compile(
    r"^((?:(?!\b(?:me|myself|i|i'm|im)\b).)*?(?:\band|&|\bn|\+|\bplus|,) ?(?:me|myself)),? (?:as |the )?"
    r"(?:manager|boss|owner|director|gaffer)\b(?!s)",
    re.IGNORECASE | re.DOTALL,
)
# "Salma & Nadia, two sisters": the sisters have been named, and one of them writes.
_BOTH_NAMED = re.compile(
    r"\b[A-Z][a-z]+ (?:&|and|n|\+) [A-Z][a-z]+,? \(?(?:we are |we're |we )?(?:the )?(?:two |2 |both )?"
    r"(?:sisters|brothers|cousins|friends|mates|partners|husband and wife|mother and daughter)\b"
)


def without_calling(shown: str) -> str:
    """The text without what the owner is called, and how they call whoever reads it."""
    shown = _MATE.sub("", shown)
    shown = _GREETED.sub(r"\1", _SIGNED.sub("", _TITLE.sub("", _CALL_ME.sub("", shown))))
    return _ME_THE_BOSS.sub(r"\1", _APART_FROM.sub("and my ", shown))


def names_both(shown: str) -> bool:
    """True for "Salma & Nadia, two sisters": the owner is one of them."""
    return bool(_BOTH_NAMED.search(shown))
