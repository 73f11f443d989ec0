"""What a turn understood and decided is kept beside its message: places and names, never words."""

import json

import pytest

from tests.integration.console.talking import TalkingOwner


def decided(world, message):
    (row,) = world.rows("SELECT decided, text FROM message WHERE id = :id", id=message)
    return json.loads(row.decided)


def test_a_sure_answer_is_kept_with_the_words_it_rests_on_as_places(world):
    anna = TalkingOwner(world)
    anna.begins()
    practice = anna.open_practice
    said = "we never ask anybody anything"
    kept = decided(world, anna.says(said))
    (reading,) = kept["readings"]
    assert reading["practice"] == practice
    assert reading["outcome"] == "level"
    assert "answer_given" in kept["events"]
    assert "answer_read" not in kept["events"]
    assert not kept["unsure"]
    words = {said[first:last] for first, last in reading["rests_on"]}
    assert any("never" in each for each in words)
    assert "never" not in json.dumps(kept)


@pytest.mark.parametrize("said", ["blue elephants", "hm well you know how it is with them"])
def test_what_could_not_be_read_is_unsure(world, said):
    anna = TalkingOwner(world)
    anna.begins()
    kept = decided(world, anna.says(said))
    assert kept["unsure"]
    assert all(reading["outcome"] != "level" or reading["confirm"] for reading in kept["readings"])


def test_words_that_nobody_expected_are_unsure_and_a_wish_is_not(world):
    anna = TalkingOwner(world)
    assert decided(world, anna.says("purple monday dishwasher", "out_of_scope", 0.2))["unsure"]
    wish = decided(world, anna.says("start", "start_check"))
    assert not wish["unsure"]
    assert "check_started" in wish["events"]
    assert wish["readings"] == []


def test_what_is_kept_of_a_turn_does_not_grow_with_the_talk(world):
    anna = TalkingOwner(world)
    anna.begins()
    sizes = [len(json.dumps(decided(world, anna.says(f"we ask them {n} times a month")))) for n in range(8)]
    assert max(sizes) < 1000
