"""In line: names that stand in one line with the owner or the crew: "me and Maureen, plus Kelly"."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from bot.understanding.mention import Mention
from bot.understanding.words import Speller, Words

# What stands between two people in a line, where a line ends, and a part of it that is nothing but somebody.
_DIVIDES = re.compile(r",|;|\+|&|\band\b|\bplus\b|\bn\b|[.:!?](?= |$)| - ")
_NOTHING = re.compile(r" ?(?:(?:oh|um|er|then|also|so|obvs) ?)*")
_AND_I = re.compile(r" ?(?:and|&|n|\+) ?(?:me|myself)\b")
_GOES_ON = re.compile(r" ?(?:,|;|&|\+|\band\b|\bplus\b|\bn\b)")
_STOP = re.compile(r"[.:!?]|-")
_HOW_LONG = frozenset({"full", "part", "time"})
_MYSELF = frozenset({"me", "myself"})
_NAME_ALONE = re.compile(
    r" ?(?:then |also |oh |obvs )*(?P<there>(?:there'?s |there is |we'?ve got |i'?ve got |got |have |with "
    r"|only |just |old |young ))?(?P<name>[A-Z][a-z]+)"
    r"(?: ?$| \(| [a-z]+ ?$|(?P<doing> (?:who|on|does|doing|full|part|for|at|in the|helps?|works?|comes?|"
    r"runs?|cooks?|drives?|serves?|"
    r"mon|tue|wed|thu|fri|sat|sun|two|three|one|half|every|weekends)\b))"
)


class InLine:
    """Finds names in a line of people."""

    def __init__(self, common: Set[str], speller: Speller) -> None:
        """`common`: words that are nobody's name."""
        self._common, self._speller = common, speller

    def mentions(self, words: Words, named: set[int], shown: str) -> Iterator[Mention]:
        """The Maureen and the Kelly of "me and Maureen, plus Kelly who does Thursdays".

        Whoever stands in one line behind the owner works there, and so does who is beside somebody of the
        crew and said to do or to be there. "Stu, me and a lad" is signed by Stu. `named` are words that
        name somebody already.
        """
        line = _Line()
        for first, last, is_new in _parts(shown):
            line = _Line() if is_new else line
            if _NOTHING.fullmatch(shown, first, last):
                continue
            within = {at for at, (start, end) in enumerate(words.spans) if first <= start and end <= last}
            is_me = any(words.plain[at] in _MYSELF for at in within)
            i_do = any(words.plain[at] == "i" for at in within)
            is_known = any(words.plain[at] not in _HOW_LONG for at in within & named)
            found = None if is_me or is_known else _NAME_ALONE.match(shown[first:last])
            who = self._somebody(found["name"].lower(), words, named, line.by_name) if found else None
            if found and who is not None and (line.takes(found, first, last, shown)):
                yield Mention(1, "other", words.plain[who], who, who + 1)
                line = _Line(counted=True, behind_me=line.behind_me, by_name=True)
            else:
                line = _Line(counted=is_me or is_known or i_do, behind_me=line.behind_me or is_me)

    def _somebody(self, said: str, words: Words, named: set[int], by_name: bool) -> int | None:
        """Where this name stands, if it may be one; behind another name (`by_name`) a word may be one."""
        at = words.find(said)
        is_free = at >= 0 and at not in named and said not in self._common
        may_be = by_name and not said.endswith(("s", "ing"))
        return at if is_free and (may_be or not self._speller.knows(said)) else None


@dataclass(frozen=True)
class _Line:
    """What a line was so far: whether its last part was somebody (by name), and the owner was in it."""

    counted: bool = False
    behind_me: bool = False
    by_name: bool = False

    def takes(self, found: re.Match[str], first: int, last: int, shown: str) -> bool:
        """True if a name at this place is somebody who works there."""
        is_there = bool(found["there"] or (found["doing"] and first))
        is_in_line = self.counted and (self.behind_me or is_there)
        return (
            is_in_line or (is_there and bool(_GOES_ON.match(shown, last))) or bool(_AND_I.match(shown, last))
        )


def _parts(shown: str) -> Iterator[tuple[int, int, bool]]:
    """Where the parts of each line begin and end, and whether a new line begins there."""
    first, is_new = 0, True
    for found in _DIVIDES.finditer(shown):
        yield first, found.start(), is_new
        first, is_new = found.end(), bool(_STOP.search(found[0]))
    yield first, len(shown), is_new
