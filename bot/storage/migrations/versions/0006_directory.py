"""The directory: organisations, services, intermediaries, its version, and the text that is searched."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "organisation",
        *_texts("id", "name", "what", "web"),
        *_proof(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    _make_service()
    _make_intermediary()
    op.create_table(
        "directory_version",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_version")),
    )
    _make_search()


def downgrade() -> None:
    """Drop them; what stands in data/content/directory is loaded again at the next start."""
    for table in ("service_text", "directory_version", "intermediary", "service", "organisation"):
        op.drop_table(table)


def _make_service() -> None:
    op.create_table(
        "service",
        *_texts("id", "organisation_id", "name", "what", "needs", "cost", "rules", "not_for", "conditions"),
        *_texts("reach", "languages", "area", "status"),
        *_switches("signpost_only", "front_door", "helpline"),
        *_proof(),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_service_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
    )
    op.create_index(op.f("ix_service_organisation_id"), "service", ["organisation_id"], unique=False)


def _make_intermediary() -> None:
    op.create_table(
        "intermediary",
        *_texts("id", "name", "organisation", "about", "languages", "councils", "needs", "sectors", "hours"),
        *_texts("days_off", "told_by", "email", "code"),
        sa.Column("most_open", sa.Integer(), nullable=False),
        sa.Column("deputy", sa.Text(), nullable=True),
        *_switches("example", "active"),
        sa.Column("as_loaded", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intermediary")),
    )
    op.create_index(op.f("ix_intermediary_code"), "intermediary", ["code"], unique=False)


def _make_search() -> None:
    """Written by hand: each database has full-text search of its own."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE service_text USING fts5"
            "(id UNINDEXED, name, words, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
    else:
        op.execute("CREATE TABLE service_text (id TEXT PRIMARY KEY, words TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX ix_service_text_words ON service_text USING gin (words)")


def _texts(*names: str) -> "list[sa.Column[str]]":
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _switches(*names: str) -> "list[sa.Column[bool]]":
    return [sa.Column(name, sa.Boolean(), nullable=False) for name in names]


def _proof() -> "list[sa.Column[object]]":
    return [
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("as_loaded", sa.Text(), nullable=True),
    ]
