"""The whole check: parts, the open words' practices, steps that were tried, reminder days, monitoring."""

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
    """Add the columns, all empty, and the table."""
    for table, column in ADDED:
        op.add_column(table, column.copy())
    op.create_table(
        "monitoring",
        sa.Column("owner_hash", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("owner_hash", "question", name="pk_monitoring"),
    )


def downgrade() -> None:
    """Drop them again."""
    op.drop_table("monitoring")
    for table, column in reversed(ADDED):
        op.drop_column(table, column.name)
