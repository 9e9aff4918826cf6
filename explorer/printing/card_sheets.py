"""Cards: questions and answers, passages and comparisons, four to a sheet printed on both sides."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from explorer.printing.document import (
    CellText,
    ComparisonItem,
    Document,
    HeadingItem,
    Item,
    PageBreak,
    PassageItem,
    PictureItem,
    QuestionItem,
    TextItem,
)
from explorer.printing.geometry import sheet_for
from explorer.printing.options import Flip, Paper
from explorer.printing.page_model import Cards, CardSheet, Side
from explorer.printing.passage_blocks import passage_block
from explorer.printing.pictures import picture_block
from explorer.printing.runs import Run
from explorer.printing.wording import Wording

ACROSS = DOWN = 2
_MOST = {Paper.A4: 900, Paper.A5: 420}  # characters that fit on one side in the smallest size
Runs = tuple[Run, ...]


def card_blocks(document: Document, wording: Wording) -> Iterator[Cards]:
    """The cards of a document; nothing where it has none. A page break starts a new sheet."""
    maker = _CardMaker(document, wording)
    landscape = sheet_for(document.options).landscape
    order = back_order(sideways=turned_sideways(document.options.flip, landscape=landscape))
    sheets: list[CardSheet] = []
    for _, group in groupby(document.items, key=lambda item: isinstance(item, PageBreak)):
        cards = [card for item in group for card in maker.cards(item)] + maker.rest()
        sheets += _sheets(cards, order)
    if sheets:
        yield Cards(ACROSS, DOWN, tuple(sheets))


def turned_sideways(flip: Flip, *, landscape: bool) -> bool:
    """Whether the sheet is turned like the leaf of a book, so that left and right change places.

    Else it is turned like a wall calendar, and top and bottom do. The long edge of a portrait
    sheet is its side.
    """
    return (flip is Flip.LONG_EDGE) != landscape


Card = tuple[Side, Side | None]


def _sheets(cards: Sequence[Card], order: tuple[int, ...]) -> Iterator[CardSheet]:
    size = ACROSS * DOWN
    for start in range(0, len(cards), size):
        page: list[tuple[Side | None, Side | None]] = [*cards[start : start + size]]
        page += [(None, None)] * (size - len(page))
        yield CardSheet(tuple(front for front, _ in page), tuple(back for _, back in page), order)


def back_order(*, sideways: bool) -> tuple[int, ...]:
    """Which card's back stands at each place of the second side, row by row."""
    rows = [list(range(row * ACROSS, (row + 1) * ACROSS)) for row in range(DOWN)]
    turned = [row[::-1] for row in rows] if sideways else rows[::-1]
    return tuple(place for row in turned for place in row)


class _CardMaker:
    """Makes cards of items, numbered through the document.

    A heading names the cards that follow it.
    """

    def __init__(self, document: Document, wording: Wording) -> None:
        self._options = document.options
        self._wording = wording
        self._most = _MOST[document.options.paper]
        self._number = 0
        self._topic = ""
        self._unused = ""

    def cards(self, item: Item) -> list[Card]:
        """The cards of one item."""
        match item:
            case HeadingItem():
                return self._heading(item)
            case QuestionItem():
                return self._card((Run(item.text.strip()),), (Run(item.answer.strip()),))
            case TextItem():
                return self._card((Run(item.text.strip()),), ())
            case PassageItem():
                return self._passage(item)
            case _:
                return self._figure(item)

    def _figure(self, item: ComparisonItem | PictureItem | PageBreak) -> list[Card]:
        if isinstance(item, ComparisonItem):
            return self._comparison(item)
        drawn = [picture_block(item)] if isinstance(item, PictureItem) else []
        return [(Side(self._kicker(), picture=picture), None) for picture in drawn]

    def _heading(self, item: HeadingItem) -> list[Card]:
        waiting = self.rest()
        self._topic = self._unused = item.text.strip()
        return waiting

    def rest(self) -> list[Card]:
        """A card for a heading that no card follows, so that it isn't lost."""
        return self._card((Run(self._unused),), ()) if self._unused else []

    def _kicker(self) -> str:
        self._number += 1
        self._unused = ""
        number = f"{self._wording.say('card')} {self._number}"
        return f"{number} · {self._topic}" if self._topic else number

    def _passage(self, item: PassageItem) -> list[Card]:
        block = passage_block(item, self._options, self._wording)
        notes = [Run(f"\n{note.number} {note.text}") for note in block.notes]
        place = f"{item.title} ¶ {item.number}" if item.title and item.number else item.title
        asked = (Run(place),) if place else ()
        return self._card(asked, (*block.runs, *notes), block.source)

    def _comparison(self, item: ComparisonItem) -> list[Card]:
        made = []
        for label, cells in zip(item.rows, item.cells, strict=True):
            front = " – ".join(part for part in (item.title.strip(), label) if part)
            lines = [
                f"{column}: {self._cell(cell)}"
                for column, cell in zip(item.columns, cells, strict=True)
            ]
            made += self._card((Run(front),), (Run("\n".join(lines)),))
        return made

    def _cell(self, cell: tuple[CellText, ...]) -> str:
        return " ".join(part.text for part in cell) or self._wording.say("silent")

    def _card(self, front: Runs, back: Runs, source: str = "") -> list[Card]:
        """One card, and as many more as a long text needs."""
        kicker = self._kicker()
        again = f"{kicker} ({self._wording.say('continued')})"
        made: list[Card] = []
        sides = (portions(runs, _even(runs, self._most)) for runs in (front, back))
        for asked, answered in zip_longest(*sides, fillvalue=()):
            head = again if made else kicker
            behind = Side(head, answered, source) if answered else None
            made.append((Side(head, asked), behind))
        return made


def _even(runs: Runs, most: int) -> int:
    """How much goes on each card, so that the last one doesn't hold a word or two."""
    length = sum(len(run.text) for run in runs)
    cards = max(1, math.ceil(length / most))
    return min(most, math.ceil(length / cards) + most // 20)


def portions(runs: Runs, most: int) -> list[Runs]:
    """The runs in portions of at most ``most`` characters, parted at a space where there is one."""
    made: list[Runs] = []
    current: list[Run] = []
    room = most
    waiting = [run for run in runs if run.text][::-1]
    while waiting:
        run = waiting.pop()
        if len(run.text) <= room:
            current.append(run)
            room -= len(run.text)
            continue
        cut = run.text.rfind(" ", 0, room + 1)
        cut = cut + 1 if cut >= 0 else (0 if current else room)
        first, second = run.split(cut)
        current += [first] if first.text else []
        made.append(tuple(current))
        current, room = [], most
        waiting.append(second)
    return [*made, tuple(current)] if current or not made else made
