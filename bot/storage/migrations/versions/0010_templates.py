"""Templates: what says the same where free words are not allowed. Its values are sealed, so text."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("message", sa.Column("template", sa.Text(), nullable=True))


def downgrade() -> None:
    """Drop it again."""
    op.drop_column("message", "template")
