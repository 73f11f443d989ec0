"""Column types: words that are sealed at rest, and moments in UTC."""

import json
from datetime import UTC, datetime
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

from bot.storage.cipher import Cipher

# Each engine has a dialect of its own, so two databases of one process may have different keys.
_ciphers: WeakKeyDictionary[Dialect, Cipher] = WeakKeyDictionary()


def seal_with(dialect: Dialect, cipher: Cipher) -> None:
    """From now on, what goes through this dialect is sealed with this cipher."""
    _ciphers[dialect] = cipher


class Words(TypeDecorator[str]):
    """Words or an identifier of a person: sealed at rest when there is a field key."""

    impl = Text
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _ciphers[dialect].seal(value, self.place)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _ciphers[dialect].open(value, self.place)


class WordsJson(TypeDecorator[Any]):
    """JSON values with words of a person in them: sealed like Words."""

    impl = Text
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _ciphers[dialect].seal(_dumped(value), self.place)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(_ciphers[dialect].open(value, self.place))


class Plain(TypeDecorator[Any]):
    """JSON values with nothing of a person in them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _dumped(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Moment(TypeDecorator[datetime]):
    """A time that knows its zone, stored in UTC; SQLite would forget the zone otherwise."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
