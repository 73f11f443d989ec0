"""What the forms of the page of an introduction send, read and checked."""

import pytest

from bot.usecases.answer_introduction import PageAnswer
from bot.web.introductions.form import NotOurs, Problem, read_answer, read_fields

ONCE = {"once": "a-form-of-ours"}


@pytest.mark.parametrize("doing", ["accept", "contacted", "met"])
def test_a_button_says_all_there_is_to_say(doing: str) -> None:
    assert read_answer({"do": doing} | ONCE) == PageAnswer(doing, ONCE["once"])  # type: ignore[arg-type]


def test_words_keep_their_lines_and_lose_what_no_one_can_see() -> None:
    answer = read_answer({"do": "ask", "words": "  one\r\ntwo\x00\r\n"} | ONCE)
    assert answer == PageAnswer("ask", ONCE["once"], words="one\ntwo")


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"do": "ask"}, "words"),
        ({"do": "line", "words": " \r\n\u200b"}, "words"),
        ({"do": "write", "words": "x" * 2001}, "long"),
        ({"do": "decline"}, "reason"),
        ({"do": "decline", "reason": "rude"}, "reason"),
        ({"do": "close", "outcome": "too_busy"}, "outcome"),
    ],
)
def test_what_is_missing_is_named(fields: dict[str, str], missing: str) -> None:
    problem = read_answer(fields | ONCE)
    assert isinstance(problem, Problem)
    assert (problem.doing, problem.missing) == (fields["do"], missing)


def test_an_end_of_a_line_counts_as_one_character() -> None:
    assert isinstance(read_answer({"do": "ask", "words": "x\r\n" * 1000} | ONCE), PageAnswer)


@pytest.mark.parametrize("once", ["", "short", "with space in it", "x" * 65, "নতুন-নতুন-নতুন"])
def test_a_form_without_its_id_is_none_of_ours(once: str) -> None:
    with pytest.raises(NotOurs):
        read_answer({"do": "accept", "once": once})


@pytest.mark.parametrize("body", [b"\xff", b"&".join([b"a=b"] * 21)])
def test_what_no_browser_sends_is_none_of_ours(body: bytes) -> None:
    with pytest.raises(NotOurs):
        read_fields(body)
