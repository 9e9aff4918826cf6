"""Running headers, footers and page numbers: what a page carries beside its text.

They stand outermost, in the margin, and say on many pages the same thing at the same height, or a
number that counts along with the pages.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from rapidfuzz import fuzz

from explorer.importing.boxes import is_around
from explorer.importing.characters import squeezed
from explorer.importing.layout import Page, Style, Word
from explorer.importing.segments import rows

_MARGIN = 0.13  # of the height of a page
_OUTERMOST = 3  # lines looked at on either side
_NUMBER_ROW = re.compile(
    r"^[\s\-–—|•.·_~]*(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.)?\s*(\d{1,4}|[ivxl]{1,6})\s*(?:(?:van|of|/|-)\s*\d{1,4})?[\s\-–—|•.·_~]*$",
    re.I,
)
_EDGE_NUMBER = re.compile(r"^\W{0,2}(\d{1,4})\b|\b(\d{1,4})\W{0,2}$")
_NUMBERED_HEADING = re.compile(r"^\d{1,3}(?:\.\d+)*[.)]\s*[^\W\d_]")
_ONCE = 0.8  # of the rows with a number say what no other says, where these are titles
_EDGE = 10.0  # points
_USUAL = 0.4  # of the pages have a head at one height, where all that stands there is one
_NEIGHBOURS = 4  # pages before and after that a header of a chapter is looked for on


@dataclass(frozen=True, slots=True)
class _Row:
    page: int  # index of the page
    words: tuple[int, ...]
    text: str
    key: str
    height: float  # of its baseline, from the top or (negative) from the bottom
    size: float
    style: Style
    rank: int  # 0 is outermost

    @property
    def slot(self) -> tuple[bool, int]:
        return self.height < 0, round(self.height / 4)

    @property
    def spot(self) -> tuple[int, Style]:
        return round(self.height), self.style


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """``pages`` without what repeats in their margins.

    And with the number printed on them as ``label``.
    """
    usual = _usual_size(pages)
    candidates = [row for index, page in enumerate(pages) for row in _outer_rows(index, page)]
    offset = _offset(candidates, len(pages))
    dropped = _dropped(candidates, offset, usual, len(pages))
    result = []
    for index, page in enumerate(pages):
        gone = dropped.get(index, set())
        words = tuple(word for at, word in enumerate(page.words) if at not in gone)
        label = page.number + offset if offset is not None and page.number + offset > 0 else 0
        result.append(replace(page, words=words, label=label))
    return result


def _usual_size(pages: Sequence[Page]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for word in page.words:
            sizes[word.style.size] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _outer_rows(index: int, page: Page) -> Iterator[_Row]:
    found = rows(page.words)
    for side in (found, found[::-1]):
        bottom = side is not found
        for rank, row in enumerate(side[:_OUTERMOST]):
            words = [page.words[at] for at in row]
            made = _row(index, row, words, page.height, rank, bottom=bottom)
            if abs(made.height) <= _MARGIN * page.height and not _is_boxed(words[0], page, found):
                yield made


def _is_boxed(word: Word, page: Page, found: Sequence[Sequence[int]]) -> bool:
    """Whether a row that starts with ``word`` stands in a box of the text, with more in it.

    One that reaches the edge of the page is a ground for furniture too.
    """
    around = [
        frame
        for frame in page.frames
        if is_around(frame, word) and frame.top - _EDGE > 0 and frame.bottom + _EDGE < page.height
    ]
    return any(
        sum(is_around(frame, page.words[row[0]]) for row in found) > _OUTERMOST for frame in around
    )


def _row(
    index: int, row: Sequence[int], words: Sequence[Word], height: float, rank: int, *, bottom: bool
) -> _Row:
    text = " ".join(word.text for word in words)
    key = squeezed(re.sub(r"\d+", "", text))
    y = median(word.y for word in words)
    size = max(word.size for word in words)
    style = words[0].style
    return _Row(index, tuple(row), text, key, y - height if bottom else y, size, style, rank)


def _numbers(row: _Row) -> list[int]:
    bare = _NUMBER_ROW.match(row.text)
    if bare and bare[1].isdigit():
        return [int(bare[1])]
    return [int(found[1] or found[2]) for found in _EDGE_NUMBER.finditer(row.text)]


def _offset(candidates: Sequence[_Row], pages: int) -> int | None:
    """What must be added to the place of a page in the document to get the number printed on it."""
    votes: Counter[int] = Counter()
    for row in candidates:
        votes.update({number - (row.page + 1) for number in _numbers(row)})
    if not votes:
        return None
    offset, count = votes.most_common(1)[0]
    return offset if count >= max(2, 0.3 * pages) else None


def _dropped(
    candidates: Sequence[_Row], offset: int | None, usual: float, pages: int
) -> dict[int, set[int]]:
    groups = _Groups(candidates, pages)
    counting = _counting(candidates, offset, pages)
    repeated = {row for row in candidates if groups.repeats(row, usual)}
    heads = _heads(repeated, pages)
    dropped: dict[int, set[int]] = defaultdict(set)
    outermost: dict[tuple[int, bool], int] = defaultdict(int)
    for row in sorted(candidates, key=lambda each: each.rank):
        side = row.page, row.height < 0
        if row.rank != outermost[side]:
            continue
        counts_along = row.slot in counting and row.size < 1.5 * usual and _counts(row, offset)
        if _is_number(row) or counts_along or row in repeated or row.spot in heads:
            dropped[row.page] |= set(row.words)
            outermost[side] += 1
    return dropped


def _counts(row: _Row, offset: int | None) -> bool:
    """Whether ``row`` holds the number of its page, and not as the number of a heading."""
    return (
        offset is not None
        and row.page + 1 + offset in _numbers(row)
        and not _NUMBERED_HEADING.match(row.text)
    )


def _counting(candidates: Sequence[_Row], offset: int | None, pages: int) -> set[tuple[bool, int]]:
    """The heights at which rows count along with the pages, often enough to be no chance."""
    slots: Counter[tuple[bool, int]] = Counter()
    counts = [row for row in candidates if _counts(row, offset)]
    said = Counter(row.key for row in candidates)
    worded = [row for row in counts if row.key]
    if sum(said[row.key] == 1 for row in worded) > _ONCE * len(worded):  # a chapter a page
        counts = [row for row in counts if not row.key]
    for row in counts:
        slots.update((row.slot[0], row.slot[1] + step) for step in (-1, 0, 1))
    needed = max(2, min(12, pages // 5))
    return {slot for slot, count in slots.items() if count >= needed}


def _heads(repeated: Iterable[_Row], pages: int) -> set[tuple[int, Style]]:
    """Where running heads stand and how they look: on one of these a chapter of one page has its.

    Letters as those of a head at its very height are no text, though they say what no other says.
    """
    spots = Counter(row.spot for row in repeated)
    return {spot for spot, count in spots.items() if count >= max(_NEIGHBOURS, _USUAL * pages)}


def _is_number(row: _Row) -> bool:
    return bool(_NUMBER_ROW.match(row.text)) and any(
        c.isdigit() or c in "ivxl" for c in row.text.casefold()
    )


class _Groups:
    """Rows by what they say, for counting how often they say it at the same height."""

    def __init__(self, candidates: Sequence[_Row], pages: int) -> None:
        self._pages = pages
        self._by_key: dict[str, list[_Row]] = defaultdict(list)
        self._by_page: dict[int, list[_Row]] = defaultdict(list)
        self._slots: Counter[tuple[bool, int]] = Counter()
        for row in candidates:
            self._by_key[row.key].append(row)
            self._by_page[row.page].append(row)
            self._slots[row.slot] += 1

    def repeats(self, row: _Row, usual: float) -> bool:
        if not row.key:
            return False
        same = {other.page for other in self._by_key[row.key] if abs(other.height - row.height) < 8}
        if len(same) >= max(3, 0.3 * self._pages):
            return True
        if row.size > 1.25 * usual:
            return False
        near = [page for page in same if abs(page - row.page) <= _NEIGHBOURS]
        if len(near) >= 3:
            return True
        alike = sum(self._is_like(row, other) for other in self._around(row))
        in_slot = sum(self._slots[row.slot[0], row.slot[1] + step] for step in (-1, 0, 1))
        return alike >= 2 or (alike >= 1 and in_slot >= 0.4 * self._pages)

    def _around(self, row: _Row) -> Iterator[_Row]:
        for page in range(row.page - 2, row.page + 3):
            if page != row.page:
                yield from self._by_page.get(page, ())

    @staticmethod
    def _is_like(row: _Row, other: _Row) -> bool:
        if abs(other.height - row.height) > 8 or abs(len(other.key) - len(row.key)) > 6:
            return False
        return other.key == row.key or (len(row.key) > 6 and fuzz.ratio(row.key, other.key) > 80)
