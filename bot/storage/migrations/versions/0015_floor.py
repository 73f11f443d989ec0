"""Floors that staff hold are found without looking at every conversation."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0012"
branch_labels = None
depends_on = None

_HELD = sa.text("floor_at IS NOT NULL")


def upgrade() -> None:
    """Make the index."""
    op.create_index(
        "ix_conversation_floor",
        "conversation",
        ["floor_at"],
        unique=False,
        sqlite_where=_HELD,
        postgresql_where=_HELD,
    )


def downgrade() -> None:
    """Drop it again."""
    op.drop_index(
        "ix_conversation_floor", table_name="conversation", sqlite_where=_HELD, postgresql_where=_HELD
    )
