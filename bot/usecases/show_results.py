"""Show what goes well, what changed, one step, and the picture."""

from bot.core.advice import choose_step
from bot.core.changes import Change, changes_between
from bot.core.check import Answer, Check, practices_of
from bot.core.choices import command_choice
from bot.core.conversation import Choice, Picture, PictureRow, Reply
from bot.core.events import Event, StepOffered
from bot.core.journey import left_in
from bot.core.practice import LEVELS
from bot.core.scoring import area_scores, band_of, overall, share_of
from bot.core.snapshot import Snapshot, StepShown
from bot.core.turn import Incoming, Outcome
from bot.usecases.hear_wish import you_said
from bot.usecases.name_practice import practice_key, step_text
from bot.usecases.tools import Tools, only_saying

GOES_WELL = 2  # the lowest level that is told as going well
MOST_TOLD = 2
MOST_WISHES = 3  # WhatsApp shows three buttons; all else is said in words
WISHES_AFTER_RESULTS = {
    "ask_why": "choice-why",
    "find_support": "choice-find-help",
    "talk_to_person": "choice-person",
    "change_answer": "choice-change",
}


def show_results(snapshot: Snapshot, incoming: Incoming, tools: Tools) -> Outcome:
    """The results of the check so far, with the step that a finished check leads to."""
    check = snapshot.check
    if check is None or not any(a.outcome == "level" for a in check.standing()):
        return only_saying(tools.reply("results-not-yet"))
    left = left_in(check, snapshot, tools.content.framework)
    head = tools.say("results-so-far", left=left) if left else tools.say("results-done")
    step = step_for(snapshot, check, tools) if check.finished else None
    heard = you_said(check, incoming, tools)
    parts = [head, heard, _changed(snapshot, check, tools), going_well(snapshot, check, tools)]
    person_first = _person_first(check, tools)
    if check.finished:
        parts += [person_first, told_step(step, snapshot, check, tools), _light(check, tools)]
        parts += [_next(step, check, tools)]
    text = "\n\n".join(part for part in parts if part)
    leads, but = ("talk_to_person" if person_first else None), (None if step else "ask_why")
    choices = wishes_after_results(tools, but=but, first=leads) if check.finished else ()
    picture = picture_of(snapshot, check, tools)
    return Outcome(_offered(snapshot, step, incoming), (Reply(text, choices, picture=picture),))


def _offered(snapshot: Snapshot, step: StepShown | None, incoming: Incoming) -> tuple[Event, ...]:
    """A step is noted as shown once for each check, with the time at which it was."""
    if step is None or any(s.check == step.check and s.practice == step.practice for s in snapshot.steps):
        return ()
    return (StepOffered(StepShown(step.check, step.practice, step.level, incoming.at)),)


def _person_first(check: Check, tools: Tools) -> str:
    """Who has most still to start is offered a person before the step: advice alone made weak firms worse off
    (Kenya, 640 firms, GPT-4 on WhatsApp; conversation.md)."""
    found = overall(check, tools.content.framework, tools.content.cut_offs)
    return tools.say("results-person-first") if found and found.band == "to_start" else ""


def _next(step: StepShown | None, check: Check, tools: Tools) -> str:
    wishes = tools.say("results-next" if step else "results-next-no-step")
    return f"{wishes} {tools.say('results-longer')}" if check.kind == "short" else wishes


def step_for(snapshot: Snapshot, check: Check, tools: Tools) -> StepShown | None:
    """The one step this check leads to. One shown before stays, as long as its answer does."""
    shown = next((s for s in reversed(snapshot.steps) if s.check == check.number), None)
    if shown and _still_fits(shown, check):
        return shown
    step = choose_step(check, tools.content.framework, tools.content.steps, check.open_about)
    return StepShown(check.number, step.practice, step.level) if step else None


def _still_fits(shown: StepShown, check: Check) -> bool:
    answer = check.answer_to(shown.practice)
    return answer is not None and answer.level == shown.level


def told_step(step: StepShown | None, snapshot: Snapshot, check: Check, tools: Tools) -> str:
    """The one step in words, or why there is none."""
    if step is None:
        return tools.say("results-step-by-person" if _has_gap(check) else "results-no-step")
    return tools.say("results-step", step=step_text(step, snapshot, tools))


def _has_gap(check: Check) -> bool:
    """True if there is something to try, though no step for it that a person has approved."""
    return any(a.level is not None and a.level < LEVELS[-1] for a in check.standing())


def _light(check: Check, tools: Tools) -> str:
    """Checks and cover are never scored: a light that shows below "most"."""
    lights = (p.id for p in tools.content.framework.practices.values() if p.light)
    answers = (check.answer_to(id_) for id_ in lights)
    low = any(a and a.level is not None and a.level < GOES_WELL for a in answers)
    return tools.say("results-light") if low else ""


