"""Support: what owners needed, and which services they were shown."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "need_heard",
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("council", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("services", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_need_heard_owner_id")),
        sa.PrimaryKeyConstraint("owner_id", "position", name=op.f("pk_need_heard")),
    )
    op.create_table(
        "service_shown",
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("need", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name=op.f("fk_service_shown_owner_id")),
        sa.PrimaryKeyConstraint("owner_id", "position", name=op.f("pk_service_shown")),
    )


def downgrade() -> None:
    """Drop them again; with them goes what owners needed."""
    op.drop_table("service_shown")
    op.drop_table("need_heard")
