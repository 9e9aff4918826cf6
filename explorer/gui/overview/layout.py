"""Where the items of the overview stand, for the width there is and the size of the letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from explorer.gui.overview.content import Content, LastNote
from explorer.gui.overview.small_matrix import SmallMatrix, row_height
from explorer.gui.overview.words import Member, Origin, OverviewWords
from explorer.gui.theme.look import Look
from explorer.gui.widgets.programme_names import called
from explorer.programme.model import Head
from explorer.programme.pack import Programme

# In pixels.
TOP, SIDE = 34.0, 56
GAP = 12  # between tiles
NARROWEST, WIDEST = 260.0, 1040.0  # of the page, without its sides
TILE_WIDTH = 250
TILE_HEIGHT = 80  # at least, more where the letters are larger
TEXT_WIDTH = 680.0  # the most of a line of the introduction

BESIDE_COLUMNS = 3  # of tiles that leave the last one's room beside the introduction to the matrix

TILE = "tile"


@dataclass(frozen=True, slots=True)
class Item:
    """Something painted on the overview, its place in pixels from the top of the page.

    A tile stands for its ``subject``, and can be chosen; any other ``style`` is that of text.
    """

    place: QRectF
    text: str
    style: str = TILE
    subject: Head | LastNote | Programme | SmallMatrix | None = None

    @property
    def is_tile(self) -> bool:
        """Can it be chosen?"""
        return self.style == TILE


class OverviewLayout:
    """A page ``viewport`` pixels wide: tiles in rows under an introduction."""

    def __init__(self, look: Look, words: OverviewWords, viewport: int) -> None:
        self._look = look
        self._words = words
        self.width = max(NARROWEST, min(viewport - 2.0 * SIDE, WIDEST))
        self.columns = max(1, int((self.width + GAP) // (TILE_WIDTH + GAP)))
        self.tile = QSizeF(
            (self.width - (self.columns - 1) * GAP) / self.columns, _tile_height(look)
        )

    def arrange(self, content: Content) -> Iterator[Item]:
        """What is shown of ``content``, from top to bottom; the matrix is the last tile."""
        matrix = content.matrix
        beside = content.expects_matrix and self.columns >= BESIDE_COLUMNS
        across = self.tile.width() if beside else min(self.width, TEXT_WIDTH)
        introduction = list(
            self._introduce(content, self.width - across - 2 * GAP if beside else self.width)
        )
        yield from introduction
        y = introduction[-1].place.bottom() + 14
        rows = len(matrix.names) if matrix is not None else 0
        place = QRectF(SIDE + self.width - across, TOP, across, rows * row_height(self._look) + 58)
        if matrix is not None and beside:
            y = max(y, place.bottom() + 4)
        for title, members in self._words.parts(content, self.columns):
            yield Item(QRectF(SIDE, y + 8, self.width, 22), title.upper(), "heading")
            y += 34
            yield from (_tile(self._place(at, y), each) for at, each in enumerate(members))
            y += -(-len(members) // self.columns) * (self.tile.height() + GAP) + 4
        if matrix is not None:  # last for the keyboard, wherever it stands
            if not beside:
                place.moveTo(SIDE, y + 8)
            yield Item(place, self._words.matrix(), TILE, matrix)

    def _introduce(self, content: Content, width: float) -> Iterator[Item]:
        programme = content.programme
        y = TOP
        for text, style in (
            (self._words.title(programme), "title"),
            (self._words.facts(programme), "facts"),
            (self._words.about(programme), "text"),
            (Origin().of_programme(programme, content.others), "text"),
        ):
            if text:
                height = broken_text(self._look, text, style, width).boundingRect().height()
                yield Item(QRectF(SIDE, y, width, height), text, style)
                y += height + (6 if style == "title" else 14)

    def _place(self, number: int, top: float) -> QRectF:
        """Where a tile stands in rows that begin at ``top``."""
        row, column = divmod(number, self.columns)
        right, down = column * (self.tile.width() + GAP), row * (self.tile.height() + GAP)
        return QRectF(QPointF(SIDE + right, top + down), self.tile)


def _tile(place: QRectF, member: Member) -> Item:
    if isinstance(member, LastNote):
        return Item(place, member.words, TILE, member)
    if isinstance(member, Programme):
        return Item(place, called(member), TILE, member)
    return Item(place, member.title, TILE, member)


def _tile_height(look: Look) -> float:
    """Two lines of a name and one of figures."""
    names = QFontMetricsF(look.interface_font(bold=True)).height()
    return max(TILE_HEIGHT, 2 * names + QFontMetricsF(look.small_font()).height() + 32)


def broken_text(look: Look, text: str, style: str, width: float) -> QTextLayout:
    """``text`` in lines of ``width`` pixels, in the face of its style."""
    fonts = {
        "title": look.reading_font(round(look.reading_font().pixelSize() * 1.76), bold=True),
        "facts": look.interface_font(),
        "text": look.reading_font(),
        "heading": look.small_font(bold=True),
    }
    layout = QTextLayout(text, fonts[style])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    measure = min(width, TEXT_WIDTH) if style == "text" else width
    while (line := layout.createLine()).isValid():
        line.setLineWidth(measure)
        line.setPosition(QPointF(0, y))
        y += line.height() * (1.12 if style == "text" else 1.0)
    layout.endLayout()
    return layout


def stepped(tiles: Sequence[Item], current: int, step: int) -> int:
    """The tile a step leads to: one on or back, a row down or up.

    A matrix beside the introduction is the last tile, but it is reached by the tile under it.
    """
    last = len(tiles) - 1
    at_top = last > 0 and tiles[last].place.top() < tiles[0].place.top()
    if not at_top:
        return min(max(current + step, 0), last)
    below = next((at for at in range(last) if _under(tiles[last], tiles[at])), 0)
    if current == last:
        return below if step > 1 else last
    if current == below and step < -1:
        return last
    return min(max(current + step, 0), last - 1)


def _under(upper: Item, lower: Item) -> bool:
    """Whether ``lower`` begins under ``upper``."""
    return lower.place.left() >= upper.place.left() - 1
