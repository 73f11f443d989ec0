"""What a person is called on WhatsApp."""

import pytest

from bot.channels.whatsapp.address import read_address, written_address


@pytest.mark.parametrize(
    "value",
    ["whatsapp:+447700900123", "whatsapp:GB.1000000000000001", "whatsapp:US.ENT.11815799212886844830"],
)
def test_a_number_and_a_persons_id_are_addresses(value: str) -> None:
    assert read_address(value) == value


@pytest.mark.parametrize(
    "value",
    ["+447700900123", "whatsapp:", "whatsapp:07700900123", "whatsapp:GB.", "sms:+447700900123", None, 7],
)
def test_anything_else_is_not(value: object) -> None:
    assert read_address(value) is None


@pytest.mark.parametrize(
    "text", ["+447700900123", "+44 7700 900123", "whatsapp:+447700900123", "+44 (7700) 900-123"]
)
def test_an_address_may_be_written_as_people_write_numbers(text: str) -> None:
    assert written_address(text) == "whatsapp:+447700900123"


def test_a_number_without_its_country_is_not_guessed() -> None:
    assert written_address("07700 900123") is None
