"""Full-text search of the services: FTS5 on SQLite, tsvector on PostgreSQL. It holds no words of owners.

The tables are made by migration 0006 and filled anew when much of the directory changes, which is rare; of
what staff change only those services, so that a name of an organisation that changed is found at once.
"""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, text

from bot.core.service import Organisation, Service

MOST_WORDS = 20  # of a question: more say nothing more, and cost
# Words that stand in any question: with them, "I need help with my rent" would find everything.
_FILLING = """
    a about all am an and any are as at be been better business but by can could did do does doing
    for from get getting give go going good got had has have he help helping her here hers hi him
    his how i if im in is it its it just know like ll looking make me more most much my need needs
    no not now of on one or our out please put re s shop she so some somebody someone something t
    take tell than that the their them then there they thing things this those to too u up us use ve
    very want wants was we well were what when where which who why will with would yes you your
"""
_SAYS_NOTHING = frozenset(_FILLING.split())
_EMPTY = text("DELETE FROM service_text")
_DROP = text("DELETE FROM service_text WHERE id = :id")
_FILL = {
    "sqlite": text("INSERT INTO service_text (id, name, words) VALUES (:id, :name, :words)"),
    "postgresql": text(
        "INSERT INTO service_text (id, words) VALUES (:id, setweight(to_tsvector('english', :name), 'A')"
        " || setweight(to_tsvector('english', :words), 'C'))"
    ),
}
# bm25 is the lower the better; a word in the name counts as much as several in the text.
_FIND = {
    "sqlite": text(
        "SELECT id FROM service_text WHERE service_text MATCH :asked"
        " ORDER BY bm25(service_text, 0.0, 5.0, 1.0), id LIMIT :most"
    ),
    "postgresql": text(
        "SELECT id FROM service_text WHERE words @@ to_tsquery('english', :asked)"
        " ORDER BY ts_rank(words, to_tsquery('english', :asked)) DESC, id LIMIT :most"
    ),
}


def index(connection: Connection, organisations: Iterable[Organisation], services: Iterable[Service]) -> None:
    """Make these services, and no others, those that are searched."""
    names = {each.id: each.name for each in organisations}
    rows = [_searched(each, names.get(each.organisation, "")) for each in services]
    connection.execute(_EMPTY)
    if rows:
        connection.execute(_FILL[connection.dialect.name], rows)


def index_these(
    connection: Connection, organisations: Iterable[Organisation], services: Iterable[Service]
) -> None:
    """Make these services searched as they are now, beside all others."""
    names = {each.id: each.name for each in organisations}
    rows = [_searched(each, names.get(each.organisation, "")) for each in services]
    if rows:
        connection.execute(_DROP, [{"id": row["id"]} for row in rows])
        connection.execute(_FILL[connection.dialect.name], rows)


def find(connection: Connection, words: str, limit: int) -> tuple[str, ...]:
    """Ids of services that hold any of these words, those with the most and the rarest first."""
    dialect = connection.dialect.name
    asked = [f'"{word}"' if dialect == "sqlite" else word for word in asked_words(words)]
    if not asked or limit < 1:
        return ()
    either = " OR ".join(asked) if dialect == "sqlite" else " | ".join(asked)
    return tuple(connection.execute(_FIND[dialect], {"asked": either, "most": limit}).scalars())


def asked_words(words: str) -> list[str]:
    """The words of a question that say something, each once; nothing in them is syntax to a database.

    Letters and digits only, so no quote, star, bracket or NUL; and never a bare AND, OR, NOT or NEAR, since
    they are quoted (FTS5) or in small letters (PostgreSQL).
    """
    found = dict.fromkeys(re.findall(r"[^\W_]+", words.lower()))
    return [word for word in found if word not in _SAYS_NOTHING][:MOST_WORDS]


def _searched(service: Service, organisation: str) -> dict[str, str]:
    """Its name; and all else that it says of itself, but not whom it must not be offered to."""
    needs = " ".join(service.needs).replace("_", " ")
    words = (service.what, organisation, *service.conditions, service.reach.where, needs)
    return {"id": service.id, "name": service.name, "words": "\n".join(filter(None, words))}
