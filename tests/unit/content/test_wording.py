"""Words are said by key, and nothing is said that is not whole."""

from pathlib import Path

import pytest

from bot.content.wording import FluentWording, WordingMissing, read_wording
from bot.core.errors import ContentBroken


def wording(tmp_path: Path, **languages: str) -> FluentWording:
    for language, text in languages.items():
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / "words.ftl").write_text(text)
    return read_wording(tmp_path)


def test_a_message_and_its_attribute_are_said(tmp_path: Path) -> None:
    words = wording(tmp_path, en="ask = Do you count?\n    .label = Counting\n")
    assert words.say("ask") == "Do you count?"
    assert words.say("ask.label") == "Counting"


def test_values_are_put_in_without_invisible_marks_around_them(tmp_path: Path) -> None:
    words = wording(tmp_path, en="hello = Hello { $name }.")
    assert words.say("hello", name="Shah") == "Hello Shah."


def test_a_number_chooses_the_form(tmp_path: Path) -> None:
    words = wording(tmp_path, en="left = { $n ->\n    [one] One question\n   *[other] { $n } questions\n}\n")
    assert [words.say("left", n=n) for n in (1, 7)] == ["One question", "7 questions"]


@pytest.mark.parametrize("key", ["nothing", "ask.nothing", "only.value", ""])
def test_a_key_that_is_not_there_is_an_error(tmp_path: Path, key: str) -> None:
    words = wording(tmp_path, en="ask = Do you count?\nonly =\n    .label = Counting\n")
    assert not words.has(key)
    with pytest.raises(KeyError):
        words.say(key)


def test_a_value_that_was_not_given_is_an_error_and_not_a_hole(tmp_path: Path) -> None:
    words = wording(tmp_path, en="hello = Hello { $name }.")
    with pytest.raises(WordingMissing, match="hello"):
        words.say("hello")


def test_a_message_without_text_of_its_own_has_only_its_attributes(tmp_path: Path) -> None:
    words = wording(tmp_path, en="only =\n    .label = Counting\n")
    assert not words.has("only")
    assert words.say("only.label") == "Counting"


def test_a_language_that_is_not_there_is_answered_in_english(tmp_path: Path) -> None:
    words = wording(tmp_path, en="yes = Yes", bn="yes = হ্যাঁ")
    assert [words.say("yes", language) for language in ("en", "bn", "pl")] == ["Yes", "হ্যাঁ", "Yes"]


def test_the_version_changes_with_any_word_and_with_nothing_else(tmp_path: Path) -> None:
    first = wording(tmp_path, en="yes = Yes").version
    assert wording(tmp_path, en="yes = Yes").version == first
    assert wording(tmp_path, en="yes = Yes.").version != first


def test_what_fluent_cannot_read_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentBroken, match=r"words\.ftl:2: Fluent cannot read this"):
        wording(tmp_path, en="yes = Yes\nno = { $broken\n")


def test_a_folder_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentBroken, match=r"there is no \.ftl file"):
        read_wording(tmp_path)


def test_words_of_any_length_are_passed_on_whole(tmp_path: Path) -> None:
    words = wording(tmp_path, en="said = { $name } writes: “{ $words }”, { $words }.\n")
    long = "I have { $name } a lot to say. " * 700
    assert words.say("said", name="Mina", words=long) == f"Mina writes: “{long}”, {long}."
