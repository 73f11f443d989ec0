"""The reader: everyday words to meaning, as the use cases need it."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from bot.core.check import Kind
from bot.core.counting import AmountSaid, FigureUnit
from bot.core.errors import ContentBroken
from bot.core.owner import Business, Correction, Details
from bot.core.pointing import Pointing
from bot.core.practice import Practice, Sector
from bot.core.reading import Reading
from bot.core.service import Need
from bot.understanding.about import KindsNamed, Practices, read_direction
from bot.understanding.amounts import read_amount
from bot.understanding.answers import Answers
from bot.understanding.corrections import Corrections
from bot.understanding.days import read_day
from bot.understanding.details import DetailsReader
from bot.understanding.examples import General, Taught, load_general, load_taught
from bot.understanding.needs import Needs, load_needs
from bot.understanding.numbers import read_number
from bot.understanding.pointing import Pointers
from bot.understanding.sums import SumsNamed
from bot.understanding.upset import Upset
from bot.understanding.words import Speller

ENGLISH = "en"
Titles = Mapping[str, Mapping[str, tuple[str, ...]]]
_NO_TITLES = ("", "", "", "")  # a practice whose wording is not written yet can still be answered by number
_LETTERS = re.compile(r"[a-z]+")


class Reader:
    """Implements ports.Understanding with what is written in data/content."""

    def __init__(
        self,
        answers: Answers,
        details: DetailsReader,
        practices: Practices,
        kinds: KindsNamed,
        sums: SumsNamed,
        needs: Needs,
        upset: Upset,
        titles: Titles,
    ) -> None:
        self._needs = needs
        self._upset = upset
        self._answers = answers
        self._details = details
        self._corrections = Corrections(details.read)
        self._practices = practices
        self._pointers = Pointers(practices)
        self._kinds = kinds
        self._sums = sums
        self._titles = titles

    def read_answer(self, text: str, practice: Practice, sector: Sector | None, language: str) -> Reading:
        """The level that these words say; other languages than English are read by number or title only."""
        variant = practice.variant_for(sector)
        wording = (practice.id, variant)
        titles = self._titles.get(practice.id, {}).get(variant, _NO_TITLES)
        reading = self._answers.read(text, wording, titles, people=practice.needs_people)
        by_choice = reading.how in ("choice", "number")
        return reading if language == ENGLISH or by_choice else Reading("ask_again", words=reading.words)

    def learn(self, practices: Iterable[Practice]) -> None:
        """Learn all wordings of these practices, and the needs, now: the first to write need not wait."""
        self._needs.learn()
        for practice in practices:
            for variant in ("base", *practice.variants):
                self._answers.learning.learn((practice.id, variant), people=practice.needs_people)

    def read_details(self, text: str) -> Details:
        """What these words say about the owner and the business."""
        return self._details.read(text)

    def read_correction(self, text: str, known: Business, *, invited: bool = False) -> Correction:
        """What these words change of the line that was said back; `invited` where that was asked for."""
        return self._corrections.read(text, known, invited=invited)

    def read_number(self, text: str) -> float | None:
        """The one number that these words say; None if there is none, or several."""
        return read_number(text)

    def read_direction(self, text: str) -> Literal["more", "less"] | None:
        """Whether these words ask for more or for less than what was said back."""
        return read_direction(text)

    def read_day(self, text: str, now: datetime) -> date | None:
        """The day on which these words want to be written to; it may have gone. None if they name none."""
        return read_day(text, now)

    def find_kind(self, text: str) -> Kind | None:
        """The kind of check that these words name, None if none."""
        return self._kinds.named_in(text)

    def read_amount(self, text: str, unit: FigureUnit) -> AmountSaid:
        """What these words say of a figure; people are also read from who is named ("me and my wife")."""
        said = read_amount(text, unit)
        named = self._details.read(text).people if unit == "people" and said.low == said.high else None
        return AmountSaid("amount", named, named) if named else said

    def find_sum(self, text: str) -> str | None:
        """The sum, or the figures of the week, that these words name; None if none."""
        return self._sums.named_in(text)

    def read_needs(self, text: str) -> tuple[Need, ...]:
        """What these words look for help with, the plainest first; empty if they say no need."""
        return self._needs.read(text)

    def says_what_for(self, text: str) -> bool:
        """True if words that ask for help also say what for ("who can help me" does not)."""
        return self._needs.says_what_for(text)

    def is_upset(self, text: str) -> bool:
        """True if these words say that things are too much for whoever writes them."""
        return self._upset.heard_in(text)

    def cannot_pay(self, text: str) -> bool:
        """True if these words say of debts that they cannot be paid."""
        return self._upset.cannot_pay(text) and self._needs.read(text)[:1] == ("debt",)

    def find_practices(self, text: str) -> tuple[str, ...]:
        """The practices that these words are about, the likeliest first."""
        return self._practices.about(text)

    def read_pointing(self, text: str, *, asked: bool = False) -> Pointing | None:
        """Which earlier answer these words plainly speak of; `asked`: it was asked which is meant."""
        return self._pointers.read(text, asked=asked)


def build_understanding(
    data: Path, level_titles: Titles, practices: Mapping[str, Practice], now: Callable[[], datetime]
) -> Reader:
    """The reader with all that is written in `data`. `level_titles`: practice, variant, four titles.

    Raises ContentBroken if a practice has no examples for one of its wordings.
    """
    general, taught = load_general(data), load_taught(data)
    answers = Answers(general, taught, speller_of(general, taught))
    _check(answers, practices)
    practices_named = Practices.from_folder(data / "readings")
    kinds = KindsNamed.from_file(data / "readings" / "kinds.en.yml")
    sums = SumsNamed.from_file(data / "readings" / "sums.en.yml")
    details = DetailsReader(data, answers.speller, now)
    needs = load_needs(data, general, answers.speller)
    upset = Upset.from_file(data / "readings" / "upset.en.yml", answers.speller)
    return Reader(answers, details, practices_named, kinds, sums, needs, upset, level_titles)


def speller_of(general: General, taught: Iterable[Taught]) -> Speller:
    """A speller that knows every word of the vocabulary and of the examples."""
    speller = Speller(general.spellings)
    sets = (*general.vocabulary.values(), *general.measures.values())
    expressions = [expression for each in sets for expression in each]
    examples = [text for each in taught for text, _ in each.levels]
    texts = (text.lower().replace("'", "") for text in (*expressions, *examples))
    speller.learn(word for text in texts for word in _LETTERS.findall(text))
    return speller


def _check(answers: Answers, practices: Mapping[str, Practice]) -> None:
    wordings = {(p.id, variant) for p in practices.values() for variant in ("base", *p.variants)}
    missing = sorted(wordings - answers.learning.taught.keys())
    if missing:
        practice, variant = missing[0]
        raise ContentBroken(
            f"data/content/readings/en/{practice}.yml has no examples for `{variant}`; write some."
        )
