"""Lines of text in reading order, from the words of pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from statistics import median

from explorer.importing.boxes import is_around, without_boxes
from explorer.importing.characters import BULLET, NUMBER, SOFT_HYPHENS, is_bullet
from explorer.importing.columns import Column, column_of, columns
from explorer.importing.edges import with_edges
from explorer.importing.layout import Frame, Line, Page, Style, Word
from explorer.importing.letters import with_letters_joined
from explorer.importing.ruled import Cells, rows_as_words
from explorer.importing.segments import Segment, segments

_CELL_GAP = 2.2  # of the size: white that parts the cells of a table
_EVEN = 0.35  # of the size: how far white that is stretched evenly may differ
_DROP_CAP = 1.8  # of the size of the text beside it
_FEWEST_LETTERS = 4  # by themselves that make a word which is spaced out
_REFERENCE = re.compile(r"^[(\[]?\d{1,3}[)\]]?[.,;]?$")
_TAIL = {".", ",", ";", ":", "?", "!"}
_LEADERS = re.compile(r"[.…_·]{4,}")


def lines_in_order(pages: Sequence[Page]) -> list[Line]:
    """The lines of all pages, column after column."""
    found: list[Line] = []
    column_number = drawn = 0
    for page in pages:
        words, boxes = without_boxes(page) if page.frames else (page.words, [])
        words, rows = rows_as_words(words, page.stacks) if page.stacks else (words, {})
        for column in (*_columns(words), *(_beside(box) for box in boxes)):
            column_number += 1
            lines = [_line(line, page.cited, column_number, column) for line in column.lines]
            lines = [_as_row(line, rows) for line in lines] if rows else lines
            found += [_boxed(line, page.frames, drawn) for line in lines] if page.frames else lines
        drawn += len(page.frames)
    return with_edges(found)


def _columns(words: Sequence[Word]) -> list[Column]:
    return columns(segments(_with_drop_caps(words)))


def _beside(box: Sequence[Word]) -> Column:
    """A box in the margin, which is one column."""
    return replace(column_of(segments(_with_drop_caps(box))), aside=True)


def _as_row(line: Line, rows: dict[str, Cells]) -> Line:
    """``line`` with the cells of the row of a table, if it is one."""
    cells = rows.get(line.text)
    return line._replace(cells=cells, row=True) if cells else line


def _boxed(line: Line, frames: Sequence[Frame], before: int) -> Line:
    """``line`` with the number of the largest of ``frames`` around it; ``before`` are counted."""
    around = [number for number, frame in enumerate(frames) if is_around(frame, line)]
    if not around:
        return line
    largest = max(around, key=lambda number: frames[number].bottom - frames[number].top)
    return line._replace(box=before + largest + 1)


def _line(parts: Sequence[Segment], page: int, column: int, around: Column) -> Line:
    words = sorted([word for segment in parts for word in segment.words], key=attrgetter("x0"))
    words = _without_references(words)
    marker = _marker(words)
    bold, italic = _weights(words)
    first = words[1 if marker and len(words) > 1 else 0]
    return Line(
        text=_text(words),
        x0=words[0].x0,
        x1=max([word.x1 for word in words]),
        y=_longest(words).y,
        style=_style(words),
        page=page,
        column=column,
        left=around.left,
        right=around.right,
        bold=bold,
        italic=italic,
        first_word=words[0].x1 - words[0].x0,
        text_x=first.x0,
        cells=_cells(parts),
        starts_bold=first.style.bold,
        aside=around.aside,
        box=-column if around.aside else 0,
    )


def _is_uniform(words: Sequence[Word]) -> bool:
    """Whether all words share one style, as those of most lines do."""
    first = words[0].style
    return not [word for word in words if word.style is not first]


def _weights(words: Sequence[Word]) -> tuple[float, float]:
    """The shares of the characters that are bold and italic."""
    if _is_uniform(words):
        return float(words[0].style.bold), float(words[0].style.italic)
    count = sum([len(word.text) for word in words]) or 1
    bold = sum([len(word.text) for word in words if word.style.bold])
    return bold / count, sum([len(word.text) for word in words if word.style.italic]) / count


def _longest(words: Sequence[Word]) -> Word:
    lengths = [len(word.text) for word in words]
    return words[lengths.index(max(lengths))]


def _marker(words: Sequence[Word]) -> bool:
    """Whether the first word only marks the item: a bullet or a number."""
    first = words[0].text
    return len(words) > 1 and (bool(BULLET.match(first)) or bool(NUMBER.match(f"{first} ")))


def _style(words: Sequence[Word]) -> Style:
    if _is_uniform(words):
        return words[0].style
    counts: Counter[Style] = Counter()
    for word in words:
        counts[word.style] += len(word.text)
    return counts.most_common(1)[0][0]


def _text(words: Sequence[Word]) -> str:
    """The words with spaces; letters that were spaced out for effect are put together again."""
    letters = sum(len(word.text) == 1 for word in words)
    if letters < _FEWEST_LETTERS:
        return _spaced(words)
    if letters < 0.8 * len(words) or is_bullet(words[0].text):
        return _spaced(with_letters_joined(words))
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    usual = median(gaps)
    text = words[0].text
    for gap, word in zip(gaps, words[1:], strict=True):
        text += (" " if gap > 1.8 * usual else "") + word.text
    return text


def _spaced(words: Sequence[Word]) -> str:
    """The words with spaces between; none where only a soft hyphen parted them."""
    texts = [word.text for word in words]
    if _TAIL.isdisjoint(texts) and not any(text[-1] in SOFT_HYPHENS for text in texts):
        return " ".join(texts)
    text = words[0].text
    for before, word in pairwise(words):
        if before.text[-1] in SOFT_HYPHENS and word.x0 - before.x1 < 0.15 * word.size:
            text = text[:-1] + word.text
        elif word.text in _TAIL:
            text += word.text
        else:
            text += f" {word.text}"
    return text


def _without_references(words: list[Word]) -> list[Word]:
    """``words`` without the small raised numbers that point to footnotes."""
    if _is_uniform(words):
        return words
    main = _longest(words)
    return [
        word
        for word in words
        if word is words[0]
        or word.size > 0.8 * main.size
        or word.y > main.y - 0.12 * main.size
        or not _REFERENCE.match(word.text)
    ]


def _cells(parts: Sequence[Segment]) -> tuple[str, ...]:
    cells: list[str] = []
    end = None
    for segment in parts:
        text = segment.text
        if end is not None and segment.x0 - end <= _CELL_GAP * segment.size:
            cells[-1] += f" {text}"
        else:
            cells.append(text)
        end = segment.x1
    if len(cells) < 2 or any(map(_LEADERS.search, cells)) or _are_stretched(parts):
        return ()
    return tuple(cells)


def _are_stretched(parts: Sequence[Segment]) -> bool:
    """Whether white as wide parts all words, as in a line that is stretched to the margin."""
    words = [word for segment in parts for word in segment.words]
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    return len(gaps) > 1 and max(gaps) - min(gaps) < _EVEN * words[0].size


def _with_drop_caps(words: Sequence[Word]) -> tuple[Word, ...]:
    """``words`` with a large first letter put back before the word it belongs to."""
    result = list(words)
    for index, word in enumerate(words[:-1]):
        if len(word.text) > 1:
            continue
        after = words[index + 1]
        is_large = word.text.isalpha() and word.size > _DROP_CAP * after.size
        beside = -0.5 * after.size < after.x0 - word.x1 < 1.2 * after.size
        if is_large and beside and word.y - word.size < after.y < word.y + 0.2 * word.size:
            glue = "" if after.text[0].islower() else " "
            result[index + 1] = after._replace(text=word.text + glue + after.text)
            result[index] = word._replace(text="")
    return tuple(word for word in result if word.text)
