"""A notebook beside the talk: what an owner said last, kept and counted as naively as on paper.

It reads the practices from their file by itself and shares no code with the check or the count.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml

from bot.core.conversation import Asking
from tests.conftest import ROOT

type Said = tuple[str, int | None]

SOLO = 1
PLAIN: dict[str, Said] = {"unsure": ("unsure", None), "na": ("not_applicable", None)}


@cache
def practices_file() -> Any:
    """data/content/check/practices.yml as it is."""
    return yaml.safe_load((ROOT / "data" / "content" / "check" / "practices.yml").read_text("utf-8"))


@cache
def rows_asked(kind: str, sector: str | None, people: int | None) -> list[dict[str, Any]]:
    """The rows that a check of such a business asks, in order, followers included."""
    file = practices_file()
    rows = {row["id"]: row for row in file["practices"]}
    if kind == "idea":
        return [rows[id_] for id_ in file["idea"]]
    if kind == "short":
        swap = file["solo_instead"] if people == SOLO else {}
        return [rows[swap.get(id_, id_)] for id_ in file["short"]]
    in_order = [row for part in file["full"] for row in rows.values() if row["area"] == part]
    return [row for row in in_order if _fits(row, sector or "other", people)]


def _fits(row: dict[str, Any], sector: str, people: int | None) -> bool:
    sectors = [*row.get("sectors", [sector]), *row.get("variants", [])]
    return sector in sectors and not (people == SOLO and row.get("needs") == "people")


@dataclass
class Notebook:
    """What was said last about each practice. `reopened` are those that are to be changed."""

    kind: str
    sector: str | None
    people: int | None
    said: dict[str, Said] = field(default_factory=dict)
    reopened: set[str] = field(default_factory=set)

    @property
    def rows(self) -> list[dict[str, Any]]:
        return rows_asked(self.kind, self.sector, self.people)

    @property
    def hidden(self) -> dict[str, Said]:
        """What is not asked since nothing above none was said before it, and as what it counts."""
        if self.kind != "full":
            return {}
        found: dict[str, Said] = {}
        for row in self.rows:
            before = self.said.get(row.get("follows", ""))
            if before and not before[1]:
                found[row["id"]] = ("level", 0) if before == ("level", 0) else ("not_applicable", None)
        return found

    @property
    def asked(self) -> list[str]:
        return [row["id"] for row in self.rows if row["id"] not in self.hidden]

    @property
    def left(self) -> list[str]:
        return [id_ for id_ in self.asked if id_ not in self.said]

    def note(self, practice: str, said: Said) -> None:
        self.said[practice] = said
        self.reopened.discard(practice)
        for hidden in self.hidden:
            self.said.pop(hidden, None)

    def leave(self, practice: str) -> None:
        """Left out, unless it has an answer that was only to be changed: that stays."""
        if practice in self.said:
            self.reopened.discard(practice)
        else:
            self.note(practice, ("skipped", None))

    def go_back(self, asking: Asking) -> None:
        """The answer before the open question is struck out."""
        now = asking.practice or next(iter(self.left), None)
        asked = self.asked
        earlier = asked[: asked.index(now)] if now in asked else asked
        answered = [id_ for id_ in earlier if id_ in self.said]
        if answered:
            del self.said[answered[-1]]
            self.reopened.add(asking.practice or "")

    def hear(self, text: str, intent: str, asking: Asking | None) -> None:
        """What these words change, while this is asked."""
        if asking is None or asking.practice is None:
            return
        sure = _sure(text)
        if sure and intent == "answer":
            self.note(asking.practice, sure)
        elif asking.about == "practice" and asking.tries and not text.startswith("maybe"):
            if intent != "affirm":  # a yes says that they do, and not how much: it is asked again
                self.leave(asking.practice)
        elif asking.about == "level":
            self._hear_confirmation(text, intent, asking)

    def _hear_confirmation(self, text: str, intent: str, asking: Asking) -> None:
        moved = (asking.level or 0) + {"more": 1, "less": -1}.get(text, 0)
        if intent == "affirm":
            self.note(asking.practice or "", (asking.outcome, asking.level))
        elif text in ("more", "less") and self._can_move(asking) and moved in range(4):
            self.note(asking.practice or "", ("level", moved))
        elif asking.tries and (text != "no" or self._can_move(asking)):  # elsewhere "no" is a choice to tap
            self.leave(asking.practice or "")

    def _can_move(self, asking: Asking) -> bool:
        row = next(row for row in self.rows if row["id"] == asking.practice)
        variant = self.sector if self.sector in row.get("variants", []) else "base"
        return asking.level is not None and variant not in row.get("yes_or_no", [])

    def tap(self, choice: str, asked: Asking) -> None:
        """What a tap on a level changes; `asked` is the question under which the choice stood."""
        _, _, practice, level, word = choice.split(":")
        if word == "yes" or (asked.about == "level" and asked.outcome != "level" and word != "other"):
            self.note(practice, (asked.outcome, asked.level))
        elif word != "other":
            self.note(practice, ("level", int(level) + {"more": 1, "less": -1}.get(word, 0)))

    def change(self, text: str) -> None:
        """What a wish to change an answer changes."""
        named = next((word for word in text.split() if word in self.said), None)
        if named is None:
            return
        sure = _sure(" ".join(text.split()[2:]))
        if sure and sure[0] == "level":
            self.note(named, sure)
        else:
            self.reopened.add(named)

    def hear_which(self, text: str) -> None:
        """A new answer where it is asked which one to change: it is said back if it can be but one."""
        if len(self.said) == 1 and text.startswith(("level", "maybe", "unsure", "na")):
            self.reopened.update(self.said)

    def overall(self) -> float | None:
        """The mean of everything scored."""
        return _mean([self._counted(row["id"]) for row in self.rows if row.get("scored", True)])

    def areas(self) -> dict[str, float]:
        """The mean of each part of which at least 60 % of what applies has a level."""
        scores: dict[str, float] = {}
        for part in practices_file()["full"] if self.kind == "full" else ():
            in_part = [row for row in self.rows if row["area"] == part and row.get("scored", True)]
            applying = [row for row in in_part if self._said(row["id"])[0] != "not_applicable"]
            levels = [x for row in applying if (x := self._counted(row["id"])) is not None]
            if levels and len(levels) / len(applying) >= 0.6:
                scores[part] = sum(levels) / len(levels)
        return scores

    def _said(self, practice: str) -> Said:
        return self.hidden.get(practice) or self.said.get(practice, ("nothing", None))

    def _counted(self, practice: str) -> float | None:
        level = self._said(practice)[1]
        return None if level is None else level / 3


def _sure(text: str) -> Said | None:
    if text.startswith("level "):
        return "level", int(text.split()[1].rstrip(","))
    return PLAIN.get(text)


def _mean(values: list[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else None
