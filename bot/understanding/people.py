"""People: how many work in a business, the owner and family counted."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.understanding.crew import Crew, Mention
from bot.understanding.numbers import prepare
from bot.understanding.words import Lexicon, Speller, Words

MOST_PEOPLE = 250  # More is a slip of the finger or another business than this programme serves.
_AND = re.compile(r"(?<!\d)\s*\+\s*|(?<=\d)\s*\+\s*(?=\d|me\b|myself\b|my\b|i\b|a\b)")
_NOT_PEOPLE = (
    r"(?! ?(?:-|y\b|years?|yrs?|months?|weeks?|days?|hours?|nights?|am\b|pm\b|shops?|times?|min|miles?|k\b|"
    r"pounds?|stars?|branch|sites?|vans?|%|kids?|st\b|nd\b|rd\b|th\b))"
)
_TEAM_OF = re.compile(
    rf"\b(?:team|crew|staff|group|total|family|workforce|party) of (?:about |around )?(?P<after>\d+)\b"
    rf"|\b(?:we|there)(?: are|'re| r|re| is|'s)? (?:about |around |only |just |"
    rf"all )?(?P<we>\d+)\b{_NOT_PEOPLE}"
    r"|\bus (?P<us>\d+)\b(?! ?(?:years?|yrs?))"
)
_OF_US = re.compile(
    r"(?P<many>\d+(?:\.\d+)?)(?: of us| of we\b| (?:people |staff |workers )?in total| altogether|"
    r" all together|"
    r" strong\b| in the team| in our team| in the family|"
    r" people (?:work|altogether|in the|including|here)|"
    r"(?<!have \d)(?<!have \d\d)(?<!got \d) people(?=$|[.,;])|[ -](?:man|woman|person|strong) (?:team|crew|"
    r"outfit|firm|business)\b)"
)
_WITH_ME = re.compile(
    r"\b(?P<many>\d+)(?: (?!years?|yrs?)[a-z'-]+){0,3},? (?:including|incl?|counting|inc)\.? (?:me\b|"
    r"myself|the owner)"
)
_AND_MORE = re.compile(r"^(?: [a-z]+){0,3} (?:and|plus) (?=\d|a |an |my |some )")
_US = frozenset({"ladies", "women", "friends", "mates", "mums", "moms"})
_HAVE = frozenset({"have", "got", "has", "employ", "with", "plus", "and"})
_BOTH_OF_US = re.compile(r"\b(?:both|pair|couple|2) of us\b|\bus both\b|\bwe both\b")
_AND_ME = re.compile(
    r"^(?: (?:people|staff|girls|lads))?(?:,? and| with| not counting| without) (?:me|myself)\b"
)
_EMPLOYS = re.compile(
    rf"(?<!self )(?<!self-)\bemploy(?:s|ing|ed)? (?:about |around )?(?P<many>\d+)\b{_NOT_PEOPLE}"
)
_INCLUDED = re.compile(
    r"\b(?:includ\w*|incl?|counting|inc\.) (?:me\b|myself|us\b|the owner|both of us|owner)"
    r"|\bme (?:included|inclusive)\b"
)
_NOW_ALONE = re.compile(
    r"\bnow(?:adays)?,? (?:it is |its |it's |i am |i'm |im |there is |)(?:just|only) me\b"
)
_MINE = frozenset({"i", "me", "my", "myself", "our"})
_COUPLES = tuple(
    frozenset(pair.split())
    for pair in ("husband wife", "mum daughter", "mum son", "dad son", "dad daughter", "brother sister")
)


class People:
    """Counts the people an owner names."""

    def __init__(self, written: Mapping[str, Sequence[str]], speller: Speller) -> None:
        self._crew = Crew(written, speller)
        self._alone = Lexicon({"alone": written["alone"]}, speller)
        self._speller = speller

    def count(self, shown: str) -> int | None:
        """How many work there, the owner counted; None if nothing was said about it, or nothing likely."""
        words = self._speller.read(_AND.sub(" and ", shown))
        alone = self._alone.longest_in(words)
        if _NOW_ALONE.search(words.text):
            return 1
        taken = {at for found in alone for at in range(found.start, found.end)}
        named = self._in_total(words.text) or self._named(words, taken, shown)
        if named:
            return named if named <= MOST_PEOPLE else None
        return 1 if alone else None

    def _in_total(self, text: str) -> int | None:
        prepared = prepare(text)
        if found := _EMPLOYS.search(prepared):
            return 1 + int(found["many"])
        for found in _totals(prepared):
            said = int(float(next(value for value in found.groupdict().values() if value)))
            rest = prepared[found.end() :]
            if said and _AND_ME.match(rest):
                return said + 1
            if said:
                more = self._crew.mentions(self._speller.read(rest), set()) if _AND_MORE.match(rest) else ()
                return said + sum(mention.count for mention in more)
        return 2 if _BOTH_OF_US.search(prepared) else None

    def _named(self, words: Words, taken: set[int], shown: str) -> int | None:
        mentions = [*self._crew.mentions(words, taken, shown)]
        total = sum(mention.count for mention in mentions)
        if not total:
            return None
        counted = _are_the_owners(words, mentions) or bool(_INCLUDED.search(words.text))
        return total + (0 if counted else 1)


def _are_the_owners(words: Words, mentions: Sequence[Mention]) -> bool:
    """True for "a husband and wife team" and "two sisters": the owner is one of them."""
    if _MINE & {*words.plain}:
        return False
    family = [mention for mention in mentions if mention.kind == "family"]
    couple = {mention.noun for mention in family}
    if any(pair <= couple for pair in _COUPLES):
        return True
    several = [m for m in mentions if m.count > 1 and (m.kind == "family" or m.noun in _US)]
    return any(not _HAVE & {*words.plain[max(0, m.start - 3) : m.start]} for m in several)


def _totals(prepared: str) -> Iterator[re.Match[str]]:
    yield from _WITH_ME.finditer(prepared)
    yield from _OF_US.finditer(prepared)
    yield from _TEAM_OF.finditer(prepared)
