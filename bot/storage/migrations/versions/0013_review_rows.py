"""Rows for staff's lists, made from the conversations that are there, and what these lists are read by."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_AT_ONCE = 1_000
_LISTED_BY = ("language", "council", "source")
_FEW = {"ix_review_held": "floor <> 'bot'", "ix_review_wants": "wants_person"}
_LONDON = ZoneInfo("Europe/London")
_REVIEWS = """
INSERT INTO review (
    conversation_id, owner_id, channel, language, sector, council, source, progress, floor, began_at, last_at,
    last_in_n, read_n, unsure, open_flags, wants_person, flagged, version
)
SELECT
    c.id, c.owner_id, c.channel, o.language, b.sector, b.council, o.source,
    CASE
        WHEN EXISTS (SELECT 1 FROM introduction i WHERE i.owner_id = c.owner_id AND i.state != 'drafted')
            THEN 'introduced'
        WHEN EXISTS (SELECT 1 FROM "check" k WHERE k.owner_id = c.owner_id AND k.finished_at IS NOT NULL)
            THEN 'finished'
        WHEN EXISTS (SELECT 1 FROM "check" k WHERE k.owner_id = c.owner_id) THEN 'in_check'
        WHEN EXISTS (
            SELECT 1 FROM consent a WHERE a.owner_id = c.owner_id AND a.purpose = 'take_part' AND a.given
        ) THEN 'agreed'
        ELSE 'arrived'
    END,
    c.floor, o.created_at, c.last_heard_at,
    (SELECT MAX(m.n) FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in'), 0,
    (SELECT COUNT(*) FROM flag f WHERE f.conversation_id = c.id AND f.reason = 'not_understood'),
    (SELECT COUNT(*) FROM flag f WHERE f.conversation_id = c.id AND f.done_at IS NULL),
    EXISTS (
        SELECT 1 FROM flag f
        WHERE f.conversation_id = c.id AND f.done_at IS NULL AND f.reason = 'person_wanted'
    ),
    :no, 0
FROM conversation c
JOIN owner o ON o.id = c.owner_id
LEFT JOIN business b ON b.owner_id = c.owner_id
WHERE EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in')
    AND NOT EXISTS (SELECT 1 FROM review r WHERE r.conversation_id = c.id)
"""
_MESSAGES = """
SELECT
    m.conversation_id, m.received_at,
    EXISTS (SELECT 1 FROM flag f WHERE f.message_id = m.id AND f.reason = 'not_understood') AS missed
FROM message m
WHERE m.direction = 'in' AND m.received_at IS NOT NULL
ORDER BY m.conversation_id, m.n
"""
_DAYS = sa.table(
    "talk_day",
    sa.column("conversation_id", sa.Text()),
    sa.column("day", sa.Date()),
    sa.column("heard", sa.Integer()),
    sa.column("unsure", sa.Integer()),
)


def upgrade() -> None:
    """Fill both tables, and make the indexes."""
    connection = op.get_bind()
    connection.execute(sa.text(_REVIEWS).bindparams(sa.bindparam("no", value=False, type_=sa.Boolean())))
    _fill_days(connection)
    for name in _LISTED_BY:
        op.create_index(f"ix_review_{name}", "review", [name, "last_at", "conversation_id"], unique=False)
    for name, condition in _FEW.items():
        where = sa.text(condition)
        columns = ["last_at", "conversation_id"]
        op.create_index(name, "review", columns, unique=False, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Drop the indexes, and empty what can be made anew; staff's marks go with it."""
    for name in reversed(_FEW):
        op.drop_index(name, table_name="review")
    for name in reversed(_LISTED_BY):
        op.drop_index(f"ix_review_{name}", table_name="review")
    op.execute("DELETE FROM talk_day")
    op.execute("DELETE FROM review")


def _fill_days(connection: sa.Connection) -> None:
    """One conversation after the other, so that memory does not grow with the database."""
    read = sa.text(_MESSAGES).columns(received_at=sa.DateTime(timezone=True))
    found = connection.execute(read, execution_options={"yield_per": _AT_ONCE})
    rows: list[dict[str, object]] = []
    for conversation, messages in groupby(found, key=lambda row: row.conversation_id):
        rows += _days(conversation, ((row.received_at, bool(row.missed)) for row in messages))
        if len(rows) >= _AT_ONCE:
            connection.execute(sa.insert(_DAYS), rows)
            rows = []
    if rows:
        connection.execute(sa.insert(_DAYS), rows)


def _days(conversation: str, messages: Iterator[tuple[datetime, bool]]) -> list[dict[str, object]]:
    heard: Counter[date] = Counter()
    unsure: Counter[date] = Counter()
    for at, missed in messages:
        day = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(_LONDON).date()
        heard[day] += 1
        unsure[day] += missed
    return [
        {"conversation_id": conversation, "day": day, "heard": count, "unsure": unsure[day]}
        for day, count in heard.items()
    ]
