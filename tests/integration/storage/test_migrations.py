"""Migrations lead to the tables that the program knows, from nothing and back."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from bot.core.errors import SettingWrong
from bot.storage.column_types import Words, WordsJson
from bot.storage.database import Database
from bot.storage.migrate import _config, migrate
from bot.storage.tables import metadata

PERSONAL = {
    "owner.name", "business.place", "business.trade", "conversation.address", "conversation.engine_state",
    "message.text", "message.choice", "message.choices", "message.attachments", "message.picture",
    "figure.low", "figure.high", "conversation.asking",
    "intermediary.name", "intermediary.about", "intermediary.email",
}  # fmt: skip


def is_described(name: str | None, kind: str, _parents: object) -> bool:
    """The text that is searched is no table of SQLAlchemy's: FTS5 keeps several for it."""
    return not (kind == "table" and name and name.startswith("service_text"))


def test_the_migrations_make_exactly_the_tables_of_the_program(database: Database) -> None:
    with database.reading() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": is_described}
        )
        assert compare_metadata(context, metadata) == []


def test_migrating_twice_changes_nothing(database: Database) -> None:
    migrate(database)
    migrate(database)


def test_the_first_migration_can_be_taken_back(database: Database) -> None:
    with database.writing() as connection:
        command.downgrade(_config(connection), "base")
        connection.commit()
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_another_field_key_than_before_is_named_at_start(database: Database, tmp_path: Path) -> None:
    for key in ("", "another key"):
        with pytest.raises(SettingWrong, match="STALLSIDE_FIELD_KEY"):
            migrate(Database(f"sqlite:///{tmp_path}/test.db", key))


def test_every_column_that_holds_words_or_identifiers_is_sealed() -> None:
    sealed = {
        str(column)
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Words | WordsJson)
    }
    assert sealed >= PERSONAL


def test_words_know_the_column_they_belong_to() -> None:
    places = {
        str(column): column.type.place
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Words | WordsJson)
    }
    assert all(column == place for column, place in places.items())
