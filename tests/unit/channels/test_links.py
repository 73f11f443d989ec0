"""Links that are signed for one purpose and end by themselves."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.introduction_links import PATH, IntroductionLinks, LinkRead
from bot.channels.media_links import MediaLinks

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
HOME = "https://stallside.example.org"


def links(at: datetime = NOW, key: bytes = b"a key") -> IntroductionLinks:
    return IntroductionLinks(key, HOME, lambda: at)


def name_of(link: str) -> str:
    assert link.startswith(f"{HOME}{PATH}/")
    return link.removeprefix(f"{HOME}{PATH}/")


NAME = name_of(links().to_introduction("i-1", "rukhsana.b"))


def test_a_link_stands_for_one_introduction_and_one_person() -> None:
    assert links().read(NAME) == LinkRead("i-1", "rukhsana.b", is_over=False)


def test_a_link_is_over_after_fourteen_days_and_still_says_whose_it_was() -> None:
    assert links(NOW + timedelta(days=14)).read(NAME) == LinkRead("i-1", "rukhsana.b", is_over=False)
    assert links(NOW + timedelta(days=14, seconds=1)).read(NAME) == LinkRead(
        "i-1", "rukhsana.b", is_over=True
    )


def test_a_link_signed_with_another_key_says_nothing() -> None:
    assert links(key=b"guessed").read(NAME) is None


def test_a_link_for_a_picture_is_no_link_to_an_introduction() -> None:
    name = MediaLinks(b"a key", lambda: NOW).path("i-1 rukhsana.b").removeprefix("/media/")
    assert links().read(name) is None


def test_no_changed_letter_is_taken() -> None:
    for place in range(len(NAME) - 1):
        letter = "A" if NAME[place] != "A" else "B"
        assert links().read(NAME[:place] + letter + NAME[place + 1 :]) is None


@pytest.mark.parametrize("name", ["", "x", "===", "a" * 5000, "\N{SNOWMAN}", "."])
def test_what_is_no_link_says_nothing(name: str) -> None:
    assert links().read(name) is None
