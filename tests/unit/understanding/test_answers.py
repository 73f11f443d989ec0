"""Answers: what is counted, what is said back, what is asked again."""

import pytest

from tests.golden.reading import join
from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("1", 0), ("2", 1), ("3.", 2), ("4)", 3), ("(2)", 1), ("two", 1), ("number 3", 2), ("no. 3", 2),
        ("option 4", 3),
        ("the second one", 1), ("2nd", 1), ("the last one", 3), ("2 i think", 1), ("id say 3 mate", 2),
        ("3 please", 2),
        ("\u09e8", 1), ("2\ufe0f\u20e3", 1), ("probably 4", 3), ("its a 2 bab", 1),
    ],
)  # fmt: skip
def test_the_number_of_a_choice_is_counted(read: Read, typed: str, level: int) -> None:
    reading = read(typed, "customers_asked")
    assert (reading.outcome, reading.level, reading.confirm, reading.how) == ("level", level, False, "number")


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("Quite a few", 2),
        ("quite afew", 2),
        ("ALL THE TIME!!", 3),
        ("one or two", 1),
        ("i'd say quite a few", 2),
    ],
)
def test_the_words_of_a_choice_are_counted(read: Read, typed: str, level: int) -> None:
    reading = read(typed, "customers_asked")
    assert (reading.level, reading.is_sure, reading.how) == (level, True, "choice")


def test_a_choice_with_something_else_after_it_is_counted(read: Read) -> None:
    reading = read("2 i think. customers here wait", "cash_and_bills_known")
    assert (reading.level, reading.is_sure) == (1, True)


def test_a_choice_that_its_own_words_contradict_is_said_back(read: Read) -> None:
    reading = read("4. never asked anyone", "customers_asked")
    assert (reading.level, reading.confirm) == (3, True)


def test_a_number_that_may_be_a_count_is_said_back(read: Read) -> None:
    assert read("2", "learning_days").confirm
    assert read("one", "customers_asked").confirm


def test_a_number_beside_another_word_is_no_choice(read: Read) -> None:
    assert read("2 days", "learning_days").level == 2
    assert read("3 times", "rivals_watched").how == "words"


@pytest.mark.parametrize(
    ("typed", "practice", "level"),
    [
        ("one or two", "costs_worked_out", 1),
        ("guess, roughly", "cash_and_bills_known", 1),
        ("can find out today", "cash_and_bills_known", 2),
        ("fix it n carry on", "problems_fixed", 1),
        ("sum", "checks_and_cover", 1),
    ],
)
def test_the_words_of_weight_of_a_choice_are_enough(
    read: Read, typed: str, practice: str, level: int
) -> None:
    reading = read(typed, practice)
    assert (reading.level, reading.is_sure) == (level, True)


def test_digits_that_are_the_words_of_a_choice_are_said_back(read: Read) -> None:
    reading = read("1 or 2", "costs_worked_out")
    assert (reading.level, reading.confirm) == (1, True)


def test_both_does_not_say_how_many_papers_there_are(read: Read) -> None:
    assert read("both", "checks_and_cover").confirm
    assert read("all of them", "checks_and_cover").is_sure


def test_two_choices_at_once_are_asked_again(read: Read) -> None:
    assert read("2 or 3", "customers_asked").outcome == "ask_again"


@pytest.mark.parametrize(
    ("typed", "practice", "level"),
    [
        ("never", "customers_asked", 0),
        ("not always", "staff_ideas", None),
        ("every week", "waste_counted", 3),
        ("most weeks", "stock_outs", 0),
        ("hardly ever", "stock_outs", 3),
        ("same day", "slips_talked_about", 3),
        ("a couple of weeks", "slips_talked_about", 2),
        ("once a month", "numbers_reviewed", 2),
        ("once a month", "goal_checked", 3),
        ("sales, costs, waste and hours", "numbers_watched", 2),
        ("half a day", "learning_days", 0),
    ],
)
def test_the_same_words_say_another_level_on_another_scale(
    read: Read, typed: str, practice: str, level: int | None
) -> None:
    reading = read(typed, practice)
    assert reading.level == level or (level is None and not reading.is_sure)


@pytest.mark.parametrize("typed", ["dunno", "not sure", "couldnt tell ya", "haven't a clue mate", "idk"])
def test_not_knowing_is_unsure(read: Read, typed: str) -> None:
    assert read(typed, "goal_set").outcome == "unsure"


def test_having_no_staff_makes_questions_about_people_not_apply(read: Read) -> None:
    assert read("we dont have staff", "staff_ideas").outcome == "not_applicable"
    assert read("just me", "learning_days").outcome == "not_applicable"
    assert read("doesn't apply to me", "stock_outs").outcome == "not_applicable"


@pytest.mark.parametrize(
    "typed",
    ["why do you ask", "what do you mean by that?", "who sees this", "hang on got a customer", "lol", "skip"],
)
def test_questions_chat_and_commands_are_no_answer(read: Read, typed: str) -> None:
    assert read(typed, "waste_counted").outcome == "not_an_answer"


@pytest.mark.parametrize("typed", ["yes", "yeah", "\U0001f44d", "asdf qwer zxcv", "bananas on the roof"])
def test_what_says_no_level_is_never_counted(read: Read, typed: str) -> None:
    reading = read(typed, "customers_asked")
    assert reading.outcome in ("ask_again", "not_an_answer") or reading.confirm


@pytest.mark.parametrize(
    "typed",
    [
        "used to write it all down but I stopped",
        "I should really start writing it down",
        "planning to get a cash book next year",
    ],
)
def test_past_and_intention_are_not_counted_as_done(read: Read, typed: str) -> None:
    reading = read(typed, "sales_and_costs_written")
    assert reading.level in (0, 1) or not reading.is_sure


def test_somebody_else_doing_it_counts_as_done(read: Read) -> None:
    assert read("the wife writes it all down every night", "sales_and_costs_written").level == 3


def test_a_variant_asks_something_else_and_is_read_by_it(read: Read) -> None:
    assert read("two weeks after I send the invoice", "supplier_advice", "creative").level in (2, 3)
    assert read("always, nothing starts until it's signed", "suppliers_compared", "care").level == 3


def test_other_languages_are_read_by_number_only(read: Read) -> None:
    assert read("\u09e9", "customers_asked", language="bn").level == 2
    assert read("every customer gets asked", "customers_asked", language="bn").outcome == "ask_again"


@pytest.mark.parametrize(
    "typed", ["", " ", "\U0001f600", "\x00\x01", "?" * 5000, "a" * 20000, "never " * 4000, "\u202emirror"]
)
def test_bad_input_is_read_without_harm(read: Read, typed: str) -> None:
    assert read(typed, "problems_fixed").outcome in ("not_an_answer", "ask_again", "level")


def test_a_reading_rests_on_the_owners_words(read: Read) -> None:
    assert read("Every single customer", "customers_asked").words == "every single customer"


def test_what_was_learned_in_advance_is_read_the_same() -> None:
    framework, reader = join()
    reader.learn([framework.practices["goal_set"]])
    reading = reader.read_answer("it's only in my head", framework.practices["goal_set"], None, "en")
    assert (reading.level, reading.outcome) == (1, "level")
