"""Brings a database to the tables of this version, and makes sure that its field key is the right one."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select

from bot.core.errors import SettingWrong
from bot.storage import tables as t
from bot.storage.database import Database

FOLDER = Path(__file__).parent / "migrations"
_SEALED = "stallside"


def migrate(database: Database) -> None:
    """Make or change the tables where needed. Raises SettingWrong for another field key than before.

    Processes that start at once do this one after the other: the unit is a write unit.
    """
    with database.writing() as connection:
        if _revision(connection) != _newest():
            command.upgrade(_config(connection), "head")
        _check_key(connection, database)
        connection.commit()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _newest() -> str | None:
    return ScriptDirectory(str(FOLDER)).get_current_head()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def _check_key(connection: Connection, database: Database) -> None:
    # With another key no owner would be found again, and everybody would begin anew: better not to start.
    key_hash = database.cipher.fingerprint("seal", _SEALED)
    kept = connection.execute(select(t.seal.c.key_hash)).scalar()
    if kept is None:
        connection.execute(insert(t.seal).values(id=1, sealed=_SEALED, key_hash=key_hash))
    elif kept != key_hash:
        raise SettingWrong(
            "STALLSIDE_FIELD_KEY is not the key with which this database was begun: set the old key, or use"
            " another STALLSIDE_DATABASE_URL."
        )
