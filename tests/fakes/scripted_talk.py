"""A conversation by script behind the web process: takes messages like the real one, answers from a list."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.channels.media_links import MediaLinks
from bot.channels.web.bell import Bell
from bot.core.conversation import Choice, Picture, Reply
from bot.core.errors import StorageAway
from bot.core.message import Arrival
from bot.usecases.path_ports import Inbound
from bot.web.metrics import Meters
from bot.web.needs import Needs, Pictures, WebPhone

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class ScriptedLine:
    """One message of the scripted transcript."""

    n: int
    id: str
    sender: str
    text: str
    asks: str | None = None
    choices: tuple[Choice, ...] = ()
    picture: Picture | None = None
    at: datetime = NOW


@dataclass(frozen=True)
class ScriptedTranscript:
    """What was said after some message."""

    lines: tuple[ScriptedLine, ...]
    waiting: bool


def echo(said: Arrival) -> Sequence[Reply]:
    """Answers by saying it back."""
    return [Reply(f"You said: {said.text or said.choice}")]


@dataclass
class ScriptedTalk:
    """Keeps messages in memory and answers each after `delay` seconds. `away` is a database that is gone.

    Nothing is answered while `may_answer` is cleared: what a test looks for meanwhile does not hang on the
    speed of the machine.
    """

    script: Callable[[Arrival], Sequence[Reply]] = echo
    delay: float = 0.0
    away: bool = False
    bell: Bell = field(default_factory=Bell)
    lines: defaultdict[str, list[ScriptedLine]] = field(default_factory=lambda: defaultdict(list))
    received: list[Inbound] = field(default_factory=list)
    pending: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.may_answer.set()

    async def receive(self, events: Sequence[Inbound]) -> None:
        """Takes each event once; raises StorageAway while the database is gone."""
        if self.away:
            raise StorageAway("the database is gone")
        for event in events:
            if event not in self.received:
                self.received.append(event)
                self._take(event)

    def _take(self, event: Inbound) -> None:
        if isinstance(event, Arrival) and event.channel == "web":
            self.say(event.address, "owner", Reply(self._shown(event)))
            self.pending[event.address] += 1
            self.tasks.add(asyncio.ensure_future(self._answer(event)))

    def _shown(self, said: Arrival) -> str:
        known = [choice for line in self.lines[said.address] for choice in line.choices]
        return said.text or next((c.title for c in known if c.id == said.choice), said.choice or "")

    async def _answer(self, said: Arrival) -> None:
        await asyncio.sleep(self.delay)
        await self.may_answer.wait()
        self.pending[said.address] -= 1
        for reply in self.script(said):
            self.say(said.address, "assistant", reply)
        self.bell.ring(said.address)

    def say(self, owner: str, sender: str, reply: Reply) -> None:
        """Put a line into the transcript of this owner."""
        n = len(self.lines[owner]) + 1
        line = ScriptedLine(
            n, f"{owner}/{n}", sender, reply.text, reply.asks, reply.choices, reply.picture, datetime.now(UTC)
        )
        self.lines[owner].append(line)
        self.bell.ring(owner)

    async def read(self, owner: str, after: int) -> ScriptedTranscript:
        """The lines after this one."""
        lines = tuple(line for line in self.lines.get(owner, ()) if line.n > after)
        return ScriptedTranscript(lines, self.pending.get(owner, 0) > 0)

    async def find_picture(self, message: str) -> Picture | None:
        """The picture of a line."""
        lines = (line for owned in self.lines.values() for line in owned)
        return next((line.picture for line in lines if line.id == message), None)

    def web_phone(self) -> WebPhone:
        """This talk as the web process wants it."""
        return WebPhone(read=self.read, listen=self.bell.listen)

    def pictures(self, draw: Callable[[Picture], bytes], now: Callable[[], datetime]) -> Pictures:
        """The pictures of this talk, drawn by `draw`."""
        links = MediaLinks(b"a key for tests", now)
        return Pictures(links.path, links.message_of, self.find_picture, draw)


class Saying:
    """A wording that answers each key with itself."""

    def say(self, key: str, language: str = "en", **values: object) -> str:
        """The key."""
        return key


async def _ready() -> str:
    return "ready"


def needs_for(talk: ScriptedTalk, **others: object) -> Needs:
    """Needs around a scripted talk, everything ready; `others` replaces or adds."""
    given = {
        "receive": talk.receive, "wording": Saying(), "meters": Meters(), "web_phone": talk.web_phone(),
        "pictures": talk.pictures(lambda picture: b"PNG of " + picture.title.encode(), lambda: NOW),
        "probes": {"database": _ready, "engine": _ready, "actions": _ready},
    } | others  # fmt: skip
    return Needs(**given)  # type: ignore[arg-type]
