"""Answer danger: fixed words, the lines that help, and when a person will read it."""

from datetime import date, datetime, time, timedelta

from bot.core.conversation import Reply
from bot.core.duty import Rota
from bot.core.safety import LONDON, Category, LineNow
from bot.usecases.ports import SafetyContent, Wording

# When the programme team is at work, as it tells owners (talking.ftl, person-flagged).
WORKING_DAYS = (0, 1, 2, 3, 4)
OPENS, CLOSES = time(9), time(17)
READ_WITHIN = timedelta(hours=1)
READ_BY = time(10)  # on a day that has not begun yet
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def answer_danger(
    category: Category, now: datetime, content: SafetyContent, rota: Rota | None = None
) -> Reply:
    """The reply of this category at this time; its words are reviewed, nothing is added."""
    wording, safety = content.wording, content.safety
    lines = "\n".join(_line(line, now, wording) for line in safety.lines_for(category, now))
    read = say_when_read(read_by(now, safety.bank_holidays, rota), now, wording)
    key = f"safety-{category.replace('_', '-')}"
    return Reply(wording.say(key, "en", lines=lines, person=read))


def read_by(now: datetime, bank_holidays: frozenset[date], rota: Rota | None = None) -> datetime:
    """When somebody of the programme will have read a message that came now, in London time.

    Within the hour if somebody is on duty, else an hour after somebody next is; without a rota by the fixed
    working hours.
    """
    on_duty = rota.next_duty(now) if rota else None
    if on_duty is not None:
        return (on_duty + READ_WITHIN).astimezone(LONDON)
    local = now.astimezone(LONDON)
    closing = datetime.combine(local.date(), CLOSES, LONDON)
    if _works_on(local.date(), bank_holidays) and local.time() >= OPENS and local + READ_WITHIN <= closing:
        return local + READ_WITHIN
    day = local.date() + timedelta(days=1 if local.time() >= OPENS else 0)
    while not _works_on(day, bank_holidays):
        day += timedelta(days=1)
    return datetime.combine(day, READ_BY, LONDON)


def _works_on(day: date, bank_holidays: frozenset[date]) -> bool:
    return day.weekday() in WORKING_DAYS and day not in bank_holidays


def say_when_read(by: datetime, now: datetime, wording: Wording) -> str:
    """This London time in words, such as "today by 17:00"."""
    return wording.say("safety-read-by", "en", day=_day(by.date(), now), time=_clock(by))


def _line(now_line: LineNow, now: datetime, wording: Wording) -> str:
    name, number = now_line.line.name, now_line.line.number
    if now_line.opens:
        day = _day(now_line.opens.date(), now)
        return wording.say(
            "safety-line-opens", "en", name=name, number=number, day=day, time=_clock(now_line.opens)
        )
    state = "always" if now_line.line.always else "open" if now_line.state == "open" else "plain"
    return wording.say(f"safety-line-{state}", "en", name=name, number=number)


def _day(day: date, now: datetime) -> str:
    away = (day - now.astimezone(LONDON).date()).days
    return ("today", "tomorrow")[away] if away in (0, 1) else DAY_NAMES[day.weekday()]


def _clock(at: datetime) -> str:
    return f"{at.hour}:{at.minute:02d}"
