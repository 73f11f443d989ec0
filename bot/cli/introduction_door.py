"""What the page behind the links in e-mails needs, made from the real parts."""

import asyncio
import secrets
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass

from bot.bootstrap.path import Parts
from bot.usecases.answer_introduction import Answered, AnsweringParts, PageAnswer, answer_introduction
from bot.usecases.look_at_introduction import IntroductionSeen, look_at_introduction
from bot.usecases.path_ports import Effect
from bot.usecases.send_fresh_link import FreshLinkParts, send_fresh_link
from bot.usecases.wake import Wake
from bot.web.needs import IntroductionPage

_ID = 12  # bytes; a form's id need only differ from others of the same person


@dataclass(frozen=True)
class IntroductionDoor:
    """Looks at introductions and acts on them, in threads, and wakes whoever has something to do then."""

    parts: Parts
    wake: Wake
    threads: Executor

    @property
    def page(self) -> IntroductionPage:
        """What the web process is given."""
        read = self.parts.introduction_links.read
        return IntroductionPage(
            read, self.look, self.answer, self.send_link, lambda: secrets.token_urlsafe(_ID)
        )

    async def look(self, introduction: str, intermediary: str) -> IntroductionSeen:
        """How it stands for this person."""
        storage = self.parts.storage
        return await self._run(lambda: look_at_introduction(introduction, intermediary, storage))

    async def answer(self, introduction: str, intermediary: str, answer: PageAnswer) -> Answered:
        """Do what they say."""
        parts = self.parts
        needs = AnsweringParts(parts.storage, parts.introductions, parts.screen, parts.safety_reply)
        now = parts.clock.now()
        answered = await self._run(
            lambda: answer_introduction(introduction, intermediary, answer, now, needs)
        )
        self._pass_on(answered.effects)
        return answered

    async def send_link(self, introduction: str, intermediary: str) -> None:
        """Send them a fresh link."""
        parts = self.parts
        needs = FreshLinkParts(parts.storage, parts.introduction_links, parts.content.wording)
        now = parts.clock.now()
        self._pass_on(await self._run(lambda: send_fresh_link(introduction, intermediary, now, needs)))

    def _pass_on(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            self.wake.note(effect)

    async def _run[T](self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.threads, call)
