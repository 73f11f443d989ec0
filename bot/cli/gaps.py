"""What staff see of the gaps on the command line: a table, small cells left out."""

import sys

from bot.bootstrap.path import join, prepare_database
from bot.core.gaps import LEAST_PUBLISHED, LEAST_SHOWN, Gap, find_gaps
from bot.settings import Settings

HEADINGS = ("needed", "nothing", "need", "council", "sector", "language")
NOT_KNOWN = "-"


def print_gaps(settings: Settings, *, to_publish: bool) -> int:
    """What owners needed and nothing and nobody could serve; more is left out of what all may see."""
    prepare_database(settings)
    least = LEAST_PUBLISHED if to_publish else LEAST_SHOWN
    with join(settings).storage.read() as unit:
        found = find_gaps(unit.owners.heard(), least)
    rows = [HEADINGS, *map(_row, found.gaps)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADINGS))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    if not found.gaps and not found.hidden:
        sys.stdout.write("nothing: something or somebody fitted each need so far\n")
    if found.hidden:
        sys.stdout.write(f"{found.hidden} more are not shown: fewer than {least} owners\n")
    return 0


def _row(gap: Gap) -> tuple[str, ...]:
    place = (gap.council or NOT_KNOWN, gap.sector or NOT_KNOWN, gap.language)
    return (str(gap.needed), str(gap.unserved), gap.need, *place)