def _changed(snapshot: Snapshot, check: Check, tools: Tools) -> str:
    """What is different from the last time, once a check is done again."""
    earlier = snapshot.earlier
    if earlier is None or not check.finished or check.kind != earlier.kind:
        return ""
    changes = changes_between(earlier, check, tools.content.framework)
    if changes is None:
        return ""
    up = [_told_change(c, snapshot, tools) for c in changes.up[:MOST_TOLD]]
    down = [_told_change(c, snapshot, tools) for c in changes.down[:MOST_TOLD]]
    since = tools.say(f"month-{(earlier.finished or earlier.started).month}")
    counts = {"up": len(changes.up), "down": len(changes.down), "same": changes.same}
    lines = [tools.say("changed-since", month=since, **counts)]
    lines += [tools.say("changed-up", changes="; ".join(up))] if up else []
    lines += [tools.say("changed-down", changes="; ".join(down))] if down else []
    return "\n".join(lines)


def _told_change(change: Change, snapshot: Snapshot, tools: Tools) -> str:
    key = practice_key(change.practice, snapshot, tools)
    return tools.say(
        "changed-one",
        label=tools.say(f"{key}.label"),
        before=tools.say(f"{key}.said-{change.before}"),
        after=tools.say(f"{key}.said-{change.after}"),
    )


def going_well(snapshot: Snapshot, check: Check, tools: Tools) -> str:
    """The one or two strongest answers, in words that belong to the owner; a thank-you if there is none."""
    return told_well(snapshot, check, tools) or tools.say("results-none-well")


def told_well(snapshot: Snapshot, check: Check, tools: Tools, part: str | None = None) -> str:
    """The one or two strongest answers, of one part or of all; empty if nothing is strong."""
    asked = practices_of(check, tools.content.framework, snapshot.business)
    inside = [p.id for p in asked if part in (None, p.area)]
    answers = [a for a in map(check.answer_to, inside) if a and (a.level or 0) >= GOES_WELL]
    best = sorted(answers, key=_level, reverse=True)[:MOST_TOLD]
    told = [tools.say(f"{practice_key(a.practice, snapshot, tools)}.well-{a.level}") for a in best]
    if len(told) <= 1:
        return tools.say("results-going-well", well=told[0]) if told else ""
    return tools.say("results-going-well-two", first=told[0], second=told[1])


def _level(answer: Answer) -> int:
    return answer.level or 0


def picture_of(snapshot: Snapshot, check: Check, tools: Tools) -> Picture:
    """The areas of a full check, or else the practices that have a level, each as one of four plain words."""
    rows = _area_rows(snapshot, check, tools) or _practice_rows(snapshot, check, tools)
    title = tools.say("picture-title")
    told = "; ".join(tools.say("picture-alt-row", label=r.label, word=r.word) for r in rows)
    alt = tools.say("picture-alt", title=title, rows=told)
    return Picture(title, rows, note=tools.say("picture-note"), alt=alt)


def _area_rows(snapshot: Snapshot, check: Check, tools: Tools) -> tuple[PictureRow, ...]:
    scores = area_scores(check, tools.content.framework, snapshot.business, tools.content.cut_offs)
    return tuple(
        PictureRow(tools.say(f"part-{area}"), score.band, tools.say(f"band-{score.band}"))
        for area, score in scores.items()
    )


def _practice_rows(snapshot: Snapshot, check: Check, tools: Tools) -> tuple[PictureRow, ...]:
    asked = practices_of(check, tools.content.framework, snapshot.business)
    return tuple(r for r in (_row(snapshot, check, p.id, tools) for p in asked) if r)


def _row(snapshot: Snapshot, check: Check, practice: str, tools: Tools) -> PictureRow | None:
    share = share_of(check.answer_to(practice))
    if share is None:
        return None
    band = band_of(share, tools.content.cut_offs)
    label = tools.say(f"{practice_key(practice, snapshot, tools)}.label")
    return PictureRow(label, band, tools.say(f"band-{band}"))


def wishes_after_results(
    tools: Tools, *, but: str | None = None, first: str | None = None
) -> tuple[Choice, ...]:
    """What can be tapped once the results are shown, except for what was just asked; `first` leads."""
    offered = sorted((w for w in WISHES_AFTER_RESULTS if w != but), key=lambda w: w != first)[:MOST_WISHES]
    return tuple(Choice(command_choice(wish), tools.say(WISHES_AFTER_RESULTS[wish])) for wish in offered)
