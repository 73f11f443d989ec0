"""Whoever adds a table that belongs to owners decides what a join, an erasure and an export do with it."""

from bot.storage.merging import MERGED
from bot.storage.tables import metadata


def test_every_table_that_belongs_to_an_owner_is_merged_when_two_become_one() -> None:
    owned = {table.name for table in metadata.tables.values() if "owner_id" in table.columns}
    assert owned == set(MERGED)
