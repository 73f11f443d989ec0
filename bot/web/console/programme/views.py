"""The pages of the picture: one front page, one for each topic, and the rows behind a number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from starlette.responses import Response

from bot.core.picture import MOST_WEEKS, OVERALL, Asked, Cell, Scope, Yardstick, yardstick
from bot.core.small_cells import LEAST_OF_HUNDRED
from bot.usecases.staff.draw_picture import TOPICS, Drawn, Easel
from bot.usecases.staff.picture_ports import Choices, RowBehind
from bot.usecases.storage_ports import UnitOfWork
from bot.web.console import charts
from bot.web.console.numbers import whole_number
from bot.web.console.programme.addresses import (
    address,
    asked_of,
    query_of,
    rows_address,
    scope_of,
    wrong_days,
)
from bot.web.console.visit import Page, Visit

ROWS = 50


@dataclass(frozen=True)
class Board:
    """What the templates draw on: where a number leads to, and where the parts of its chart stand."""

    visit: Visit
    scope: Scope

    def link(self, cell: Cell | None) -> str:
        """The rows behind a number; "" where it is hidden, nothing, or not for this member of staff."""
        if cell is None or not cell.seen.n or not self.visit.member.may("see_conversations"):
            return ""
        return rows_address(cell.asked, self.scope)

    def to(self, path: str, **more: str) -> str:
        """A page of the picture about the same owners."""
        return address(path, self.scope, more)


async def show_topic(visit: Visit) -> Response:
    """One page of the picture."""
    topic = visit.request.path_params.get("topic", "")
    if topic not in TOPICS:
        return visit.page("refused.html", 404, because="missing")
    scope, yard = scope_of(visit), _yard(visit)
    practice = visit.query("practice") if visit.query("practice") in yard.practices else yard.practices[0]
    area = visit.query("area") if visit.query("area") in yard.areas else OVERALL

    def draw(unit: UnitOfWork) -> tuple[Drawn, Choices]:
        easel = Easel(unit.figures, scope, yard, practice, area)
        return TOPICS[topic](easel), unit.figures.choices()

    drawn, choices = await visit.look(draw)
    return visit.page(
        f"programme/{topic or 'main'}.html", topic=topic, drawn=drawn, choices=choices, yard=yard,
        practice=practice, area=area, scope=scope, given=query_of(scope), board=Board(visit, scope),
        charts=charts, wrong_days=wrong_days(visit), pairs=_pairs, least=LEAST_OF_HUNDRED, weeks=MOST_WEEKS,
        asked=[ids[0] for ids in yard.questions], kept=_kept(visit),
    )  # fmt: skip


async def show_rows(visit: Visit) -> Response:
    """What one number counts, one by one."""
    scope, yard = scope_of(visit), _yard(visit)
    asked = asked_of(visit, yard)
    if asked is None:
        return visit.page("refused.html", 404, because="missing")
    after = visit.query("after")
    rows = await visit.look(lambda unit: unit.figures.rows(asked, scope, yard, after, ROWS + 1))
    shown = rows[:ROWS]
    await visit.act(lambda unit: _note_seen(unit, visit, asked, shown))
    older = _older(asked, scope, shown[-1].mark) if len(rows) > ROWS else ""
    newer = rows_address(asked, scope) if after else ""
    return visit.page(
        "programme/rows.html", asked=asked, rows=shown, older=older, newer=newer, scope=scope, yard=yard,
        given=query_of(scope), board=Board(visit, scope), stage=_stage(asked, yard),
    )  # fmt: skip


def _stage(asked: Asked, yard: Yardstick) -> str:
    """What a stage of the funnel is called, for the heading of its rows."""
    at = whole_number(asked.a or "", 0)
    return yard.stages[at].replace("_", " ") if at < len(yard.stages) else ""


def _pairs(ids: Iterable[str], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Ids with what they are called, for a field to choose from."""
    return [(id_, names.get(id_, id_.replace("_", " "))) for id_ in ids]


def _kept(visit: Visit) -> list[tuple[str, str]]:
    """What else a page is about, so that a filter does not lose it."""
    return [(name, visit.query(name)) for name in ("practice", "area") if visit.query(name)]


def _older(asked: Asked, scope: Scope, mark: str) -> str:
    return f"{rows_address(asked, scope)}&after={quote(mark)}"


def _note_seen(unit: UnitOfWork, visit: Visit, asked: Asked, rows: tuple[RowBehind, ...]) -> None:
    for owner in dict.fromkeys(row.owner for row in rows):
        unit.audit.note(visit.now, visit.member.id, "saw", "figure", asked.figure, owner)


def _yard(visit: Visit) -> Yardstick:
    content = visit.needs.content.now()
    return yardstick(content.framework, content.cut_offs)


PAGES = (
    Page("/programme", show_topic, "see_programme"),
    Page("/programme/rows", show_rows, "see_conversations"),
    Page("/programme/{topic}", show_topic, "see_programme"),
)
