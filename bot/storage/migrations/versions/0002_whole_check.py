"""The whole check: parts, what the open words are about, whether a step was tried, the day of a reminder."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ADDED = (
    ("check", sa.Column("open_about", sa.Text(), nullable=True)),
    ("check", sa.Column("closed_parts", sa.Text(), nullable=True)),
    ("step_shown", sa.Column("tried", sa.Text(), nullable=True)),
    ("owner", sa.Column("remind_on", sa.Date(), nullable=True)),
)


def upgrade() -> None:
    """Add the columns, all empty."""
    for table, column in ADDED:
        op.add_column(table, column.copy())


def downgrade() -> None:
    """Drop them again."""
    for table, column in reversed(ADDED):
        op.drop_column(table, column.name)
