"""Runs: letters of one look, of which the paragraphs of office documents are made.

Some hands part paragraphs by line breaks within one: a bold title from its text by one, texts from
each other by two.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from explorer.importing.characters import clean, ends_sentence
from explorer.importing.layout import Style

BREAK = "\v"  # a line break in the words of a run: white like any other, but told apart
Run = tuple[str, Style]
_WHOLLY = 0.9  # of the letters, for a look to be that of all
_TITLE = 120  # characters of a title in bold, at most


def parts_of(runs: Iterable[Run]) -> list[list[Run]]:
    """The paragraphs in ``runs``, parted by blank lines or after a bold title; none is empty."""
    parts: list[list[Run]] = []
    blank = True
    for line in _lines(runs):
        if not text_of(line):
            blank = True
        elif blank or (_is_title(parts[-1]) and not _is_bold(line)):
            parts.append(line)
            blank = False
        else:
            parts[-1] += [(" ", line[0][1]), *line]
    return parts


def text_of(runs: Iterable[Run]) -> str:
    """The words of ``runs``, cleaned."""
    return clean(" ".join("".join(words for words, _ in runs).split()))


def look_of_all(runs: Sequence[Run], plain: Style) -> Style:
    """The look of a paragraph: size and colour of its longest run, else those of ``plain``.

    Bold or italic where (nearly) all of it is.
    """
    letters = [(len(words.strip()), look) for words, look in runs if words.strip()]
    total = sum(count for count, _ in letters)
    longest = max(letters, key=lambda part: part[0], default=(0, plain))[1]
    bold = sum(count for count, look in letters if look.bold)
    italic = sum(count for count, look in letters if look.italic)
    return replace(longest, bold=bold > _WHOLLY * total, italic=italic > _WHOLLY * total)


def is_title_in_list(text: str, look: Style) -> bool:
    """Whether an item of a list is a numbered title: short, bold from end to end, no sentence."""
    return look.bold and len(text) <= _TITLE and not ends_sentence(text)


def _lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for words, look in runs:
        first, *others = words.split(BREAK)
        line.append((first, look))
        for other in others:
            yield line
            line = [(other, look)]
    yield line


def _is_title(runs: Sequence[Run]) -> bool:
    text = text_of(runs)
    return _is_bold(runs) and len(text) <= _TITLE and not text.endswith((".", ",", ";"))


def _is_bold(runs: Sequence[Run]) -> bool:
    return look_of_all(runs, Style()).bold
