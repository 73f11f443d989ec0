"""Joining: codes by which two chats come to one owner, and the wrong ones that were tried."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "join_code",
        _text("id"), _text("code_hash"), _text("conversation_id"), _moment("until"),
        _of_conversation("join_code"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_code")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_join_code_code_hash")),
    )  # fmt: skip
    op.create_table(
        "join_try",
        _text("id"), _text("conversation_id"), _moment("at"),
        _of_conversation("join_try"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_try")),
    )  # fmt: skip
    for table in ("join_code", "join_try"):
        name = op.f(f"ix_{table}_conversation_id")
        op.create_index(name, table, ["conversation_id"], unique=False)


def downgrade() -> None:
    """Drop them; chats that were joined stay joined."""
    for table in ("join_try", "join_code"):
        op.drop_table(table)


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)


def _moment(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _of_conversation(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_conversation_id")
    return sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], name=name)
