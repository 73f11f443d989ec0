"""What acts and states of introductions are called in the console."""

from collections.abc import Mapping

from bot.core.introduction import State

# How the audit trail names what staff did; also read as "Colin ... this introduction".
DONE: Mapping[str, str] = {
    "reassign": "reassigned",
    "go_back": "gave back",
    "close": "closed",
    "hand_to_staff": "took over",
}
STATES: Mapping[State, str] = {
    "drafted": "being drafted",
    "agreed": "agreed",
    "offered": "offered",
    "accepted": "accepted",
    "contacted": "in contact",
    "met": "met",
    "closed": "closed",
    "declined": "declined",
    "expired": "expired",
    "with_staff": "with staff",
    "withdrawn": "withdrawn",
}
