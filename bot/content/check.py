"""Finds editing mistakes in the content and says each to an editor: file, line, and what to do."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from bot.content.advice import Steps, read_steps
from bot.content.counting import read_counting
from bot.content.directory import entries, read_directory, read_needs_of_practices
from bot.content.files import read_row
from bot.content.framework import read_cut_offs, read_framework
from bot.content.mistakes import check_words, counting_words, help_lines, keys, listed_help, plain_words
from bot.content.mistakes.texts import Text, read_texts
from bot.content.monitoring import read_monitoring
from bot.content.safety import read_lines, read_safety
from bot.content.wording import FIRST_LANGUAGE, read_wording, wording_files
from bot.core.errors import ContentBroken
from bot.core.practice import Framework


def find_mistakes(content: Path, program: Iterable[Path], today: date) -> list[str]:
    """All mistakes in this folder (data/content), each a sentence that begins with file and line.

    `program` are the folders whose files name texts (bot, actions).
    """
    return mistakes_in(content, keys.read_uses(program), today)


def mistakes_in(content: Path, uses: keys.Uses, today: date) -> list[str]:
    """The same, when it is known how the program names texts.

    A file that cannot be read at all is one mistake, and what rests on it is not looked at.
    """
    texts, found = _texts(content)
    found += _tried(lambda: _about_languages(texts, uses, content / "wording" / FIRST_LANGUAGE))
    found += _tried(lambda: _about_words(texts))
    found += _tried(lambda: _about_check(texts, content))
    found += _tried(lambda: _about_counting(texts, content))
    found += _tried(lambda: _about_directory(content))
    found += _tried(lambda: _about_needs(content))
    found += _tried(lambda: _about_safety(texts, content, today))
    return sorted(set(found))


def _texts(content: Path) -> tuple[list[Text], list[str]]:
    texts: list[Text] = []
    found = _tried(lambda: _whole(content / "wording"))
    for path in wording_files(content / "wording"):
        try:
            texts += read_texts(path)
        except ContentBroken as error:
            found.append(str(error))
    return texts, found


def _whole(folder: Path) -> Iterator[str]:
    """What only shows when all files of a language are read together, such as the same key in two of them."""
    read_wording(folder)
    yield from ()


def _about_languages(texts: list[Text], uses: keys.Uses, folder: Path) -> Iterator[str]:
    yield from keys.unused(texts, uses)
    yield from keys.missing(texts, uses, folder)
    yield from keys.differing_languages(texts)


def _about_words(texts: list[Text]) -> Iterator[str]:
    yield from plain_words.hard_words(texts)
    yield from plain_words.long_sentences(texts)
    yield from plain_words.long_titles(texts)
    yield from plain_words.forbidden_words(texts)


def _about_check(texts: list[Text], content: Path) -> Iterator[str]:
    read_cut_offs(content / "check" / "scoring.yml")
    framework = read_framework(content / "check" / "practices.yml")
    asked = content / "wording" / FIRST_LANGUAGE / "practices.ftl"
    yield from check_words.practices_without_words(texts, framework, asked)
    yield from check_words.words_without_practice(texts, framework)
    yield from check_words.parts_without_name(texts, framework, asked)
    yield from check_words.monitoring_without_words(
        texts, read_monitoring(content / "check" / "monitoring.yml"), asked.with_name("monitoring.ftl")
    )
    yield from _about_steps(texts, framework, content / "advice" / "steps.yml")


def _about_steps(texts: list[Text], framework: Framework, path: Path) -> Iterator[str]:
    steps: Steps = read_steps(path, framework, drafts=True)
    yield from check_words.steps_without_words(texts, framework, steps, path)
    yield from check_words.levels_without_step(framework, steps, path)


def _about_counting(texts: list[Text], content: Path) -> Iterator[str]:
    counting = read_counting(content / "check" / "counting.yml")
    words = content / "wording" / FIRST_LANGUAGE / "counting.ftl"
    yield from counting_words.figures_without_words(texts, counting, words)
    yield from counting_words.words_without_figure(texts, counting)


def _about_directory(content: Path) -> Iterator[str]:
    listed, rows = read_directory(content), [*entries(content)]
    yield from listed_help.strange_services(rows, listed)
    yield from listed_help.strange_people(rows, listed)
    yield from _about_words(listed_help.texts_of(rows))


def _about_needs(content: Path) -> Iterator[str]:
    framework = read_framework(content / "check" / "practices.yml")
    path = content / "advice" / "needs_of_practices.yml"
    steps = read_steps(path.with_name("steps.yml"), framework, drafts=True)
    yield from listed_help.needs_that_differ(read_needs_of_practices(path, framework), steps, path)


def _about_safety(texts: list[Text], content: Path, today: date) -> Iterator[str]:
    path = content / "safety" / "lines.yml"
    lines, safety = read_lines(read_row(path)), read_safety(content / "safety")
    yield from help_lines.old_lines(lines, path, today)
    yield from help_lines.missing_lines(safety, path)
    yield from help_lines.missing_words(texts, content / "wording" / FIRST_LANGUAGE / "safety.ftl")
    yield from help_lines.ending_holidays(safety, path, today)
    yield from help_lines.strange_numbers(texts, lines)


def _tried(find: Callable[[], Iterator[str]]) -> list[str]:
    """What was found, up to a file that cannot be read, which is the last thing found."""
    found: list[str] = []
    try:
        found.extend(find())
    except ContentBroken as error:
        found.append(str(error))
    return found
