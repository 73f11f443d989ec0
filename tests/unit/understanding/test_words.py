"""Texts cut into plain words."""

import pytest

from bot.understanding.words import Lexicon, Speller, stem

SPELLER = Speller({"evry1": "everyone", "dont": "do not", "wot": "what", "n": "and", "yr": "year"})
SPELLER.learn(["customers", "supplier", "written", "receipts"])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("evry1 gets asked wot they want", "everyone gets asked what they want"),
        ("I don't", "i do not"),
        ("me n him, 6yr", "me and him 6 year"),
        ("custmers and suplier", "customers and supplier"),
        ("sooo written", "soo written"),
        ("2nd, 3-4 & £5", "2nd 3 4 & 5"),
    ],
)
def test_text_speak_and_slips_are_spelled_out(typed: str, words: str) -> None:
    assert " ".join(SPELLER.read(typed).plain) == words


def test_a_short_word_is_never_mended_into_another() -> None:
    assert SPELLER.read("till bill").plain == ("till", "bill")


@pytest.mark.parametrize(("one", "other"), [("writes", "writing"), ("stopped", "stops"), ("copies", "copy")])
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_but_and_commas_begin_another_clause() -> None:
    words = SPELLER.read("i try, it slips but i try")
    assert words.clauses == (0, 0, 1, 1, 2, 2, 2)


def test_the_longest_expression_wins() -> None:
    lexicon = Lexicon({"always": ["always"], "sometimes": ["not always"]}, SPELLER)
    assert [found.name for found in lexicon.longest_in(SPELLER.read("not always"))] == ["sometimes"]


def test_an_exact_set_does_not_take_another_ending() -> None:
    lexicon = Lexicon({"starting": ["opening a shop"]}, SPELLER, exact=True)
    assert lexicon.all_in(SPELLER.read("opening a shop"))
    assert not lexicon.all_in(SPELLER.read("opened a shop"))
