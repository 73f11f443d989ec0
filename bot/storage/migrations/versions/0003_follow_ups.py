"""Follow-ups: what we owe owners who agreed to it, when it is due, and what became of it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

WAITING = sa.text("state = 'waiting'")


def upgrade() -> None:
    """Make the table, empty: who agreed before is owed something after their next message."""
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("check_number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_follow_up_owner_id")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_follow_up_conversation_id")
        ),
    )
    op.create_index(op.f("ix_follow_up_owner_id"), "follow_up", ["owner_id"])
    op.create_index(op.f("ix_follow_up_conversation_id"), "follow_up", ["conversation_id"])
    op.create_index(
        "ix_follow_up_due", "follow_up", ["due_at"], sqlite_where=WAITING, postgresql_where=WAITING
    )


def downgrade() -> None:
    """Drop it again."""
    op.drop_table("follow_up")
