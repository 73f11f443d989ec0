"""What an editor writes as a phrase matches what they mean."""

import re

import pytest

from bot.content.phrases import PhraseWriter

WRITER = PhraseWriter({"partner": ("husband", "ex [wife]"), "nested": ("(a|b) c",)})


def matches(phrase: str, text: str) -> bool:
    return re.search(WRITER.pattern(phrase), text, re.IGNORECASE) is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("want to die", "I WANT TO DIE"),
        ("want to die", "want... to, die"),
        ("want to die", "want to die😭"),
        ("bailif*", "two bailiffs came"),
        ("(hurt|kill) myself", "i hurt myself"),
        ("(end my life|end it all) now", "end it all now"),
        ("i [just] want", "i want"),
        ("i [just] want", "i just want"),
        ("[just] want", "just want"),
        ("take ... tablets", "take tablets"),
        ("take ... tablets", "take all of my tablets"),
        ("don't go", "dont go"),
        ("don't go", "don't go"),
        ("<partner> hits", "my ex wife hits"),
        ("<partner> hits", "husband hits"),
        ("<nested> d", "b c d"),
        ("hit(|s|ting) me", "hitting me"),
        ("hit(|s|ting) me", "hit me"),
        (r"/\d+ kms/", "20 kms"),
        ("মরতে চাই", "আমি মরতে চাই"),
        ("আত্মহত্যা*", "আত্মহত্যার"),
        ("خودکشی", "میں خودکشی"),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str) -> None:
    assert matches(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("want to die", "want to diet"),
        ("want to die", "i want a die to play"),
        ("bailif*", "abailiff"),
        ("i [just] want", "i really want"),
        ("take ... tablets", "take one two three four five six tablets"),
        ("(hurt|kill) myself", "hurt kill myselfie"),
        ("মরতে চাই", "মরতে চাইনা"),
    ],
)
def test_a_phrase_is_not_found_in_other_words(phrase: str, text: str) -> None:
    assert not matches(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("(hurt myself", "opened but never closed"),
        ("hurt) myself", "closed but never opened"),
        ("[just want", "opened but never closed"),
        ("<nobody> hits", "<nobody> is not under `words`"),
        ("/(/", "regular expression"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_said_to_its_editor(phrase: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        WRITER.pattern(phrase)


def test_no_text_takes_long_to_search() -> None:
    """Gaps must not be able to cut a text up in many ways: a long message would stop the program."""
    pattern = re.compile(WRITER.pattern("he ... hits ... me"), re.IGNORECASE)
    assert not pattern.search("he's'" * 4000)
