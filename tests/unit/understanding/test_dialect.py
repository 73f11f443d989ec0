"""Black Country, Brummie and Potteries spellings are read as what they mean, and nothing else is touched."""

import pytest

from bot.understanding.dialect import as_standard

KNOWN = frozenset({"house", "hill", "hair", "hello"})


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("theer's six on we", "there's six of us"), ("three on us now", "three of us now"),
        ("bin at it 12 ear", "bin at it 12 years"), ("nine 'ear agoo", "nine years agoo"),
        ("me an' our wench", "me and our wench"), ("wi' dementia", "with dementia"),
        ("Brierley 'Ill", "Brierley Hill"), ("'ouse clearance", "house clearance"),
        ("'er does the till", "her does the till"),
        ("we'm a chip shop", "we are a chip shop"), ("a young un", "a young one"),
        ("an ower lad", "an our lad"),
        ("thay sell t'visitors", "thay sell the visitors"),
    ],
)  # fmt: skip
def test_dialect_is_spelled_as_in_a_dictionary(written: str, meant: str) -> None:
    assert as_standard(written, KNOWN.__contains__) == meant


@pytest.mark.parametrize(
    "written",
    [
        "we pierce ears, 2 ear piercings a day", "don't ask", "the lads' van", "rely on us", "'hello'",
        "o'clock",
        "it's Sara's shop", "a few on a list",
    ],
)  # fmt: skip
def test_standard_words_stay_as_they_are(written: str) -> None:
    assert as_standard(written, KNOWN.__contains__) == written
