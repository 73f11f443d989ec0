"""An import as staff read it in the terminal. Its texts are somebody else's: each stays on its line."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.usecases.staging_ports import DirectoryImport, Staged

# What has to be looked at comes first.
ORDER = ("refused", "claimed", "vanished", "changed", "new", "unchanged")
LONGEST = 120


def show_imports(imports: Iterable[DirectoryImport]) -> str:
    """One line each."""
    lines = [
        f"{each.id:>5}  {each.at:%Y-%m-%d %H:%M}  {each.state:<8}  {each.format:<7}  {_line(each.source)}\n"
        for each in imports
    ]
    return "".join(lines) or "nothing was imported yet\n"


def show_import(one: DirectoryImport, entries: Sequence[Staged], *, whole: bool) -> str:
    """How many of which change; `whole`: every entry, with each field that is different."""
    counted = Counter(entry.change for entry in entries)
    summed = (
        ", ".join(f"{counted[change]} {change}" for change in ORDER if counted[change]) or "nothing in it"
    )
    lines = [f"import {one.id} from {_line(one.source)}: {one.state}; {summed}"]
    shown = [e for change in ORDER for e in entries if e.change == change and _is_shown(e, whole=whole)]
    for entry in shown:
        lines += _entry_lines(entry)
    return "\n".join(lines) + "\n"


def _is_shown(entry: Staged, *, whole: bool) -> bool:
    return entry.change == "refused" or (whole and entry.change != "unchanged")


def _entry_lines(entry: Staged) -> list[str]:
    said = "" if entry.decision == "waiting" else f" [{entry.decision}]"
    lines = [f"  {entry.change}: {entry.kind} {_line(entry.id)} ({_line(entry.name)}){said}"]
    lines += [f"      {_line(entry.reason, 500)}"] if entry.reason else []
    for each in entry.differences:
        lines += [f"      {each.field}: {_line(each.before) or '-'}  ->  {_line(each.after) or '-'}"]
    return lines


def _line(text: str, longest: int = LONGEST) -> str:
    one = " ".join(text.split())
    printable = "".join(letter if letter.isprintable() else "?" for letter in one)
    return printable if len(printable) <= longest else f"{printable[:longest]}…"
