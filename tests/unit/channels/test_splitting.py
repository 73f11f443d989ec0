"""Long texts in parts."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.splitting import length, split


def test_a_short_text_stays_whole() -> None:
    assert split("Good.\n\nOne thing worth trying.", 100) == ("Good.\n\nOne thing worth trying.",)


def test_a_blank_text_has_no_parts() -> None:
    assert split(" \n\n ", 100) == ()


def test_it_is_cut_between_paragraphs_first() -> None:
    assert split("one two three\n\nfour five\nsix", 22) == ("one two three", "four five\nsix")


def test_it_is_cut_between_lines_then_sentences_then_words() -> None:
    assert split("one two\nthree four five", 17) == ("one two", "three four five")
    assert split("One two. Three four five", 17) == ("One two.", "Three four five")
    assert split("one two three four five", 17) == ("one two three", "four five")


def test_a_word_without_end_is_cut_hard() -> None:
    assert split("x" * 25, 10) == ("x" * 10, "x" * 10, "x" * 5)


def test_an_emoji_counts_as_two_characters() -> None:
    assert length("🍾") == 2
    assert split("🍾" * 7, 4) == ("🍾🍾", "🍾🍾", "🍾🍾", "🍾")


def test_a_pause_at_the_very_beginning_does_not_make_a_tiny_first_message() -> None:
    assert split("Hi\n\n" + "word " * 10, 40)[0].startswith("Hi\n\nword word")


@given(st.text(alphabet="ab .\n🍾ক", max_size=400), st.integers(min_value=2, max_value=60))
def test_every_part_fits_none_is_blank_and_no_word_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(part.strip() and length(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
