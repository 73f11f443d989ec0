"""Introductions with their history, desks and their codes, who may see how far an owner is."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables and columns."""
    _introductions()
    _desks()
    op.add_column("owner", sa.Column("shown_to", sa.Text(), nullable=True))
    op.add_column("owner", sa.Column("shown_at", _MOMENT, nullable=True))
    op.create_index(op.f("ix_owner_shown_to"), "owner", ["shown_to"], unique=False)
    op.add_column(
        "conversation", sa.Column("send_rests", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("follow_up", sa.Column("about", sa.Text(), nullable=True))


def _introductions() -> None:
    op.create_table(
        "introduction",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("need", sa.Text(), nullable=True),
        sa.Column("intermediary", sa.Text(), nullable=True),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=True),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("offer_message", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_introduction_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introduction")),
    )
    for column in ("owner_id", "intermediary"):
        op.create_index(op.f(f"ix_introduction_{column}"), "introduction", [column], unique=False)
    due = sa.text("due_at IS NOT NULL")
    op.create_index("ix_introduction_due", "introduction", ["due_at"], sqlite_where=due, postgresql_where=due)
    op.create_table(
        "introduction_change",
        sa.Column("introduction_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("intermediary", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["introduction_id"], ["introduction.id"], name=op.f("fk_introduction_change_introduction_id")
        ),
        sa.PrimaryKeyConstraint("introduction_id", "position", name=op.f("pk_introduction_change")),
    )


def _desks() -> None:
    op.create_table(
        "introduction_said",
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("introduction_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_introduction_said_conversation_id")
        ),
        sa.ForeignKeyConstraint(
            ["introduction_id"], ["introduction.id"], name=op.f("fk_introduction_said_introduction_id")
        ),
        sa.PrimaryKeyConstraint("conversation_id", "n", name=op.f("pk_introduction_said")),
    )
    op.create_index(
        op.f("ix_introduction_said_introduction_id"), "introduction_said", ["introduction_id"], unique=False
    )
    op.create_table(
        "desk",
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("intermediary", sa.Text(), nullable=False),
        sa.Column("asking", sa.Text(), nullable=True),
        sa.Column("asked_n", sa.Integer(), nullable=True),
        sa.Column("linked_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_desk_conversation_id")
        ),
        sa.PrimaryKeyConstraint("conversation_id", name=op.f("pk_desk")),
    )
    op.create_index(op.f("ix_desk_intermediary"), "desk", ["intermediary"], unique=False)
    op.create_table(
        "desk_code",
        sa.Column("intermediary", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("until", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("intermediary", name=op.f("pk_desk_code")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_desk_code_code_hash")),
    )


def downgrade() -> None:
    """Drop them again; with them go all introductions."""
    op.drop_column("follow_up", "about")
    op.drop_column("conversation", "send_rests")
    op.drop_index(op.f("ix_owner_shown_to"), table_name="owner")
    op.drop_column("owner", "shown_at")
    op.drop_column("owner", "shown_to")
    for table in ("desk_code", "desk", "introduction_said", "introduction_change", "introduction"):
        op.drop_table(table)
