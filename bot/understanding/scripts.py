"""Scripts: what language the letters themselves tell."""

import re
import unicodedata
from collections import Counter

# Unicode's own names of letters begin with their script.
_BY_SCRIPT = {
    "BENGALI": "bn", "GURMUKHI": "pa", "GUJARATI": "gu", "DEVANAGARI": "hi", "TAMIL": "ta", "TELUGU": "te",
    "KANNADA": "kn", "MALAYALAM": "ml", "SINHALA": "si", "THAI": "th", "LAO": "lo", "MYANMAR": "my",
    "KHMER": "km",
    "ETHIOPIC": "am", "HEBREW": "he", "GREEK": "el", "ARMENIAN": "hy", "GEORGIAN": "ka", "HANGUL": "ko",
    "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh",
}  # fmt: skip
_URDU_ONLY = frozenset("ٹڈڑںےھہۂۃۓ")
_FARSI_TOO = frozenset("پچژگکی")
_PASHTO_ONLY = frozenset("ټډړږښڼځڅېۍ")
_KURDISH_ONLY = frozenset("ۆێڵڕڤە")
_UKRAINIAN_ONLY = frozenset("іїєґ")
_RUSSIAN_ONLY = frozenset("ыэё")
_BULGARIAN_WORDS = frozenset(
    {"съм", "се", "това", "ще", "тя", "той", "аз", "са", "си", "ли", "какво", "къде", "защо", "го", "към",
     "със", "във", "няма", "има", "който", "която", "които", "този", "тази", "моля", "беше"}
)  # fmt: skip
_UKRAINIAN_WORDS = frozenset(
    {"що", "це", "як", "він", "вона", "вони", "був", "була", "було", "хто", "чому", "де", "коли", "дуже",
     "та", "але", "або", "мене", "щоб", "бути", "мій", "треба"}
)  # fmt: skip
FEWEST_LETTERS = 2


def language_of_script(text: str) -> str | None:
    """The language that the script of most letters tells; None for Latin letters or too few of any."""
    letters = [c for c in text.lower() if c.isalpha()]
    scripts = Counter(unicodedata.name(c, "UNKNOWN ").split()[0].split("-")[0] for c in letters)
    if not scripts:
        return None
    script, count = scripts.most_common(1)[0]
    if script == "LATIN" or count < FEWEST_LETTERS:
        return None
    if script == "ARABIC":
        return _in_arabic_letters(frozenset(letters))
    if script == "CYRILLIC":
        return _in_cyrillic_letters(text.lower(), frozenset(letters))
    return "ja" if scripts["HIRAGANA"] + scripts["KATAKANA"] else _BY_SCRIPT.get(script)


def _in_arabic_letters(letters: frozenset[str]) -> str:
    if letters & _PASHTO_ONLY:
        return "ps"
    if letters & _KURDISH_ONLY and not letters & _URDU_ONLY - {"ھ"}:
        return "ckb"
    if letters & _URDU_ONLY:
        return "ur"
    return "fa" if letters & _FARSI_TOO else "ar"


def _in_cyrillic_letters(text: str, letters: frozenset[str]) -> str:
    words = frozenset(re.findall(r"\w+", text))
    if letters & _UKRAINIAN_ONLY:
        return "uk"
    if letters & _RUSSIAN_ONLY:
        return "ru"
    if _BULGARIAN_WORDS & words or "ъ" in letters:
        return "bg"
    return "uk" if _UKRAINIAN_WORDS & words else "ru"
