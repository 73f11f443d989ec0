"""Where a message belongs, on a phone that is an owner's, a desk, or both."""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.desk import Desk
from bot.core.desk_routing import DeskMessage, side_of
from bot.core.intermediary import Intermediary

ME = Intermediary("r", "Rukhsana", "Traders", ("en",), ("Birmingham",), ())
WORDS = DeskMessage(
    choice=None, is_words=True, is_understood=True, is_stop=False, is_by_source=False, owner_asked_n=None,
    is_owner=True,
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked_n", "changes", "side"),
    [
        (5, {"owner_asked_n": 7}, "owner"),
        (7, {"owner_asked_n": 5}, "desk"),
        (7, {"owner_asked_n": 5, "is_understood": False}, "owner"),
        (None, {}, "desk"),
        (None, {"is_understood": False}, "owner"),
        (None, {"is_understood": False, "is_owner": False}, "desk"),
        (7, {"is_words": False, "is_understood": False}, "owner"),
        (7, {"is_words": False, "is_understood": False, "is_owner": False}, "desk"),
        (5, {"owner_asked_n": 7, "choice": "desk:x:accept"}, "desk"),
        (7, {"owner_asked_n": 5, "choice": "reminders:yes"}, "owner"),
        (7, {"is_stop": True}, "owner"),
        (7, {"is_stop": True, "is_owner": False}, "desk"),
        (7, {"choice": "command:help", "is_owner": False}, "desk"),
        (7, {"choice": "command:help"}, "owner"),
        (7, {"choice": "command:start", "is_owner": False, "is_by_source": True}, "owner"),
    ],
)
def test_a_message_goes_to_whom_it_answers(asked_n: int | None, changes: dict[str, Any], side: str) -> None:
    assert side_of(replace(WORDS, **changes), Desk(ME, asked_n=asked_n)) == side
