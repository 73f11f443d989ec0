"""Whatever the filters: the list shows what reading all tables one by one would have found."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.cli.demo_large.command import fill
from bot.content import follow
from bot.core.errors import SettingWrong
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.staff.conversation_list_ports import UNKNOWN, TalkFilter, TalkPlace
from tests.conftest import ROOT

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
OWNERS, MESSAGES = 150, 5_000


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A small one of the large programmes, and everything in its tables that filters ask about."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('large')}/test.db", "a key")
    migrate(database)
    fill(database, follow(ROOT / "data" / "content", drafts=True), NOW, OWNERS, MESSAGES)
    with database.writing() as connection:
        for number, (id_,) in enumerate(
            connection.exec_driver_sql("SELECT id FROM conversation ORDER BY id LIMIT 20")
        ):
            if number % 4 == 0:
                connection.exec_driver_sql("UPDATE conversation SET floor = 'f' WHERE id = ?", (id_,))
                connection.exec_driver_sql("UPDATE review SET floor = 'f' WHERE conversation_id = ?", (id_,))
            if number % 5 == 0:
                staff = connection.exec_driver_sql("SELECT id FROM staff ORDER BY id LIMIT 1").scalar_one()
                connection.exec_driver_sql(
                    "INSERT OR IGNORE INTO saved_talk VALUES (?, ?, ?)",
                    (staff, id_, "2026-11-01 00:00:00.000000"),
                )
        connection.commit()
    yield database
    database.close()


def everything(database):
    """Each conversation as the tables have it, not as `review` repeats it; newest first."""
    with database.reading() as connection:

        def rows(sql):
            return connection.exec_driver_sql(sql).mappings().all()

        talks = {row["id"]: dict(row) for row in rows(
            "SELECT c.id, c.channel, c.floor, c.last_heard_at, o.language, o.source, b.sector, b.council,"
            " r.read_n, r.flagged, r.unsure AS left FROM conversation c JOIN owner o ON o.id = c.owner_id"
            " JOIN business b ON b.owner_id = o.id JOIN review r ON r.conversation_id = c.id"
        )}  # fmt: skip
        for talk in talks.values():
            talk |= {
                "last_n": 0,
                "days": {},
                "tags": set(),
                "saved": set(),
                "flags": set(),
                "progress": "arrived",
            }
        for row in rows("SELECT conversation_id AS id, n, date(received_at) AS day, decided FROM message"
                        " WHERE direction = 'in'"):  # fmt: skip
            talk = talks[row["id"]]
            talk["last_n"] = max(talk["last_n"], row["n"])
        for row in rows("SELECT conversation_id AS id, day, unsure FROM talk_day"):
            talks[row["id"]]["days"][date.fromisoformat(row["day"])] = row["unsure"]
        for row in rows("SELECT conversation_id AS id, tag FROM tag"):
            talks[row["id"]]["tags"].add(row["tag"])
        for row in rows("SELECT conversation_id AS id, staff_id FROM saved_talk"):
            talks[row["id"]]["saved"].add(row["staff_id"])
        for row in rows("SELECT conversation_id AS id, reason FROM flag WHERE done_at IS NULL"):
            talks[row["id"]]["flags"].add(row["reason"])
    return sorted(talks.values(), key=lambda talk: (talk["last_heard_at"], talk["id"]), reverse=True)


def fits(talk, wanted, staff):
    """The filter in plain words."""
    for name in ("language", "sector", "council", "channel", "source"):
        value = getattr(wanted, name)
        if value and talk[name] != (None if value == UNKNOWN else value):
            return False
    first, last = wanted.since or date.min, wanted.until or date.max
    days = {day: unsure for day, unsure in talk["days"].items() if first <= day <= last}
    has_days = bool(wanted.since or wanted.until)
    return (
        (not has_days or bool(days))
        and (not wanted.unsure or (any(days.values()) if has_days else talk["left"] > 0))
        and (not wanted.flagged or bool(talk["flagged"] or talk["flags"]))
        and (not wanted.unread or talk["last_n"] > talk["read_n"])
        and (not wanted.wants_person or "person_wanted" in talk["flags"])
        and (not wanted.held or talk["floor"] != "bot")
        and (not wanted.saved or staff in talk["saved"])
        and set(wanted.tags) <= talk["tags"]
    )


days = some.dates(date(2026, 3, 1), date(2026, 11, 25)) | some.none()
marks = some.sampled_from([False, False, True])
filters = some.builds(
    TalkFilter,
    language=some.sampled_from(["", "", "en", "pl"]),
    sector=some.sampled_from(["", "", "care", "catering", UNKNOWN]),
    council=some.sampled_from(["", "", "", "Birmingham", UNKNOWN]),
    channel=some.sampled_from(["", "", "web"]),
    source=some.sampled_from(["", "", "", UNKNOWN, "DEMO1"]),
    since=days, until=days, flagged=marks, unread=marks, unsure=marks, wants_person=marks, held=marks,
    saved=marks,
    tags=some.lists(some.sampled_from(["rent", "tax", "menu"]), max_size=2, unique=True).map(tuple),
    oldest_first=some.booleans(),
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=filters)
def test_filters_find_what_the_tables_say_in_pages_and_in_number(filled, wanted):
    with SqlStorage(filled).read() as unit:
        staff = min(each.id for each in unit.staff.all())
        found, place = [], None
        while page := unit.talk_lists.page(wanted, staff, place, 7):
            found += page
            place = TalkPlace(page[-1].last_at, page[-1].conversation)
        count = unit.talk_lists.count(wanted, staff, 1_000)
    expected = [talk["id"] for talk in everything(filled) if fits(talk, wanted, staff)]
    assert [row.conversation for row in found] == (expected[::-1] if wanted.oldest_first else expected)
    assert count == len(expected)


def test_some_filters_leave_something_and_some_nothing(filled):
    with SqlStorage(filled).read() as unit:
        staff = min(each.id for each in unit.staff.all())
        base = TalkFilter()
        for name in ("flagged", "unread", "unsure", "wants_person", "held", "saved"):
            assert 0 < unit.talk_lists.count(replace(base, **{name: True}), staff, 1_000) < OWNERS


def test_the_invented_rows_are_as_the_program_would_have_left_them(filled):
    with filled.reading() as connection:
        before = connection.exec_driver_sql("SELECT * FROM review ORDER BY conversation_id").all()
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM message").scalar() == MESSAGES
        texts = connection.exec_driver_sql("SELECT text FROM message LIMIT 9").scalars()
        assert all(text.startswith("\x02s1:") for text in texts)
    with SqlStorage(filled).write() as unit:
        for row in before:
            unit.reviews.refresh(row.conversation_id)
        unit.commit()
    with filled.reading() as connection:
        assert connection.exec_driver_sql("SELECT * FROM review ORDER BY conversation_id").all() == before


def test_invented_owners_are_never_put_beside_others(filled):
    with pytest.raises(SettingWrong, match="STALLSIDE_DATABASE_URL"):
        fill(filled, follow(ROOT / "data" / "content", drafts=True), NOW, 1, 1)
