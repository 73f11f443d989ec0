"""The staging area of the directory: imports, their entries, and where entries came from."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "directory_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_import")),
    )
    op.create_index(op.f("ix_directory_import_source"), "directory_import", ["source"], unique=False)
    op.create_table(
        "staged_entry",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("differences", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["directory_import.id"], name=op.f("fk_staged_entry_import_id")
        ),
        sa.PrimaryKeyConstraint("import_id", "position", name=op.f("pk_staged_entry")),
    )
    op.create_index(
        op.f("ix_staged_entry_import_id"), "staged_entry", ["import_id", "entry_id"], unique=False
    )
    op.create_table(
        "kept_entry",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "entry_id", name=op.f("pk_kept_entry")),
    )
    op.create_index(op.f("ix_kept_entry_source"), "kept_entry", ["source"], unique=False)


def downgrade() -> None:
    """Drop them again; approved entries stay in the directory."""
    op.drop_table("kept_entry")
    op.drop_table("staged_entry")
    op.drop_table("directory_import")
