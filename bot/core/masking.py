"""Numbers that nobody should send in a chat are made unreadable on arrival; telephone numbers stay."""

import re
from dataclasses import dataclass

DOT = "•"
_KEYWORD_GAP = 25  # characters between "passport", "account" and the number they are about
# Card numbers as they are written: in one piece, 4-4-4-4(-3), 4-6-5 (American Express) or 4-6-4 (Diners).
# Never other groups: "447700 900123 447700 900456" are two telephones, though the digits could be a card's.
_CARDS = tuple(
    re.compile(rf"(?<![\d+]){shape}(?!\d)")
    for shape in (
        r"\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{3}",
        r"\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}",
        r"\d{4}[ -]\d{6}[ -]\d{4,5}",
        r"\d{14,19}",
    )
)
# First digits of issuers (ISO/IEC 7812); a telephone number with its country in front begins otherwise or
# has fewer digits.
_ISSUER = re.compile(r"4|5[0-8]|2[2-7]|3[0-9]|6")
_IBAN = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])", re.I)
_SORT_CODE = r"\d{2}[- ]\d{2}[- ]\d{2}"
_ACCOUNT = r"(?<!\d)\d{8}(?!\d)"
_ACCOUNTS = (
    re.compile(rf"(?<!\d){_SORT_CODE}(?!\d)\D{{1,{_KEYWORD_GAP}}}{_ACCOUNT}"),
    re.compile(rf"{_ACCOUNT}\D{{1,{_KEYWORD_GAP}}}{_SORT_CODE}(?!\d)"),
    re.compile(rf"\b(?:sort code|s/c)\b\D{{0,{_KEYWORD_GAP}}}\d[\d -]{{4,6}}\d(?!\d)", re.I),
    re.compile(rf"\b(?:account|acct|acc|a/c)\b\D{{0,{_KEYWORD_GAP}}}{_ACCOUNT}", re.I),
)
_PASSPORTS = (
    re.compile(rf"\bpassport\b\D{{0,{_KEYWORD_GAP}}}?[A-Z]{{0,2}} ?\d{{7,9}}(?!\d)", re.I),
    re.compile(r"\b(?!GB)[A-Z]{2}\d{7}\b|\b[A-Z]\d{8}\b"),
    re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.I),  # National Insurance number
)


@dataclass(frozen=True)
class Masked:
    """A text without such numbers. `found` says that there were some."""

    text: str
    found: bool


def mask(text: str) -> Masked:
    """Dot out card, account and passport-like numbers, digit by digit; all other words stay as they are."""
    masked = text
    for pattern in _CARDS:
        masked = pattern.sub(lambda m: _dotted(m[0]) if _is_card(m[0]) else m[0], masked)
    masked = _IBAN.sub(lambda m: _dotted(m[0], letters=True) if _is_iban(m[0]) else m[0], masked)
    for pattern in (*_ACCOUNTS, *_PASSPORTS):
        masked = pattern.sub(lambda m: _dotted(m[0]), masked)
    return Masked(masked, masked != text)


def _dotted(found: str, *, letters: bool = False) -> str:
    return "".join(DOT if c.isdigit() or (letters and c.isalnum()) else c for c in found)


def _is_card(found: str) -> bool:
    digits = [int(c) for c in found if c.isdigit()]
    return _begins_like_card(digits) and _luhn(digits)


def _begins_like_card(digits: list[int]) -> bool:
    return bool(_ISSUER.match("".join(map(str, digits[:2]))))


def _luhn(digits: list[int]) -> bool:
    """The check digit of ISO/IEC 7812-1, annex B."""
    doubled = (sum(divmod(2 * d, 10)) if i % 2 else d for i, d in enumerate(reversed(digits)))
    return sum(doubled) % 10 == 0


def _is_iban(found: str) -> bool:
    """The check digits of ISO 13616: the number, turned around, leaves 1 when divided by 97."""
    packed = found.replace(" ", "").upper()
    turned = packed[4:] + packed[:4]
    return packed.isascii() and int("".join(str(int(c, 36)) for c in turned)) % 97 == 1
