"""What matching may know of an owner, and what their check says they need."""

from dataclasses import replace

from bot.core.owner import Business, Details
from bot.core.seeking import needs_of_gaps, seeker_of
from bot.core.snapshot import Snapshot
from tests.fakes.owner_in_check import OwnerInCheck, agreed, real_content

CONTENT = real_content()


def test_the_place_they_speak_of_now_goes_before_the_one_we_know() -> None:
    snapshot = Snapshot(business=Business("care", None, "Aston", "Birmingham", 3, 2.0, "trading"))
    assert seeker_of(snapshot, ("tax",)).council == "Birmingham"
    assert seeker_of(snapshot, ("tax",), Details(council="Dudley", sector="retail")).council == "Dudley"
    assert seeker_of(Snapshot(), ("tax",), Details(council="Dudley", sector="retail")).sector is None


def check_with(**levels: int) -> OwnerInCheck:
    owner = OwnerInCheck(agreed(Business("catering", None, "Aston", "Birmingham", 4, 6.0, "trading")))
    owner.begin("short")
    while owner.asking and owner.asking.about == "practice":
        owner.say(f"level {levels.get(owner.asking.practice or '', 3)}")
    return owner


def test_the_weakest_practice_says_what_is_needed_first() -> None:
    owner = check_with(customers_asked=1, costs_worked_out=0)
    needs = needs_of_gaps(owner.check("short"), CONTENT.framework, CONTENT.needs_of)
    assert needs == ("pricing", "finding_customers")


def test_what_the_owner_spoke_of_goes_before_what_is_weakest() -> None:
    owner = check_with(customers_asked=1, costs_worked_out=0)
    spoken = replace(owner.check("short"), open_about=("customers_asked",))
    assert needs_of_gaps(spoken, CONTENT.framework, CONTENT.needs_of)[0] == "finding_customers"


def test_a_check_without_gaps_says_no_need() -> None:
    assert needs_of_gaps(check_with().check("short"), CONTENT.framework, CONTENT.needs_of) == ()


def test_no_check_ever_says_that_its_owner_needs_help_with_debts() -> None:
    owner = check_with(**dict.fromkeys(CONTENT.framework.practices, 0))
    needs = needs_of_gaps(owner.check("short"), CONTENT.framework, CONTENT.needs_of)
    assert needs
    assert "debt" not in needs
