"""An owner who is introduced, without engine and storage: real content, real reader, the example people."""

from dataclasses import dataclass, field, replace

from bot.core.apply import apply_events
from bot.core.check import Answer, Check
from bot.core.choices import wish_of
from bot.core.events import Event
from bot.core.introduction import Introduction
from bot.core.introduction_events import IntroductionActed
from bot.core.owner import Business
from bot.core.snapshot import Snapshot, StepShown
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_for_introduction import ask_for_introduction
from bot.usecases.ask_question import ask_question
from bot.usecases.come_back import greet_owner
from bot.usecases.delete_my_data import delete_my_data
from bot.usecases.explain_itself import change_language, help_owner
from bot.usecases.find_support import find_support
from bot.usecases.make_small_talk import say_goodbye, thank_owner
from bot.usecases.reach_person import reach_person
from bot.usecases.receive_other_than_words import answer_other_language
from bot.usecases.stop_messages import stop_messages
from bot.usecases.sum_up import sum_up
from bot.usecases.take_answer import take_answer
from tests.unit.usecases.counting_owner import NOW, VERBS, Talk, owner, tools

WISHES = VERBS | {
    "ask_for_introduction": ask_for_introduction, "talk_to_person": reach_person, "greet": greet_owner,
    "help": help_owner, "stop": stop_messages, "find_support": find_support, "show_results": sum_up,
    "change_language": change_language, "write_other_language": answer_other_language,
    "delete_my_data": delete_my_data, "goodbye": say_goodbye, "thanks": thank_owner,
}  # fmt: skip
LEVELS = (2, 1, 0, 0, 3, None, 1, 0, 1)  # of the short check, in its order; None is "not sure"
ASK = "ask_for_introduction"


def checked(levels: tuple[int | None, ...] = LEVELS, **more: object) -> Snapshot:
    """Shah, who has just done the short check in his takeaway."""
    asked = tools().content.framework.short_practices(solo=False)
    answers = tuple(
        Answer(p.id, "unsure" if level is None else "level", level, "choice", True, "m", NOW, 1)
        for p, level in zip(asked, levels, strict=True)
    )
    done = Check(1, "short", NOW, NOW, answers=answers, open_done=True)
    known = owner(check=done, steps=(StepShown(1, "costs_worked_out", 0, NOW),), **more)
    return replace(known, owner=replace(known.owner, name="Shah"))


def elsewhere() -> Snapshot:
    """An owner near whom nobody takes introductions."""
    return owner(Business("care", None, None, "Cornwall", 1, 1, "trading"))


@dataclass
class Introducing(Talk):
    """A talk that keeps what happened: `happened` is every event, `lately` those of the last turn."""

    happened: list[Event] = field(default_factory=list)
    lately: tuple[Event, ...] = ()

    def say(self, text: str, intent: str = "answer", **more: object) -> "Introducing":
        """Write this, or tap it (`choice`); the engine took it for this intent."""
        incoming = Incoming(f"m{self.at:%m%d%H%M}", text, self.at, intent=intent, **more)  # type: ignore[arg-type]
        outcome = WISHES.get(intent, take_answer)(self.snapshot, incoming, tools())
        after = apply_events(self.snapshot, outcome.events)
        asked = ask_question(after, incoming, tools())
        self.lately = outcome.events + asked.events
        self.happened += self.lately
        self.hear(incoming, outcome)
        return self

    def tap(self, title: str) -> "Introducing":
        """Tap what one of the last messages offers under this title."""
        (choice,) = [c.id for r in self.replies for c in r.choices if c.title == title]
        return self.tap_id(choice)

    def tap_id(self, choice: str) -> "Introducing":
        """Tap this, of whatever message."""
        return self.say("", wish_of(choice) or "choose", choice=choice, kind="choice")

    def hear(self, incoming: Incoming, outcome: Outcome) -> "Introducing":
        super().hear(incoming, outcome)
        return self

    @property
    def introduction(self) -> Introduction:
        return self.snapshot.introductions[-1]

    @property
    def acts(self) -> list[str]:
        return [e.act.act for e in self.happened if isinstance(e, IntroductionActed)]

    @property
    def card(self) -> list[str]:
        card = self.introduction.card
        return [line.id for line in card.lines] if card else []

    def line(self, id_: str) -> str:
        """The number under which this line of the card stands."""
        return str(1 + self.card.index(id_))


def at_who(text: str = "can you put me in touch with someone about my prices") -> Introducing:
    return Introducing(checked()).say(text, ASK)


def at_card(private: str = "No, leave them out", following: str = "No, ask me first") -> Introducing:
    talk = at_who().tap("Rukhsana B.").say("ring me on 07700 900123 after 3, bangla")
    return talk.tap(private).tap(following)


def sent() -> Introducing:
    return at_card().tap("Yes, send it")


def standing(state: str, **more: object) -> Introducing:
    """An introduction that was sent and stands so now."""
    talk = sent()
    moved = replace(talk.introduction, state=state, asked="rukhsana-b", accepted_at=NOW, **more)  # type: ignore[arg-type]
    talk.snapshot = replace(talk.snapshot, introductions=(moved,))
    return talk
