"""The pages of introductions: the board, one introduction, and what staff do to it."""

from collections.abc import Callable
from typing import get_args

from starlette.responses import Response

from bot.core.introduction import Outcome
from bot.core.service import NEEDS
from bot.usecases.staff.look_at_board import choices, look_at_board, look_at_state
from bot.usecases.staff.move_introduction import (
    CannotBeAsked,
    StaffAct,
    close_with,
    go_back_to,
    hand_over,
    move_introduction,
    reassign_to,
)
from bot.usecases.staff.named_acts import STATES
from bot.usecases.staff.open_introduction import IntroductionOpened, open_introduction
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console.intermediaries.pages import language_names
from bot.web.console.introductions.narrowing import narrowing, place_in, place_out, state_in
from bot.web.console.numbers import UNKNOWN, whole_number
from bot.web.console.visit import Page, View, Visit

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
_MISSING, _UNFIT = 404, 422


async def show_board(visit: Visit) -> Response:
    """The board by state, or the whole list of one state."""
    state = state_in(visit)
    if state:
        return await _show_state(visit)
    narrowed, parts = narrowing(visit), visit.needs.introductions
    columns = await visit.look(lambda unit: look_at_board(unit, narrowed.filter, visit.now, parts))
    await visit.saw("introductions", "board")
    return visit.page("introductions/board.html", columns=columns, states=STATES, **await _filters(visit))


async def _show_state(visit: Visit) -> Response:
    narrowed, parts, state = narrowing(visit), visit.needs.introductions, state_in(visit)
    assert state
    after = place_in(visit)
    page = await visit.look(lambda unit: look_at_state(unit, state, narrowed.filter, after, visit.now, parts))
    await visit.saw("introductions", state)
    older = narrowed.path(state=state, after=place_out(page.older)) if page.older else ""
    start = narrowed.path(state=state) if after else ""
    return visit.page(
        "introductions/state.html",
        page=page,
        older=older,
        start=start,
        states=STATES,
        **await _filters(visit),
    )


async def _filters(visit: Visit) -> dict[str, object]:
    can = await visit.look(choices)
    councils = sorted(visit.needs.content.councils)
    return {"narrowed": narrowing(visit), "can": can, "needs_listed": NEEDS, "councils": councils}


async def show_one(visit: Visit) -> Response:
    """One introduction."""
    return await _shown(visit)


async def _shown(visit: Visit, status: int = 200, problem: str = "") -> Response:
    id_, needs = visit.path("id"), visit.needs

    def look(unit: UnitOfWork) -> IntroductionOpened | None:
        return open_introduction(unit, id_, visit.now, needs.directory, needs.introductions)

    seen = await visit.look(look)
    if seen is None:
        return visit.page("refused.html", _MISSING, because="missing")
    await visit.saw("introduction", id_, seen.row.owner)
    return visit.page(
        "introductions/one.html", status, seen=seen, one=seen.introduction, states=STATES, problem=problem,
        outcomes=OUTCOMES, names=language_names(visit),
    )  # fmt: skip


def _moves(act: Callable[[UnitOfWork, Visit], StaffAct], said: str) -> View:
    """A view that does this act, passes on whom to wake, and shows the introduction again."""

    async def move(visit: Visit) -> Response:
        id_, parts = visit.path("id"), visit.needs.introductions
        if await visit.look(lambda unit: unit.introductions.find(id_)) is None:
            return visit.page("refused.html", _MISSING, because="missing")
        try:
            acted = await visit.act(
                lambda unit: move_introduction(
                    unit, id_, _seen(visit), act(unit, visit), visit.member, visit.now, parts
                )
            )
        except CannotBeAsked as error:
            return await _shown(visit, _UNFIT, str(error))
        for effect in acted.effects:
            visit.needs.wake(effect)
        return visit.go(f"/introductions/{id_}", said)

    return move


def _seen(visit: Visit) -> int:
    return whole_number(visit.given("seen"), UNKNOWN)


def _close(_unit: UnitOfWork, visit: Visit) -> StaffAct:
    outcome = next((each for each in OUTCOMES if each == visit.given("outcome")), None)
    if outcome is None:
        raise CannotBeAsked("Please choose what came of it before you close it.")
    return close_with(outcome)


def _reassign(unit: UnitOfWork, visit: Visit) -> StaffAct:
    return reassign_to(unit, visit.given("person"))


def _go_back(unit: UnitOfWork, visit: Visit) -> StaffAct:
    return go_back_to(unit, visit.given("person"))


_ONE = "/introductions/{id}"
_MAY = "move_introductions"
PAGES = (
    Page("/introductions", show_board, "see_introductions"),
    Page(_ONE, show_one, "see_introductions"),
    Page(
        f"{_ONE}/reassign",
        _moves(_reassign, "They are asked now. Both sides have been told."),
        _MAY,
        "POST",
    ),
    Page(f"{_ONE}/give-back", _moves(_go_back, "The owner is asked now."), _MAY, "POST"),
    Page(f"{_ONE}/close", _moves(_close, "It is closed."), _MAY, "POST"),
    Page(
        f"{_ONE}/staff",
        _moves(lambda unit, visit: hand_over(), "It is with staff now. The owner has been told."),
        _MAY,
        "POST",
    ),
)
