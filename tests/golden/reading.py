"""What the golden tables are read with: the project's own content, as a live conversation uses it."""

from datetime import UTC, datetime
from functools import cache

from bot.bootstrap.talk import level_titles
from bot.content import load
from bot.core.practice import Framework
from bot.understanding import Reader, build_understanding
from tests.conftest import ROOT

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@cache
def join() -> tuple[Framework, Reader]:
    """The framework, and the reader on 22 November 2026."""
    data = ROOT / "data" / "content"
    content = load(data, drafts=True)
    titles = level_titles(content.framework, content.wording)
    practices = content.framework.practices
    return content.framework, build_understanding(data, titles, practices, lambda: NOW)
