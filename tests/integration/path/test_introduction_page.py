"""What an intermediary sees and does on the page of an introduction, and what comes of it."""

import asyncio
from dataclasses import replace

import pytest

from bot.core.acts import Accept, Decline, HandToStaff, Withdraw
from bot.core.card import Card, CardLine
from bot.core.introduction import ReachedBy
from bot.usecases.forget_owner import forget_owner
from tests.integration.path import introducing
from tests.integration.path.introducing import (
    ID,
    NAME,
    NUMBER,
    RUKHSANA,
    SUKHI,
    acts,
    agrees,
    clocks,
    drafted,
    kept,
    people,
    told,
)  # fmt: skip
from tests.integration.path.visiting import visiting
from tests.integration.path.world import World


def offered(world: World) -> None:
    """Sukhi, who is told by e-mail, is asked."""
    people(world, RUKHSANA, SUKHI)
    agrees(world, SUKHI)
    clocks(world)
    assert kept(world).state == "offered"


async def accepted(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        await sukhi.does("accept")
    assert kept(world).state == "accepted"


async def test_an_offer_shows_the_card_and_not_who_it_is(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        text = await sukhi.looks()
    assert "help with my bills" in text and "A food business in Birmingham" in text
    assert NAME not in sukhi.answer.text and NUMBER not in sukhi.answer.text
    assert all(word in text for word in ("Yes, I take it", "I cannot take it", "Send the question"))


async def test_the_link_is_in_the_letter(world: World) -> None:
    offered(world)
    assert f"/introductions/{ID}-sukhi" in told(world, SUKHI)[0]


async def test_who_accepts_sees_who_it_is_and_the_owner_hears_it(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        text = await sukhi.does("accept")
    assert f"{NAME}, Sparkhill" in text and NUMBER in text and "Thank you" in text
    assert "Sukhi from Handsworth Advice has said yes" in world.texts()[-1]
    assert NUMBER in told(world, SUKHI)[-1]


async def test_a_no_needs_its_reason_and_goes_back_to_the_owner(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        text = await sukhi.does("decline")
        assert sukhi.answer.status_code == 422
        assert "Please choose a reason." in text
        assert kept(world).state == "offered"
        text = await sukhi.does("decline", reason="not_my_area")
        assert "You said no to this one" in text
    assert kept(world).state == "drafted"
    assert "not work in your area" in world.texts()[-1]


async def test_a_question_reaches_the_owner_once_and_stays_masked(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        for _ in range(2):
            text = await sukhi.does("ask", words="Is it 4111 1111 1111 1111?\r\nA takeaway?")
            assert "Your question is on its way" in text
    asked = [line for line in world.texts() if "A takeaway?" in line]
    assert len(asked) == 1
    assert "4111" not in asked[0] and "Sukhi" in asked[0]


async def test_words_that_are_missing_or_too_many_are_said_beside_the_field(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        assert "Please write something first." in await sukhi.does("ask", words=" \n ")
        assert 'aria-describedby="ask-words-wrong"' in sukhi.answer.text
        assert "This has 2,001 characters." in await sukhi.does("ask", words="x" * 2001)
        assert "x" * 2001 in sukhi.answer.text
        assert "on its way" in await sukhi.does("ask", words="x\r\n" * 999)


async def test_what_was_written_about_an_owner_goes_with_the_owner(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        await sukhi.does("ask", words="is it the xylophone shop?")
        assert any("xylophone" in text for text in told(world, SUKHI))
        forget_owner("web", "anna", world.clock.now(), world.storage, world.spool, world.introductions)
        assert not any("xylophone" in text for text in told(world, SUKHI))
        assert "This introduction is over" in await sukhi.looks()


async def test_danger_is_not_passed_on_and_shows_the_lines(world: World) -> None:
    offered(world)
    before = world.texts()
    async with visiting(world) as sukhi:
        text = await sukhi.does("ask", words="do bailiffs come?")
    assert "lines:debt_crisis" in text and "did not pass it on" in text
    assert world.texts() == before
    assert [row.detail for row in world.rows("SELECT detail FROM flag WHERE reason = 'safety'")] == [
        "debt_crisis"
    ]


async def test_a_link_in_wrong_hands_cannot_flood_an_owner(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        for n in range(10):
            assert "on its way" in await sukhi.does("ask", words=f"question {n}", once=f"form-number-{n}")
        assert "a lot for one day" in await sukhi.does("ask", words="question 10", once="form-number-10")
    assert sum("question" in text for text in world.texts()) == 10


async def test_progress_and_outcome_are_told_one_after_the_other(world: World) -> None:
    await accepted(world)
    async with visiting(world) as sukhi:
        assert "We noted that you reached them" in await sukhi.does("contacted")
        assert "I reached them" not in sukhi.text
        assert "We noted that you met" in await sukhi.does("met")
        assert "Please choose what came of it." in await sukhi.does("close")
        text = await sukhi.does("close", outcome="helped")
    assert "You said: “I could help”" in text
    assert NAME not in sukhi.answer.text
    assert (kept(world).state, kept(world).outcome) == ("closed", "helped")


async def test_a_line_to_the_team_reaches_staff_only(world: World) -> None:
    await accepted(world)
    before = world.texts()
    async with visiting(world) as sukhi:
        assert "The programme team will read it" in await sukhi.does("line", words="very kind people")
    assert world.texts() == before
    [flag] = world.rows("SELECT * FROM flag WHERE detail = 'line'")
    assert flag.message_id


async def test_who_chose_the_chat_is_written_to_on_the_page(world: World) -> None:
    people(world, SUKHI)
    introducing_with_chat = drafted(reached=ReachedBy("chat", "bn"))
    agrees(world, SUKHI, draft=introducing_with_chat)
    clocks(world)
    async with visiting(world) as sukhi:
        assert "Write to the owner" in await sukhi.does("accept")
        assert "Your message is on its way" in await sukhi.does(
            "write", words="Good morning, when can we talk?"
        )
    assert "Good morning, when can we talk?" in world.texts()[-1]


async def test_who_is_to_be_rung_is_not_written_to(world: World) -> None:
    await accepted(world)
    async with visiting(world) as sukhi:
        assert "Write to the owner" not in await sukhi.looks()


async def test_used_twice_it_shows_how_it_stands_and_does_nothing_more(world: World) -> None:
    await accepted(world)
    words, letters = world.texts(), told(world, SUKHI)
    async with visiting(world) as sukhi:
        text = await sukhi.does("accept")
        assert "This has changed since you opened the page" in text and "You took this on" in text
        assert "This has changed" in await sukhi.does("decline", reason="other")
    assert (world.texts(), told(world, SUKHI)) == (words, letters)


async def test_of_two_at_the_same_instant_one_wins_and_the_owner_hears_one_answer(world: World) -> None:
    offered(world)
    before = len(world.texts())
    async with visiting(world) as one, visiting(world) as other:
        said = await asyncio.gather(one.does("accept"), other.does("decline", reason="too_busy"))
    assert sum("has changed since" in text for text in said) == 1
    assert len(world.texts()) == before + 1
    assert kept(world).state in ("accepted", "drafted")


async def test_a_withdrawn_one_asks_to_delete_and_shows_nothing_else(world: World) -> None:
    await accepted(world)
    acts(world, Withdraw())
    async with visiting(world) as sukhi:
        text = await sukhi.looks()
        assert "Please delete" in text
        assert "help with my bills" not in text and NAME not in text
        assert "<form" not in sukhi.answer.text


async def test_one_that_was_taken_back_before_an_answer_says_so(world: World) -> None:
    offered(world)
    acts(world, Withdraw())
    async with visiting(world) as sukhi:
        assert "The owner took this back" in await sukhi.looks()
        assert "has changed" in await sukhi.does("accept")
        assert NAME not in sukhi.answer.text


async def test_who_is_no_longer_asked_sees_nothing_of_it(world: World) -> None:
    people(world, RUKHSANA, SUKHI)
    agrees(world, SUKHI, then=RUKHSANA)
    clocks(world)
    acts(world, Decline("sukhi", "too_busy"))
    clocks(world)
    acts(world, Accept("rukhsana", world.clock.now()))
    async with visiting(world) as sukhi:
        text = await sukhi.looks()
        assert "You said no to this one" in text
        assert "help with my bills" not in sukhi.answer.text and NAME not in sukhi.answer.text
        assert "has changed" in await sukhi.does("contacted")
    assert kept(world).asked == "rukhsana"


async def test_with_staff_the_one_who_holds_it_sees_it_still(world: World) -> None:
    await accepted(world)
    acts(world, HandToStaff("no_contact"))
    async with visiting(world) as sukhi:
        text = await sukhi.looks()
    assert "The team looks at this" in text and NUMBER in text


async def test_with_staff_before_an_answer_nothing_is_shown(world: World) -> None:
    offered(world)
    acts(world, HandToStaff("asked"))
    async with visiting(world) as sukhi:
        assert "This is not with you now" in await sukhi.looks()


async def test_one_that_is_gone_says_so(world: World) -> None:
    people(world, SUKHI)
    async with visiting(world) as sukhi:
        assert "This introduction is over" in await sukhi.looks()
        assert "This introduction is over" in await sukhi.does("accept")


async def test_what_an_owner_writes_is_text_and_never_a_part_of_the_page(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = CardLine("name", '<script>alert(1)</script>" onload=x', identity=True)
    monkeypatch.setattr(introducing, "CARD", Card((bad, *introducing.CARD.lines)))
    await accepted(world)
    async with visiting(world) as sukhi:
        await sukhi.looks()
    assert "<script" not in sukhi.answer.text
    assert "&lt;script&gt;alert(1)" in sukhi.answer.text


async def test_a_database_that_is_away_is_said_honestly(world: World) -> None:
    offered(world)
    async with visiting(world) as sukhi:
        world.database.close()
        with world.database.writing():
            text = await sukhi.does("accept")
    assert sukhi.answer.status_code == 503
    assert "nothing was changed" in text


async def test_a_mistake_of_ours_is_said_on_a_page_and_saves_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered(world)

    def break_down(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("bot.usecases.answer_introduction.act_on_introduction", break_down)
    async with visiting(world) as sukhi:
        assert "nothing was changed" in await sukhi.does("accept")
        assert sukhi.answer.status_code == 500
    assert kept(world).state == "offered"


async def test_a_person_who_has_no_letter_box_any_more_does_not_lose_words_in_silence(world: World) -> None:
    offered(world)
    people(world, replace(SUKHI, email=""))
    async with visiting(world) as sukhi:
        assert "We could not pass this on" in await sukhi.does("ask", words="a takeaway?")
    assert world.rows("SELECT 1 FROM flag WHERE detail = 'words_not_kept'")
