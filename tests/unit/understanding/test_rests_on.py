"""What a reading rests on is found again in the text as its owner wrote it."""

import pytest

from bot.understanding.rests_on import MOST_WORDS, places_of
from bot.understanding.words import Speller

SPELLER = Speller({"dont": "do not", "tmrw": "tomorrow"})


def marked(text, **spoke):
    words = SPELLER.read(text)
    weights = [spoke.get(word, 0.0) for word in words.plain]
    return [text[first:last] for first, last in places_of(text, words, weights)]


@pytest.mark.parametrize(
    ("text", "spoke", "found"),
    [
        ("we never ask", {"never": 1.0}, ["never"]),
        ("  We   NEVER\n ask, never!", {"never": 1.0}, ["NEVER", "never"]),
        ("I DON’T ask", {"not": 1.0}, ["DON’T"]),
        ("each\u200b week \u2014 yes", {"week": 1.0}, ["week"]),
        ("yes 👍 each day", {"each": 1.0, "day": 1.0}, ["each day"]),
        ("ﬁve times", {"times": 1.0}, ["times"]),
        ("we ask", {}, []),
        ("we ask", {"ask": -1.0}, []),
        ("", {"ask": 1.0}, []),
    ],
)
def test_the_places_are_those_of_the_words(text, spoke, found):
    assert marked(text, **spoke) == found


def test_words_that_say_little_are_left_out_where_others_say_much():
    assert marked("we ask them every single day", every=5.0, we=0.2, day=4.0) == ["every", "day"]


def test_letters_that_were_put_together_are_better_not_marked_than_marked_wrongly():
    assert marked("cafe\u0301 each day", day=1.0) in ([], ["day"])


def test_a_long_text_is_not_lit_up_as_a_whole():
    text = " ".join(f"word{n} and" for n in range(400))
    words = SPELLER.read(text)
    assert len(places_of(text, words, [1.0] * len(words))) <= MOST_WORDS
