"""Words are sealed with a key, and fingerprints find what must not be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import SettingWrong
from bot.storage.cipher import Cipher

CIPHER = Cipher("a key")


@given(st.text())
def test_what_was_sealed_can_be_opened_and_not_read(text: str) -> None:
    sealed = CIPHER.seal(text, "message.text")
    assert CIPHER.open(sealed, "message.text") == text
    assert len(text) < 4 or text not in sealed


def test_the_same_words_are_sealed_differently_each_time() -> None:
    assert CIPHER.seal("yes", "message.text") != CIPHER.seal("yes", "message.text")


def test_without_a_key_words_are_stored_as_they_are() -> None:
    assert Cipher("").seal("yes", "message.text") == "yes"
    assert Cipher("").open("yes", "message.text") == "yes"


@pytest.mark.parametrize("key", ["", "another key"])
def test_another_key_or_none_says_which_setting_is_wrong(key: str) -> None:
    with pytest.raises(SettingWrong, match="STALLSIDE_FIELD_KEY"):
        Cipher(key).open(CIPHER.seal("yes", "message.text"), "message.text")


def test_a_sealed_value_cannot_be_moved_to_another_column() -> None:
    with pytest.raises(SettingWrong):
        CIPHER.open(CIPHER.seal("yes", "message.text"), "owner.name")


def test_a_fingerprint_depends_on_key_and_parts_and_on_where_one_part_ends() -> None:
    prints = {
        CIPHER.fingerprint("ab", "c"),
        CIPHER.fingerprint("a", "bc"),
        CIPHER.fingerprint("abc"),
        Cipher("another key").fingerprint("ab", "c"),
        Cipher("").fingerprint("ab", "c"),
    }
    assert len(prints) == 5
    assert CIPHER.fingerprint("ab", "c") == Cipher("a key").fingerprint("ab", "c")
