"""Check the content for editing mistakes, and say each to an editor."""

import sys
from datetime import UTC, datetime

from bot.content.check import find_mistakes
from bot.settings import ROOT


def check_content() -> int:
    """0 if there is no mistake, else 1 with one sentence for each."""
    mistakes = find_mistakes(
        ROOT / "data" / "content", (ROOT / "bot", ROOT / "actions"), datetime.now(UTC).date()
    )
    for mistake in mistakes:
        sys.stderr.write(f"{mistake}\n")
    sys.stdout.write(f"{len(mistakes)} mistakes in data/content\n" if mistakes else "content is in order\n")
    return 1 if mistakes else 0
