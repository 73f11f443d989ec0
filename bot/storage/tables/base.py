"""What all tables share: how their constraints are named, and the index of a few rows."""

from sqlalchemy import Index, MetaData, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def partial(name: str, *columns: str, where: str) -> Index:
    """An index of the rows that meet this condition."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))
