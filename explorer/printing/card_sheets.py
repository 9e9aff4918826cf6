"""Cards: questions and answers, passages and comparisons, four to a sheet printed on both sides."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from explorer.printing.citing import passage_source
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
_MOST = {Paper.A4: 900, Paper.A5: 330}  # characters that fit on one side in the smallest size
Runs = tuple[Run, ...]


def card_blocks(document: Document, wording: Wording) -> Iterator[Cards]:
    """The cards of a document; nothing where it has none. A page break starts a new sheet."""
    maker = _CardMaker(document, wording)
    sheet = sheet_for(document.options)
    sheets: list[CardSheet] = []
    for breaks, group in groupby(document.items, key=lambda item: isinstance(item, PageBreak)):
        if not breaks:
            sides = [card for item in group for card in maker.cards(item)] + maker.rest()
            sheets += _sheets(sides, turned_sideways(document.options.flip, landscape=sheet.landscape))
    if sheets:
        yield Cards(ACROSS, DOWN, tuple(sheets))


def turned_sideways(flip: Flip, *, landscape: bool) -> bool:
    """Whether the sheet is turned like the leaf of a book, so that left and right change places, and not like that
    of a wall calendar, so that top and bottom do. The long edge of a portrait sheet is its side.
    """
    return (flip is Flip.LONG_EDGE) != landscape


Card = tuple[Side, Side | None]


def _sheets(cards: Sequence[Card], sideways: bool) -> Iterator[CardSheet]:  # noqa: FBT001 -- private, and named at its only call
    size = ACROSS * DOWN
    for start in range(0, len(cards), size):
        page = [*cards[start : start + size], *[(None, None)] * size][:size]
        backs = [back for _, back in page]
        yield CardSheet(tuple(front for front, _ in page), _behind(backs, sideways=sideways))


def _behind(backs: Sequence[Side | None], *, sideways: bool) -> tuple[Side | None, ...]:
    rows = [list(backs[row * ACROSS : (row + 1) * ACROSS]) for row in range(DOWN)]
    turned = [row[::-1] for row in rows] if sideways else rows[::-1]
    return tuple(side for row in turned for side in row)


class _CardMaker:
    """Makes cards of items, numbered through the document; a heading names the cards that follow it."""

    def __init__(self, document: Document, wording: Wording) -> None:
        self._options = document.options
        self._wording = wording
        self._most = _MOST[document.options.paper]
        self._number = 0
        self._topic = ""
        self._unused = ""

    def cards(self, item: Item) -> list[Card]:
        match item:
            case HeadingItem():
                waiting = self.rest()
                self._topic = self._unused = item.text.strip()
                return waiting
            case QuestionItem():
                return self._card((Run(item.text.strip()),), (Run(item.answer.strip()),))
            case TextItem():
                return self._card((Run(item.text.strip()),), ())
            case PassageItem():
                return self._passage(item)
            case ComparisonItem():
                return self._comparison(item)
            case PictureItem():
                picture = picture_block(item)
                return [(Side(self._kicker(), picture=picture), None)]
            case _:
                return []

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
        for asked, answered in zip_longest(
            portions(front, self._most), portions(back, self._most), fillvalue=()
        ):
            head = again if made else kicker
            behind = Side(head, answered, source) if answered else None
            made.append((Side(head, asked), behind))
        return made


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
