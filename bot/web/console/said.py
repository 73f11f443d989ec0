"""How languages, channels and sectors are called for staff, on every page alike."""

import re
from collections.abc import Mapping

LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic", "bn": "Bangla", "en": "English", "fa": "Farsi", "gu": "Gujarati", "hi": "Hindi",
    "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "so": "Somali", "tr": "Turkish",
    "ur": "Urdu",
}  # fmt: skip
CHANNELS: Mapping[str, str] = {
    "telegram": "Telegram", "whatsapp": "WhatsApp", "web": "Web phone", "terminal": "Terminal",
}  # fmt: skip
_ASKED: Mapping[str, str] = {"practice": "the check", "count": "figures"}
_LINK = re.compile(r"(/introductions/)[^\s/]{16,}")
_NEEDS: Mapping[str, str] = {"dbs": "DBS checks", "crime_fraud": "crime and fraud"}


def language_name(code: str) -> str:
    """English for en; ur-Latn is Urdu in Latin letters."""
    plain, _, script = code.partition("-")
    return LANGUAGES.get(plain, code) + (" in Latin letters" if script == "Latn" else "")


def channel_name(name: str) -> str:
    """WhatsApp for whatsapp."""
    return CHANNELS.get(name, words(name))


def words(name: str) -> str:
    """person_wanted as `person wanted`, for ids that are read by staff."""
    return _NEEDS.get(name) or name.replace("_", " ")


def asked(name: str) -> str:
    """practice:goal_set as `the check: goal set`, for what an owner is asked."""
    kind, _, rest = name.partition(":")
    return f"{_ASKED.get(kind, words(kind))}: {words(rest)}" if rest else words(kind)


def capital(text: str) -> str:
    """With a capital first letter, and the rest as it is."""
    return text[:1].upper() + text[1:]


def linkless(text: str | None) -> str:
    """Without the keys in the links by which an intermediary answers: whoever has one answers as they."""
    return _LINK.sub(r"\1…", text or "")
