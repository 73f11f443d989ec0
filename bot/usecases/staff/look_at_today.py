"""Look at Today: what needs a person now, in groups, and who is on duty."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.alert import AT_ANY_TIME
from bot.core.duty import Rota
from bot.usecases.introduction_ports import BankHolidays
from bot.usecases.staff.read_rota import read_rota
from bot.usecases.staff.today_ports import GROUPS, After, Group, TodayRow
from bot.usecases.storage_ports import UnitOfWork
from bot.usecases.take_complaint import number_of

SHOWN = 10  # rows of each group; the rest stands behind a link
PAGE = 50
ANSWERED_WITHIN = timedelta(days=30)  # a complaint, as its owner was told
ALERTED_WITHIN = timedelta(minutes=1)  # of danger; a later look that finds nobody told is a failure


@dataclass(frozen=True)
class Waiting:
    """A row of Today with what follows from its times.

    `state` is "seen", "told" (somebody's phone rang), "unanswered" (all were told, nobody looked),
    "untold" (danger of which nobody was told) or "" (it is not alerted). `number` and `answer_by` are of a
    complaint.
    """

    row: TodayRow
    state: str
    number: str = ""
    answer_by: datetime | None = None
    is_overdue: bool = False

    @property
    def seen_by_id(self) -> str:
        """Who looks after it; "" if nobody does."""
        return next((told.seen_by_id or "" for told in self.row.told if told.seen_at), "")


@dataclass(frozen=True)
class WaitingGroup:
    """A group of Today: its first rows, and how many there are altogether."""

    name: Group
    rows: tuple[Waiting, ...]
    count: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return max(0, self.count - len(self.rows))


@dataclass(frozen=True)
class Present:
    """Somebody who is on duty now, and until when they are."""

    name: str
    until: datetime | None


@dataclass(frozen=True)
class OnDuty:
    """Who is on duty now; if nobody is, who is next and when. `is_set` is False while there is no rota."""

    present: tuple[Present, ...] = ()
    next: tuple[str, ...] = ()
    next_at: datetime | None = None
    is_set: bool = False


@dataclass(frozen=True)
class TodaySeen:
    """Everything on the page."""

    on_duty: OnDuty
    groups: tuple[WaitingGroup, ...] = field(default=())

    @property
    def is_quiet(self) -> bool:
        """True if nothing waits for anybody."""
        return not self.groups


def look_at_today(unit: UnitOfWork, now: datetime, holidays: BankHolidays) -> TodaySeen:
    """The first rows of each group in which something waits."""
    counted = ((group, unit.today.count(group, now)) for group in GROUPS)
    groups = tuple(
        WaitingGroup(group, _rows(unit, group, now, SHOWN, None), count) for group, count in counted if count
    )
    return TodaySeen(who_is_on_duty(unit, now, holidays), groups)


def look_at_group(
    unit: UnitOfWork, group: Group, now: datetime, after: After | None
) -> tuple[WaitingGroup, After | None]:
    """One page of a group, and where the next one begins; None if this is the last."""
    rows = _rows(unit, group, now, PAGE + 1, after)
    shown = rows[:PAGE]
    following = (shown[-1].row.at, shown[-1].row.id) if len(rows) > PAGE else None
    return WaitingGroup(group, shown, unit.today.count(group, now)), following


def look_at_flags(unit: UnitOfWork, conversation: str, now: datetime) -> tuple[Waiting, ...]:
    """What waits in one conversation, for the page that shows it."""
    return tuple(_waiting(row, now) for row in unit.today.of_conversation(conversation))


def who_is_on_duty(unit: UnitOfWork, now: datetime, holidays: BankHolidays) -> OnDuty:
    """Who is there now, or next."""
    rota = read_rota(unit, now, holidays)
    if not rota.duties:
        return OnDuty()
    names = {each.id: each.name for each in unit.staff.all()}
    present = tuple(Present(names[each], rota.until(now, each)) for each in rota.on_duty(now))
    return OnDuty(present, *_next(rota, now, names, is_somebody=bool(present)), is_set=True)


def _next(
    rota: Rota, now: datetime, names: dict[str, str], *, is_somebody: bool
) -> tuple[tuple[str, ...], datetime | None]:
    at = None if is_somebody else rota.next_duty(now)
    return (tuple(names[each] for each in rota.on_duty(at)), at) if at else ((), None)


def _rows(
    unit: UnitOfWork, group: Group, now: datetime, limit: int, after: After | None
) -> tuple[Waiting, ...]:
    return tuple(_waiting(row, now) for row in unit.today.rows(group, now, limit, after))


def _waiting(row: TodayRow, now: datetime) -> Waiting:
    state = _state(row, now)
    if row.what != "complaint":
        return Waiting(row, state)
    answer_by = row.at + ANSWERED_WITHIN
    return Waiting(row, state, number_of(row.message), answer_by, is_overdue=answer_by < now)


def _state(row: TodayRow, now: datetime) -> str:
    if any(told.seen_at for told in row.told):
        return "seen"
    if any(told.waits for told in row.told):
        return "told"
    if row.told:
        return "unanswered"
    return "untold" if row.what in AT_ANY_TIME and now - row.at > ALERTED_WITHIN else ""
