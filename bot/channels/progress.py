"""How much of a long message has been handed over, so that a second try goes on where the first stopped."""

from collections import OrderedDict

from bot.core.message import Handed

# A message that is never tried again must not stay for ever; far more than are ever under way at once.
KEPT = 1_000


class Progress:
    """The provider's ids of parts already taken, by our message id.

    It is kept in memory only: after a kill the whole message is sent once more, which channels.md allows.
    """

    def __init__(self) -> None:
        self._taken: OrderedDict[str, list[str]] = OrderedDict()

    def count(self, message: str) -> int:
        """How many parts of this message the provider has already taken."""
        return len(self._taken.get(message, ()))

    def took(self, message: str, provider: str) -> None:
        """Note that the provider took the next part under this id."""
        self._taken.setdefault(message, []).append(provider)
        while len(self._taken) > KEPT:
            self._taken.popitem(last=False)

    def done(self, message: str) -> Handed:
        """All parts are taken: their ids, joined by commas in their order."""
        return Handed(",".join(self._taken.pop(message, ())))
