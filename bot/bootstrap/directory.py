"""Join the directory: load its files into the database, and read it from there."""

from bot.content.directory import read_directory
from bot.core.working_time import LONDON
from bot.settings import ROOT, Settings
from bot.storage.database import Database
from bot.storage.live_directory import LiveDirectory
from bot.storage.unit_of_work import SqlStorage
from bot.usecases.load_directory import load_directory
from bot.usecases.ports import Clock

DATA = ROOT / "data" / "content"


def load_directory_files(settings: Settings, database: Database) -> None:
    """Bring what is new in data/content/directory into the tables. Raises ContentBroken or StorageAway."""
    listed = read_directory(DATA)
    people = [each for each in listed.people.values() if settings.shows_examples or not each.example]
    load_directory(listed.organisations.values(), listed.services.values(), people, SqlStorage(database))


def join_reading_storage(settings: Settings) -> SqlStorage:
    """The database for a process that can only read it: it has no other part in it."""
    return SqlStorage(Database(settings.database, settings.field_key.get_secret_value(), read_only=True))


def read_directory_from(storage: SqlStorage, settings: Settings, clock: Clock) -> LiveDirectory:
    """The directory on a storage that is open already."""
    return LiveDirectory(
        storage, lambda: clock.now().astimezone(LONDON).date(), examples=settings.shows_examples
    )
