"""What leaves a conversation for good is in words of staff, and needs the owner's yes to research."""

import pytest
import yaml

from bot.cli.examples import written
from bot.core.owner import Consent
from bot.usecases.staff.export_examples import export_examples
from bot.usecases.staff.talk_ports import Example
from tests.integration.console.talking import TalkingOwner
from tests.integration.console.visitor import at_console

OWN = "the wife does the till book when we shut"
PRACTICE = "customers_asked"


def place(owner, message):
    return f"/conversations/{owner.conversation}/messages/{message}/example"


def intent(text, name="privacy"):
    return {"kind": "intent", "intent": name, "text": text}


def kept(world):
    with world.storage.read() as unit:
        return unit.corrections.examples()


async def test_without_the_owners_yes_nothing_becomes_an_example(world):
    anna = TalkingOwner(world)
    said = anna.says(OWN)
    async with at_console(world) as staff:
        assert "has not agreed to research" in await staff.opens(place(anna, said))
        assert "<textarea" not in staff.answer.text
        page = await staff.sends(place(anna, said), **intent("who reads all this"))
        assert staff.answer.status_code == 400
        assert "has not agreed to research" in page
    assert kept(world) == ()


async def test_a_yes_that_was_taken_back_is_no_yes(world):
    anna = TalkingOwner(world, "anna", "research")
    said = anna.says(OWN)
    with world.storage.write() as unit:
        before = unit.owners.snapshot(anna.conversation)
        no = Consent("research", False, world.clock.now(), "w", "en")
        after = type(before)(**(vars(before) | {"consents": (*before.consents, no)}))
        unit.owners.save(unit.turns.contact(anna.conversation), before, after, world.clock.now())
        unit.commit()
    async with at_console(world) as staff:
        await staff.sends(place(anna, said), **intent("who reads all this"))
        assert staff.answer.status_code == 400
    assert kept(world) == ()


async def test_the_form_holds_nothing_of_the_owners_words(world):
    anna = TalkingOwner(world, "anna", "research")
    anna.begins()
    said = anna.says(OWN)
    async with at_console(world, "reviewer") as staff:
        for kind in ("intent", "answer", "talk"):
            page = await staff.opens(place(anna, said), kind=kind)
            assert "till book" not in staff.answer.text
            assert "<textarea" in staff.answer.text, page


@pytest.mark.parametrize(
    "text", [OWN, OWN.upper() + "!", "the wife does the till book once we shut", f"well you see {OWN} really"]
)
async def test_the_owners_own_words_and_nearly_so_are_refused_and_said_why(world, text):
    anna = TalkingOwner(world, "anna", "research")
    said = anna.says(OWN)
    anna.says("something else altogether")
    async with at_console(world) as staff:
        for fields in (
            intent(text),
            intent(f"quite other words\n{text}"),
            {"kind": "talk", "name": "an_owner_tells", "text": f"hi => agree\n{text} => business"},
        ):
            page = await staff.sends(place(anna, said), **fields)
            assert staff.answer.status_code == 400
            assert "too close to what the owner wrote" in page
    assert kept(world) == ()


async def test_words_of_staff_are_kept_with_what_they_mean(world):
    anna = TalkingOwner(world, "anna", "research")
    anna.begins()
    said = anna.says("we never ask anybody")
    async with at_console(world, "reviewer") as staff:
        two = "nobody has been asked by us\nasking is not a thing here"
        answer = {"kind": "answer", "practice": PRACTICE, "reading": "0", "text": two}
        assert "2 examples kept." in await staff.sends(place(anna, said), **answer)
        page = await staff.sends(place(anna, said), **intent("show me the small print", "privacy"))
        assert "Kept as an example." in page
        turns = "hello there => agree\ntap: Yes => business\nwe sell tea"
        talk = {"kind": "talk", "name": "an_owner_says_yes", "text": turns}
        assert "Kept as an example." in await staff.sends(place(anna, said), **talk)
    files = export_examples(kept(world))
    assert list(files) == [
        "conversations/an_owner_says_yes.yml", "nlu/privacy.en.yml", f"readings/en/{PRACTICE}.yml",
    ]  # fmt: skip
    stored = world.rows("SELECT * FROM example")
    assert all(anna.owner not in str(row) and anna.conversation not in str(row) for row in stored)
    assert all("small print" not in str(row) for row in stored), "sealed"
    assert {row.verb for row in world.rows("SELECT verb FROM audit WHERE kind='example'")} == {"wrote"}


@pytest.mark.parametrize(
    "fields",
    [
        intent(""), intent("x" * 600), intent("words", "choose"), intent("learn [this](name)"),
        {"kind": "answer", "practice": PRACTICE, "reading": "7", "text": "other words"},
        {"kind": "answer", "practice": "no such", "reading": "1", "text": "other words"},
        {"kind": "talk", "name": "Bad Name", "text": "a => b\nc"},
        {"kind": "talk", "name": "a_good_name", "text": "only one turn"},
        {"kind": "talk", "name": "a_good_name", "text": "hi => NOT: A QUESTION\nyes"},
        {"kind": "nothing", "text": "other words"}, {},
    ],
)  # fmt: skip
async def test_what_is_no_example_is_refused_kindly(world, fields):
    anna = TalkingOwner(world, "anna", "research")
    said = anna.says(OWN)
    async with at_console(world) as staff:
        await staff.sends(place(anna, said), **fields)
        assert staff.answer.status_code == 400
        assert 'role="alert"' in staff.answer.text
    assert kept(world) == ()


def test_the_files_have_the_forms_of_the_projects_own():
    examples = [
        Example("intent", {"intent": "stop"}, "en", "leave me be"),
        Example("intent", {"intent": "stop"}, "en", "Enough: of this"),
        Example("intent", {"intent": "stop"}, "pl", "wystarczy"),
        answer("base", "level", 2, "most of them, yes"),
        answer("base", "unsure", None, "could not say"),
        answer("care", "level", 0, "no: never"),
        Example("talk", {"name": "a_b_c"}, "en", "yes => agree\ntap: No, thanks"),
    ]
    files = export_examples(examples)
    assert export_examples(reversed(examples)) == files
    stop = yaml.safe_load(written("nlu/stop.en.yml", files["nlu/stop.en.yml"]))
    assert stop == {
        "version": "3.1",
        "nlu": [{"intent": "stop", "examples": "- Enough: of this\n- leave me be\n"}],
    }
    path = f"readings/en/{PRACTICE}.yml"
    assert yaml.safe_load(written(path, files[path])) == {
        "practice": PRACTICE,
        "levels": {2: ["most of them, yes"]},
        "unsure": ["could not say"],
        "variants": {"care": {"levels": {0: ["no: never"]}}},
    }
    talk = written("conversations/a_b_c.yml", files["conversations/a_b_c.yml"])
    assert yaml.safe_load(talk) == [{"owner": "yes", "asks": "agree"}, {"tap": "No, thanks"}]


def answer(variant, outcome, level, text):
    about = {"practice": PRACTICE, "variant": variant, "outcome": outcome, "level": level}
    return Example("answer", about, "en", text)
