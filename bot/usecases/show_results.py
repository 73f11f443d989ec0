"""Show what goes well, one step, and the picture."""

from bot.core.advice import choose_step
from bot.core.check import Answer, Check, practices_of
from bot.core.choices import BUTTON_WISHES, command_choice
from bot.core.conversation import Choice, Picture, PictureRow, Reply
from bot.core.events import Event, StepOffered
from bot.core.journey import left_to_ask
from bot.core.practice import LEVELS
from bot.core.scoring import band_of, share_of
from bot.core.snapshot import Snapshot, StepShown
from bot.core.turn import Incoming, Outcome
from bot.usecases.ask_question import practice_key
from bot.usecases.tools import Tools, only_saying

GOES_WELL = 2  # the lowest level that is told as going well
MOST_TOLD = 2


def show_results(snapshot: Snapshot, incoming: Incoming, tools: Tools, own_words: str = "") -> Outcome:
    """The results of the check so far, with the step that a finished check leads to."""
    check = snapshot.check
    if check is None or not any(a.outcome == "level" and not a.replaced for a in check.answers):
        return only_saying(tools.reply("results-not-yet"))
    left = left_to_ask(snapshot, tools.content.framework)
    head = tools.say("results-so-far", left=left) if left else tools.say("results-done")
    step = step_for(snapshot, check, tools, own_words) if check.finished else None
    parts = [head, going_well(snapshot, check, tools)]
    if check.finished:
        parts += [_step_words(step, check, tools), _light(check, tools), tools.say("results-next")]
    text = "\n\n".join(part for part in parts if part)
    choices = wishes_after_results(tools) if check.finished else ()
    return Outcome(_offered(check, step), (Reply(text, choices, picture=picture_of(snapshot, check, tools)),))


def _offered(check: Check, step: StepShown | None) -> tuple[Event, ...]:
    return (StepOffered(step),) if step else ()


def step_for(snapshot: Snapshot, check: Check, tools: Tools, own_words: str) -> StepShown | None:
    """The one step this check leads to. One shown before stays, as long as its answer does."""
    shown = next((s for s in reversed(snapshot.steps) if s.check == check.number), None)
    if shown and _still_fits(shown, check):
        return shown
    about = tools.understanding.find_practices(own_words) if own_words else ()
    step = choose_step(check, tools.content.framework, tools.content.steps, about)
    return StepShown(check.number, step.practice, step.level) if step else None


def _still_fits(shown: StepShown, check: Check) -> bool:
    answer = check.answer_to(shown.practice)
    return answer is not None and answer.level == shown.level


def _step_words(step: StepShown | None, check: Check, tools: Tools) -> str:
    if step is None:
        return tools.say("results-step-by-person" if _has_gap(check) else "results-no-step")
    return tools.say("results-step", step=tools.say(f"step-{step.practice}-{step.level}"))


def _has_gap(check: Check) -> bool:
    """True if there is something to try, though no step for it that a person has approved."""
    return any(not a.replaced and a.level is not None and a.level < LEVELS[-1] for a in check.answers)


def _light(check: Check, tools: Tools) -> str:
    """Checks and cover are never scored: a light that shows below "most"."""
    lights = (p.id for p in tools.content.framework.practices.values() if p.light)
    answers = (check.answer_to(id_) for id_ in lights)
    low = any(a and a.level is not None and a.level < GOES_WELL for a in answers)
    return tools.say("results-light") if low else ""


def going_well(snapshot: Snapshot, check: Check, tools: Tools) -> str:
    """The one or two strongest answers, in words that belong to the owner."""
    asked = practices_of(check, tools.content.framework, solo=snapshot.business.is_solo)
    answers = [a for a in (check.answer_to(p.id) for p in asked) if a and (a.level or 0) >= GOES_WELL]
    best = sorted(answers, key=_level, reverse=True)[:MOST_TOLD]
    if not best:
        return tools.say("results-none-well")
    told = [tools.say(f"{practice_key(a.practice, snapshot, tools)}.well-{a.level}") for a in best]
    if len(told) == 1:
        return tools.say("results-going-well", well=told[0])
    return tools.say("results-going-well-two", first=told[0], second=told[1])


def _level(answer: Answer) -> int:
    return answer.level or 0


def picture_of(snapshot: Snapshot, check: Check, tools: Tools) -> Picture:
    """The practices that have a level, each as one of four plain words."""
    asked = practices_of(check, tools.content.framework, solo=snapshot.business.is_solo)
    rows = tuple(r for r in (_row(snapshot, check, p.id, tools) for p in asked) if r)
    title = tools.say("picture-title")
    told = "; ".join(tools.say("picture-alt-row", label=r.label, word=r.word) for r in rows)
    alt = tools.say("picture-alt", title=title, rows=told)
    return Picture(title, rows, note=tools.say("picture-note"), alt=alt)


def _row(snapshot: Snapshot, check: Check, practice: str, tools: Tools) -> PictureRow | None:
    share = share_of(check.answer_to(practice))
    if share is None:
        return None
    band = band_of(share, tools.content.cut_offs)
    label = tools.say(f"{practice_key(practice, snapshot, tools)}.label")
    return PictureRow(label, band, tools.say(f"band-{band}"))


def wishes_after_results(tools: Tools, *, but: str | None = None) -> tuple[Choice, ...]:
    """What can be tapped once the results are shown, except for what was just asked."""
    keys = ("choice-why", "choice-change", "choice-person")
    offered = zip(BUTTON_WISHES, keys, strict=True)
    return tuple(Choice(command_choice(wish), tools.say(key)) for wish, key in offered if wish != but)
