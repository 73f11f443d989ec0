"""Find a language in an owner's words, and name it as owners do."""

import re
from collections.abc import Sequence

from bot.usecases.tools import Tools

LANGUAGES = ("ar", "bn", "en", "fa", "fr", "gu", "hi", "pa", "pl", "pt", "ro", "so", "ur")
# What owners also call a language.
ALSO = {"bn": ("bengali", "sylheti", "silheti"), "ur": ("mirpuri",), "pa": ("panjabi",), "fa": ("persian",)}


_NAMES = re.compile(
    r"\b(?:arabic|bangla|bengali|sylheti|silheti|english|farsi|persian|french|gujarati|hindi|punjabi|panjabi|polish|"
    r"portuguese|romanian|somali|urdu|mirpuri)\b",
    re.IGNORECASE,
)


def names_language(text: str) -> bool:
    """True if these words name a language that somebody who takes introductions may speak."""
    return bool(_NAMES.search(text))


def names_another_language(text: str) -> bool:
    """True if these words name one that is not English."""
    return any(name.casefold() != "english" for name in _NAMES.findall(text))


def find_language(text: str, tools: Tools) -> str | None:
    """The code of the language that these words name; None if they name none."""
    words = set(re.findall(r"[^\W\d_]+", text.casefold()))
    for code in LANGUAGES:
        if words & {language_name(code, tools).casefold(), *ALSO.get(code, ())}:
            return code
    return None


def own_word(text: str, code: str, tools: Tools) -> str:
    """The language as they call it: "Sylheti" stays Sylheti."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    said = next((name for name in ALSO.get(code, ()) if name in words), None)
    return said.capitalize() if said else language_name(code, tools)


def language_name(code: str, tools: Tools) -> str:
    """A language as owners read it; the code where there is no name for it."""
    key = f"intro-language-{code}"
    return tools.say(key) if tools.content.wording.has(key) else code


def name_languages(codes: Sequence[str], tools: Tools) -> str:
    """Languages as owners read them: "Bangla and English"."""
    names = [language_name(code, tools) for code in codes]
    if len(names) <= 1:
        return "".join(names)
    return tools.say("intro-list", first=", ".join(names[:-1]), last=names[-1])
