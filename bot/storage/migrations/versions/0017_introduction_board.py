"""Introductions: since when one is past its clock, and an index by which staff's board finds them."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both. What is with staff already is late since then; the others are noted at their next act."""
    op.add_column("introduction", sa.Column("late_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE introduction SET late_at = changed_at WHERE state = 'with_staff'")
    op.create_index("ix_introduction_state", "introduction", ["state", "changed_at", "id"], unique=False)


def downgrade() -> None:
    """Drop both again."""
    op.drop_index("ix_introduction_state", table_name="introduction")
    op.drop_column("introduction", "late_at")
