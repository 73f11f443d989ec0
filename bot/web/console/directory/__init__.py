"""The directory in the console: its entries, the telephone round, and imports."""

from collections.abc import Mapping

from bot.web.console.directory import adding, editing, entries, imports, lists, round
from bot.web.console.visit import Page

PAGES: tuple[Page, ...] = (
    *lists.PAGES, *adding.PAGES, *round.PAGES, *imports.PAGES, *editing.PAGES, *entries.PAGES
)  # fmt: skip
UPLOADS: Mapping[str, int] = {imports.PATH: imports.LARGEST}
