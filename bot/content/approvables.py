"""The words that a person must approve: steps, what answers danger, and what is said in other languages."""

from collections.abc import Iterator

from bot.content.advice import Steps
from bot.content.wording import FIRST_LANGUAGE, FluentWording
from bot.core.advice import Step
from bot.core.approval import Approvable
from bot.core.safety import CATEGORIES, Category, Line, Safety

OTHER_LANGUAGE = "other-language-"  # one sentence in a language that is not spoken yet
_ANY = f"{OTHER_LANGUAGE}any"  # in English


def approvables(steps: Steps, safety: Safety, wording: FluentWording) -> tuple[Approvable, ...]:
    """All of them, in the order of the files."""
    found = (*_steps(steps, wording), *_safety(safety, wording), *_translations(wording))
    return tuple(each for each in found if each.words)


def step_key(step: Step) -> str:
    """How a step is named among what is approved."""
    return f"{step.practice}-{step.level}"


def _steps(steps: Steps, wording: FluentWording) -> Iterator[Approvable]:
    for step in steps.values():
        key = f"step-{step_key(step)}"
        yield Approvable(
            kind="step",
            key=step_key(step),
            language=FIRST_LANGUAGE,
            title=_title(step, wording),
            words=tuple(filter(None, [_said(key, wording)])),
            evidence=_said(f"{key}.evidence", wording),
            source=step.source,
            strength=step.strength,
            approved_by=step.approved_by,
            approved_on=step.approved_on,
        )


def _title(step: Step, wording: FluentWording) -> str:
    label = _said(f"practice-{step.practice}-base.label", wording) or step.practice
    level = _said(f"practice-{step.practice}-base.level-{step.level}", wording)
    return f"{label}: {level}" if level else label


def _safety(safety: Safety, wording: FluentWording) -> Iterator[Approvable]:
    for category in CATEGORIES:
        by, on = safety.approved.get(category, (None, None))
        yield Approvable(
            kind="safety",
            key=category,
            language=FIRST_LANGUAGE,
            title=category.replace("_", " ").capitalize(),
            words=_answer(category, safety, wording),
            source=", ".join(dict.fromkeys(line.source for line in safety.lines.get(category, ()))),
            approved_by=by,
            approved_on=on,
        )


def _answer(category: Category, safety: Safety, wording: FluentWording) -> tuple[str, ...]:
    """What is said, with its gaps named, and the lines that go into it."""
    key = f"safety-{category.replace('_', '-')}"
    if not wording.has(key):
        return ()
    said = wording.say(key, lines="{ the lines below }", person="{ when somebody reads it }")
    return said, *(_line(line) for line in safety.lines.get(category, ()))


def _line(line: Line) -> str:
    return f"{line.name}: {line.number} ({'always open' if line.always else _hours(line)})"


def _hours(line: Line) -> str:
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    stretches = (
        f"{days[each.days[0]]} to {days[each.days[-1]]} {each.opens:%H:%M} to {each.closes:%H:%M}"
        for each in line.openings
    )
    return ", ".join(stretches) or "hours not given"


def _translations(wording: FluentWording) -> Iterator[Approvable]:
    for key in wording.keys:
        if key.startswith(OTHER_LANGUAGE) and key != _ANY:
            language = key.removeprefix(OTHER_LANGUAGE)
            words, english = _said(key, wording), _said(_ANY, wording)
            title = f"Not spoken yet ({language})"
            yield Approvable("translation", key, language, title, (words,), evidence=english)
    for language, texts in wording.translations.items():
        for key, text in texts.items():
            english = _said(key, wording, strict=False)
            yield Approvable("translation", key, language, f"{key} ({language})", (text,), evidence=english)


def _said(key: str, wording: FluentWording, *, strict: bool = True) -> str:
    """The English under this key; "" where there is none, or it needs values and is not `strict`."""
    if not wording.has(key):
        return ""
    try:
        return wording.say(key)
    except KeyError:
        if strict:
            raise
        return ""
