"""Name: the wording keys of a practice and of a step, in the variant that fits the owner's sector."""

from bot.core.snapshot import Snapshot, StepShown
from bot.usecases.ports import Content
from bot.usecases.tools import Tools


def practice_key(practice: str, snapshot: Snapshot, tools: Tools) -> str:
    """The wording key of this practice in the variant that fits the owner's sector."""
    return f"practice-{practice}-{_variant(practice, snapshot, tools)}"


def step_key(step: StepShown, snapshot: Snapshot, tools: Tools) -> str:
    """The wording key of this step; a sector that is asked something else gets a step of its own."""
    return step_key_for(step, snapshot, tools.content)


def step_key_for(step: StepShown, snapshot: Snapshot, content: Content) -> str:
    """The same, where there is content and nothing else."""
    variant = content.framework.practices[step.practice].variant_for(snapshot.business.sector)
    key = f"step-{step.practice}-{step.level}"
    return key if variant == "base" else f"{key}-{variant}"


def step_text(step: StepShown, snapshot: Snapshot, tools: Tools) -> str:
    """The words of a step, in the variant that fits the owner's sector."""
    return tools.say(step_key(step, snapshot, tools))


def _variant(practice: str, snapshot: Snapshot, tools: Tools) -> str:
    return tools.content.framework.practices[practice].variant_for(snapshot.business.sector)
