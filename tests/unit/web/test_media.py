"""The pictures that we send: only by a signed link, only for its time."""

from datetime import timedelta

import pytest

from bot.channels.media_links import MediaLinks
from bot.core.conversation import Picture, Reply
from tests.fakes.scripted_talk import NOW, needs_for


class HandClock:
    """A clock moved by hand."""

    def __init__(self):
        self.time = NOW

    def now(self):
        return self.time


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def client(talk, ask, clock):
    talk.say("o", "assistant", Reply("See", picture=Picture("Me", ())))
    return ask(needs_for(talk, pictures=talk.pictures(lambda picture: b"PNG", clock.now)))


def links(clock, key=b"a key for tests"):
    return MediaLinks(key, clock.now)


async def test_a_link_shows_the_picture_of_its_message(client, clock):
    answer = await client.get(links(clock).path("o/1"))
    assert (answer.status_code, answer.headers["content-type"], answer.content) == (200, "image/png", b"PNG")


async def test_a_link_works_for_a_day_and_then_ends(client, clock):
    path = links(clock).path("o/1")
    clock.time += timedelta(hours=24)
    assert (await client.get(path)).status_code == 200
    clock.time += timedelta(hours=2)
    assert (await client.get(path)).status_code == 404


async def test_a_link_signed_with_another_key_shows_nothing(client, clock):
    assert (await client.get(links(clock, b"guessed").path("o/1"))).status_code == 404


async def test_a_link_with_one_changed_letter_shows_nothing(client, clock):
    path = links(clock).path("o/1")
    for place in range(len("/media/"), len(path)):
        letter = "A" if path[place] != "A" else "B"
        changed = path[:place] + letter + path[place + 1 :]
        # The last letter of base64 may carry bits that stand for nothing: then the link is the same one.
        if place < len(path) - 1:
            assert (await client.get(changed)).status_code == 404, changed


@pytest.mark.parametrize("name", ["x", "%00", "%C3%A9", "a" * 500, "===="])
async def test_what_is_no_link_shows_nothing(client, name):
    assert (await client.get(f"/media/{name}")).status_code == 404


async def test_a_message_without_a_picture_shows_nothing(client, clock):
    assert (await client.get(links(clock).path("o/2"))).status_code == 404


def test_links_of_the_same_hour_are_the_same(clock):
    first = links(clock).path("o/1")
    clock.time += timedelta(minutes=20)
    assert links(clock).path("o/1") == first
