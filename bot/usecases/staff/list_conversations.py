"""List conversations: a page of those that a filter leaves, and how many there are."""

from dataclasses import dataclass

from bot.usecases.staff.conversation_list_ports import (
    SavedView,
    Searched,
    TalkFilter,
    TalkOptions,
    TalkPlace,
    TalkRow,
)
from bot.usecases.storage_ports import UnitOfWork

PAGE = 50
MOST_COUNTED = 1_000


@dataclass(frozen=True)
class Listed:
    """One page of the list. `searched` is set where words were looked for; then nothing is counted.

    `count` is one more than MOST_COUNTED if there are more. `older` is where the next page begins.
    """

    rows: tuple[TalkRow, ...]
    count: int
    older: TalkPlace | None
    options: TalkOptions
    views: tuple[SavedView, ...]
    staff: dict[str, str]
    searched: Searched | None = None


def list_conversations(unit: UnitOfWork, wanted: TalkFilter, staff: str, after: TalkPlace | None) -> Listed:
    """The page after this place. Names of staff are given for those who hold the floor somewhere on it."""
    searched, count, older = None, 0, None
    if wanted.words:
        searched = unit.talk_lists.search(wanted, staff, after, PAGE)
        rows, older = tuple(each.row for each in searched.found), searched.place
    else:
        found = unit.talk_lists.page(wanted, staff, after, PAGE + 1)
        rows, count = found[:PAGE], unit.talk_lists.count(wanted, staff, MOST_COUNTED)
        older = TalkPlace(rows[-1].last_at, rows[-1].conversation) if len(found) > PAGE else None
    holding = {row.floor for row in rows} - {"bot"}
    names = {each.id: each.name for each in unit.staff.all()} if holding else {}
    options, views = unit.talk_lists.options(), unit.saved_views.of(staff)
    return Listed(rows, count, older, options, views, names, searched)
