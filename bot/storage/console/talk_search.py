"""Looking for words in conversations: sealed texts are opened one after the other, within bounds.

There is no index of owners' words, and there must be none: an erasure could not be sure of it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection, bindparam, or_, select

from bot.core.cleaning import clean
from bot.storage import tables as t
from bot.usecases.staff.conversation_list_ports import Excerpt, Found, Searched, TalkPlace, TalkRow

# Measured with 1,000,000 sealed messages (make bench): either takes about 60 ms.
MOST_MESSAGES, MOST_CONVERSATIONS = 2_000, 150
AT_ONCE = 150  # conversations: each batch asks for the filters anew
AROUND = 60  # characters shown on each side of a match

_m = t.message.c
# What people wrote; what the bot says is known.
_WRITTEN = (
    select(_m.n, _m.text)
    .where(_m.conversation_id == bindparam("of"), _m.n < bindparam("before"))
    .where(or_(_m.direction == "in", _m.said_by.is_not(None)))
    .order_by(_m.n.desc())
    .limit(bindparam("most"))
)
_NO_END = 2**31
type More = Callable[[TalkPlace | None, int], tuple[TalkRow, ...]]
type One = Callable[[str], TalkRow | None]


class TalkSearch:
    """One search for these words, in whatever case, with whatever spaces between them."""

    def __init__(self, connection: Connection, words: str, limit: int) -> None:
        self._connection = connection
        self._pattern = re.compile(r"\s+".join(map(re.escape, clean(words).split())), re.IGNORECASE)
        self._limit = limit
        self._found: list[Found] = []
        self._messages = self._conversations = 0

    def look(self, more: More, one: One, after: TalkPlace | None) -> Searched:
        """Look from this place on, until enough is found, a bound is reached, or the end."""
        place = self._go_on_in(after, one) if after and after.before_n is not None else after
        while place is None or place.before_n is None:
            rows = more(place, AT_ONCE)
            if not rows:
                return self._searched(place, None)
            for row in rows:
                if self._is_enough():
                    return self._searched(place, place)
                place = self._look_in(row)
                if place.before_n is not None:
                    break
        return self._searched(place, place)

    def _go_on_in(self, after: TalkPlace, one: One) -> TalkPlace:
        """What was left of a conversation in which the search before this one stopped."""
        row = one(after.conversation)
        stopped = self._look_in(row, after.before_n or _NO_END) if row else after
        return replace(stopped, last_at=after.last_at, before_n=stopped.before_n if row else None)

    def _look_in(self, row: TalkRow, before: int = _NO_END) -> TalkPlace:
        """Where the search stands after this conversation."""
        self._conversations += 1
        done = TalkPlace(row.last_at, row.conversation)
        about = self._about(row) if before == _NO_END else None
        if about:
            self._found.append(Found(row, about))
            return done
        left = MOST_MESSAGES - self._messages
        values = {"of": row.conversation, "before": before, "most": left}
        read = 0
        with self._connection.execute(_WRITTEN, values) as written:
            for n, text in written:
                read += 1
                excerpt = self._match(text)
                if excerpt:
                    self._found.append(Found(row, excerpt, n))
                    self._messages += read
                    return done
        self._messages += read
        return TalkPlace(row.last_at, row.conversation, n) if read == left else done

    def _about(self, row: TalkRow) -> Excerpt | None:
        texts = (row.name, row.trade, row.place)
        return next((found for text in texts if text and (found := self._match(text))), None)

    def _match(self, text: str) -> Excerpt | None:
        found = self._pattern.search(text)
        if found is None:
            return None
        first, last = found.span()
        before, after = text[max(0, first - AROUND) : first], text[last : last + AROUND]
        return Excerpt(
            ("…" if first > AROUND else "") + before,
            found[0],
            after + ("…" if last + AROUND < len(text) else ""),
        )

    def _is_enough(self) -> bool:
        return (
            len(self._found) >= self._limit
            or self._messages >= MOST_MESSAGES
            or self._conversations >= MOST_CONVERSATIONS
        )

    def _searched(self, reached: TalkPlace | None, place: TalkPlace | None) -> Searched:
        at = reached.last_at if reached else None
        return Searched(tuple(self._found), self._messages, self._conversations, at, place)
