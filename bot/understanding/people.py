"""People: how many work in a business, the owner and family counted."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.understanding.before import said_of_now, without_others
from bot.understanding.called import names_both, without_calling
from bot.understanding.crew import Crew
from bot.understanding.crew_words import number_said
from bot.understanding.mention import Mention
from bot.understanding.numbers import prepare
from bot.understanding.solo import is_helped_at_times, made_plain, works_alone
from bot.understanding.words import Found, Lexicon, Speller, Words
from bot.understanding.worker import is_one_worker

MOST_PEOPLE = 250  # More is a slip of the finger or another business than this programme serves.
_AND = re.compile(r"(?<!\d)\s*\+\s*|(?<=\d)\s*\+\s*(?=\d|me\b|myself\b|my\b|i\b|a\b)")
_NOT_PEOPLE = (
    r"(?! ?(?:-|y\b|years?|yrs?|months?|weeks?|days?|hours?|nights?|am\b|pm\b|shops?|times?|min|miles?|k\b|"
    r"pounds?|stars?|branch|sites?|vans?|%|kids?|st\b|nd\b|rd\b|th\b))"
)
# "We are 4 in kitchen, 3 front": not all of them.
_IN_ROOMS = r"(?! (?:in|at|on) (?:the )?(?:kitchen|front|back|bar|counter|till|tills|reception)\b[^.;]*\d)"
_TEAM_OF = re.compile(
    rf"\b(?:team|crew|staff|group|total|family|workforce|party|co-?op|co-?operative|collective|gang|"
    rf"partnership|trio|band) of (?:about |around )?(?P<after>\d+)\b"
    rf"|\b(?:we|there)(?: are| have been|'ve been|'re| r|re| is|'s)? (?:about |around |only |just |"
    rf"all )?(?P<we>\d+)\b{_NOT_PEOPLE}{_IN_ROOMS}"
    r"|\b(?:that'?s|that is|makes|making)(?: it| us)? (?P<all>\d+) (?:with|including) (?:me|myself)\b"
    rf"|\b(?:me|myself),? (?:is|makes?|that'?s|that is) (?P<sum>\d+)\b{_NOT_PEOPLE}"
    r"|\bus (?P<us>\d+)\b(?! ?(?:years?|yrs?))"
)
_OF_US = re.compile(
    r"(?P<many>\d+(?:\.\d+)?)(?: of us| of we\b| (?:people |staff |workers )?in total| altogether|"
    r" all together|"
    r" strong\b| all in\b(?! all)| in all\b| all told\b| in the team| in our team| in the family|"
    r" people (?:work(?:ing|s)?|altogether|in the|including|here)|"
    r" (?:people|persons?) only\b|"
    r"(?<!have \d)(?<!have \d\d)(?<!got \d) people(?=$|[.,;])|[ -](?:man|woman|person|strong) (?:team|"
    r"crew|band|"
    r"outfit|firm|business)\b)"
)
_WITH_ME = re.compile(
    r"\b(?P<many>\d+)(?: (?!years?|yrs?)[a-z'-]+){0,3},? (?:including|incl?|counting|inc)\.? (?:me\b|us\b|"
    r"(?:the )?\d of us|both of us|"
    r"myself|the owner)"
)
_ONE_OF = re.compile(
    r"\b(?:o_?ne|1) of (?:the |our )?(?P<many>\d+) (?:business )?(?:partners|directors|owners|founders|"
    r"brothers|sisters|"
    r"siblings|cousins|friends|mates|co-?owners|members|people|workers|us)\b"
)
_AND_MORE = re.compile(r"^(?: [a-z]+){0,3} (?:and|plus) (?=\d|a |an |my |some )")
# "Now 4 and me".
_BARE = re.compile(
    r"(?<!thats )(?<!that's )(?<!makes )(?<!unit )(?<!no )(?<!number )(?<!to )(?<!shop )(?<! of )"
    r"(?<!i'm )(?<!i am )(?<!im )(?<!aged )(?<!we are )(?<!we're )"
    r"\b(?P<many>\d+) (?:and|plus|&|n|\+|with) "
    r"(?:me|myself)\b(?! and| incl)"
)
_LISTED = re.compile(r"^[,:-]? ?(?:there is |that is |thats )?me\b")
# "She clips": somebody who does something now, in a part of the sentence of their own.
_THEY_DO = re.compile(
    r"(?:^(?=[Ss]?[Hh]e )|[,;.&] ?|\band )([Ss]he|[Hh]e|[A-Z][a-z]{2,}) "
    r"(?!is|was|has|does|says|thinks|knows|wants|likes)[a-z]+s\b"
)
_I_DO = re.compile(r"(?:^|[,;.:-] ?|\band )i (?!am|was|have|had|think|know|want|like|live|need|don)[a-z]+\b")
# "Owner plus six".
_OWNER_AND = re.compile(rf"\b(?:owner|boss) (?:and|plus|&|n|\+|with) (?P<many>\d+)\b{_NOT_PEOPLE}")
_I_AM_THE = re.compile(r"\bi(?:'?m| am) the ([a-z]+)\b")
# "One man and a drone": it is who writes.
_ONE_PERSON = frozenset({"man", "bloke", "woman", "lady", "person", "fella"})
_HIM_AND_ME = re.compile(r"\b(?:him|her)(?:,| and| &| n|, and) me\b|\bme(?:,| and| &| n|, and) (?:him|her)\b")
_US = frozenset({"directors", "owners", "founders", "ladies", "women", "friends", "mates", "mums", "moms"})
_IN_A = frozenset({("in", "a"), ("doing", "weddings"), ("running", "a"), ("with", "a"), ("who", "run")})
_HAVE = frozenset({"have", "got", "has", "employ", "with", "plus", "and"})
_BOTH_OF_US = re.compile(r"\b(?:both|pair|couple|2) of us\b|\bus both\b|\bwe both\b")
# "We are 7 with me": the owner is among them.
_WITH_US = re.compile(r"^(?: altogether| all together| in total)? (?:with|incl\w*|counting) (?:me|myself)\b")
_AND_ME = re.compile(
    r"^(?: (?!years?|yrs?|and|plus|with)[a-z]+){0,2}(?:,? (?:and|plus|&|n)| ?\+| with| not counting| without)"
    r" (?:me|myself)\b"
)
_EMPLOYS = re.compile(
    rf"(?<!self )(?<!self-)\bemploy(?:s|ing|ed)? (?:about |around )?(?P<many>\d+)\b{_NOT_PEOPLE}"
)
# "6 in one and 8 in the other".
_HERE_AND_THERE = re.compile(
    r"\b(?P<here>\d+) (?:staff |people |lads |girls )?(?:in|at) (?:the )?(?:o_?ne|1|first|1st|"
    r"main)\b[a-z ]{0,15}(?:and|,|&|n) "
    r"(?P<there>\d+) (?:staff |people |lads |girls )?(?:in|at) (?:the )?(?:other|second|2nd|2)\b"
)
# "6 staff besides us 2".
_BESIDE_US = re.compile(
    r"\b(?P<many>\d+)(?: (?!years?|yrs?|months?)[a-z]+){0,3},? (?:besides|on top of|plus|and|apart from|"
    r"as well as|not counting) (?:us|we) (?P<us>\d)\b"
)
_INCLUDED = re.compile(
    r"\b(?:includ\w*|incl?|counting|inc\.) (?:me\b|myself|us\b|the owner|both of us|owner)"
    r"|\((?:that'?s |that is )?(?:me|myself)\)|\b(?:that'?s|that is|which is|being) me\b"
    r"(?! (?:and|&|n|plus|with)\b| ?\+)"
    r"|\bthat'?s with me\b|\bif you count me\b"
    r"|\bme (?:included|inclusive)\b|\b(?:he|she|1|one of them|that one) is me\b"
    r"|\bi(?:'?m| am) (?:one|1) (?:of|from) (?:them|em)\b"
)
_NOW_ALONE = re.compile(
    r"\bnow(?:adays)?,? (?:it is |its |it's |i am |i'm |im |there is |)(?:just|only) me\b"
)
# "Shop. Me. 9 years": a "me" between two stops, and nobody else.
_ONLY_ME = re.compile(r"(?:^|[.;:!?-] ?)(?:me|myself)(?: ?[.;!]|$)")
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

    def count(self, shown: str, has_trade: bool = True) -> int | None:
        """How many work there, the owner counted; None if nothing was said about it, or nothing likely.

        `has_trade`: a trade was named, so that "I make" tells of work done alone and not of a habit.
        """
        plain = without_others(made_plain(without_calling(shown)))
        if (now := said_of_now(plain)) and (counted := self._counted(now)):
            return counted if counted <= MOST_PEOPLE else None
        if counted := self._counted(plain):
            return counted if counted <= MOST_PEOPLE else None
        is_alone = has_trade and works_alone(shown.lower())
        return 1 if is_alone or is_one_worker(shown, has_trade) else None

    def _counted(self, shown: str) -> int | None:
        """How many are said to be there, whatever is likely."""
        words = self._speller.read(_AND.sub(" and ", shown))
        alone = [found for found in self._alone.longest_in(words) if not _is_of_others(words, found)]
        if _NOW_ALONE.search(words.text):
            return 1
        if alone and is_helped_at_times(words.text):
            return 1
        taken = {at for found in alone for at in range(found.start, found.end)}
        prepared = prepare(words.text)
        named = self._in_total(prepared) or self._named(words, taken, shown)
        if _BOTH_OF_US.search(prepared):
            named = max(named or 0, 2)
        if named or alone:
            return named or 1
        if names_both(shown):
            return 2
        return self._by_their_work(shown) or (1 if _ONLY_ME.search(words.text) else None)

    def _in_total(self, prepared: str) -> int | None:
        if found := _HERE_AND_THERE.search(prepared):
            return int(found["here"]) + int(found["there"])
        if found := _BESIDE_US.search(prepared):
            return int(found["many"]) + int(found["us"])
        if found := _EMPLOYS.search(prepared):
            return 1 + int(found["many"])
        if (found := _BARE.search(prepared)) or (found := _OWNER_AND.search(prepared)):
            return 1 + int(found["many"])
        for found in _totals(prepared):
            said = int(float(next(value for value in found.groupdict().values() if value)))
            rest = prepared[found.end() :]
            is_of_us = "of us" in found[0] or found.groupdict().get("we")
            if said and is_of_us and _WITH_US.match(rest):
                return said
            if said and _AND_ME.match(rest):
                return said + 1
            if said:
                more = (
                    self._crew.mentions(self._speller.read(rest), set())
                    if _AND_MORE.match(rest) or _are_us(found, rest)
                    else ()
                )
                listed = _LISTED.match(rest) and self._named(self._speller.read(rest), set(), rest)
                return max(said + sum(mention.count for mention in more), listed or 0)
        return None

    def _by_their_work(self, text: str) -> int | None:
        """The 3 of "I bath, she clips, he answers the phone", of "I throw, Dev glazes, Sunita packs"."""
        others = {found[1].lower() for found in _THEY_DO.finditer(text)}
        is_sure = any(each in ("she", "he") or not self._speller.knows(each) for each in others)
        return 1 + len(others) if is_sure and _I_DO.search(text.lower()) else None

    def _named(self, words: Words, taken: set[int], shown: str) -> int | None:
        mentions = [*self._crew.mentions(words, taken, shown)]
        total = sum(mention.count for mention in mentions) + _is_him_as_well(words, mentions)
        if not total:
            return None
        if total == 1 and mentions and mentions[0].noun in _ONE_PERSON and not _MINE & {*words.plain}:
            return 1
        counted = (
            _are_the_owners(words, mentions)
            or _is_listed(mentions)
            or _is_one_of(words, mentions)
            or bool(_INCLUDED.search(words.text))
            or names_both(shown)
        )
        return total + (0 if counted else 1)


def _are_us(found: re.Match[str], rest: str) -> bool:
    """True for "us two, our daughter and 6 others": whoever follows is somebody else."""
    return bool(found.groupdict().get("us")) and rest[:1] == ","


def _is_of_others(words: Words, alone: Found) -> bool:
    """True for "I have one freelancer", who is somebody else."""
    said, at = words.plain[alone.start], alone.start - 1
    return said.startswith("freelancer") and (
        number_said(words, at) is not None or words.plain[at : at + 1] == ("my",)
    )


def _are_the_owners(words: Words, mentions: Sequence[Mention]) -> bool:
    """True for "a husband and wife team" and "two sisters": the owner is one of them."""
    if _MINE & {*words.plain}:
        return False
    family = [mention for mention in mentions if mention.kind == "family"]
    couple = {mention.noun.removesuffix("s") for mention in family}
    if any(pair <= couple for pair in _COUPLES):
        return True
    if mentions[0].start <= 1 or words.plain[0] == "we":
        first = mentions[0]
        if first.count > 1 and (*words.plain[first.end : first.end + 2], "", "")[:2] in _IN_A:
            return True
    several = [m for m in mentions if m.count > 1 and (m.kind == "family" or m.noun in _US)]
    return any(not _HAVE & {*words.plain[max(0, m.start - 3) : m.start]} for m in several)


def _is_one_of(words: Words, mentions: Sequence[Mention]) -> bool:
    """True for "1 manager 2 caretakers, I'm the manager"."""
    said = {found[1] for found in _I_AM_THE.finditer(words.text)}
    return any(each.count == 1 and each.noun in said for each in mentions)


def _is_him_as_well(words: Words, mentions: Sequence[Mention]) -> bool:
    """True for "it's him, me and my wife", where whoever he is was not counted before."""
    found = _HIM_AND_ME.search(words.text)
    return bool(found) and not any(words.spans[each.start][0] < found.start() for each in mentions)


def _is_listed(mentions: Sequence[Mention]) -> bool:
    """True for "owner, mechanic and a weekend lad": the owner is named as one of them."""
    return len(mentions) > 1 and any(each.noun == "owner" and each.count == 1 for each in mentions)


def _totals(prepared: str) -> Iterator[re.Match[str]]:
    yield from _ONE_OF.finditer(prepared)
    yield from _WITH_ME.finditer(prepared)
    yield from _OF_US.finditer(prepared)
    yield from _TEAM_OF.finditer(prepared)
