"""Choices on WhatsApp."""

import json

import pytest

from bot.channels.whatsapp.templates import Templates, filled_in, numbered, read_templates, variables
from bot.core.conversation import Choice, Template
from bot.core.errors import SettingWrong

QUICK, LIST = "HX" + "a" * 32, "HX" + "b" * 32
SETTING = f"quick_reply_2:en={QUICK}, list_picker_4:en={LIST},"
YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))


def choices(count: int, title: str = "One") -> tuple[Choice, ...]:
    return tuple(Choice(f"c{n}", title) for n in range(count))


def test_two_short_choices_become_buttons() -> None:
    assert read_templates(SETTING).sid_for(YES_NO, "en") == QUICK


def test_four_choices_become_a_list() -> None:
    assert read_templates(SETTING).sid_for(choices(4), "en") == LIST


def test_a_title_too_long_for_a_button_may_still_fit_a_list() -> None:
    templates = Templates({("quick_reply_2", "en"): QUICK, ("list_picker_2", "en"): LIST})
    assert templates.sid_for(choices(2, "x" * 20), "en") == QUICK
    assert templates.sid_for(choices(2, "x" * 21), "en") == LIST
    assert templates.sid_for(choices(2, "x" * 25), "en") is None


@pytest.mark.parametrize(("count", "language"), [(3, "en"), (11, "en"), (0, "en"), (2, "bn")])
def test_without_a_template_choices_are_numbered(count: int, language: str) -> None:
    assert read_templates(SETTING).sid_for(choices(count), language) is None


def test_numbers_stand_before_titles_and_nothing_else_is_shown() -> None:
    assert numbered("Shall we go on?", YES_NO) == "Shall we go on?\n\n1 Yes\n2 No"


def test_a_text_without_choices_stays_as_it_is() -> None:
    assert numbered("Good.\n", ()) == "Good."


def test_the_placeholders_hold_the_text_then_title_and_id_of_each_choice() -> None:
    filled = json.loads(variables("Shall we\ngo on? 'Yes'", YES_NO))
    assert filled == {"1": "Shall we\ngo on? 'Yes'", "2": "Yes", "3": "yes", "4": "No", "5": "no"}


def test_no_templates_is_a_setting_too() -> None:
    assert read_templates("").sid_for(YES_NO, "en") is None


@pytest.mark.parametrize("entry", ["quick_reply_2=HX1", "quick_reply_2:en=HX1", "nonsense"])
def test_a_wrong_entry_is_named_with_what_is_expected(entry: str) -> None:
    with pytest.raises(SettingWrong, match=rf"{entry}.*name:language=SID"):
        read_templates(f"{SETTING}{entry}")


def test_an_approved_template_is_filled_with_its_values_and_the_ids_of_its_buttons() -> None:
    filled = json.loads(filled_in(Template("reminder", ("Rukhsana", "four")), YES_NO))
    assert filled == {"1": "Rukhsana", "2": "four", "3": "yes", "4": "no"}


def test_a_value_has_no_breaks_is_not_empty_and_not_endless() -> None:
    filled = json.loads(filled_in(Template("x", ("a\n\n b\t c", "", "x" * 999)), ()))
    assert filled == {"1": "a b c", "2": "-", "3": "x" * 160}


def test_an_approved_template_is_found_in_the_language_or_in_english() -> None:
    templates = Templates({("reminder", "en"): QUICK, ("reminder", "bn"): LIST})
    assert templates.approved(Template("reminder"), "bn") == LIST
    assert templates.approved(Template("reminder"), "pl") == QUICK
    assert templates.approved(Template("offer"), "en") is None
    assert templates.approved(None, "en") is None
