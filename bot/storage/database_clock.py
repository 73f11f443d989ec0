"""The clock of the database: leases are judged by it, so that workers need not agree on the time."""

from typing import Any

from sqlalchemy import Float
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class seconds_now(FunctionElement[float]):  # noqa: N801  a function of the database, written like one
    """Seconds since 1970 by the clock of the database."""

    type = Float()
    inherit_cache = True


@compiles(seconds_now, "sqlite")
def _on_sqlite(_element: seconds_now, _compiler: Any, **_options: Any) -> str:
    # unixepoch('subsec') came with SQLite 3.42; Debian's 3.40 has julianday, good to the millisecond.
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(seconds_now, "postgresql")
def _on_postgresql(_element: seconds_now, _compiler: Any, **_options: Any) -> str:
    # clock_timestamp() moves on inside a transaction, now() does not.
    return "extract(epoch from clock_timestamp())"
