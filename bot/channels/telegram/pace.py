"""Not faster than Telegram likes: a message a second per chat over time, thirty a second overall."""

from collections import OrderedDict

from aiolimiter import AsyncLimiter

# Bots FAQ, "My bot is hitting limits": one message a second in one chat, "we may allow short bursts that go
# over this limit"; about thirty messages a second to all chats together.
OVERALL_PER_SECOND = 30.0
CHAT_PER_SECOND = 1.0
# A whole check in a hurry stays below this, so that no owner ever waits for the pace; only something that
# runs away is slowed down. A 429 that comes all the same is respected (SendLater).
CHAT_BURST = 30.0
CHATS_REMEMBERED = 1_000


class Pace:
    """Two leaky buckets in a row.

    The library's AIORateLimiter needs its `ext` half and holds back *all* chats after one chat's 429.
    """

    def __init__(self, overall: float = OVERALL_PER_SECOND, chat: float = CHAT_PER_SECOND) -> None:
        self._overall = AsyncLimiter(overall, 1.0)
        self._chat_seconds = CHAT_BURST / chat
        self._chats: OrderedDict[int, AsyncLimiter] = OrderedDict()

    async def wait_for(self, chat: int) -> None:
        """Return when a message to this chat may leave; at once unless very much left just before."""
        await self._of(chat).acquire()
        await self._overall.acquire()

    def _of(self, chat: int) -> AsyncLimiter:
        limiter = self._chats.setdefault(chat, AsyncLimiter(CHAT_BURST, self._chat_seconds))
        self._chats.move_to_end(chat)
        if len(self._chats) > CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return limiter
